import { type CustomField, type CustomFieldType, type CustomFieldValidation, type CustomValue, MAX_CUSTOM_TEXT } from './custom-field.js';
import { isDay } from './day.js';
import { DomainError } from './domain-error.js';
import { EmailAddress } from './email-address.js';
import { isId } from './id.js';
import { Money } from './money.js';

const MAX_URL = 2_000;
const NUMBER_DIGITS = 15;
const MAX_DECIMALS = 6;
/** Between the choices of a multi-select in a cell of a table. */
const SEPARATOR = ';';

type Amount = { readonly amount: string; readonly currency: string };

/** How a value of one type is written and read. `Kept` is the form in which it is stored. */
interface Form<Kept extends CustomValue> {
  /** Ends the sentence "must be …". */
  readonly expected: (field: CustomField) => string;
  /** The value in the form that is kept; undefined when it isn't such a value. */
  readonly read: (input: unknown, field: CustomField) => Kept | undefined;
  /** What the value breaks of the field's own rules, as the end of a sentence. */
  readonly broken?: (value: Kept, validation: CustomFieldValidation) => string | undefined;
  readonly toText: (value: Kept) => string;
  readonly fromText: (text: string) => unknown;
}

const isClean = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
const readText = (maxLength: number) => (input: unknown) => (typeof input === 'string' && input.length <= maxLength && isClean(input) ? input : undefined);
const asItIs = (text: string): string => text;

/** Undefined in place of a refusal. */
function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function fitsMask(text: string, mask: string): boolean {
  const places = mask.match(/\\?./gsu) ?? [];
  const characters = [...text];
  const fits = (character: string, place: string) => {
    if (place === '9') return /^\p{Nd}$/u.test(character);
    if (place === 'A') return /^\p{L}$/u.test(character);
    if (place === '*') return /^[\p{L}\p{Nd}]$/u.test(character);
    return character === place.replace(/^\\(?=.)/su, '');
  };
  return characters.length === places.length && characters.every((character, index) => fits(character, places[index]!));
}

const outside = <T>(value: T, compare: (value: T, limit: T) => number, least: T | undefined, most: T | undefined): string | undefined => {
  if (least !== undefined && compare(value, least) < 0) return `at least ${String(least)}`;
  return most !== undefined && compare(value, most) > 0 ? `at most ${String(most)}` : undefined;
};
const numerically = (value: number, limit: number) => value - limit;
const byCodePoint = (value: string, limit: string) => Number(value > limit) - Number(value < limit);

/** Exact in a double, and written without an exponent. */
function readNumber(input: unknown): number | undefined {
  if (typeof input !== 'number') return undefined;
  const text = Math.abs(input).toString();
  const [whole = '', fraction = ''] = text.split('.');
  const isPlain = /^\d+(?:\.\d+)?$/.test(text) && fraction.length <= MAX_DECIMALS && (whole + fraction).replace(/^0+/, '').length <= NUMBER_DIGITS;
  return isPlain ? input + 0 : undefined; // -0 becomes 0
}

function readMoney(input: unknown): Amount | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { amount, currency, ...others } = input as { amount?: unknown; currency?: unknown };
  if (Object.keys(others).length > 0 || typeof currency !== 'string' || (typeof amount !== 'string' && typeof amount !== 'number')) return undefined;
  return unlessRefused(() => Money.of(amount, currency).toJSON());
}

function compareAmounts(money: Amount, limit: number): number {
  return Money.of(money.amount, money.currency).compare(Money.of(limit, money.currency));
}

function readUrl(input: unknown): string | undefined {
  if (typeof input !== 'string' || input.trim().length > MAX_URL || !isClean(input)) return undefined;
  const address = URL.parse(input.trim());
  return address && ['http:', 'https:'].includes(address.protocol) ? input.trim() : undefined;
}

const optionsOf = ({ options }: CustomField) => options.map(({ value }) => value);
const named = (values: readonly string[]) => (values.length > 20 ? `${values.slice(0, 20).join(', ')} and ${values.length - 20} more` : values.join(', '));

function readChoices(input: unknown, field: CustomField): readonly string[] | undefined {
  if (!Array.isArray(input)) return undefined;
  const options = optionsOf(field);
  const chosen = new Set<unknown>(input);
  return [...chosen].every((choice) => options.includes(choice as string)) ? options.filter((option) => chosen.has(option)) : undefined;
}

const text: Form<string> = {
  expected: ({ validation: { maxLength = MAX_CUSTOM_TEXT } }) => `a text of at most ${maxLength} characters`,
  read: readText(MAX_CUSTOM_TEXT),
  broken: (value, { minLength, maxLength, mask }) => {
    const length = outside([...value].length, numerically, minLength, maxLength);
    if (length) return `must have ${length} characters`;
    return mask !== undefined && !fitsMask(value, mask) ? `must look like ${mask}, where 9 is a digit, A a letter and * either` : undefined;
  },
  toText: asItIs,
  fromText: asItIs,
};

const number: Form<number> = {
  expected: () => `a number with at most ${NUMBER_DIGITS} digits, ${MAX_DECIMALS} of them after the point`,
  read: readNumber,
  broken: (value, { min, max, decimals }) => {
    const range = outside(value, numerically, min, max);
    if (range) return `must be ${range}`;
    return decimals !== undefined && (String(value).split('.')[1] ?? '').length > decimals ? `must have at most ${decimals} decimals` : undefined;
  },
  toText: String,
  fromText: (cell) => (/^[+-]?\d+(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell),
};

const date: Form<string> = {
  expected: () => 'a day of the calendar such as "2026-11-21"',
  read: (input) => (typeof input === 'string' && isDay(input) ? input : undefined),
  broken: (value, { earliest, latest }) => {
    const range = outside(value, byCodePoint, earliest, latest);
    return range && `must be ${range}`;
  },
  toText: asItIs,
  fromText: (cell) => cell.trim(),
};

const money: Form<Amount> = {
  expected: () => 'an amount with its currency, such as { "amount": "1250.00", "currency": "EUR" }',
  read: readMoney,
  broken: (value, { min, max, currencies }) => {
    if (currencies && !currencies.includes(value.currency)) return `must be in ${named(currencies)}`;
    if (min !== undefined && compareAmounts(value, min) < 0) return `must be at least ${min}`;
    return max !== undefined && compareAmounts(value, max) > 0 ? `must be at most ${max}` : undefined;
  },
  toText: ({ amount, currency }) => `${amount} ${currency}`,
  fromText: (cell) => {
    const [, amount, currency] = /^\s*([+-]?[\d.]+)\s*([A-Za-z]{3})\s*$/.exec(cell) ?? [];
    return amount === undefined ? cell : { amount, currency: currency!.toUpperCase() };
  },
};

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, yes: true, 1: true, false: false, no: false, 0: false };
const boolean: Form<boolean> = {
  expected: () => 'true or false',
  read: (input) => (typeof input === 'boolean' ? input : undefined),
  toText: String,
  fromText: (cell) => BOOLEANS[cell.trim().toLowerCase()] ?? cell,
};

const select: Form<string> = {
  expected: (field) => `one of ${named(optionsOf(field))}`,
  read: (input, field) => optionsOf(field).find((option) => option === input),
  toText: asItIs,
  fromText: (cell) => cell.trim(),
};

const multiSelect: Form<readonly string[]> = {
  expected: (field) => `a list of some of ${named(optionsOf(field))}`,
  read: readChoices,
  broken: ({ length }, { minChoices, maxChoices }) => {
    const range = outside(length, numerically, minChoices, maxChoices);
    return range && `must have ${range} choices`;
  },
  toText: (choices) => choices.join(SEPARATOR),
  fromText: (cell) => cell.split(SEPARATOR).map((choice) => choice.trim()).filter((choice) => choice !== ''),
};

const url: Form<string> = { expected: () => `a web address such as "https://example.com", with at most ${MAX_URL} characters`, read: readUrl, toText: asItIs, fromText: asItIs };

const email: Form<string> = {
  expected: () => 'an e-mail address such as "jane.doe@example.com"',
  read: (input) => (typeof input === 'string' ? unlessRefused(() => EmailAddress.of(input).toString()) : undefined),
  toText: asItIs,
  fromText: asItIs,
};

const reference: Form<string> = {
  expected: () => 'the UUID of a record',
  read: (input) => (typeof input === 'string' && isId(input.toLowerCase()) ? input.toLowerCase() : undefined),
  toText: asItIs,
  fromText: (cell) => cell.trim(),
};

const FORMS: Readonly<Record<CustomFieldType, Form<CustomValue>>> = { text, number, date, money, boolean, select, 'multi-select': multiSelect, url, email, reference } as unknown as Readonly<Record<CustomFieldType, Form<CustomValue>>>;

/** Whether nothing was entered: null, blanks, or none of the choices. */
export const isBlank = (input: unknown): boolean => input === null || input === undefined || (typeof input === 'string' && input.trim() === '') || (Array.isArray(input) && input.length === 0);

/** The value in the form that is kept, or what is wrong with it. */
export function readCustomValue(field: CustomField, input: unknown): { readonly value: CustomValue } | { readonly code: string; readonly message: string } {
  const form = FORMS[field.type];
  const value = form.read(input, field);
  if (value === undefined) return { code: field.type === 'select' || field.type === 'multi-select' ? 'unknown_value' : `invalid_${field.type}`, message: `must be ${form.expected(field)}` };
  const message = form.broken?.(value, field.validation);
  return message === undefined ? { value } : { code: 'out_of_rules', message };
}

/** How a cell of a table shows the value. */
export const textOfCustomValue = (field: CustomField, value: CustomValue): string => FORMS[field.type].toText(value);

/** What a cell of a table means, still to be read. */
export const inputOfText = (field: CustomField, cell: string): unknown => (cell.trim() === '' ? null : FORMS[field.type].fromText(cell));

/** The value of a field that changes its type or its choices, in the form of its new type; undefined when something of it would be lost. */
export function converted(value: CustomValue, from: CustomField, to: CustomField): CustomValue | undefined {
  const form = FORMS[to.type];
  if (from.type === to.type) return form.read(value, to);
  const next = form.read(form.fromText(FORMS[from.type].toText(value)), to);
  if (next === undefined) return undefined;
  const back = FORMS[from.type].read(FORMS[from.type].fromText(form.toText(next)), from);
  return JSON.stringify(back) === JSON.stringify(value) ? next : undefined;
}
