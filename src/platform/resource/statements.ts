import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';
import { compileCondition, compileSight } from '../conditions/compile-condition.js';
import { customPlace, type CustomOf, firstPlace, isCustom, lastPlace, PLACE_PREFIX } from '../custom-fields/custom-sql.js';
import { isCustomName } from '../custom-fields/shown-custom-fields.js';
import type { CursorValue } from './cursors.js';
import { type Field, SQL_TYPES } from './field.js';
import type { ListQuery, Shape, SortKey } from './list-query.js';
import type { Relation, Resource } from './resource.js';
import type { Sights } from './sight.js';

/** A count is exact up to here, unless an exact one is asked for. */
export const COUNT_BOUND = 10_000;
/** How many related records are shown with one record. */
const RELATED = 20;

type Row = Record<string, unknown>;
/** Under these names a row carries its place in the order, when the answer doesn't show it. */
export const keyName = (index: number) => `_key${index}`;

const quoted = (name: string) => `"${name}"`;

const moneySql = (amount: string) => `platform.money(${amount}, ${amount}_currency)`;

/** A column as JSON, in the same form in which the driver gives it. */
function jsonOf(field: Field, column: string): string {
  if (field.kind === 'money') return moneySql(column);
  if (field.kind === 'instant') return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return field.kind === 'decimal' ? `${column}::text` : column;
}

/** The related records that are seen. */
function relatedSql(relation: Relation, from: Resource, alias: string, sights: Sights): RawBuilder<unknown> {
  const to = relation.to();
  const names = (to.card ?? Object.keys(to.fields)).filter((name) => !to.fields[name]!.onlyWhenAsked);
  const members = names.map((name) => `'${name}', ${jsonOf(to.fields[name]!, to.place(name, 'r'))}`);
  const rows = to.from('r', names);
  const record = `json_build_object(${members.join(', ')})`;
  const sight = to.card ? true : sights(to);
  const seen = sight === true ? sql`` : sql` and ${compileSight(sight, to, 'r')}`;
  const related = sql`${sql.raw(`r.tenant_id = ${alias}.tenant_id${to.appendOnly ? '' : ' and r.deleted_at is null'}`)}${seen}`;
  const order = to.defaultSort.split(',').map((key) => `r.${to.column(key.replace(/^-/, ''))}${key.startsWith('-') ? ' desc' : ''}`);
  if (relation.kind === 'one') return sql`(select ${sql.raw(`${record} from ${rows}`)} where ${related} and ${sql.raw(`r.id = ${alias}.${from.column(relation.by)}`)})`;
  if (relation.kind === 'listed') {
    const named = `jsonb_array_elements(${alias}.${from.column(relation.by)}) with ordinality as named(one, place)`;
    return sql`(select coalesce(json_agg(one.record order by one.place), '[]') from (select ${sql.raw(`${record} as record, named.place from ${named} join ${rows} on r.id = (named.one->>'${relation.member}')::uuid`)} where ${related}) one)`;
  }
  return sql`(select coalesce(json_agg(one.record), '[]') from (select ${sql.raw(`${record} as record from ${rows}`)} where ${related} and ${sql.raw(`r.${to.column(relation.by)} = ${alias}.id order by ${order.join(', ')} limit ${RELATED}`)}) one)`;
}

const columnLists = new WeakMap<Resource, Map<string, RawBuilder<unknown>>>();

/** The list of columns. It holds no values, so it is written once for every shape that is asked for. */
function ownColumns(resource: Resource, fields: readonly string[], hidden: readonly string[]): RawBuilder<unknown> {
  let lists = columnLists.get(resource.original);
  if (!lists) columnLists.set(resource.original, (lists = new Map<string, RawBuilder<unknown>>()));
  const key = `${fields.join()}|${hidden.join()}`;
  let list = lists.get(key);
  if (!list) {
    const shown = (name: string) => (resource.fields[name]!.kind === 'money' ? moneySql(resource.place(name, 't')) : resource.place(name, 't'));
    list = sql.raw([...new Set(fields.map((name) => (isCustomName(name) ? 'customFields' : name)).map((name) => `${shown(name)} as ${quoted(name)}`)), ...hidden].join(', '));
    if (lists.size < 1_000) lists.set(key, list);
  }
  return list;
}

/** What is shown of a row, and of what is related to it. */
function columnsOf(resource: Resource, { fields, include }: Shape, hidden: readonly string[], sights: Sights): RawBuilder<unknown> {
  const own = ownColumns(resource, fields, hidden);
  if (include.length === 0) return own;
  return sql.join([own, ...include.map((name) => sql`${relatedSql(resource.relations[name]!, resource, 't', sights)} as ${sql.raw(quoted(name))}`)]);
}

/** What the rows are ordered by: a column, or the place of a custom value. */
function columnRef(resource: Resource, field: string): RawBuilder<unknown> {
  const described = resource.fields[field]!;
  return isCustom(described) ? customPlace(described, 't') : sql.raw(resource.place(field, 't'));
}

/** The same as an index has it: a decimal behind the whole number below it. */
function orderRefs(resource: Resource, field: string): readonly RawBuilder<unknown>[] {
  const floor = resource.floorColumn(field);
  return [...(floor === undefined ? [] : [sql.raw(`t.${floor}`)]), columnRef(resource, field)];
}

const cast = (resource: Resource, field: string, value: CursorValue) => sql`${value}::${sql.raw(isCustomName(field) ? 'text' : SQL_TYPES[resource.fields[field]!.kind])}`;

/** The places in the order that the answer doesn't show, by their index. */
export const hiddenKeys = (resource: Resource, { sort, fields }: ListQuery): number[] => sort.flatMap(({ field }, i) => (fields.includes(field) && !isCustomName(field) && resource.fields[field]!.kind !== 'money' ? [] : [i]));

/** Records without a value come last, whichever way custom values are ordered. */
const orderBy = (resource: Resource, sort: readonly SortKey[]) =>
  sql`order by ${sql.join(sort.flatMap(({ field, descending }) => orderRefs(resource, field).map((ref) => sql`${ref}${sql.raw(`${descending ? ' desc' : ''}${isCustomName(field) ? ' nulls last' : ''}`)}`)))}`;
const all = (parts: readonly Expression<SqlBool>[]) => sql<SqlBool>`${sql.join(parts, sql` and `)}`;

/** What comes after a row in the order, in one range of an index or in two that follow one another. PostgreSQL puts nulls last going up, and first going down. */
function after(resource: Resource, sort: readonly SortKey[], values: readonly CursorValue[]): readonly RawBuilder<SqlBool>[] {
  const [{ field: first, descending }, second] = [sort[0]!, sort[1]];
  const isUniform = sort.every((key) => key.descending === descending);
  const column = orderRefs(resource, first)[0]!;
  const nullsLast = !descending || isCustomName(first);
  const sign = descending ? '<' : '>';
  const beyond = (keys: readonly SortKey[], from: number) => {
    const columns = sql.join(keys.map(({ field }) => columnRef(resource, field)));
    const place = sql.join(keys.map(({ field }, i) => cast(resource, field, values[from + i]!)));
    const floor = resource.floorColumn(keys[0]!.field);
    const roughly = floor === undefined ? sql`` : sql`${sql.raw(`t.${floor} ${sign}=`)} platform.floor_of(${values[from]!}::numeric) and `;
    return sql<SqlBool>`${roughly}(${columns}) ${sql.raw(sign)} (${place})`;
  };
  if (isUniform && sort.every(({ field }) => !resource.fields[field]!.nullable)) return [beyond(sort, 0)];
  if (!isUniform || sort.length > 2 || resource.fields[second!.field]!.nullable) return [afterStepByStep(resource, sort, values)];
  const empty = sql<SqlBool>`${column} is null`;
  if (values[0] !== null) return [beyond(sort, 0), ...(nullsLast ? [empty] : [])];
  return [sql`${empty} and ${beyond([second!], 1)}`, ...(nullsLast ? [] : [sql<SqlBool>`${column} is not null`])];
}

/** The same for any order: no index has the ones that it is for. */
function afterStepByStep(resource: Resource, sort: readonly SortKey[], values: readonly CursorValue[]): RawBuilder<SqlBool> {
  const equal = ({ field }: SortKey, i: number) =>
    values[i] === null ? sql<SqlBool>`${columnRef(resource, field)} is null` : sql<SqlBool>`${columnRef(resource, field)} = ${cast(resource, field, values[i]!)}`;
  const beyond = ({ field, descending }: SortKey, i: number) => {
    const column = columnRef(resource, field);
    const nullsLast = !descending || isCustomName(field);
    if (values[i] === null) return nullsLast ? sql<SqlBool>`false` : sql<SqlBool>`${column} is not null`;
    const beyondValue = sql<SqlBool>`${column} ${sql.raw(descending ? '<' : '>')} ${cast(resource, field, values[i]!)}`;
    return nullsLast && resource.fields[field]!.nullable ? sql<SqlBool>`(${beyondValue} or ${column} is null)` : beyondValue;
  };
  const steps = sort.map((key, i) => sql`(${all([...sort.slice(0, i).map(equal), beyond(key, i)])})`);
  return sql`(${sql.join(steps, sql` or `)})`;
}

const escapeLike = (word: string) => word.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** The records that hold every word. The longest goes first: it is the one that the index looks up. */
function found(resource: Resource, search: string): RawBuilder<SqlBool> {
  const [first, ...others] = search.split(/\s+/).slice(0, 10).map(escapeLike).toSorted((a, b) => b.length - a.length);
  const [schema, table] = resource.table.split('.');
  return sql`t.id = any(array(select ${sql.raw(`${schema}.search_${table}`)}(${first}::text, ${others}::text[])))`;
}

/** What became part of another record is not in the bin, though it is not among the live ones. */
const notMerged = ({ mergeable }: Resource) => (mergeable ? ' and not exists (select from platform.merged_records m where m.tenant_id = t.tenant_id and m.id = t.id)' : '');
const bin = (resource: Resource, deleted: boolean) => sql<SqlBool>`${sql.raw(resource.appendOnly ? 'true' : deleted ? `t.deleted_at is not null${notMerged(resource)}` : 't.deleted_at is null')}`;

/** Which records a list is made of. */
function conditionsOf(resource: Resource, { where, search, deleted }: ListQuery, sights: Sights): RawBuilder<SqlBool> {
  const conditions: Expression<SqlBool>[] = [bin(resource, deleted)];
  if (search !== undefined) conditions.push(found(resource, search));
  const sight = sights(resource);
  if (sight !== true) conditions.push(compileSight(sight, resource, 't'));
  if (where) conditions.push(compileCondition(where, resource, 't', sights));
  return all(conditions);
}

/** What a list is made of, before order and page. */
const matching = (resource: Resource, query: ListQuery, sights: Sights, fields: readonly string[]): RawBuilder<unknown> => sql`${sql.raw(resource.from('t', fields))} where ${conditionsOf(resource, query, sights)}`;

/** The custom field whose index has the order that is asked for. */
function indexedOrder(resource: Resource, { sort, search }: ListQuery): CustomOf | undefined {
  const field = resource.fields[sort[0]!.field]!;
  const isUniform = sort.length === 2 && sort[1]!.field === 'id' && sort[0]!.descending === sort[1]!.descending;
  return isUniform && search === undefined && isCustom(field) && field.custom.indexed ? field : undefined;
}

/** Along the index of custom values; then, if that doesn't fill the page, the records that have none. */
function listByCustomValue(resource: Resource, field: CustomOf, query: ListQuery, sights: Sights, columns: RawBuilder<unknown>, place?: readonly CursorValue[]): RawBuilder<Row> {
  const [table, conditions] = [sql.raw(resource.table), conditionsOf(resource, query, sights)];
  const descending = sql.raw(query.sort[0]!.descending ? 'desc' : 'asc');
  const beyond = sql.raw(query.sort[0]!.descending ? '<' : '>');
  const count = query.take + 1 + query.skip;
  const [value = null, id] = place ?? [];
  const ofField = sql`v.place between ${firstPlace(field)} and ${lastPlace(field)}`;
  const afterValue = !place ? sql`` : value === null ? sql` and false` : sql` and (v.place, v.record_id) ${beyond} (platform.custom_place(${field.custom.id}::uuid, ${value}::text), ${id}::uuid)`;
  const afterId = place && value === null ? sql` and t.id ${beyond} ${id}::uuid` : sql``;
  return sql`with valued as materialized (
    select t.*, substr(v.place, ${PLACE_PREFIX + 1}::int) as _place from platform.custom_values v join ${table} t on t.tenant_id = v.tenant_id and t.id = v.record_id
      where ${ofField} and ${conditions}${afterValue} order by v.place ${descending}, v.record_id ${descending} limit ${count}::int
  ), blank as (
    select t.*, null::text as _place from ${table} t
      where ${conditions} and not exists (select from platform.custom_values v where v.tenant_id = t.tenant_id and v.record_id = t.id and v.field_id = ${field.custom.id}::uuid)${afterId}
      order by t.id ${descending} limit ${count}::int - (select count(*) from valued)
  ) select ${columns}, t._place as ${sql.raw(quoted(keyName(0)))} from (select * from valued union all select * from blank) t${sql.raw(resource.beside('t', query.fields))}
    order by t._place collate "C" ${descending} nulls last, t.id ${descending} limit ${query.take + 1}::int offset ${query.skip}::int`;
}

export function listStatement(resource: Resource, query: ListQuery, sights: Sights, place?: readonly CursorValue[]): RawBuilder<Row> {
  const { sort } = query;
  const hidden = hiddenKeys(resource, query);
  const ofColumns = hidden.filter((i) => !isCustomName(sort[i]!.field)).map((i) => `${resource.place(sort[i]!.field, 't')} as ${quoted(keyName(i))}`);
  const plain = columnsOf(resource, query, ofColumns, sights);
  const custom = indexedOrder(resource, query);
  if (custom) return listByCustomValue(resource, custom, query, sights, plain, place);
  const places = hidden.filter((i) => isCustomName(sort[i]!.field)).map((i) => sql`, ${columnRef(resource, sort[i]!.field)} as ${sql.raw(quoted(keyName(i)))}`);
  const columns = places.length === 0 ? plain : sql`${plain}${sql.join(places, sql``)}`;
  const page = sql`${orderBy(resource, sort)} limit ${query.take + 1}::int${query.skip > 0 ? sql` offset ${query.skip}::int` : sql``}`;
  const ranges = place ? after(resource, sort, place) : [sql<SqlBool>`true`];
  const named = [...query.fields, ...sort.map(({ field }) => field)];
  const beside = sql.raw(resource.beside('t', named));
  // matches of a search are few and lie anywhere: collected first, they can't tempt the planner to walk the whole order
  if (query.search !== undefined) return sql`with matches as materialized (select t.* from ${matching(resource, query, sights, [])}) select ${columns} from matches t${beside} where (${sql.join(ranges, sql` or `)}) ${page}`;
  if (ranges.length === 1) return sql`select ${columns} from ${matching(resource, query, sights, named)} and ${ranges[0]!} ${page}`;
  const parts = ranges.map((range) => sql`(select t.* from ${matching(resource, query, sights, named)} and ${range} ${page})`);
  return sql`select ${columns} from (${sql.join(parts, sql` union all `)}) t${beside} ${page}`;
}

export function countStatement(resource: Resource, query: ListQuery, sights: Sights): RawBuilder<{ total: number }> {
  const bound = query.count === 'exact' ? sql`` : sql` limit ${COUNT_BOUND + 1}::int`;
  return sql`select count(*)::int as total from (select 1 from ${matching(resource, query, sights, [])}${bound}) counted`;
}

export function readStatement(resource: Resource, id: string, shape: Shape, sights: Sights, anywhere = false): RawBuilder<Row> {
  const hidden = ['id', 'version'].flatMap((name) => (shape.fields.includes(name) || !resource.fields[name] ? [] : [`t.${name} as ${quoted(`_${name}`)}`]));
  const sight = sights(resource);
  const seen = sight === true ? sql`` : sql` and ${compileSight(sight, resource, 't')}`;
  const live = anywhere ? sql`` : sql` and ${bin(resource, false)}`;
  return sql`select ${columnsOf(resource, shape, hidden, sights)} from ${sql.raw(resource.from('t', shape.fields))} where t.id = ${id}::uuid${live}${seen}`;
}
