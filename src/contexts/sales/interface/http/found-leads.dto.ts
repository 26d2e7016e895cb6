import { ApiProperty } from '@nestjs/swagger';
import { SearchMatch } from '../../../../platform/search/search.dto.js';

/** A lead that was found. */
export class FoundLead {
  @ApiProperty({ allOf: [{ $ref: '#/components/schemas/Lead' }] })
  record!: object;
  /**
   * How well it matches, 1 being the best: for comparing hits of one answer.
   * @example 0.979
   */
  score!: number;
  matches!: SearchMatch[];
}

/** What was found, the best first. */
export class FoundLeads {
  data!: FoundLead[];
  /**
   * Whether more match than are shown.
   * @example false
   */
  hasMore!: boolean;
}
