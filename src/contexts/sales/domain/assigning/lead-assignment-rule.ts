import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { RuleWithoutAgents, TooManyRules } from './lead-assignment-rule.errors.js';
import { LeadAssignmentRuleCreated, LeadAssignmentRuleDeleted, LeadAssignmentRulePurged, LeadAssignmentRuleRestored, LeadAssignmentRuleUpdated } from './lead-assignment-rule.events.js';

export type LeadAssignmentRuleId = Id<'LeadAssignmentRule'>;

/** Each in turn; whoever has the fewest open leads; or always the first in the list who can. */
export const STRATEGIES = ['ROUND_ROBIN', 'LEAST_LOADED', 'FIXED'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export const MAX_RULES = 100;
export const MAX_AGENTS = 200;

export interface LeadAssignmentRuleDetails {
  readonly name: string;
  readonly active: boolean;
  /** What it asks of a lead, as a condition tree; null for any. */
  readonly conditions: object | null;
  readonly strategy: Strategy;
  readonly agentIds: readonly string[];
  /** Nobody who holds so many open leads gets another one by it; null for any number. */
  readonly capacity: number | null;
  readonly respectsWorkingHours: boolean;
  /** Its agents may take leads of nobody that it fits; anybody may, if it names none. */
  readonly opensToAgents: boolean;
}

const understood = ({ name, agentIds, ...details }: Partial<LeadAssignmentRuleDetails>): Partial<LeadAssignmentRuleDetails> => ({
  ...details,
  ...(name !== undefined && { name: name.trim() }),
  ...(agentIds !== undefined && { agentIds: [...new Set(agentIds)] }),
});

/** Says who gets leads that are nobody's. Rules are asked in their order; the first that fits and has somebody who can decides. */
export class LeadAssignmentRule extends AggregateRoot implements Recyclable {
  private name!: string;
  private position!: number;
  private active!: boolean;
  private conditions!: object | null;
  private strategy!: Strategy;
  private agentIds!: readonly string[];
  private capacity!: number | null;
  private respectsWorkingHours!: boolean;
  private opensToAgents!: boolean;
  private deletedAt: Date | null = null;

  private constructor(readonly id: LeadAssignmentRuleId) {
    super();
  }

  /** At a place among the others, which are in their order; behind them, if none is named. */
  static lay(id: LeadAssignmentRuleId, details: LeadAssignmentRuleDetails, others: readonly LeadAssignmentRule[], position?: number): LeadAssignmentRule {
    if (others.length >= MAX_RULES) throw new TooManyRules(MAX_RULES);
    const rule = new LeadAssignmentRule(id);
    Object.assign(rule, { ...understood(details), position: (others.at(-1)?.position ?? -1) + 1 });
    rule.assertSound();
    if (position !== undefined) rule.position = rule.squeezedIn(others, position);
    rule.record(new LeadAssignmentRuleCreated(id));
    return rule;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<LeadAssignmentRuleDetails>): void {
    const changed = this.takeOver<LeadAssignmentRuleDetails>(understood(details));
    this.assertSound();
    this.announce(changed);
  }

  /** Puts it at a place among the others, which are in their order; those behind it move on. */
  placeAmong(others: readonly LeadAssignmentRule[], position: number): void {
    this.moveTo(this.squeezedIn(others, position));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new LeadAssignmentRuleDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new LeadAssignmentRuleRestored(this.id));
  }

  purge(): void {
    this.record(new LeadAssignmentRulePurged(this.id));
  }

  /** Makes room among the others, and answers its own place. */
  private squeezedIn(others: readonly LeadAssignmentRule[], position: number): number {
    const place = Math.min(position, others.length);
    for (const [index, other] of others.entries()) other.moveTo(index < place ? index : index + 1);
    return place;
  }

  private moveTo(position: number): void {
    this.announce(this.takeOver<{ position: number }>({ position }));
  }

  private assertSound(): void {
    if (this.agentIds.length === 0 && !this.opensToAgents) throw new RuleWithoutAgents();
  }

  private announce(changed: readonly string[]): void {
    if (changed.length > 0) this.record(new LeadAssignmentRuleUpdated(this.id, changed));
  }
}
