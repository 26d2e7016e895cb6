import { Query } from '../../../../platform/dispatch/message.js';
import type { ScoreRules } from '../../domain/scoring/score-rules.js';

export interface ScoreModelRow {
  readonly modelVersion: number;
  readonly rules: ScoreRules;
  readonly activatedAt: string | null;
  readonly updatedAt: string | null;
}

export interface ScoreModels {
  /** Rises with each draft, each change of one and each activation. */
  readonly version: number;
  readonly active: ScoreModelRow;
  readonly draft: ScoreModelRow | null;
}

/** By what leads are scored, and by what they shall be. */
export class ReadScoreModels extends Query<ScoreModels> {}
