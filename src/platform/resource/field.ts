import type { CustomField } from '../../kernel/custom-field.js';
import type { Amount } from '../../kernel/money.js';

/** What a field holds; decides how it is compared, sorted, shown and documented. */
export type FieldKind = 'id' | 'text' | 'choice' | 'integer' | 'decimal' | 'boolean' | 'instant' | 'date' | 'tags' | 'money' | 'object';

/** What a field names. */
export interface Naming {
  /** The resource whose records it names. */
  readonly to?: string;
  /** The field, or in a list of objects the member, that says what kind of record it names. */
  readonly kindIn?: string;
  /** Of a list of objects, the member that holds the id. */
  readonly member?: string;
}

/** All that a field names. */
export const namingsOf = ({ refers }: Pick<FieldOptions, 'refers'>): readonly Naming[] => (refers === undefined ? [] : Array.isArray(refers) ? (refers as readonly Naming[]) : [refers as Naming]);

export interface FieldOptions {
  /** One line for the Swagger page. */
  readonly description: string;
  readonly example: unknown;
  /** Column name, when it isn't the field's name in snake_case. */
  readonly column?: string;
  /** May be null. */
  readonly nullable?: boolean;
  /** Can be filtered by in the query string: an index that starts with the tenant serves it. */
  readonly filter?: boolean;
  /** What the filter is called, when that isn't the field's name: `tag` for `tags`. */
  readonly filterName?: string;
  /** Can be sorted by: an index that starts with the tenant serves it. */
  readonly sort?: boolean;
  /** Its words are found by `search=`. */
  readonly search?: boolean;
  /** Is kept in lower case, so that what is asked for is taken so, too. */
  readonly lowerCase?: boolean;
  /** Follows from another field, and so is no change of its own. */
  readonly derived?: boolean;
  /** Reckoned by the product when it is time, and kept beside the record (`reckonedIn`), whose version stays: whoever edits it is not disturbed, and what shows it is always sent. */
  readonly reckoned?: boolean;
  /** Left out of lists unless `fields=` names it (long texts). */
  readonly onlyWhenAsked?: boolean;
  /** No two records have the same; for a person and for tests, as the database sees to it. */
  readonly unique?: boolean;
  /** It holds something of a person: it is found when all that is held of him is asked for, and goes when he is erased. */
  readonly personal?: boolean;
  /** What stays in its place then, where it can't be empty. */
  readonly erased?: unknown;
  /** Of an `id`, of a list of objects, or of `tags` that are ids: what it names, so that it follows when two records become one, and names users who are there. In a list of objects several members may name something. */
  readonly refers?: Naming | readonly Naming[];
  /** Of an `object`: a list of them. */
  readonly many?: boolean;
  /** Of an `object`: anything that JSON has. */
  readonly any?: boolean;
  /** Of an `object`: what is in it, as JSON Schema. */
  readonly schema?: Readonly<Record<string, unknown>>;
}

/** One field of a resource, as the outside sees it. `Value` is its JSON type. */
export interface Field<Value = unknown> extends FieldOptions {
  readonly kind: FieldKind;
  /** The values of a `choice`. */
  readonly values?: readonly string[];
  readonly maxLength?: number;
  /** Set when a tenant has made it: then it is a member of `customFields`. */
  readonly custom?: CustomField;
  /** What it is of an amount with a currency, where questions know the two apart. */
  readonly part?: 'amount' | 'currency';
  /** The field that it is a part of. */
  readonly of?: string;
  /** Phantom: carries the type. */
  readonly value?: Value;
}

type Nullable<O extends FieldOptions, V> = O extends { nullable: true } ? V | null : V;

const field = <V>(kind: FieldKind) => <const O extends FieldOptions>(options: O): Field<Nullable<O, V>> & O => ({ kind, ...options });

/** A UUID: the record's own or a reference. */
export const id = field<string>('id');
export const text = field<string>('text');
export const integer = field<number>('integer');
/** `numeric` in the database, a decimal string in JSON: never a float. */
export const decimal = field<string>('decimal');
export const boolean = field<boolean>('boolean');
/** `timestamptz(3)`, an ISO-8601 instant in UTC. */
export const instant = field<string>('instant');
/** `date`, YYYY-MM-DD. */
export const date = field<string>('date');
/** `text[]`. */
export const tags = field<string[]>('tags');
/** `numeric` in its own column and the currency in the one beside it, `…_currency`; in JSON an amount with its currency. Filtered, compared and sorted by the amount, whatever the currency; the currency is asked for by `field[currency]`, in a condition by `field.currency`. */
export const money = field<Amount>('money');
/** `jsonb`, shown as it is; neither filtered nor sorted. */
export const object = <V extends object>() => field<V>('object');

/** `jsonb` that may be anything, shown as it is. */
export const json = (options: FieldOptions): Field => ({ kind: 'object', any: true, ...options });

/** One of a fixed set of words. */
export const choice = <const V extends string, const O extends FieldOptions>(values: readonly V[], options: O): Field<Nullable<O, V>> & O & { values: readonly V[] } =>
  ({ kind: 'choice', values, ...options });

/** The SQL type that a parameter is cast to, so that one statement text serves every value. */
export const SQL_TYPES: Readonly<Record<FieldKind, string>> = {
  id: 'uuid',
  text: 'text',
  choice: 'text',
  integer: 'bigint',
  decimal: 'numeric',
  boolean: 'boolean',
  instant: 'timestamptz',
  date: 'date',
  tags: 'text[]',
  money: 'numeric',
  object: 'jsonb',
};

const CURRENCY = '.currency';

/** The money field of whose currency this is the name. */
export const moneyOf = (name: string): string | undefined => (name.endsWith(CURRENCY) ? name.slice(0, -CURRENCY.length) : undefined);
export const currencyOf = (name: string): string => `${name}${CURRENCY}`;

const exampleOf = ({ example }: Field) => example as Amount | null;

/** An amount with its currency as the two fields that questions know of it. */
export const partsOf = (name: string, whole: Field): readonly (readonly [name: string, part: Field])[] => [
  [name, { ...whole, kind: 'decimal', part: 'amount', of: name, example: exampleOf(whole)?.amount ?? null }],
  [currencyOf(name), { ...whole, kind: 'text', part: 'currency', of: name, sort: false, filterName: `${whole.filterName ?? name}[currency]`, description: `The currency of it. ${whole.description}`, example: exampleOf(whole)?.currency ?? null }],
];
