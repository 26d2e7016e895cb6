import { companyWords } from '../../../../kernel/company-words.js';
import { comparisonBy, keysOfName, likenessOfWords, type Reason, reasonsOfNames, sortedWords, wordsOf } from '../../../../kernel/likeness.js';

/** What is compared of a lead. */
export interface LeadFacts {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly company: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
}

interface Known {
  readonly firstName?: unknown;
  readonly lastName?: unknown;
  readonly companyName?: unknown;
  readonly email?: unknown;
  readonly phone?: unknown;
}

const words = (value: unknown) => (typeof value === 'string' ? wordsOf(value) : []);

/** Of a lead as it is kept, shown or wished for. */
export const leadFacts = ({ firstName, lastName, companyName, email, phone }: Known): LeadFacts => ({
  first: words(firstName),
  last: words(lastName),
  company: typeof companyName === 'string' ? companyWords(companyName) : [],
  email: typeof email === 'string' ? email.trim().toLowerCase() : null,
  phone: typeof phone === 'string' ? phone : null,
});

const LEAST_LETTERS = 6;

const SAME_COMPANY_NAME = 50;
const SAME_EMAIL = 45;
const PART_OF_NAME = 35;
const SAME_PHONE = 30;
const SAME_COMPANY = 15;
const NAMES = { same: 50, from: 0.85, least: 20, most: 40 } as const;

const nameOf = ({ first, last }: LeadFacts) => [...first, ...last];
const isNamed = (facts: LeadFacts) => nameOf(facts).length > 0;
const isInitial = ([short = ''] : readonly string[], [long = '']: readonly string[]) => short.length === 1 && long.startsWith(short);
const isPart = (few: readonly string[], many: readonly string[]) => few.every((word) => many.includes(word));
const isSame = (one: readonly string[], other: readonly string[]) => one.length > 0 && sortedWords(one) === sortedWords(other);

/** Of two people. */
function personReasons(one: LeadFacts, other: LeadFacts): readonly Reason[] {
  const [mine, theirs] = [nameOf(one), nameOf(other)];
  const alike = likenessOfWords(mine, theirs);
  if (alike < 1 && (isPart(mine, theirs) || isPart(theirs, mine))) return [{ code: 'part_of_name', points: PART_OF_NAME }];
  if (alike < 1 && isSame(one.last, other.last) && (isInitial(one.first, other.first) || isInitial(other.first, one.first))) return [{ code: 'same_initial', points: PART_OF_NAME }];
  return reasonsOfNames(alike, NAMES);
}

/** Of somebody without a name the company stands for it. */
const nameReasons = (one: LeadFacts, other: LeadFacts): readonly Reason[] =>
  isNamed(one) && isNamed(other) ? personReasons(one, other) : isSame(one.company, other.company) ? [{ code: 'same_company_name', points: SAME_COMPANY_NAME }] : [];

/** How likely two leads are one. From 80 on they are for certain: such as the same name with the same e-mail address or phone. */
export const leadLikeness = comparisonBy<LeadFacts>({
  // a first or last name alone has too many
  keys: (facts) => ({
    ...(facts.first.length > 0 && facts.last.length > 0 && keysOfName(nameOf(facts), LEAST_LETTERS)),
    c: isNamed(facts) || facts.company.length === 0 ? [] : [sortedWords(facts.company)],
    e: facts.email === null ? [] : [facts.email],
    p: facts.phone === null ? [] : [facts.phone],
  }),
  certain: 'ep',
  reasons: (one, other) => [
    ...nameReasons(one, other),
    ...(one.email !== null && one.email === other.email ? [{ code: 'same_email', points: SAME_EMAIL }] : []),
    ...(one.phone !== null && one.phone === other.phone ? [{ code: 'same_phone', points: SAME_PHONE }] : []),
  ],
  // colleagues share a mailbox and a number: their company says nothing more
  besides: (one, other) => (isNamed(one) && isNamed(other) && personReasons(one, other).length > 0 && isSame(one.company, other.company) ? [{ code: 'same_company', points: SAME_COMPANY }] : []),
});
