import { isDay } from '../../kernel/day.js';
import { uncleanCharacterIn } from '../http/strict-json.js';
import type { Field } from '../resource/field.js';
import type { ComparableKind } from './operators.js';

export const MAX_TEXT = 1_000;
const DIGITS_A_DOUBLE_KEEPS = 15;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DECIMAL = /^-?(?:0|[1-9]\d{0,18})(?:\.\d{1,19})?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
/** PostgreSQL knows no year 0. */
const FIRST_DAY = '0001-01-01';
const INSTANT_LENGTH = '2026-11-21T09:30:00.000Z'.length;

export type Scalar = string | number | boolean;

/** How a value of one kind is written. */
interface ValueForm {
  /** Ends the sentence "must be …". */
  readonly expected: (field: Field) => string;
  readonly schema: (field: Field) => Readonly<Record<string, unknown>>;
  /** The value in the one form that is kept; undefined when it isn't such a value. */
  readonly read: (value: unknown, field: Field) => Scalar | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT && uncleanCharacterIn(value) === undefined;

const isInLowerCase = ({ lowerCase, custom }: Field) => lowerCase === true || custom?.type === 'email';

function readInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || !INSTANT.test(value) || !isDay(value.slice(0, FIRST_DAY.length))) return undefined;
  const instant = new Date(value).toISOString();
  return instant.length === INSTANT_LENGTH && instant >= FIRST_DAY ? instant : undefined;
}

function readDecimal(value: unknown): string | undefined {
  const text = typeof value === 'number' && value.toString().replaceAll(/\D/g, '').length <= DIGITS_A_DOUBLE_KEEPS ? value.toString() : value;
  return typeof text === 'string' && DECIMAL.test(text) ? text : undefined;
}

const text: ValueForm = {
  expected: () => `a text of at most ${MAX_TEXT} characters, without NUL and without half of a surrogate pair`,
  schema: () => ({ type: 'string', maxLength: MAX_TEXT }),
  read: (value, field) => (isText(value) ? (isInLowerCase(field) ? value.trim().toLowerCase() : value) : undefined),
};

export const VALUE_FORMS: Readonly<Record<ComparableKind, ValueForm>> = {
  id: {
    expected: () => 'a UUID such as "01930b6e-6c00-7000-8000-000000000001"',
    schema: () => ({ type: 'string', format: 'uuid' }),
    read: (value) => (typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : undefined),
  },
  text,
  choice: {
    expected: ({ values = [] }) => `one of ${values.join(', ')}`,
    schema: ({ values = [] }) => ({ type: 'string', enum: values }),
    read: (value, { values = [] }) => values.find((allowed) => allowed === value),
  },
  integer: {
    expected: () => `a whole number from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}`,
    schema: () => ({ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
    read: (value) => (Number.isSafeInteger(value) ? (value as number) + 0 : undefined), // -0 becomes 0
  },
  decimal: {
    expected: () => `a decimal such as "1250.00", with at most 19 digits before the point and 19 after it, or a number of at most ${DIGITS_A_DOUBLE_KEEPS} digits`,
    schema: () => ({ type: ['string', 'number'], pattern: DECIMAL.source }),
    read: readDecimal,
  },
  boolean: {
    expected: () => 'true or false',
    schema: () => ({ type: 'boolean' }),
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  },
  instant: {
    expected: () => 'an instant such as "2026-11-21T09:30:00Z", a day of the calendar with its time and offset',
    schema: () => ({ type: 'string', format: 'date-time' }),
    read: readInstant,
  },
  date: {
    expected: () => 'a date such as "2026-11-21", a day of the calendar',
    schema: () => ({ type: 'string', format: 'date' }),
    read: (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
  },
  tags: text,
};
