import { DomainError } from '../../kernel/domain-error.js';

/** How values are written out for a reader. */
export interface Locale {
  /** Such as `de-AT`. */
  readonly locale: string;
  /** Such as `Europe/Vienna`. */
  readonly timeZone: string;
}

type TemplateFunction = (given: readonly unknown[], locale: Locale) => unknown;

export class TemplateValueWrong extends DomainError {
  constructor(message: string) {
    super('invalid', 'template_value_wrong', message);
  }
}

export const isEmpty = (value: unknown): boolean => (!value && value !== 0) || (Array.isArray(value) && value.length === 0);
/** What `#if` and `#unless` take for no. */
export const isFalse = (value: unknown): boolean => !value || isEmpty(value);

const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
const MAX_FORMATTERS = 500;

/** Kept, since making one takes a thousand times as long as using it. */
function kept<F extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => F): F {
  const found = formatters.get(key);
  if (found) return found as F;
  if (formatters.size >= MAX_FORMATTERS) formatters.clear();
  const made = make();
  formatters.set(key, made);
  return made;
}

const dates = ({ locale, timeZone }: Locale, style: Intl.DateTimeFormatOptions) =>
  kept(`${locale} ${timeZone} ${JSON.stringify(style)}`, () => new Intl.DateTimeFormat(locale, { ...style, timeZone }));

export function assertLocale({ locale, timeZone }: Locale): void {
  try {
    dates({ locale, timeZone }, { dateStyle: 'long' });
  } catch {
    throw new DomainError('invalid', 'locale_unknown', 'The language or the time zone is not known: write them like "de-AT" and "Europe/Vienna".');
  }
}

function instant(value: unknown): Date {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' || typeof value === 'number' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new TemplateValueWrong('A value that a template shows as a date is none: it needs an ISO date.');
  return date;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d{1,30}(?:\.\d{1,20})?$/;

function decimal(value: unknown): Intl.StringNumericLiteral | number {
  if (typeof value === 'number' || (typeof value === 'string' && DECIMAL.test(value))) return value as Intl.StringNumericLiteral;
  throw new TemplateValueWrong('A value that a template shows as a number is none.');
}

function money(value: unknown, { locale }: Locale): string {
  const { amount, currency } = (value ?? {}) as { amount?: unknown; currency?: unknown };
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) throw new TemplateValueWrong('A value that a template shows as money is none: it needs amount and currency.');
  return kept(`${locale} ${currency}`, () => new Intl.NumberFormat(locale, { style: 'currency', currency })).format(decimal(amount) as number);
}

/** The text of a value that is one; null and what is left out are empty. */
const words = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' || typeof value === 'function') throw new TemplateValueWrong('A value that a template treats as text is an object.');
  return String(value as string | number | boolean);
};

const EMPTY_FOR_NULL = (format: TemplateFunction): TemplateFunction => (given, locale) => (given[0] === null || given[0] === undefined ? '' : format(given, locale));

/** Everything that a template can do beside showing a value. None of it runs code, reads anything, or takes longer than its value is long. */
const FUNCTIONS: Readonly<Record<string, readonly [fewest: number, most: number, TemplateFunction]>> = {
  default: [2, 2, ([value, other]) => (isEmpty(value) ? other : value)],
  eq: [2, 2, ([one, other]) => one === other],
  ne: [2, 2, ([one, other]) => one !== other],
  and: [2, 5, (given) => given.every((value) => !isFalse(value))],
  or: [2, 5, (given) => given.some((value) => !isFalse(value))],
  not: [1, 1, ([value]) => isFalse(value)],
  upper: [1, 1, ([value], { locale }) => words(value).toLocaleUpperCase(locale)],
  lower: [1, 1, ([value], { locale }) => words(value).toLocaleLowerCase(locale)],
  // a day has no time zone
  date: [1, 1, EMPTY_FOR_NULL(([value], locale) => dates(typeof value === 'string' && DAY.test(value) ? { ...locale, timeZone: 'UTC' } : locale, { dateStyle: 'long' }).format(instant(value)))],
  time: [1, 1, EMPTY_FOR_NULL(([value], locale) => dates(locale, { timeStyle: 'short' }).format(instant(value)))],
  dateTime: [1, 1, EMPTY_FOR_NULL(([value], locale) => dates(locale, { dateStyle: 'long', timeStyle: 'short' }).format(instant(value)))],
  number: [1, 1, EMPTY_FOR_NULL(([value], { locale }) => kept(locale, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })).format(decimal(value) as number))],
  money: [1, 1, EMPTY_FOR_NULL(([value], locale) => money(value, locale))],
};

export const arityOf = (name: string): readonly [number, number] | undefined => (Object.hasOwn(FUNCTIONS, name) ? [FUNCTIONS[name]![0], FUNCTIONS[name]![1]] : undefined);
export const applied = (name: string, given: readonly unknown[], locale: Locale): unknown => FUNCTIONS[name]![2](given, locale);
