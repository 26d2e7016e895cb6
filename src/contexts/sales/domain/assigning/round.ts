import type { LeadAssignmentRuleDetails } from './lead-assignment-rule.js';

/** A rule, as far as it says who gets what. */
export type Terms = Omit<LeadAssignmentRuleDetails, 'active' | 'conditions'> & { readonly id: string };

/** What is known of somebody at the moment. */
export interface Agent {
  readonly isActive: boolean;
  readonly isAbsent: boolean;
  readonly isAtWork: boolean;
}

export const SKIPPED_BECAUSE = ['inactive', 'absent', 'outside_hours', 'at_capacity'] as const;
export type SkippedBecause = (typeof SKIPPED_BECAUSE)[number];

export interface Skipped {
  readonly agentId: string;
  readonly because: SkippedBecause;
}

/** How a rule was looked at. */
export interface Considered {
  readonly ruleId: string;
  readonly fits: boolean;
  readonly skipped: readonly Skipped[];
}

/** Who gets a lead, by which rule, and how it came to that: the rules up to the one that decided. */
export interface Decision {
  readonly ownerId: string | null;
  readonly ruleId: string | null;
  readonly considered: readonly Considered[];
}

/** A lead that is to be given away. */
export interface Wanting {
  readonly fits: (rule: Terms) => boolean;
  /** Whose it is so far. */
  readonly from: string | null;
  /** Whether it counts for whoever has it. */
  readonly isOpen: boolean;
}

const NOBODY: Agent = { isActive: false, isAbsent: false, isAtWork: false };

/** Those behind the last one whose turn it was come first. Where nobody knows him any more, it begins anew. */
export function inTurn(agentIds: readonly string[], last: string | undefined): readonly string[] {
  const next = last === undefined ? 0 : agentIds.indexOf(last) + 1;
  return [...agentIds.slice(next), ...agentIds.slice(0, next)];
}

/** Gives leads away one after the other, by rules in their order, and keeps in mind what it has given to whom. Run and preview are decided here alone. */
export class Round {
  private readonly loads: Map<string, number>;
  private readonly turns: Map<string, string>;
  private readonly moved = new Map<string, string>();

  constructor(
    private readonly rules: readonly Terms[],
    private readonly agents: ReadonlyMap<string, Agent>,
    loads: ReadonlyMap<string, number>,
    turns: ReadonlyMap<string, string>,
  ) {
    this.loads = new Map(loads);
    this.turns = new Map(turns);
  }

  /** Whose turn it was last, of the rules that have given something away. */
  get turned(): ReadonlyMap<string, string> {
    return this.moved;
  }

  /** The first rule that fits, and of which somebody can take it, decides; what is nobody's stays nobody's when none does. */
  decide({ fits, from, isOpen }: Wanting): Decision {
    const weight = isOpen ? 1 : 0;
    this.add(from, -weight);
    const considered: Considered[] = [];
    for (const rule of this.rules) {
      const doesFit = fits(rule);
      const skipped = doesFit ? this.skippedOf(rule) : [];
      considered.push({ ruleId: rule.id, fits: doesFit, skipped });
      const chosen = doesFit ? this.choose(rule, skipped) : undefined;
      if (chosen === undefined) continue;
      this.add(chosen, weight);
      this.turns.set(rule.id, chosen);
      this.moved.set(rule.id, chosen);
      return { ownerId: chosen, ruleId: rule.id, considered };
    }
    this.add(from, weight);
    return { ownerId: null, ruleId: null, considered };
  }

  /** By which rule an agent may take a lead that is nobody's; `full` where he may, and has enough. */
  opening(fits: (rule: Terms) => boolean, agentId: string): { readonly ruleId: string } | 'closed' | 'full' {
    const opens = this.rules.filter((rule) => rule.opensToAgents && (rule.agentIds.length === 0 || rule.agentIds.includes(agentId)) && fits(rule));
    const rule = opens.find(({ capacity }) => this.hasRoom(agentId, capacity));
    return rule ? { ruleId: rule.id } : opens.length > 0 ? 'full' : 'closed';
  }

  private skippedOf({ agentIds, capacity, respectsWorkingHours }: Terms): readonly Skipped[] {
    return agentIds.flatMap((agentId) => {
      const { isActive, isAbsent, isAtWork } = this.agents.get(agentId) ?? NOBODY;
      const reasons: (readonly [boolean, SkippedBecause])[] = [[!isActive, 'inactive'], [isAbsent, 'absent'], [respectsWorkingHours && !isAtWork, 'outside_hours'], [!this.hasRoom(agentId, capacity), 'at_capacity']];
      const reason = reasons.find(([applies]) => applies);
      return reason ? [{ agentId, because: reason[1] }] : [];
    });
  }

  private choose({ id, strategy, agentIds }: Terms, skipped: readonly Skipped[]): string | undefined {
    const able = (ids: readonly string[]) => ids.filter((agentId) => !skipped.some((one) => one.agentId === agentId));
    if (strategy === 'FIXED') return able(agentIds)[0];
    const next = able(inTurn(agentIds, this.turns.get(id)));
    if (strategy === 'ROUND_ROBIN') return next[0];
    const least = Math.min(...next.map((agentId) => this.loadOf(agentId)));
    return next.find((agentId) => this.loadOf(agentId) === least);
  }

  private hasRoom(agentId: string, capacity: number | null): boolean {
    return capacity === null || this.loadOf(agentId) < capacity;
  }

  private loadOf(agentId: string): number {
    return this.loads.get(agentId) ?? 0;
  }

  private add(agentId: string | null, weight: number): void {
    if (agentId !== null) this.loads.set(agentId, this.loadOf(agentId) + weight);
  }
}
