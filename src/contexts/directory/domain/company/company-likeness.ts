import { companyWords } from '../../../../kernel/company-words.js';
import { comparisonBy, keysOfName, likenessOfWords, reasonsOfNames, sortedWords } from '../../../../kernel/likeness.js';
import { isSharedDomain } from '../shared/shared-domains.js';

/** What is compared of a company. */
export interface CompanyFacts {
  /** Its names without what every company is called: legal forms, articles, and. */
  readonly names: readonly (readonly string[])[];
  readonly domains: readonly string[];
  readonly phone: string | null;
  readonly registrationNumber: string | null;
  readonly taxNumber: string | null;
  readonly place: string | null;
}

interface Known {
  readonly name?: unknown;
  readonly legalName?: unknown;
  readonly domains?: unknown;
  readonly phone?: unknown;
  readonly registrationNumber?: unknown;
  readonly taxNumber?: unknown;
  readonly billingAddress?: unknown;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const number = (value: unknown): string | null => text(value)?.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || null;

/** Of a company as it is kept, shown or wished for. */
export function companyFacts({ name, legalName, domains, phone, registrationNumber, taxNumber, billingAddress }: Known): CompanyFacts {
  const { postalCode, city } = (billingAddress ?? {}) as { readonly postalCode?: string | null; readonly city?: string | null };
  const names = [...new Map([name, legalName].map(text).filter((one) => one !== null).map((one) => [sortedWords(companyWords(one)), companyWords(one)])).values()].filter((words) => words.length > 0);
  const own = (Array.isArray(domains) ? (domains as unknown[]) : []).flatMap((domain) => text(domain)?.trim().toLowerCase() ?? []);
  return { names, domains: own.filter((domain) => !isSharedDomain(domain)), phone: text(phone), registrationNumber: number(registrationNumber), taxNumber: number(taxNumber), place: text(postalCode) ?? text(city)?.toLowerCase() ?? null };
}

const LEAST_LETTERS = 5;

const keysOfCompanyName = (words: readonly string[]) => ({ ...keysOfName(words, LEAST_LETTERS), b: words.length < 2 ? [] : [words.slice(0, 2).join(' ')] });

/** Under what a company is found. */
function keysOf({ names, domains, phone, registrationNumber, taxNumber }: CompanyFacts): Readonly<Record<string, readonly string[]>> {
  const named = names.map(keysOfCompanyName);
  const ofNames = Object.fromEntries((['n', 's', 'l', 'b'] as const).map((letter) => [letter, named.flatMap((keys) => keys[letter])]));
  return { ...ofNames, d: domains, p: unless(phone), r: unless(registrationNumber), t: unless(taxNumber) };
}

const unless = (value: string | null): readonly string[] => (value ? [value] : []);

const SAME_NUMBER = 70;
const SAME_DOMAIN = 40;
const SAME_PHONE = 30;
const SAME_PLACE = 10;
const NAMES = { same: 50, from: 0.85, least: 15, most: 35 } as const;

const isSame = (one: string | null, other: string | null) => one !== null && one === other;

/** How likely two companies are one. From 80 on they are for certain: such as the same name with the same domain or phone, or the same number in a register with a similar name. */
export const companyLikeness = comparisonBy<CompanyFacts>({
  keys: keysOf,
  // a name at a place is not enough
  certain: 'dprt',
  reasons: (one, other) => [
    ...reasonsOfNames(Math.max(0, ...one.names.flatMap((mine) => other.names.map((theirs) => likenessOfWords(mine, theirs)))), NAMES),
    ...(isSame(one.registrationNumber, other.registrationNumber) ? [{ code: 'same_registration_number', points: SAME_NUMBER }] : []),
    ...(isSame(one.taxNumber, other.taxNumber) ? [{ code: 'same_tax_number', points: SAME_NUMBER }] : []),
    ...(one.domains.some((domain) => other.domains.includes(domain)) ? [{ code: 'same_domain', points: SAME_DOMAIN }] : []),
    ...(isSame(one.phone, other.phone) ? [{ code: 'same_phone', points: SAME_PHONE }] : []),
  ],
  besides: (one, other) => (isSame(one.place, other.place) ? [{ code: 'same_place', points: SAME_PLACE }] : []),
});
