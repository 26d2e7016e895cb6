import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { LeadAssignmentRule, type LeadAssignmentRuleDetails, MAX_RULES } from './lead-assignment-rule.js';

const DETAILS: LeadAssignmentRuleDetails = { name: 'North', active: true, conditions: null, strategy: 'ROUND_ROBIN', agentIds: ['ada'], capacity: null, respectsWorkingHours: false, opensToAgents: false };
const laid = (others: readonly LeadAssignmentRule[] = [], changes: Partial<LeadAssignmentRuleDetails> = {}, position?: number) => LeadAssignmentRule.lay(newId<'LeadAssignmentRule'>(), { ...DETAILS, ...changes }, others, position);

function three(): LeadAssignmentRule[] {
  const rules: LeadAssignmentRule[] = [];
  for (const name of ['a', 'b', 'c']) rules.push(laid(rules, { name }));
  for (const rule of rules) takeEvents(rule);
  return rules;
}

const placesOf = (rules: readonly LeadAssignmentRule[]) => rules.map((rule) => (rule as unknown as { position: number }).position);
const told = (rule: LeadAssignmentRule) => takeEvents(rule).map((event) => (event as { changed?: readonly string[] }).changed ?? event.constructor.name);

describe('laying down a rule', () => {
  it('puts it behind the others, also when one of them is gone', () => {
    const rules = three();
    expect(placesOf(rules)).toEqual([0, 1, 2]);
    expect(placesOf([laid([rules[0]!, rules[2]!])])).toEqual([3]);
  });

  it('makes room for it at the place that is named', () => {
    const rules = three();
    const fourth = laid(rules, {}, 1);
    expect([...placesOf(rules), ...placesOf([fourth])]).toEqual([0, 2, 3, 1]);
    expect([told(fourth), ...rules.map(told)]).toEqual([['LeadAssignmentRuleCreated'], [], [['position']], [['position']]]);
  });

  it('is refused for one that names nobody, unless it opens leads to agents', () => {
    expect(() => laid([], { agentIds: [] })).toThrow(expect.objectContaining({ kind: 'rule', code: 'rule_without_agents' }));
    expect(() => laid().change({ agentIds: [] })).toThrow(expect.objectContaining({ code: 'rule_without_agents' }));
    expect(laid([], { agentIds: [], opensToAgents: true })).toMatchObject({ opensToAgents: true });
  });

  it('takes whoever is named twice once', () => {
    expect(laid([], { agentIds: ['ada', 'ben', 'ada'] })).toMatchObject({ agentIds: ['ada', 'ben'] });
  });

  it('is refused when there are enough', () => {
    const many = Array.from({ length: MAX_RULES }, () => laid());
    expect(() => laid(many)).toThrow(expect.objectContaining({ code: 'too_many_rules' }));
  });
});

describe('putting a rule at another place', () => {
  it.each([
    [0, [1, 2, 0]],
    [1, [0, 2, 1]],
    [2, [0, 1, 2]],
    [99, [0, 1, 2]],
  ])('at %i moves those behind it on', (place, places) => {
    const rules = three();
    rules[2]!.placeAmong(rules.slice(0, 2), place);
    expect(placesOf(rules)).toEqual(places);
  });

  it('says nothing of those that stay where they are', () => {
    const rules = three();
    rules[1]!.placeAmong([rules[0]!, rules[2]!], 2);
    expect(rules.map(told)).toEqual([[], [['position']], [['position']]]);
  });
});
