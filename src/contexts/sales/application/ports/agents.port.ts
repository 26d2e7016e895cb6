import type { Agent } from '../../domain/assigning/round.js';

/** Those who get leads. */
export abstract class Agents {
  /** Of these, those who are there. */
  abstract known(ids: readonly string[], now: Date): Promise<ReadonlyMap<string, Agent>>;
}
