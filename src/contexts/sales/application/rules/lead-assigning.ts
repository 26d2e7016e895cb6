import type { Clock } from '../../../../kernel/clock.js';
import { type Decision, Round, type Terms } from '../../domain/assigning/round.js';
import type { Lead } from '../../domain/lead/lead.js';
import type { Agents } from '../ports/agents.port.js';
import type { AssignmentBook, RuleInForce, Standing } from '../ports/assignment-book.port.js';
import type { LeadConditions, Misfits } from '../ports/lead-conditions.port.js';

/** A lead, there or not yet, as far as rules look at it. */
export interface Candidate {
  readonly told: Readonly<Record<string, unknown>>;
  readonly owner: string | null;
  readonly isOpen: boolean;
}

export interface Foreseen extends Decision {
  /** By rule, the places of what it asks for in vain. */
  readonly misfits: ReadonlyMap<string, readonly string[]>;
  /** The rules that open it to their agents. */
  readonly openedBy: readonly string[];
}

interface Law extends RuleInForce {
  readonly misfits: Misfits;
}

/** As every lead is before it has been written. */
export const UNSCORED: Standing = { score: null, grade: null };

const counting = ({ capacity, strategy }: Terms) => capacity !== null || strategy === 'LEAST_LOADED';

/** Gives leads away by the tenant's rules, or tells who would get them. */
export class LeadAssigning {
  constructor(
    private readonly book: AssignmentBook,
    private readonly agents: Agents,
    private readonly conditions: LeadConditions,
    private readonly clock: Clock,
  ) {}

  /** One after the other. `beside` are others that are about to be written with them. What nobody can take stays whose it is. */
  async give(leads: readonly Lead[], { reason = null, beside = [] }: { readonly reason?: string | null; readonly beside?: readonly Lead[] } = {}): Promise<readonly Decision[]> {
    const laws = await this.laws();
    const candidates = await this.candidates(laws, leads);
    const fitting = laws.filter(({ misfits }) => candidates.some(({ told }) => misfits(told).length === 0));
    if (fitting.length > 0) await this.book.hold();
    const round = await this.round(fitting, beside);
    const decisions = candidates.map((candidate) => this.decide(round, fitting, candidate));
    for (const [index, { ownerId, ruleId }] of decisions.entries()) {
      if (ownerId === null) continue;
      this.book.answerFor(leads[index]!);
      leads[index]!.assignTo(ownerId, { ruleId, reason });
    }
    if (round.turned.size > 0) await this.book.keepTurns(round.turned);
    return decisions;
  }

  /** The same, and changes nothing. */
  async foresee(leads: readonly Candidate[]): Promise<readonly Foreseen[]> {
    const laws = await this.laws();
    const round = await this.round(laws, []);
    return leads.map((lead) => {
      const misfits = new Map(laws.map((law) => [law.id, law.misfits(lead.told)]));
      const openedBy = laws.filter(({ id, opensToAgents }) => opensToAgents && misfits.get(id)!.length === 0).map(({ id }) => id);
      return { ...this.decide(round, laws, lead), misfits, openedBy };
    });
  }

  /** By which rule an agent may take a lead of nobody. */
  async opening(lead: Lead, agentId: string): Promise<ReturnType<Round['opening']>> {
    const laws = (await this.laws()).filter(({ opensToAgents }) => opensToAgents);
    if (laws.length === 0) return 'closed';
    await this.book.hold();
    const loads = await this.book.loads([agentId]);
    const [candidate] = await this.candidates(laws, [lead]);
    return new Round(laws, new Map(), loads, new Map()).opening(this.fitsIn(laws, candidate!.told), agentId);
  }

  /** With how they are scored, which the leads themselves don't know. */
  private async candidates(laws: readonly Law[], leads: readonly Lead[]): Promise<readonly Candidate[]> {
    const standings = laws.length === 0 ? new Map<string, Standing>() : await this.book.standings(leads.map(({ id }) => id));
    return leads.map(({ id, told, owner, isOpen }) => ({ told: { ...told, ...(standings.get(id) ?? UNSCORED) }, owner, isOpen }));
  }

  private decide(round: Round, laws: readonly Law[], { told, owner, isOpen }: Candidate): Decision {
    return round.decide({ fits: this.fitsIn(laws, told), from: owner, isOpen });
  }

  private fitsIn(laws: readonly Law[], told: Candidate['told']): (rule: Terms) => boolean {
    return ({ id }) => laws.find((law) => law.id === id)!.misfits(told).length === 0;
  }

  private async laws(): Promise<readonly Law[]> {
    const rules = await this.book.rules();
    const misfits = rules.length === 0 ? [] : await this.conditions.of(rules);
    return rules.map((rule, index) => ({ ...rule, misfits: misfits[index]! }));
  }

  private async round(rules: readonly Law[], beside: readonly Lead[]): Promise<Round> {
    const ids = [...new Set(rules.flatMap(({ agentIds }) => agentIds))];
    if (ids.length === 0) return new Round(rules, new Map(), new Map(), new Map());
    const agents = await this.agents.known(ids, this.clock.now());
    const turns = await this.book.turns(rules.map(({ id }) => id));
    const loads = new Map(rules.some(counting) ? await this.book.loads(ids) : []);
    for (const { owner, isOpen } of beside) if (owner !== null && isOpen) loads.set(owner, (loads.get(owner) ?? 0) + 1);
    return new Round(rules, agents, loads, turns);
  }
}
