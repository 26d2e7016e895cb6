import type { LeadId } from '../../domain/lead/lead.js';
import type { ScoreRules } from '../../domain/scoring/score-rules.js';

export interface ModelOfScores {
  readonly rules: ScoreRules;
  readonly modelVersion: number;
}

export interface Rescored {
  /** How many leads were looked at, and how many of them are scored otherwise now. */
  readonly looked: number;
  readonly written: number;
  /** The last one that was looked at, by id. */
  readonly last: LeadId | null;
}

/** Reckons the scores of many leads at once, keeps those that are different, and announces the grades that are. */
export abstract class Scoring {
  abstract rescore(ids: readonly LeadId[], model: ModelOfScores, at: Date): Promise<Rescored>;
  /** The leads that come after one, by id. */
  abstract rescoreAfter(id: LeadId | null, take: number, model: ModelOfScores, at: Date): Promise<Rescored>;
}
