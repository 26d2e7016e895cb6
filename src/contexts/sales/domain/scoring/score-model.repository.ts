import type { ScoreModel } from './score-model.js';

export abstract class ScoreModelRepository {
  abstract add(model: ScoreModel): void;
  /** The one that leads are scored by: a tenant without one gets the first. */
  abstract active(): Promise<ScoreModel>;
  /** Nobody else changes the models until this is committed. Refused when they are not those that somebody has seen. */
  abstract hold(seenVersion?: number): Promise<void>;
  abstract draft(): Promise<ScoreModel | null>;
}
