import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { AreParts, IsId, IsPlainObject, Optional } from '../../../../platform/http/validators.js';
import { AssignLead } from '../../application/commands/assign-lead.command.js';
import { CreateLead } from '../../application/commands/create-lead.command.js';
import { ReassignLead } from '../../application/commands/reassign-lead.command.js';
import type { Assignment } from '../../application/queries/list-assignments.query.js';
import type { PreviewedLead, PreviewedRule } from '../../application/queries/preview-assignment.query.js';
import { SKIPPED_BECAUSE, type Skipped, type SkippedBecause } from '../../domain/assigning/round.js';
import type { LeadId } from '../../domain/lead/lead.js';

export const MOST_PREVIEWED = 100;

export class AssignLeadBody extends OmitType(AssignLead, ['id'] as const) {}
export class ReassignLeadBody extends OmitType(ReassignLead, ['id'] as const) {}

export class AssignLeadsBody extends OmitType(AssignLead, ['id'] as const) {
  /** Which leads: a condition tree as POST /leads/search takes it. */
  @IsPlainObject()
  @ApiProperty({ type: 'object', additionalProperties: true, example: { and: [{ field: 'ownerId', op: 'empty', value: true }, { field: 'source', op: 'eq', value: 'WEBSITE' }] } })
  readonly where!: object;
}

export class AssignedManyView {
  /** How many have got another owner. */
  @ApiProperty({ type: 'integer', example: 12 }) readonly assigned!: number;
  /** How many are as they were: customers already, that owner's already, or such that nobody could take them. */
  @ApiProperty({ type: 'integer', example: 3 }) readonly unchanged!: number;
}

/** Which leads: some that are there, or some that are not there yet, or both. */
export class PreviewAssignmentBody {
  /** Leads that are there. */
  @IsArray()
  @ArrayMaxSize(MOST_PREVIEWED)
  @IsId({ each: true })
  @ApiProperty({ example: ['01930b6e-6c00-7000-8000-000000000112'] })
  @Optional()
  readonly leadIds: LeadId[] = [];

  /** Leads as POST /leads would take them. */
  @AreParts(() => CreateLead, MOST_PREVIEWED)
  @ApiProperty({ example: [{ lastName: 'Sørensen', email: 'ingrid@fjordfisk.example', source: 'WEBSITE' }] })
  @Optional()
  readonly leads: object[] = [];
}

export class SkippedAgent implements Skipped {
  @ApiProperty({ format: 'uuid', example: '01930b6e-6c00-7000-8000-0000000000a3' }) readonly agentId!: string;
  @ApiProperty({ enum: [...SKIPPED_BECAUSE], example: 'absent' }) readonly because!: SkippedBecause;
}

export class PreviewedRuleView implements PreviewedRule {
  @ApiProperty({ format: 'uuid', example: '01930b6e-6c00-7000-8000-000000000451' }) readonly ruleId!: string;
  @ApiProperty({ example: true }) readonly fits!: boolean;
  /** The places of its conditions that the lead does not meet. */
  @ApiProperty({ type: [String], example: [] }) readonly misfits!: string[];
  /** Its agents who can't take it now, and why. */
  @ApiProperty({ type: [SkippedAgent] }) readonly skipped!: SkippedAgent[];
}

export class PreviewedLeadView implements PreviewedLead {
  /** Null of one that is not there yet. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-000000000112' }) readonly leadId!: string | null;
  /** Who would get it; null for nobody. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-0000000000a3' }) readonly ownerId!: string | null;
  /** The rule that would say so. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-000000000451' }) readonly ruleId!: string | null;
  /** The rules that were asked, up to the one that decides. */
  @ApiProperty({ type: [PreviewedRuleView] }) readonly rules!: PreviewedRuleView[];
  /** The rules that open it to their agents, while it is nobody's. */
  @ApiProperty({ type: [String], example: [] }) readonly openedBy!: string[];
}

export class AssignmentPreview {
  /** One for each lead, those that are there first. */
  @ApiProperty({ type: [PreviewedLeadView] }) readonly data!: readonly PreviewedLeadView[];
}

export class AssignmentView implements Assignment {
  @ApiProperty({ format: 'date-time', example: '2026-11-21T09:30:00.000Z' }) readonly at!: string;
  /** Whose it was; null for nobody's. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null }) readonly fromId!: string | null;
  /** Whose it became; null for nobody's. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-0000000000a3' }) readonly toId!: string | null;
  /** The rule that said so; null when a person did. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-000000000451' }) readonly ruleId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly reason!: string | null;
  /** In whose name it was done. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-0000000000a2' }) readonly byId!: string | null;
}

export class Assignments {
  @ApiProperty({ type: [AssignmentView] }) readonly data!: readonly AssignmentView[];
}
