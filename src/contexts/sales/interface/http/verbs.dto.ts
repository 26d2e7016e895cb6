import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import type { Side } from '../../../../kernel/merged-fields.js';
import { ArePicks, IsId, Optional } from '../../../../platform/http/validators.js';
import { MoveLead } from '../../application/commands/move-lead.command.js';
import { ConvertLead } from '../../application/commands/convert-lead.command.js';
import type { Conversion, LeadId } from '../../domain/lead/lead.js';

export class MoveLeadBody extends OmitType(MoveLead, ['id'] as const) {}
export class DisqualifyLeadBody extends PickType(MoveLead, ['reason'] as const) {}

export class ConvertLeadBody extends OmitType(ConvertLead, ['id'] as const) {}

/** What a lead has become. */
export class LeadConversion implements Conversion {
  @ApiProperty({ format: 'uuid', example: '01930b6e-6c00-7000-8000-000000000301' }) readonly customerId!: string;
  /** Null where a person became it. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-000000000201' }) readonly companyId!: string | null;
  /** Null where nobody is known in the company. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null }) readonly contactId!: string | null;
  /** Null where none was asked for. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null }) readonly dealId!: string | null;
}

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
