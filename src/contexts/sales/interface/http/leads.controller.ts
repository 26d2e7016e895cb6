import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { foundRecords } from '../../../../platform/search/found-records.js';
import { LONGEST_QUESTION, MOST_HITS, parseSearchQuestion, USUAL_HITS_OF_ONE } from '../../../../platform/search/search-question.js';
import { ChangeLead } from '../../application/commands/change-lead.command.js';
import { CreateLead } from '../../application/commands/create-lead.command.js';
import { MoveLead } from '../../application/commands/move-lead.command.js';
import { leads } from '../../application/queries/leads.resource.js';
import { Lead, type LeadId } from '../../domain/lead/lead.js';
import { FoundLeads } from './found-leads.dto.js';
import { withUnassigned } from './unassigned-filter.js';
import { DisqualifyLeadBody, MoveLeadBody } from './verbs.dto.js';

const REFUSED_MOVES = { 422: ['status_move_not_allowed', 'reason_missing'] };

@Controller('leads')
export class LeadsController extends RecordController(leads, { type: Lead, create: CreateLead, change: ChangeLead }) {
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
  @ApiOkResponse({ type: FoundLeads, description: 'What was found, the best first.' })
  find(@Query() query: Record<string, unknown>) {
    return foundRecords(this.dispatcher, leads, parseSearchQuestion(query));
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
}
