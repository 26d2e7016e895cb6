/** What other contexts may know of sales. */
export { AbsenceCreated, AbsenceDeleted, AbsencePurged, AbsenceRestored, AbsenceUpdated } from './domain/absence/absence.events.js';
export { LeadAssignmentRuleCreated, LeadAssignmentRuleDeleted, LeadAssignmentRulePurged, LeadAssignmentRuleRestored, LeadAssignmentRuleUpdated } from './domain/assigning/lead-assignment-rule.events.js';
export { DealCreated, DealDeleted, DealLost, DealPurged, DealReopened, DealRestored, DealStageChanged, DealUpdated, DealWon } from './domain/deal/deal.events.js';
export { LeadAssigned, LeadConverted, LeadCreated, LeadDeleted, LeadErased, LeadMerged, LeadPurged, LeadQualified, LeadReassigned, LeadRestored, LeadScoreChanged, LeadStatusChanged, LeadUnmerged, LeadUpdated } from './domain/lead/lead.events.js';
export { PipelineCreated, PipelineDeleted, PipelinePurged, PipelineRestored, PipelineStageRemoved, PipelineUpdated } from './domain/pipeline/pipeline.events.js';
export { SalesTargetCreated, SalesTargetDeleted, SalesTargetPurged, SalesTargetRestored, SalesTargetUpdated } from './domain/sales-target/sales-target.events.js';
export { ScoreModelActivated, ScoreModelDrafted } from './domain/scoring/score-model.events.js';
