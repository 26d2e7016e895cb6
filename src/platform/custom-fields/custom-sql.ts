import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { CustomFieldType } from '../../kernel/custom-field.js';
import type { FieldCondition } from '../conditions/condition.js';
import type { Field } from '../resource/field.js';

type Sql = RawBuilder<unknown>;
export type CustomOf = Pick<Required<Field>, 'custom'> & Field;

export const isCustom = (field: Field): field is CustomOf => field.custom !== undefined;

const READERS: Readonly<Record<CustomFieldType, string>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  money: 'amount',
  boolean: 'boolean',
  select: 'text',
  'multi-select': 'list',
  url: 'text',
  email: 'text',
  reference: 'id',
};

/** Keys are parameters, so that all tenants share one statement. */
const stored = ({ custom: { key } }: CustomOf, alias: string) => sql`${sql.id(alias, 'custom_fields')} -> ${key}::text`;

/** What a record holds in the field, as its own type; null when it holds nothing of that type. */
export const customValue = (field: CustomOf, alias: string): Sql => sql`${sql.raw(`platform.custom_${field.part ?? READERS[field.custom.type]}`)}(${stored(field, alias)})`;

/** What a list is ordered by: text that has the order of the values. */
export const customPlace = (field: CustomOf, alias: string): Sql => sql`platform.custom_key(${stored(field, alias)}) collate "C"`;

const NUMERIC: ReadonlySet<CustomFieldType> = new Set<CustomFieldType>(['number', 'money']);
const isNumeric = ({ custom: { type } }: CustomOf) => NUMERIC.has(type);

/** The places of one field lie together in the index, in the order of its values. */
const placeOf = ({ custom: { id } }: CustomOf, key: Sql): Sql => sql`platform.custom_place(${id}::uuid, ${key})`;
export const firstPlace = (field: CustomOf): Sql => placeOf(field, sql`''`);
export const lastPlace = (field: CustomOf): Sql => placeOf(field, LAST);
/** How much of a place comes before the value. */
export const PLACE_PREFIX = '00000000-0000-0000-0000-000000000000 '.length;

const LAST = sql.raw(`U&'\\+10FFFF'`);
const keyOf = (field: CustomOf, value: unknown): Sql => (isNumeric(field) ? sql`platform.custom_key_of(${value}::numeric)` : sql`platform.custom_key_of(${String(value)}::text)`);
/** Each by itself, so that the planner sees them. */
const placesOf = (field: CustomOf, values: readonly unknown[]): Sql => sql`array[${sql.join(values.map((value) => placeOf(field, keyOf(field, value))))}]`;

/** Long texts are indexed by their beginning: a little too much on either side does no harm, as the value itself is compared too. */
const lowest = (field: CustomOf, value: unknown): Sql => placeOf(field, isNumeric(field) ? keyOf(field, value) : sql`left(${value}::text, 200)`);
const highest = (field: CustomOf, value: unknown): Sql => placeOf(field, isNumeric(field) ? keyOf(field, value) : sql`(left(${value}::text, 200) || ${LAST})`);

/** Where in the index the values lie that may fit. Undefined when that says nothing. */
function places(field: CustomOf, { op, value }: FieldCondition): RawBuilder<SqlBool> | undefined {
  const between = (first: Sql, last: Sql) => sql<SqlBool>`v.place between ${first} and ${last}`;
  switch (op) {
    case 'eq':
    case 'has':
      return sql`v.place = ${placeOf(field, keyOf(field, value))}`;
    case 'in':
    case 'hasAny':
      return sql`v.place = any(${placesOf(field, value)})`;
    case 'hasAll':
      return value.length === 0 ? undefined : sql`v.place = ${placeOf(field, keyOf(field, value[0]))}`;
    case 'gt':
    case 'gte':
      return between(lowest(field, value), lastPlace(field));
    case 'lt':
    case 'lte':
      return between(firstPlace(field), highest(field, value));
    case 'between':
      return between(lowest(field, value[0]), highest(field, value[1]));
    case 'empty':
      return value ? undefined : between(firstPlace(field), lastPlace(field));
    default:
      return undefined;
  }
}

/** What the index says of the condition: that it may be true. Undefined when the index doesn't know. */
export function customIndexed(field: CustomOf, condition: FieldCondition, alias: string): RawBuilder<SqlBool> | undefined {
  if (!field.custom.indexed || field.part) return undefined;
  const there = places(field, condition);
  return there && sql`exists (select from platform.custom_values v where v.tenant_id = ${sql.id(alias, 'tenant_id')} and v.record_id = ${sql.id(alias, 'id')} and ${there})`;
}
