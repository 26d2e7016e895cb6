import { Module, type Provider } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Lookups } from '../../kernel/lookups.js';
import { PhoneBook } from '../../kernel/phone-book.js';
import { Presence } from '../../kernel/presence.js';
import { Config } from '../../platform/config/config.js';
import { Log } from '../../platform/logs/log.js';
import { ActivateScoreModelHandler } from './application/commands/activate-score-model.command.js';
import { AddStageHandler } from './application/commands/add-stage.command.js';
import { AssignLeadHandler } from './application/commands/assign-lead.command.js';
import { AssignLeadsHandler } from './application/commands/assign-leads.command.js';
import { ChangeAbsenceHandler } from './application/commands/change-absence.command.js';
import { ChangeDealHandler } from './application/commands/change-deal.command.js';
import { ChangeLeadAssignmentRuleHandler } from './application/commands/change-lead-assignment-rule.command.js';
import { ChangeLeadHandler } from './application/commands/change-lead.command.js';
import { ChangePipelineHandler } from './application/commands/change-pipeline.command.js';
import { ChangeSalesTargetHandler } from './application/commands/change-sales-target.command.js';
import { ChangeScoreModelHandler } from './application/commands/change-score-model.command.js';
import { ChangeStageHandler } from './application/commands/change-stage.command.js';
import { ConvertLeadHandler } from './application/commands/convert-lead.command.js';
import { CreateAbsenceHandler } from './application/commands/create-absence.command.js';
import { CreateDealHandler } from './application/commands/create-deal.command.js';
import { CreateLeadAssignmentRuleHandler } from './application/commands/create-lead-assignment-rule.command.js';
import { CreateLeadHandler } from './application/commands/create-lead.command.js';
import { CreatePipelineHandler } from './application/commands/create-pipeline.command.js';
import { CreateSalesTargetHandler } from './application/commands/create-sales-target.command.js';
import { DeletePipelineHandler } from './application/commands/delete-pipeline.command.js';
import { ForgetScoreHandler } from './application/commands/forget-score.command.js';
import { LoseDealHandler } from './application/commands/lose-deal.command.js';
import { MoveDealHandler } from './application/commands/move-deal.command.js';
import { MoveEngagementHandler } from './application/commands/move-engagement.command.js';
import { MoveLeadHandler } from './application/commands/move-lead.command.js';
import { NoteActivityHandler } from './application/commands/note-activity.command.js';
import { NoteContactHandler } from './application/commands/note-contact.command.js';
import { NoteEngagementHandler } from './application/commands/note-engagement.command.js';
import { OpenDefaultPipelineHandler } from './application/commands/open-default-pipeline.command.js';
import { PlanRescoreHandler } from './application/commands/plan-rescore.command.js';
import { ReassignLeadHandler } from './application/commands/reassign-lead.command.js';
import { RemoveStageHandler } from './application/commands/remove-stage.command.js';
import { ReopenDealHandler } from './application/commands/reopen-deal.command.js';
import { RescoreDueHandler } from './application/commands/rescore-due.command.js';
import { RescoreLeadsHandler } from './application/commands/rescore-leads.command.js';
import { WinDealHandler } from './application/commands/win-deal.command.js';
import { WithdrawEngagementHandler } from './application/commands/withdraw-engagement.command.js';
import { Agents } from './application/ports/agents.port.js';
import { AssignmentBook } from './application/ports/assignment-book.port.js';
import { CustomerRegistry } from './application/ports/customer-registry.port.js';
import { Engagements } from './application/ports/engagements.port.js';
import { LeadConditions } from './application/ports/lead-conditions.port.js';
import { RescorePlan } from './application/ports/rescore-plan.port.js';
import { Scoring } from './application/ports/scoring.port.js';
import { SeenRecords } from './application/ports/seen-records.port.js';
import { WaitingLeads } from './application/ports/waiting-leads.port.js';
import { DealParties } from './application/rules/deal-parties.js';
import { DealWays } from './application/rules/deal-ways.js';
import { LeadAssigning } from './application/rules/lead-assigning.js';
import { LeadGiving } from './application/rules/lead-giving.js';
import { LeadWishes } from './application/rules/lead-wishes.js';
import { Rescores } from './application/rules/rescores.js';
import { AbsenceRepository } from './domain/absence/absence.repository.js';
import { LeadAssignmentRuleRepository } from './domain/assigning/lead-assignment-rule.repository.js';
import { DealRepository } from './domain/deal/deal.repository.js';
import { LeadRepository } from './domain/lead/lead.repository.js';
import { PipelineRepository } from './domain/pipeline/pipeline.repository.js';
import { SalesTargetRepository } from './domain/sales-target/sales-target.repository.js';
import { ScoreModelRepository } from './domain/scoring/score-model.repository.js';
import { DirectoryCustomerRegistry } from './infrastructure/directory-customer-registry.js';
import { FlushedWaitingLeads } from './infrastructure/flushed-waiting-leads.js';
import { HttpCustomerRegistry } from './infrastructure/http-customer-registry.js';
import { IdentityAgents } from './infrastructure/identity-agents.js';
import { LeadMerging } from './infrastructure/lead-merging.js';
import { MikroAbsenceRepository } from './infrastructure/mikro-absence.repository.js';
import { MikroAssignmentBook } from './infrastructure/mikro-assignment-book.js';
import { MikroDealRepository } from './infrastructure/mikro-deal.repository.js';
import { MikroLeadAssignmentRuleRepository } from './infrastructure/mikro-lead-assignment-rule.repository.js';
import { MikroLeadRepository } from './infrastructure/mikro-lead.repository.js';
import { MikroPipelineRepository } from './infrastructure/mikro-pipeline.repository.js';
import { MikroSalesTargetRepository } from './infrastructure/mikro-sales-target.repository.js';
import { OpenDealsOfCustomer } from './infrastructure/open-deals-of-customer.js';
import { CountLeadsHandler } from './infrastructure/queries/count-leads.handler.js';
import { ListAssignmentsHandler } from './infrastructure/queries/list-assignments.handler.js';
import { ListLeadScoresHandler } from './infrastructure/queries/list-lead-scores.handler.js';
import { ListStageStaysHandler } from './infrastructure/queries/list-stage-stays.handler.js';
import { ListStaleDealsHandler } from './infrastructure/queries/list-stale-deals.handler.js';
import { PreviewAssignmentHandler } from './infrastructure/queries/preview-assignment.handler.js';
import { PreviewScoreModelHandler } from './infrastructure/queries/preview-score-model.handler.js';
import { ReadDealBoardHandler } from './infrastructure/queries/read-deal-board.handler.js';
import { ReadForecastHandler } from './infrastructure/queries/read-forecast.handler.js';
import { ReadLeadScoreHandler } from './infrastructure/queries/read-lead-score.handler.js';
import { ReadScoreModelsHandler } from './infrastructure/queries/read-score-models.handler.js';
import { ReadSeenRecords } from './infrastructure/read-seen-records.js';
import { RemoteRegistry } from './infrastructure/remote-registry.js';
import { MikroScoreModelRepository } from './infrastructure/scoring/mikro-score-model.repository.js';
import { PostgresEngagements } from './infrastructure/scoring/postgres-engagements.js';
import { PostgresRescorePlan } from './infrastructure/scoring/postgres-rescore-plan.js';
import { PostgresScoring } from './infrastructure/scoring/postgres-scoring.js';
import { TreesOfLeadConditions } from './infrastructure/trees-of-lead-conditions.js';
import { WorkClock } from './infrastructure/work-clock.js';
import { AbsencesController } from './interface/http/absences.controller.js';
import { DealsController } from './interface/http/deals.controller.js';
import { LeadAssignmentRulesController } from './interface/http/lead-assignment-rules.controller.js';
import { LeadDuplicates } from './interface/http/lead-duplicates.js';
import { LeadsController } from './interface/http/leads.controller.js';
import { PipelineStagesController } from './interface/http/pipeline-stages.controller.js';
import { PipelinesController } from './interface/http/pipelines.controller.js';
import { CompanyDealsController, ContactDealsController, CustomerDealsController } from './interface/http/related-deals.controllers.js';
import { SalesTargetsController } from './interface/http/sales-targets.controller.js';
import { ScoringController } from './interface/http/scoring.controller.js';
import { StagesController } from './interface/http/stages.controller.js';
import { OnActivityCounts } from './interface/subscribers/on-activity-counts.js';
import { OnActivityDone } from './interface/subscribers/on-activity-done.js';
import { OnLeadChanged } from './interface/subscribers/on-lead-changed.js';
import { OnLeadErased } from './interface/subscribers/on-lead-erased.js';
import { OnRecordPurged } from './interface/subscribers/on-record-purged.js';
import { OnRecordsMerged } from './interface/subscribers/on-records-merged.js';
import { OnSomethingDone } from './interface/subscribers/on-something-done.js';
import { OnTenantRegistered } from './interface/subscribers/on-tenant-registered.js';
import { ActivateScoreModelWorker } from './interface/workers/activate-score-model.worker.js';
import { AssignLeadsWorker } from './interface/workers/assign-leads.worker.js';
import { ScoreClock } from './interface/workers/score-clock.js';

const REPOSITORIES: readonly Provider[] = [
  { provide: AbsenceRepository, useClass: MikroAbsenceRepository },
  { provide: DealRepository, useClass: MikroDealRepository },
  { provide: LeadAssignmentRuleRepository, useClass: MikroLeadAssignmentRuleRepository },
  { provide: LeadRepository, useClass: MikroLeadRepository },
  { provide: PipelineRepository, useClass: MikroPipelineRepository },
  { provide: SalesTargetRepository, useClass: MikroSalesTargetRepository },
  { provide: ScoreModelRepository, useClass: MikroScoreModelRepository },
];

const PORTS: readonly Provider[] = [
  { provide: Agents, useClass: IdentityAgents },
  { provide: AssignmentBook, useClass: MikroAssignmentBook },
  { provide: Clock, useClass: WorkClock },
  DirectoryCustomerRegistry,
  {
    provide: CustomerRegistry,
    inject: [Config, DirectoryCustomerRegistry, Log],
    useFactory: ({ CUSTOMER_REGISTRY_URL: url, CUSTOMER_REGISTRY_TOKEN: token, CUSTOMER_REGISTRY_TIMEOUT_MS: timeoutMs }: Config, directory: DirectoryCustomerRegistry, log: Log): CustomerRegistry =>
      url === undefined ? directory : new HttpCustomerRegistry(directory, new RemoteRegistry({ url, token, timeoutMs }, log)),
  },
  { provide: LeadConditions, useClass: TreesOfLeadConditions },
  { provide: Engagements, useClass: PostgresEngagements },
  { provide: RescorePlan, useClass: PostgresRescorePlan },
  { provide: Scoring, useClass: PostgresScoring },
  { provide: SeenRecords, useClass: ReadSeenRecords },
  { provide: WaitingLeads, useClass: FlushedWaitingLeads },
];

const RULES: readonly Provider[] = [
  { provide: DealParties, inject: [SeenRecords], useFactory: (records: SeenRecords) => new DealParties(records) },
  { provide: DealWays, inject: [PipelineRepository], useFactory: (pipelines: PipelineRepository) => new DealWays(pipelines) },
  { provide: LeadAssigning, inject: [AssignmentBook, Agents, LeadConditions, Clock], useFactory: (book: AssignmentBook, agents: Agents, conditions: LeadConditions, clock: Clock) => new LeadAssigning(book, agents, conditions, clock) },
  { provide: LeadGiving, inject: [Presence, LeadAssigning, AssignmentBook], useFactory: (presence: Presence, assigning: LeadAssigning, book: AssignmentBook) => new LeadGiving(presence, assigning, book) },
  { provide: LeadWishes, inject: [Lookups, PhoneBook], useFactory: (lookups: Lookups, phones: PhoneBook) => new LeadWishes(lookups, phones) },
  { provide: Rescores, inject: [RescorePlan, Clock], useFactory: (plan: RescorePlan, clock: Clock) => new Rescores(plan, clock) },
];

const COMMANDS: readonly Provider[] = [
  ActivateScoreModelHandler, AddStageHandler, AssignLeadHandler, AssignLeadsHandler, ChangeAbsenceHandler, ChangeDealHandler, ChangeLeadAssignmentRuleHandler, ChangeLeadHandler, ChangePipelineHandler, ChangeSalesTargetHandler, ChangeScoreModelHandler,
  ChangeStageHandler, ConvertLeadHandler, CreateAbsenceHandler, CreateDealHandler, CreateLeadAssignmentRuleHandler, CreateLeadHandler, CreatePipelineHandler, CreateSalesTargetHandler, DeletePipelineHandler, ForgetScoreHandler, LoseDealHandler,
  MoveDealHandler, MoveEngagementHandler, MoveLeadHandler, NoteActivityHandler, NoteContactHandler, NoteEngagementHandler, OpenDefaultPipelineHandler, PlanRescoreHandler, ReassignLeadHandler, RemoveStageHandler, ReopenDealHandler,
  RescoreDueHandler, RescoreLeadsHandler, WinDealHandler, WithdrawEngagementHandler,
];

const QUERIES: readonly Provider[] = [
  CountLeadsHandler, ListAssignmentsHandler, ListLeadScoresHandler, ListStageStaysHandler, ListStaleDealsHandler, PreviewAssignmentHandler, PreviewScoreModelHandler, ReadDealBoardHandler, ReadForecastHandler, ReadLeadScoreHandler, ReadScoreModelsHandler,
];

const SUBSCRIBERS: readonly Provider[] = [
  OnActivityCounts, OnActivityDone, OnLeadChanged, OnLeadErased, OnRecordPurged, OnRecordsMerged, OnSomethingDone, OnTenantRegistered,
];

@Module({
  controllers: [AbsencesController, CompanyDealsController, ContactDealsController, CustomerDealsController, DealsController, LeadAssignmentRulesController, LeadsController, PipelineStagesController, PipelinesController, SalesTargetsController, ScoringController, StagesController],
  providers: [...REPOSITORIES, ...PORTS, ...RULES, ...COMMANDS, ...QUERIES, ...SUBSCRIBERS, ActivateScoreModelWorker, AssignLeadsWorker, LeadDuplicates, LeadMerging, OpenDealsOfCustomer, ScoreClock],
})
export class SalesModule {}
