import { describe, expect, it } from '@jest/globals';
import { WORTH, worthAfter } from './decay.js';
import type { EngagementKind } from './engagement.js';
import { type ScoreFacts, scoreOf } from './score-of.js';
import type { ScoreRules } from './score-rules.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const NOTHING: ScoreRules = { base: 0, industries: { points: {}, others: 0 }, countries: { points: {}, others: 0 }, sizes: [], titles: [], completeness: {}, consents: {}, engagement: [], disposableAddress: { points: 0, domains: [] }, grades: { A: 80, B: 60, C: 40, D: 20, E: 10 } };
const NOBODY: ScoreFacts = { industry: null, country: null, employees: null, title: null, present: [], consents: {}, emailDomain: null, engagements: [] };

const scored = (rules: Partial<ScoreRules>, facts: Partial<ScoreFacts> = {}, at = NOW) => scoreOf({ ...NOTHING, ...rules }, { ...NOBODY, ...facts }, at);
const points = (code: string, rules: Partial<ScoreRules>, facts: Partial<ScoreFacts> = {}, at = NOW) => scored(rules, facts, at).factors.find((factor) => factor.code === code)!.points;
const times = (kind: EngagementKind, ...days: number[]) => ({ engagements: days.map((day) => ({ kind, at: daysAgo(day), weight: 1 })) });

describe('the score of a lead', () => {
  it('is what the points of its factors add up to, also where they go beyond its limits', () => {
    for (const [base, score] of [[100, 100], [-50, 0], [42, 42]] as const) {
      const { factors, score: is } = scored({ base, completeness: { phone: 30 } }, base === 42 ? {} : { present: ['phone'] });
      expect([is, factors.reduce((sum, factor) => sum + factor.points, 0)]).toEqual([score, score]);
    }
    expect(scored({ base: 100, completeness: { phone: 30 } }, { present: ['phone'] }).factors.at(-1)).toEqual({ code: 'LIMITS', group: 'LIMITS', points: -30, why: { sum: 130, least: 0, most: 100 } });
  });

  it.each([[100, 'A'], [80, 'A'], [79, 'B'], [60, 'B'], [59, 'C'], [20, 'D'], [10, 'E'], [9, 'F'], [0, 'F']])('of %i is a grade by the bounds of the tenant: %s', (base, grade) => {
    expect(scored({ base }).grade).toBe(grade);
  });

  it('follows whom the tenant looks for: industry, country, size, title', () => {
    const industries = { points: { logistics: 15 }, others: 3 };
    expect([points('INDUSTRY', { industries }, { industry: 'logistics' }), points('INDUSTRY', { industries }, { industry: 'it' }), points('INDUSTRY', { industries }), points('INDUSTRY', { industries }, { industry: 'constructor' })]).toEqual([15, 3, 0, 3]);
    const sizes = [{ from: 10, points: 4 }, { from: 100, points: 9 }];
    expect([9, 10, 99, 100, null].map((employees) => points('SIZE', { sizes }, { employees }))).toEqual([0, 4, 4, 9, 0]);
    const titles = [{ words: ['cto', 'head of purchasing'], points: 12 }, { words: ['head'], points: 5 }];
    expect(['CTO', 'Director', 'Head of Purchasing', 'Co-Head, Sales', 'Overhead', null].map((title) => points('TITLE', { titles }, { title }))).toEqual([12, 0, 12, 5, 0, 0]);
  });

  it('follows what is known of somebody, and whether he may be written to', () => {
    expect(points('COMPLETENESS', { completeness: { phone: 3, email: 2, website: 9 } }, { present: ['phone', 'email', 'title'] })).toBe(5);
    const consents = { email: { granted: 6, refused: -10 } };
    expect([{}, { email: { granted: true } }, { email: { granted: false } }, { sms: { granted: true } }].map((said) => points('CONSENT', { consents }, { consents: said }))).toEqual([0, 6, -10, 0]);
    expect(['mailinator.com', 'fjordfisk.example', null].map((emailDomain) => points('DISPOSABLE_ADDRESS', { disposableAddress: { points: -20, domains: ['mailinator.com'] } }, { emailDomain }))).toEqual([-20, 0, 0]);
  });

  it('follows what happened with him, which fades by half in each half-life and counts no more than the tenant wants', () => {
    const engagement = [{ kind: 'CALL', points: 16, halfLifeDays: 10, most: 40 }] as const;
    expect([0, 10, 20, 30, 500].map((days) => points('CALL', { engagement }, times('CALL', days)))).toEqual([16, 8, 4, 2, 0]);
    expect(points('CALL', { engagement }, times('CALL', 0, 0, 0))).toBe(40);
    expect(points('CALL', { engagement }, times('EMAIL', 0))).toBe(0);
    expect(points('CALL', { engagement }, times('CALL', -3))).toBe(16);
    expect(points('BOUNCED', { engagement: [{ kind: 'BOUNCED', points: -12, halfLifeDays: null, most: 24 }] }, times('BOUNCED', 900, 1, 1))).toBe(-24);
    expect(scored({ engagement }, times('CALL', 1, 2)).factors.find(({ code }) => code === 'CALL')!.why).toEqual({ times: 2, lastAt: daysAgo(1).toISOString() });
  });
});

describe('what fades', () => {
  it('follows the power of two in steps, to the millionth', () => {
    expect(WORTH).toEqual(Array.from({ length: 32 }, (_, step) => Math.round(1_000_000 * 2 ** (-step / 32))));
    expect([0, 24, 48, 24 * 40].map((hours) => worthAfter(3, hours, 1))).toEqual([3_000_000n, 1_500_000n, 750_000n, 0n]);
  });

  it('never grows', () => {
    for (let hour = 1; hour < 2_000; hour++) expect(worthAfter(7, hour, 3) <= worthAfter(7, hour - 1, 3)).toBe(true);
  });
});
