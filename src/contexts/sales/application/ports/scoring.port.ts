import type { Grade } from '../../domain/lead/lead-score.js';
import type { LeadId } from '../../domain/lead/lead.js';
import type { ScoreRules } from '../../domain/scoring/score-rules.js';

export interface Regraded {
  readonly leadId: LeadId;
  readonly from: Grade | null;
  readonly to: Grade;
  readonly score: number;
}

export interface ModelOfScores {
  readonly rules: ScoreRules;
  readonly modelVersion: number;
}

/** Reckons the scores of many leads at once. */
export abstract class Scoring {
  /** Keeps the scores that are different, and announces the grades that are; answers how many leads it has written. */
  abstract rescore(ids: readonly LeadId[], model: ModelOfScores, at: Date): Promise<number>;
  /** The leads that come after one, by id. */
  abstract after(id: LeadId | null, take: number): Promise<LeadId[]>;
}
