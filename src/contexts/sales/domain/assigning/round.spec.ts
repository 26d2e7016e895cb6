import { describe, expect, it } from '@jest/globals';
import { type Agent, Round, type Terms } from './round.js';

const THERE: Agent = { isActive: true, isAbsent: false, isAtWork: true };
const [ADA, BEN, CLEO] = ['ada', 'ben', 'cleo'];
const team = (changes: Readonly<Record<string, Partial<Agent>>> = {}) => new Map([ADA, BEN, CLEO].map((id) => [id!, { ...THERE, ...changes[id!] }]));
const ruleOf = (terms: Partial<Terms> = {}): Terms => ({ id: 'rule', name: 'Rule', strategy: 'ROUND_ROBIN', agentIds: [ADA!, BEN!, CLEO!], capacity: null, respectsWorkingHours: false, opensToAgents: false, ...terms });

interface Table {
  readonly rules?: readonly Terms[];
  readonly agents?: ReadonlyMap<string, Agent>;
  readonly loads?: Readonly<Record<string, number>>;
  readonly turns?: Readonly<Record<string, string>>;
}

const roundOf = ({ rules = [ruleOf()], agents = team(), loads = {}, turns = {} }: Table = {}) => new Round(rules, agents, new Map(Object.entries(loads)), new Map(Object.entries(turns)));
const NEW = { fits: () => true, from: null, isOpen: true };
const given = (round: Round, times: number, lead = NEW) => Array.from({ length: times }, () => round.decide(lead).ownerId);

describe('giving leads away by a rule', () => {
  it('goes round: each in turn, from behind whoever was the last', () => {
    expect(given(roundOf(), 4)).toEqual([ADA, BEN, CLEO, ADA]);
    const round = roundOf({ turns: { rule: ADA! } });
    expect(given(round, 2)).toEqual([BEN, CLEO]);
    expect(round.turned).toEqual(new Map([['rule', CLEO]]));
  });

  it('begins anew when whoever was the last is not in the rule any more', () => {
    expect(given(roundOf({ turns: { rule: 'gone' } }), 1)).toEqual([ADA]);
  });

  it('gives to whoever holds the least, and of those who hold the same to each in turn', () => {
    const rules = [ruleOf({ strategy: 'LEAST_LOADED' })];
    expect(given(roundOf({ rules, loads: { [ADA!]: 2, [BEN!]: 0, [CLEO!]: 1 } }), 4)).toEqual([BEN, CLEO, BEN, CLEO]);
    expect(given(roundOf({ rules }), 3)).toEqual([ADA, BEN, CLEO]);
  });

  it('gives to the first in the list who can, always', () => {
    const rules = [ruleOf({ strategy: 'FIXED' })];
    expect(given(roundOf({ rules }), 2)).toEqual([ADA, ADA]);
    expect(given(roundOf({ rules, agents: team({ [ADA!]: { isAbsent: true } }) }), 2)).toEqual([BEN, BEN]);
  });

  it.each([
    [{ isActive: false }, 'inactive'],
    [{ isAbsent: true }, 'absent'],
    [{ isAtWork: false }, 'outside_hours'],
  ] as const)('leaves out whoever is %j, and says so', (state, because) => {
    const round = roundOf({ rules: [ruleOf({ respectsWorkingHours: true })], agents: team({ [ADA!]: state }) });
    expect(round.decide(NEW)).toEqual({ ownerId: BEN, ruleId: 'rule', considered: [{ ruleId: 'rule', fits: true, skipped: [{ agentId: ADA, because }] }] });
  });

  it('heeds working hours only where the rule says so', () => {
    expect(given(roundOf({ agents: team({ [ADA!]: { isAtWork: false } }) }), 1)).toEqual([ADA]);
  });

  it('leaves out who is not there at all', () => {
    expect(roundOf({ rules: [ruleOf({ agentIds: ['gone'] })] }).decide(NEW)).toMatchObject({ ownerId: null, considered: [{ skipped: [{ agentId: 'gone', because: 'inactive' }] }] });
  });

  it('gives nobody more than the rule allows, counting what it has given', () => {
    expect(given(roundOf({ rules: [ruleOf({ capacity: 2 })], loads: { [ADA!]: 1, [BEN!]: 2 } }), 5)).toEqual([ADA, CLEO, CLEO, null, null]);
  });

  it('counts no lead that is over', () => {
    expect(given(roundOf({ rules: [ruleOf({ capacity: 1, agentIds: [ADA!] })] }), 3, { ...NEW, isOpen: false })).toEqual([ADA, ADA, ADA]);
  });

  it('does not count twice what somebody has already', () => {
    const round = roundOf({ rules: [ruleOf({ capacity: 1, agentIds: [ADA!] })], loads: { [ADA!]: 1 } });
    expect(round.decide({ ...NEW, from: ADA! }).ownerId).toBe(ADA);
    expect(round.decide(NEW).ownerId).toBeNull();
  });
});

describe('giving leads away by several rules', () => {
  const [first, second] = [ruleOf({ id: 'first', agentIds: [ADA!], capacity: 1 }), ruleOf({ id: 'second', agentIds: [ADA!, BEN!], capacity: 2 })];

  it('goes by the first that fits, and tells where the others did not', () => {
    const round = roundOf({ rules: [first, second] });
    expect(round.decide({ ...NEW, fits: ({ id }) => id === 'second' })).toEqual({ ownerId: ADA, ruleId: 'second', considered: [{ ruleId: 'first', fits: false, skipped: [] }, { ruleId: 'second', fits: true, skipped: [] }] });
  });

  it('goes on to the next when nobody can take it, with what was given by either', () => {
    const round = roundOf({ rules: [first, second] });
    expect(Array.from({ length: 6 }, () => round.decide(NEW)).map(({ ownerId, ruleId }) => [ownerId, ruleId])).toEqual([[ADA, 'first'], [ADA, 'second'], [BEN, 'second'], [BEN, 'second'], [null, null], [null, null]]);
    expect(round.turned).toEqual(new Map([['first', ADA], ['second', BEN]]));
  });
});

describe('taking a lead that a rule opens', () => {
  const opening = (terms: Partial<Terms>, loads = {}, fits = true) => roundOf({ rules: [ruleOf(terms)], loads }).opening(() => fits, ADA!);

  it('is for the agents of the rule, or for anybody where it names none', () => {
    expect(opening({ opensToAgents: true })).toEqual({ ruleId: 'rule' });
    expect(opening({ opensToAgents: true, agentIds: [] })).toEqual({ ruleId: 'rule' });
    expect(opening({ opensToAgents: true, agentIds: [BEN!] })).toBe('closed');
  });

  it('is closed where the rule does not open, or does not fit', () => {
    expect(opening({})).toBe('closed');
    expect(opening({ opensToAgents: true }, {}, false)).toBe('closed');
  });

  it('is not for whoever holds enough', () => {
    expect(opening({ opensToAgents: true, capacity: 3 }, { [ADA!]: 2 })).toEqual({ ruleId: 'rule' });
    expect(opening({ opensToAgents: true, capacity: 3 }, { [ADA!]: 3 })).toBe('full');
  });
});
