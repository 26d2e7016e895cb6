import { comparisonBy, keysOfName, likenessOfWords, type Reason, reasonsOfNames, sortedWords, wordsOf } from '../../../../kernel/likeness.js';

/** What is compared of a contact. */
export interface ContactFacts {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly companies: readonly string[];
  readonly birthday: string | null;
}

interface Known {
  readonly firstName?: unknown;
  readonly lastName?: unknown;
  readonly emails?: unknown;
  readonly phones?: unknown;
  readonly companyId?: unknown;
  readonly positions?: unknown;
  readonly birthday?: unknown;
}

const words = (value: unknown) => (typeof value === 'string' ? wordsOf(value) : []);
const membersOf = (list: unknown, name: string): readonly string[] => (Array.isArray(list) ? (list as readonly Readonly<Record<string, unknown>>[]) : []).map((one) => one[name]).filter((value): value is string => typeof value === 'string');

/** Of a contact as it is kept, shown or wished for. */
export const contactFacts = ({ firstName, lastName, emails, phones, companyId, positions, birthday }: Known): ContactFacts => ({
  first: words(firstName),
  last: words(lastName),
  emails: membersOf(emails, 'address').map((address) => address.trim().toLowerCase()),
  phones: membersOf(phones, 'number'),
  companies: [...new Set([...(typeof companyId === 'string' ? [companyId] : []), ...membersOf(positions, 'companyId')])],
  birthday: typeof birthday === 'string' ? birthday : null,
});

const LEAST_LETTERS = 6;

const SAME_EMAIL = 45;
const SAME_PHONE = 30;
const SAME_BIRTHDAY = 20;
const SAME_COMPANY = 15;
const SAME_INITIAL = 35;
const SAME_LAST_NAME = 20;
const NAMES = { same: 50, from: 0.85, least: 20, most: 40 } as const;

const isInitial = ([short = ''] : readonly string[], [long = '']: readonly string[]) => short.length === 1 && long.startsWith(short);

function nameReasons(one: ContactFacts, other: ContactFacts): readonly Reason[] {
  if (one.last.length === 0 || other.last.length === 0) return [];
  const hasSameLast = sortedWords(one.last) === sortedWords(other.last);
  if (one.first.length === 0 || other.first.length === 0) return hasSameLast ? [{ code: 'same_last_name', points: SAME_LAST_NAME }] : [];
  const alike = likenessOfWords([...one.first, ...one.last], [...other.first, ...other.last]);
  if (alike < 1 && hasSameLast && (isInitial(one.first, other.first) || isInitial(other.first, one.first))) return [{ code: 'same_initial', points: SAME_INITIAL }];
  return reasonsOfNames(alike, NAMES);
}

const meet = (one: readonly string[], other: readonly string[]) => one.some((value) => other.includes(value));

/** How likely two contacts are one. From 80 on they are for certain: such as the same name with the same e-mail address or phone. */
export const contactLikeness = comparisonBy<ContactFacts>({
  // a last name alone has too many
  keys: ({ first, last, emails, phones }) => ({ ...(first.length > 0 && last.length > 0 && keysOfName([...first, ...last], LEAST_LETTERS)), e: emails, p: phones }),
  certain: 'nep',
  reasons: (one, other) => [
    ...nameReasons(one, other),
    ...(meet(one.emails, other.emails) ? [{ code: 'same_email', points: SAME_EMAIL }] : []),
    ...(meet(one.phones, other.phones) ? [{ code: 'same_phone', points: SAME_PHONE }] : []),
  ],
  besides: (one, other) => [
    ...(meet(one.companies, other.companies) ? [{ code: 'same_company', points: SAME_COMPANY }] : []),
    ...(one.birthday !== null && one.birthday === other.birthday ? [{ code: 'same_birthday', points: SAME_BIRTHDAY }] : []),
  ],
});
