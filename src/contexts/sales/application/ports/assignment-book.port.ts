import type { Terms } from '../../domain/assigning/round.js';
import type { Lead } from '../../domain/lead/lead.js';

export interface RuleInForce extends Terms {
  readonly conditions: object | null;
}

/** How a lead is scored. */
export interface Standing {
  readonly score: number | null;
  readonly grade: string | null;
}

/** What giving leads away goes by, and what is written down of it. */
export abstract class AssignmentBook {
  /** The active rules, in their order. */
  abstract rules(): Promise<readonly RuleInForce[]>;
  /** Nobody else gives anything away by rules until this is committed. */
  abstract hold(): Promise<void>;
  /** By lead, of those that have been written already. */
  abstract standings(leadIds: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** How many open leads each of them holds. */
  abstract loads(agentIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Whose turn it was last, by rule. */
  abstract turns(ruleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  abstract keepTurns(turned: ReadonlyMap<string, string>): Promise<void>;
  /** That it may go where it goes is said by the rules, or by another right than that to write it. */
  abstract answerFor(lead: Lead): void;
}
