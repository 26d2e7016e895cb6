import { OmitType, PickType } from '@nestjs/swagger';
import type { Side } from '../../../../kernel/merged-fields.js';
import { ArePicks, IsId, Optional } from '../../../../platform/http/validators.js';
import { MoveLead } from '../../application/commands/move-lead.command.js';
import type { LeadId } from '../../domain/lead/lead.js';

export class MoveLeadBody extends OmitType(MoveLead, ['id'] as const) {}
export class DisqualifyLeadBody extends PickType(MoveLead, ['reason'] as const) {}

export class LeadMergeBody {
  /**
   * The lead that becomes part of this one.
   * @example 01930b6e-6c00-7000-8000-000000000102
   */
  @IsId()
  readonly with!: LeadId;

  /**
   * By field, whose value stays: that of `this` lead or of the `other`. Of a field that is not named, this lead's, and the other's where this one has none; of tags, both.
   * @example {"lastName":"this","customFields.region":"other"}
   */
  @ArePicks()
  @Optional()
  readonly fields?: Record<string, Side> = {};
}
