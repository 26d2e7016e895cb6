import type { CustomField } from '../../kernel/custom-field.js';

/** What a field holds; decides how it is compared, sorted, shown and documented. */
export type FieldKind = 'id' | 'text' | 'choice' | 'integer' | 'decimal' | 'boolean' | 'instant' | 'date' | 'tags' | 'object';

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
  /** Left out of lists unless `fields=` names it (long texts). */
  readonly onlyWhenAsked?: boolean;
  /** No two records have the same; for a person and for tests, as the database sees to it. */
  readonly unique?: boolean;
  /** Of an `object`: a list of them. */
  readonly many?: boolean;
  /** Of an `object`: anything that JSON has. */
  readonly any?: boolean;
}

/** One field of a resource, as the outside sees it. `Value` is its JSON type. */
export interface Field<Value = unknown> extends FieldOptions {
  readonly kind: FieldKind;
  /** The values of a `choice`. */
  readonly values?: readonly string[];
  readonly maxLength?: number;
  /** Set when a tenant has made it: then it is a member of `customFields`. */
  readonly custom?: CustomField;
  /** Of a custom amount, its currency. */
  readonly part?: 'currency';
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
  object: 'jsonb',
};
