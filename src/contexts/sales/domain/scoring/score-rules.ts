import { CHANNELS, type Channel } from '../../../../kernel/consents.js';
import type { Fault } from '../../../../kernel/domain-error.js';
import { GRADES, type Grade } from '../lead/lead-score.js';
import { ENGAGEMENT_WORDS, type EngagementKind } from './engagement.js';
import { wordsOf } from './words.js';

export const COMPLETENESS_FIELDS = ['firstName', 'lastName', 'email', 'phone', 'title', 'companyName', 'website', 'industry', 'employees', 'address'] as const;
export type CompletenessField = (typeof COMPLETENESS_FIELDS)[number];

/** Points by value, and for whatever else it is; nothing for what is not known. */
export interface ByValue {
  readonly points: Readonly<Record<string, number>>;
  readonly others: number;
}

export interface SizeRule {
  /** From so many employees on. */
  readonly from: number;
  readonly points: number;
}

export interface TitleRule {
  /** Words, or words in a row: one of them is enough. */
  readonly words: readonly string[];
  readonly points: number;
}

export interface EngagementRule {
  readonly kind: EngagementKind;
  /** For each time; below zero for what speaks against a lead. */
  readonly points: number;
  /** After how many days half of it is left; null for what never fades. */
  readonly halfLifeDays: number | null;
  /** How many points all of its kind bring, or take, at most. */
  readonly most: number;
}

export const BOUNDED_GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** What makes a lead promising, as a tenant sees it. Points are whole numbers. */
export interface ScoreRules {
  /** What everybody begins with. */
  readonly base: number;
  readonly industries: ByValue;
  readonly countries: ByValue;
  readonly sizes: readonly SizeRule[];
  /** The first that fits. */
  readonly titles: readonly TitleRule[];
  readonly completeness: Readonly<Partial<Record<CompletenessField, number>>>;
  readonly consents: Readonly<Partial<Record<Channel, { readonly granted: number; readonly refused: number }>>>;
  readonly engagement: readonly EngagementRule[];
  readonly disposableAddress: { readonly points: number; readonly domains: readonly string[] };
  /** From which score on each grade is given; below E it is F. */
  readonly grades: Readonly<Record<(typeof BOUNDED_GRADES)[number], number>>;
}

/** What holds for a tenant that has said nothing yet. */
export const DEFAULT_RULES: ScoreRules = {
  base: 5,
  industries: { points: {}, others: 3 },
  countries: { points: {}, others: 2 },
  sizes: [
    { from: 1, points: 2 },
    { from: 10, points: 5 },
    { from: 50, points: 9 },
    { from: 250, points: 12 },
    { from: 1_000, points: 10 },
  ],
  titles: [
    { words: ['ceo', 'cfo', 'cto', 'coo', 'cio', 'owner', 'founder', 'president', 'managing director', 'geschäftsführer', 'geschäftsführerin'], points: 12 },
    { words: ['vp', 'director', 'head', 'leiter', 'leiterin'], points: 9 },
    { words: ['manager', 'lead'], points: 5 },
  ],
  completeness: { firstName: 1, lastName: 2, email: 3, phone: 3, title: 2, companyName: 3, website: 2, industry: 1, employees: 1, address: 2 },
  consents: { email: { granted: 6, refused: -10 }, phone: { granted: 4, refused: -4 } },
  engagement: [
    { kind: 'CALL', points: 8, halfLifeDays: 21, most: 20 },
    { kind: 'MEETING', points: 12, halfLifeDays: 30, most: 24 },
    { kind: 'EMAIL', points: 4, halfLifeDays: 14, most: 12 },
    { kind: 'FORM_SUBMITTED', points: 8, halfLifeDays: 21, most: 16 },
    { kind: 'CAMPAIGN_OPENED', points: 1, halfLifeDays: 7, most: 5 },
    { kind: 'CAMPAIGN_CLICKED', points: 4, halfLifeDays: 14, most: 12 },
    { kind: 'CAMPAIGN_REPLIED', points: 10, halfLifeDays: 21, most: 20 },
    { kind: 'SOCIAL_FOLLOWED', points: 3, halfLifeDays: 60, most: 3 },
    { kind: 'SOCIAL_MENTIONED', points: 2, halfLifeDays: 30, most: 6 },
    { kind: 'SOCIAL_MESSAGED', points: 5, halfLifeDays: 21, most: 10 },
    { kind: 'BOUNCED', points: -12, halfLifeDays: null, most: 24 },
    { kind: 'UNSUBSCRIBED', points: -15, halfLifeDays: null, most: 15 },
  ],
  disposableAddress: { points: -20, domains: ['10minutemail.com', 'discard.email', 'dispostable.com', 'fakeinbox.com', 'getnada.com', 'guerrillamail.com', 'mailinator.com', 'maildrop.cc', 'mintemail.com', 'sharklasers.com', 'temp-mail.org', 'tempmail.com', 'throwawaymail.com', 'trashmail.com', 'yopmail.com'] },
  grades: { A: 75, B: 55, C: 40, D: 25, E: 10 },
};

export const MOST_POINTS = 100;

export const gradeOf = (score: number, { grades }: ScoreRules): Grade => GRADES.find((grade) => grade === 'F' || score >= grades[grade])!;

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });

const repeated = (values: readonly string[]): number[] => values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

/** What can't be told from the form alone. */
export function faultsOfRules({ sizes, titles, engagement, grades, completeness, consents, industries, countries }: ScoreRules): Fault[] {
  const unknown = (pointer: string, given: object, known: readonly string[]) => Object.keys(given).filter((name) => !known.includes(name)).map((name) => fault(`${pointer}/${name.slice(0, 50)}`, 'unknown_value', `must be one of ${known.join(', ')}`));
  const points = (pointer: string, given: Readonly<Record<string, number>>) => Object.entries(given).filter(([, value]) => !Number.isInteger(value) || Math.abs(value) > MOST_POINTS).map(([name]) => fault(`${pointer}/${name.slice(0, 50)}`, 'invalid_points', `must be a whole number from -${MOST_POINTS} to ${MOST_POINTS}`));
  return [
    ...unknown('/completeness', completeness, COMPLETENESS_FIELDS),
    ...unknown('/consents', consents, CHANNELS),
    ...points('/completeness', completeness as Readonly<Record<string, number>>),
    ...points('/industries/points', industries.points),
    ...points('/countries/points', countries.points),
    ...sizes.flatMap(({ from }, index) => (index > 0 && from <= sizes[index - 1]!.from ? [fault(`/sizes/${index}/from`, 'not_ascending', 'must be more than that of the one before it')] : [])),
    ...titles.flatMap(({ words }, index) => words.flatMap((word, place) => (wordsOf(word).trim() === '' ? [fault(`/titles/${index}/words/${place}`, 'without_words', 'must have letters or digits')] : []))),
    ...engagement.flatMap(({ kind }, index) => (ENGAGEMENT_WORDS.includes(kind) ? [] : [fault(`/engagement/${index}/kind`, 'unknown_value', `must be one of ${ENGAGEMENT_WORDS.join(', ')}`)])),
    ...repeated(engagement.map(({ kind }) => kind)).map((index) => fault(`/engagement/${index}/kind`, 'repeated', 'has a rule already')),
    ...BOUNDED_GRADES.flatMap((grade, index) => (index > 0 && grades[grade] >= grades[BOUNDED_GRADES[index - 1]!] ? [fault(`/grades/${grade}`, 'not_descending', `must be less than that of ${BOUNDED_GRADES[index - 1]!}`)] : [])),
  ];
}
