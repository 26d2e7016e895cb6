import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseCondition } from '../../../../platform/conditions/condition.js';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch, markVersion, preconditionOf } from '../../../../platform/http/etag.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { JobDesk } from '../../../../platform/jobs/job-desk.js';
import { JobView } from '../../../../platform/jobs/job.dto.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import type { MergeId } from '../../../../platform/merging/merge.js';
import { MergeRecords } from '../../../../platform/merging/merge-records.command.js';
import { merges } from '../../../../platform/merging/merges.resource.js';
import { DISCLOSURE_FORMATS } from '../../../../platform/personal-data/disclosures.js';
import { AnswersPersonalData, EraseBody } from '../../../../platform/personal-data/personal-data.dto.js';
import { PersonalDataDesk } from '../../../../platform/personal-data/personal-data-desk.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { foundRecords, foundSchema } from '../../../../platform/search/found-records.js';
import { LONGEST_QUESTION, MOST_HITS, parseSearchQuestion, USUAL_HITS_OF_ONE } from '../../../../platform/search/search-question.js';
import { AssignLead } from '../../application/commands/assign-lead.command.js';
import { AssignLeads } from '../../application/commands/assign-leads.command.js';
import { ChangeLead } from '../../application/commands/change-lead.command.js';
import { ConvertLead } from '../../application/commands/convert-lead.command.js';
import { CreateLead } from '../../application/commands/create-lead.command.js';
import { MoveLead } from '../../application/commands/move-lead.command.js';
import { ReassignLead } from '../../application/commands/reassign-lead.command.js';
import { leads } from '../../application/queries/leads.resource.js';
import { ListAssignments } from '../../application/queries/list-assignments.query.js';
import { Lead, type LeadId } from '../../domain/lead/lead.js';
import { AssignLeadsWorker, leadsToAssign } from '../workers/assign-leads.worker.js';
import { AssignedManyView, AssignLeadBody, AssignLeadsBody, Assignments, ReassignLeadBody } from './assigning.dto.js';
import { LeadDuplicates } from './lead-duplicates.js';
import { leadImport } from './lead-import.js';
import { withUnassigned } from './unassigned-filter.js';
import { ConvertLeadBody, DisqualifyLeadBody, LeadConversion, LeadMergeBody, MoveLeadBody } from './verbs.dto.js';

const REFUSED_MOVES = { 422: ['status_move_not_allowed', 'reason_missing'] };

@Controller('leads')
export class LeadsController extends RecordController(leads, { type: Lead, create: CreateLead, change: ChangeLead, duplicates: LeadDuplicates, imports: leadImport }) {
  constructor(
    private readonly persons: PersonalDataDesk,
    private readonly jobs: Jobs,
    private readonly desk: JobDesk,
  ) {
    super();
  }

  @Get()
  @Permission(leads.permission('read'))
  override list(@Query() query: Record<string, unknown>) {
    return super.list(withUnassigned(query));
  }

  @Get('export')
  @Permission(leads.permission('export'))
  override export(@Query() query: Record<string, unknown>, @Res({ passthrough: true }) reply: FastifyReply) {
    return super.export(withUnassigned(query), reply);
  }

  /**
   * Find leads by what they are called and how they are reached.
   * @remarks By all of the words, in any order: by a word, its beginning, or nearly the word, by part of an e-mail address or host name, and by three digits or more of a phone number. The best match comes first. It is GET /search, for leads alone.
   */
  @Get('search')
  @Permission(leads.permission('read'))
  @ApiQuery({ name: 'q', description: 'What to look for.', schema: { type: 'string', minLength: 1, maxLength: LONGEST_QUESTION }, example: 'ingird fjordfisk' })
  @ApiQuery({ name: 'take', required: false, description: 'How many.', schema: { type: 'integer', minimum: 1, maximum: MOST_HITS, default: USUAL_HITS_OF_ONE } })
  @ApiOkResponse({ schema: foundSchema(leads), description: 'What was found, the best first.' })
  find(@Query() query: Record<string, unknown>) {
    return foundRecords(this.dispatcher, leads, parseSearchQuestion(query));
  }

  /**
   * Give many leads to somebody, or to whom the rules choose.
   * @remarks Those that the condition fits and that you may give away. Up to 500 are done at once, all of them or none; more are a job, which does 500 at a time and whose result is the same as the answer here. Customers stay as they are.
   */
  @Post('assign')
  @HttpCode(HttpStatus.OK)
  @Permission(leads.permission('assign'))
  @Refuses({ 400: ['condition_invalid'], 422: ['user_unknown', 'user_inactive'] })
  @ApiOkResponse({ type: AssignedManyView, description: 'What became of them.' })
  @ApiAcceptedResponse({ type: JobView, description: 'The job that gives them away.' })
  async assignMany(@Body() { where, ownerId, reason }: AssignLeadsBody, @Res({ passthrough: true }) reply: FastifyReply) {
    const condition = parseCondition(where, await this.customFields.of(leads), '/where');
    const { ids, next } = await leadsToAssign(this.dispatcher, condition);
    if (next !== null) return this.desk.accepted(await this.jobs.start(AssignLeadsWorker, { where: condition, ownerId, reason }), reply);
    return this.dispatcher.execute(AssignLeads.of({ ids, ownerId, reason }));
  }

  /**
   * Give a lead that is nobody's to somebody, or to whom the rules choose.
   * @remarks Whoever may not give leads away can take one for himself, as long as a rule opens it to him and he holds fewer open leads than that rule allows. Of two who take it at once, one gets it, and the other 409.
   */
  @Post(':id/assign')
  @HttpCode(HttpStatus.OK)
  @Permission(leads.permission('take'))
  @Refuses({ 403: ['lead_not_opened'], 409: ['lead_already_assigned', 'lead_already_converted', 'at_capacity'], 422: ['nobody_to_assign_to', 'user_unknown', 'user_inactive'] })
  assign(@Param('id', ParseId) id: LeadId, @Body() { ownerId, reason }: AssignLeadBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(AssignLead.of({ id, ownerId, reason }), version, request, reply);
  }

  /** Give a lead to somebody else, or to nobody, and say why. */
  @Post(':id/reassign')
  @HttpCode(HttpStatus.OK)
  @Permission(leads.permission('assign'))
  @Refuses({ 409: ['lead_already_converted'], 422: ['nobody_to_assign_to', 'user_unknown', 'user_inactive'] })
  reassign(@Param('id', ParseId) id: LeadId, @Body() { ownerId, byRules, reason }: ReassignLeadBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(ReassignLead.of({ id, ownerId, byRules, reason }), version, request, reply);
  }

  /** List who has had a lead: from whom, to whom, by which rule or person, why and when. */
  @Get(':id/assignments')
  @Permission(leads.permission('read'))
  @ApiOkResponse({ type: Assignments, description: 'One after the other.' })
  async assignments(@Param('id', ParseId) id: LeadId) {
    await this.dispatcher.ask(ReadRecord.of({ resource: leads, id, shape: { fields: ['id'], include: [] } }));
    return { data: await this.dispatcher.ask(ListAssignments.of({ leadId: id })) };
  }

  /**
   * Move a lead to another status.
   * @remarks Not every move is allowed: 422 `status_move_not_allowed` names those that are. One that is given up, UNQUALIFIED or LOST, wants a reason. CONVERTED is reached by conversion alone, and final.
   */
  @Put(':id/status')
  @Permission(leads.permission('write'))
  @Refuses(REFUSED_MOVES)
  move(@Param('id', ParseId) id: LeadId, @Body() { status, reason }: MoveLeadBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(MoveLead.of({ id, status, reason }), version, request, reply);
  }

  /** Qualify a lead: it is worth a deal, and can be converted. */
  @Post(':id/qualify')
  @HttpCode(HttpStatus.OK)
  @Permission(leads.permission('write'))
  @Refuses({ 422: ['status_move_not_allowed'] })
  qualify(@Param('id', ParseId) id: LeadId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(MoveLead.of({ id, status: 'QUALIFIED', reason: null }), version, request, reply);
  }

  /** Disqualify a lead: nothing will come of it, for a reason. */
  @Post(':id/disqualify')
  @HttpCode(HttpStatus.OK)
  @Permission(leads.permission('write'))
  @Refuses(REFUSED_MOVES)
  disqualify(@Param('id', ParseId) id: LeadId, @Body() { reason }: DisqualifyLeadBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(MoveLead.of({ id, status: 'UNQUALIFIED', reason }), version, request, reply);
  }

  /**
   * Convert a lead: make a customer of it, with a company, a contact, and a deal when that is asked for.
   * @remarks All of it, or nothing. The company and the contact are those that are named, those that you see and that certainly are the same, or made of the lead; so is the customer, where the company is one already, or without a company the person. They belong to whom the lead belongs, and have its tags, its consents, and its values of custom fields that they have too; a contact that was there keeps what he has, and hears of consents that were said later. Open tasks and coming appointments of the lead are about the contact a moment later, or about the customer where there is no contact, and its activities about both. However often and by however many at once, it becomes one customer, with at most one deal; what it has become is answered each time, and naming another company or contact then is 409 `lead_already_converted`. Where customers are kept by another system, that is asked before anything is written: 503 `registry_unavailable` while it gives no answer, and then nothing is converted.
   */
  @Post(':id/convert')
  @HttpCode(HttpStatus.OK)
  @Permission(leads.permission('convert'))
  @Refuses({ 409: ['lead_already_converted', 'contact_already_converted', 'customer_already_known'], 422: ['lead_not_qualified', 'reference_not_found', 'stage_not_in_pipeline', 'stage_fields_missing', 'lost_reason_missing', 'registry_refused'], 503: ['not_ready', 'registry_unavailable'] })
  @ApiOkResponse({ type: LeadConversion, description: 'What it has become.' })
  convert(@Param('id', ParseId) id: LeadId, @Body() { companyId, contactId, deal }: ConvertLeadBody, @IfMatch() version: number | undefined): Promise<LeadConversion> {
    return this.dispatcher.execute(ConvertLead.of({ id, companyId, contactId, deal }), { precondition: preconditionOf(id, version) });
  }

  /**
   * Show all that is held of a lead.
   * @remarks In every part of the product and in the recycle bin, each record with its history: as one JSON document, or as a ZIP file with one for each resource (`format=zip`, or `Accept: application/zip`). More than 10,000 records are a job, whose result is the file. The history of the lead says who asked for it.
   */
  @Get(':id/personal-data')
  @Permission(leads.permission('disclose'))
  @ApiQuery({ name: 'format', required: false, description: 'What kind of file.', schema: { type: 'string', enum: [...DISCLOSURE_FORMATS], default: 'json' } })
  @AnswersPersonalData()
  personalData(@Param('id', ParseId) id: LeadId, @Query() query: Record<string, unknown>, @Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.persons.disclose(leads, id, query, accept, reply);
  }

  /**
   * Erase a lead, for good.
   * @remarks Nobody finds him from now on, and a moment later nothing is held of him anywhere: not in his record and those about him, their history, answers that are kept, jobs, files and messages. Where it came from, what it was worth and what became of it is still counted. Whom it was converted to is erased as a contact. It can not be undone. Whoever became part of it by a merge is erased with it; to erase one that became part of another is 409 `record_merged`. Asked again, it answers how far it has come, 202 while it goes on and 200 when it is done, and goes on where something was written of him since. From now on nothing names him any more (422 `record_erased`).
   */
  @Post(':id/erase')
  @HttpCode(HttpStatus.ACCEPTED)
  @Permission(leads.permission('erase'))
  @ApiAcceptedResponse({ description: 'It goes on.', schema: { $ref: '#/components/schemas/Erasure' } })
  @ApiOkResponse({ description: 'It is done.', schema: { $ref: '#/components/schemas/Erasure' } })
  erase(@Param('id', ParseId) id: LeadId, @Body() _body: EraseBody, @IfMatch() version: number | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.persons.erase(leads, id, version, reply);
  }

  /**
   * Merge a lead into this one.
   * @remarks Picks field by field whose value stays; of tags both, and of each channel the consent that was said last. Its status stays. What names the other one names this one soon after, in every context: GET /merges/:id tells when. Until then both can be read, and afterwards the other's address leads here (308); to change it is 409 `record_merged`. For 30 days it can be undone. One that is a customer already is 409 `lead_already_converted`.
   */
  @Post(':id/merge')
  @Permission(leads.permission('merge'))
  @Refuses({ 409: ['lead_already_converted'] })
  @ApiCreatedResponse({ schema: { $ref: '#/components/schemas/Merge' }, description: 'The merge.' })
  async merge(@Param('id', ParseId) id: LeadId, @Body() { with: otherId, fields }: LeadMergeBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const command = MergeRecords.of({ kind: leads.record, id, with: otherId, picks: fields ?? {} });
    const merge = await this.dispatcher.execute(command, { precondition: preconditionOf(id, version), answer: (mergeId: MergeId) => ReadRecord.of({ resource: merges, id: mergeId, seesAll: true }) });
    void reply.header('location', `/api/v1/${merges.address}/${merge.id}`);
    markVersion(request, reply, merge.version);
    return merge;
  }
}
