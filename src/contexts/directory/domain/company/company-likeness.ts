import { lettersOf, type Likeness, likenessOf, likenessOfWords, type Reason, sortedWords, soundOf, wordsOf } from '../../../../kernel/likeness.js';
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

const SAYS_NOTHING = new Set(
  'gmbh mbh ggmbh ag kg kgaa ohg gbr ug ev eg se co cie ltd limited llc llp lp inc incorporated corp corporation company plc sa sas sasu sarl eurl srl srls spa sl slu bv nv vof cv oy oyj ab as asa aps ivs kft zrt nyrt bt sro doo dd ad ood eood uab sia ou pty pte pvt kk und and et the der die das haftungsbeschrankt holding group gruppe'.split(' '),
);

/** The words by which a company is told apart; all of them, if none is left. */
export function companyWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !SAYS_NOTHING.has(word));
  return telling.length > 0 ? telling : words;
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

const nameKeys = (words: readonly string[]): readonly string[] => {
  const letters = lettersOf(words);
  const sound = soundOf(words);
  return [`n:${sortedWords(words)}`, ...(sound === '' ? [] : [`s:${sound}`]), ...(letters.length < LEAST_LETTERS ? [] : [`l:${letters}`]), ...(words.length < 2 ? [] : [`b:${words.slice(0, 2).join(' ')}`])];
};

/** Under what a company is found. */
export function companyKeys({ names, domains, phone, registrationNumber, taxNumber }: CompanyFacts): readonly string[] {
  return [...new Set([...names.flatMap(nameKeys), ...domains.map((domain) => `d:${domain}`), ...(phone ? [`p:${phone}`] : []), ...(registrationNumber ? [`r:${registrationNumber}`] : []), ...(taxNumber ? [`t:${taxNumber}`] : [])])];
}

/** What two that are one for certain always have in common: a domain, a phone or a number: a name at a place is not enough. */
export const certainCompanyKeys = (facts: CompanyFacts): readonly string[] => companyKeys(facts).filter((key) => /^[dprt]:/.test(key));

const SAME_NUMBER = 70;
const SAME_NAME = 50;
const SAME_DOMAIN = 40;
const SAME_PHONE = 30;
const SAME_PLACE = 10;
const SIMILAR = { from: 0.85, least: 15, most: 35 } as const;

function nameReason(one: CompanyFacts, other: CompanyFacts): readonly Reason[] {
  const alike = Math.max(0, ...one.names.flatMap((mine) => other.names.map((theirs) => likenessOfWords(mine, theirs))));
  if (alike === 1) return [{ code: 'same_name', points: SAME_NAME }];
  const { from, least, most } = SIMILAR;
  return alike < from ? [] : [{ code: 'similar_name', points: least + ((alike - from) / (1 - from)) * (most - least) }];
}

const isSame = (one: string | null, other: string | null) => one !== null && one === other;

/** How likely two companies are one. From 80 on they are for certain: such as the same name with the same domain or phone, or the same number in a register with a similar name. */
export function compareCompanies(one: CompanyFacts, other: CompanyFacts): Likeness {
  const found: readonly Reason[] = [
    ...nameReason(one, other),
    ...(isSame(one.registrationNumber, other.registrationNumber) ? [{ code: 'same_registration_number', points: SAME_NUMBER }] : []),
    ...(isSame(one.taxNumber, other.taxNumber) ? [{ code: 'same_tax_number', points: SAME_NUMBER }] : []),
    ...(one.domains.some((domain) => other.domains.includes(domain)) ? [{ code: 'same_domain', points: SAME_DOMAIN }] : []),
    ...(isSame(one.phone, other.phone) ? [{ code: 'same_phone', points: SAME_PHONE }] : []),
  ];
  // where something is says nothing by itself
  return likenessOf(found.length > 0 && isSame(one.place, other.place) ? [...found, { code: 'same_place', points: SAME_PLACE }] : found);
}
