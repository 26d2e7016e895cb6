import type { Channel } from '../../../../kernel/consents.js';
import type { Grade } from '../lead/lead-score.js';
import { hoursBetween, wholePoints, worthAfter } from './decay.js';
import { type Engagement, ENGAGEMENT_KINDS } from './engagement.js';
import { type ByValue, COMPLETENESS_FIELDS, type CompletenessField, gradeOf, type ScoreRules } from './score-rules.js';
import { hasWords } from './words.js';

/** What is known of a lead, as far as it can count. */
export interface ScoreFacts {
  readonly industry: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly title: string | null;
  readonly present: readonly CompletenessField[];
  readonly consents: Readonly<Partial<Record<Channel, { readonly granted: boolean }>>>;
  readonly emailDomain: string | null;
  readonly engagements: readonly Engagement[];
}

export type FactorGroup = 'BASE' | 'FIT' | 'ENGAGEMENT' | 'SOCIAL' | 'NEGATIVE' | 'LIMITS';

/** A reason for some points. */
export interface Factor {
  readonly code: string;
  readonly group: FactorGroup;
  readonly points: number;
  /** What they are for: the value that counted, or the names of what did. */
  readonly why: Readonly<Record<string, unknown>>;
}

export interface Score {
  /** The sum of the points of all factors: from 0 to 100. */
  readonly score: number;
  readonly grade: Grade;
  readonly factors: readonly Factor[];
}

export const LEAST = 0;
export const MOST = 100;

const byValue = ({ points, others }: ByValue, value: string | null): number => (value === null ? 0 : Object.hasOwn(points, value) ? points[value]! : others);

function fit(rules: ScoreRules, facts: ScoreFacts): Factor[] {
  const { employees, title } = facts;
  const size = employees === null ? undefined : rules.sizes.findLast(({ from }) => employees >= from);
  const word = title === null ? undefined : rules.titles.flatMap(({ words, points }) => words.map((said) => ({ said, points }))).find(({ said }) => hasWords(title, said));
  const present = COMPLETENESS_FIELDS.filter((field) => facts.present.includes(field) && (rules.completeness[field] ?? 0) !== 0);
  const consents = (Object.keys(rules.consents) as Channel[]).flatMap((channel) => {
    const said = facts.consents[channel];
    return said ? [{ channel, granted: said.granted, points: rules.consents[channel]![said.granted ? 'granted' : 'refused'] }] : [];
  });
  return [
    { code: 'INDUSTRY', group: 'FIT', points: byValue(rules.industries, facts.industry), why: { industry: facts.industry } },
    { code: 'COUNTRY', group: 'FIT', points: byValue(rules.countries, facts.country), why: { country: facts.country } },
    { code: 'SIZE', group: 'FIT', points: size?.points ?? 0, why: { employees, from: size?.from ?? null } },
    { code: 'TITLE', group: 'FIT', points: word?.points ?? 0, why: { words: word?.said ?? null } },
    { code: 'COMPLETENESS', group: 'FIT', points: present.reduce((sum, field) => sum + rules.completeness[field]!, 0), why: { present } },
    { code: 'CONSENT', group: 'FIT', points: consents.reduce((sum, { points }) => sum + points, 0), why: { granted: consents.filter(({ granted }) => granted).map(({ channel }) => channel), refused: consents.filter(({ granted }) => !granted).map(({ channel }) => channel) } },
  ];
}

function engaged(rules: ScoreRules, { engagements }: ScoreFacts, at: Date): Factor[] {
  return rules.engagement.map(({ kind, points, halfLifeDays, most }) => {
    const those = engagements.filter((one) => one.kind === kind);
    const millionths = those.reduce((sum, one) => sum + worthAfter(Math.abs(points) * one.weight, hoursBetween(one.at, at), halfLifeDays), 0n);
    const last = those.map((one) => one.at.getTime()).toSorted((a, b) => b - a)[0];
    const worth = wholePoints(millionths, most);
    return { code: kind, group: ENGAGEMENT_KINDS[kind], points: points < 0 && worth > 0 ? -worth : worth, why: { times: those.reduce((sum, one) => sum + one.weight, 0), lastAt: last === undefined ? null : new Date(last).toISOString() } };
  });
}

function disposable({ disposableAddress: { points, domains } }: ScoreRules, { emailDomain }: ScoreFacts): Factor {
  const is = emailDomain !== null && domains.includes(emailDomain);
  return { code: 'DISPOSABLE_ADDRESS', group: 'NEGATIVE', points: is ? points : 0, why: { domain: is ? emailDomain : null } };
}

/** How promising a lead is at a moment, and why: the points of the factors add up to the score. What goes beyond 0 and 100 is a factor, too. */
export function scoreOf(rules: ScoreRules, facts: ScoreFacts, at: Date): Score {
  const factors: Factor[] = [{ code: 'BASE', group: 'BASE', points: rules.base, why: {} }, ...fit(rules, facts), ...engaged(rules, facts, at), disposable(rules, facts)];
  const sum = factors.reduce((total, { points }) => total + points, 0);
  const score = Math.max(LEAST, Math.min(MOST, sum));
  const limits: Factor = { code: 'LIMITS', group: 'LIMITS', points: score - sum, why: { sum, least: LEAST, most: MOST } };
  return { score, grade: gradeOf(score, rules), factors: [...factors, limits] };
}
