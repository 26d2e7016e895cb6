import { Query } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import type { Score } from '../../domain/scoring/score-of.js';

export interface LeadScoreRow extends Score {
  readonly leadId: LeadId;
  readonly modelVersion: number;
  readonly at: string;
}

/** How promising a lead is now, and why. */
export class ReadLeadScore extends Query<LeadScoreRow> {
  readonly id!: LeadId;
}
