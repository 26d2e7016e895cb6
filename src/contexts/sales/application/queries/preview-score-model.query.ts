import { Query } from '../../../../platform/dispatch/message.js';
import type { Grade } from '../../domain/lead/lead-score.js';
import type { LeadId } from '../../domain/lead/lead.js';
import type { Score } from '../../domain/scoring/score-of.js';
import type { ScoreRules } from '../../domain/scoring/score-rules.js';

export type Distribution = Readonly<Record<Grade, number>>;

export interface ScorePreview {
  /** How many leads were looked at, the newest. */
  readonly looked: number;
  readonly before: Distribution;
  readonly after: Distribution;
  readonly better: number;
  readonly worse: number;
  readonly leads: readonly { readonly leadId: LeadId; readonly before: Score; readonly after: Score }[];
}

/** How scores would move under other rules. */
export class PreviewScoreModel extends Query<ScorePreview> {
  readonly rules!: ScoreRules;
  readonly leadIds!: readonly LeadId[];
}
