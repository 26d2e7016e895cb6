import { Query } from '../../../../platform/dispatch/message.js';
import type { Grade } from '../../domain/lead/lead-score.js';
import type { LeadId } from '../../domain/lead/lead.js';

export interface KeptScoreRow {
  readonly at: string;
  readonly score: number;
  readonly grade: Grade;
  readonly modelVersion: number;
  readonly factors: Readonly<Record<string, number>>;
}

export interface KeptScoresPage {
  readonly data: readonly KeptScoreRow[];
  readonly page: { readonly take: number; readonly nextCursor: string | null };
}

/** How the score of a lead has gone, the latest first. */
export class ListLeadScores extends Query<KeptScoresPage> {
  readonly id!: LeadId;
  readonly take!: number;
  readonly cursor?: string | undefined;
}
