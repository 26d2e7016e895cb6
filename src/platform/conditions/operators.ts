import type { FieldKind } from '../resource/field.js';

/** The kinds of field that a condition can look at; an `object` is closed to it, and of an amount with its currency it knows the two apart. */
export type ComparableKind = Exclude<FieldKind, 'object' | 'money'>;

const SCALAR = ['id', 'text', 'choice', 'integer', 'decimal', 'boolean', 'instant', 'date'] as const;
const ORDERED = ['text', 'integer', 'decimal', 'instant', 'date'] as const;
const TEXT = ['text'] as const;
const TAGS = ['tags'] as const;

/** What stands as `value`: one value, a list of them, two as the ends of a range, or true or false. */
export type Takes = 'one' | 'list' | 'pair' | 'flag';

interface OperatorDescription {
  readonly fits: readonly ComparableKind[];
  readonly takes: Takes;
  readonly meaning: string;
}

/** All that a condition can ask of a field. Every operator answers true or false, also for a field that holds null: false, but for `ne`, `nin` and `empty`. */
export const OPERATORS = {
  eq: { fits: SCALAR, takes: 'one', meaning: 'is the value; text exactly, decimals by their number, instants to the millisecond' },
  ne: { fits: SCALAR, takes: 'one', meaning: 'the opposite of eq: is another value, or null' },
  in: { fits: SCALAR, takes: 'list', meaning: 'is one of the values' },
  nin: { fits: SCALAR, takes: 'list', meaning: 'the opposite of in: is none of the values, or null' },
  gt: { fits: ORDERED, takes: 'one', meaning: 'comes after the value; text by code point' },
  gte: { fits: ORDERED, takes: 'one', meaning: 'is the value or comes after it' },
  lt: { fits: ORDERED, takes: 'one', meaning: 'comes before the value' },
  lte: { fits: ORDERED, takes: 'one', meaning: 'is the value or comes before it' },
  between: { fits: ORDERED, takes: 'pair', meaning: 'lies from the first value to the second, both included' },
  contains: { fits: TEXT, takes: 'one', meaning: 'has the value in it, in capitals or not' },
  startsWith: { fits: TEXT, takes: 'one', meaning: 'begins with the value, in capitals or not' },
  endsWith: { fits: TEXT, takes: 'one', meaning: 'ends with the value, in capitals or not' },
  has: { fits: TAGS, takes: 'one', meaning: 'the value is among the tags' },
  hasAny: { fits: TAGS, takes: 'list', meaning: 'one of the values at least is among the tags' },
  hasAll: { fits: TAGS, takes: 'list', meaning: 'all the values are among the tags' },
  empty: { fits: [...SCALAR, ...TAGS], takes: 'flag', meaning: 'true: is null, the empty text, or without tags; false: is not' },
} as const satisfies Readonly<Record<string, OperatorDescription>>;

export type Operator = keyof typeof OPERATORS;

const operators = Object.keys(OPERATORS) as Operator[];
const fits = (operator: Operator, kind: ComparableKind) => (OPERATORS[operator].fits as readonly ComparableKind[]).includes(kind);

const byKind = Object.fromEntries([...SCALAR, ...TAGS].map((kind) => [kind, operators.filter((operator) => fits(operator, kind))])) as Record<ComparableKind, Operator[]>;

export const operatorsFor = (kind: ComparableKind): readonly Operator[] => byKind[kind];
