import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Permission } from '../../../../platform/auth/permission.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { checkedBody } from '../../../../platform/resource/checked-body.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeLeadAssignmentRule } from '../../application/commands/change-lead-assignment-rule.command.js';
import { CreateLead } from '../../application/commands/create-lead.command.js';
import { CreateLeadAssignmentRule } from '../../application/commands/create-lead-assignment-rule.command.js';
import { leadAssignmentRules } from '../../application/queries/lead-assignment-rules.resource.js';
import { leads } from '../../application/queries/leads.resource.js';
import { PreviewAssignment } from '../../application/queries/preview-assignment.query.js';
import { LeadAssignmentRule } from '../../domain/assigning/lead-assignment-rule.js';
import { AssignmentPreview, PreviewAssignmentBody } from './assigning.dto.js';

@Controller('lead-assignment-rules')
export class LeadAssignmentRulesController extends RecordController(leadAssignmentRules, { type: LeadAssignmentRule, create: CreateLeadAssignmentRule, change: ChangeLeadAssignmentRule }) {
  /**
   * Preview who would get leads by the rules, and why.
   * @remarks For leads that are there, or that are not there yet, one after the other as if they came in this order. Each rule says where it does not fit, and which of its agents can't take it now: deactivated (`inactive`), absent, outside of the working hours, or at capacity. Nothing is changed. It is decided by the same piece that decides when leads are made.
   */
  @Post('preview')
  @HttpCode(HttpStatus.OK)
  @Permission(leadAssignmentRules.permission('read'))
  @Refuses({ 422: ['lead_without_name', 'lead_without_way_to_reach'] })
  @ApiOkResponse({ type: AssignmentPreview, description: 'Who would get them.' })
  async preview(@Body() { leadIds, leads: bodies }: PreviewAssignmentBody) {
    const own = await this.customFields.of(leads);
    return { data: await this.dispatcher.ask(PreviewAssignment.of({ leadIds, leads: bodies.map((body) => checkedBody(CreateLead, body, own, 'create')) })) };
  }
}
