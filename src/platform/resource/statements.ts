import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';
import { compileCondition, compileSight } from '../conditions/compile-condition.js';
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

/** A column as JSON, in the same form in which the driver gives it. */
function jsonOf(field: Field, column: string): string {
  if (field.kind === 'instant') return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return field.kind === 'decimal' ? `${column}::text` : column;
}

/** The related records that are seen. */
function relatedSql(relation: Relation, from: Resource, alias: string, sights: Sights): RawBuilder<unknown> {
  const to = relation.to();
  const members = Object.keys(to.fields)
    .filter((name) => !to.fields[name]!.onlyWhenAsked)
    .map((name) => `'${name}', ${jsonOf(to.fields[name]!, `r.${to.column(name)}`)}`);
  const record = `json_build_object(${members.join(', ')})`;
  const sight = sights(to);
  const seen = sight === true ? sql`` : sql` and ${compileSight(sight, to, 'r')}`;
  const related = sql`${sql.raw(`r.tenant_id = ${alias}.tenant_id${to.appendOnly ? '' : ' and r.deleted_at is null'}`)}${seen}`;
  const order = to.defaultSort.split(',').map((key) => `r.${to.column(key.replace(/^-/, ''))}${key.startsWith('-') ? ' desc' : ''}`);
  if (relation.kind === 'one') return sql`(select ${sql.raw(`${record} from ${to.table} r`)} where ${related} and ${sql.raw(`r.id = ${alias}.${from.column(relation.by)}`)})`;
  return sql`(select coalesce(json_agg(one.record), '[]') from (select ${sql.raw(`${record} as record from ${to.table} r`)} where ${related} and ${sql.raw(`r.${to.column(relation.by)} = ${alias}.id order by ${order.join(', ')} limit ${RELATED}`)}) one)`;
}

const columnLists = new WeakMap<Resource, Map<string, RawBuilder<unknown>>>();

/** The list of columns. It holds no values, so it is written once for every shape that is asked for. */
function ownColumns(resource: Resource, fields: readonly string[], hidden: readonly string[]): RawBuilder<unknown> {
  let lists = columnLists.get(resource);
  if (!lists) columnLists.set(resource, (lists = new Map<string, RawBuilder<unknown>>()));
  const key = `${fields.join()}|${hidden.join()}`;
  let list = lists.get(key);
  if (!list) {
    list = sql.raw([...fields.map((name) => `t.${resource.column(name)} as ${quoted(name)}`), ...hidden].join(', '));
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

const columnRef = (resource: Resource, field: string) => sql.raw(`t.${resource.column(field)}`);
const cast = (resource: Resource, field: string, value: CursorValue) => sql`${value}::${sql.raw(SQL_TYPES[resource.fields[field]!.kind])}`;
const all = (parts: readonly Expression<SqlBool>[]) => sql<SqlBool>`${sql.join(parts, sql` and `)}`;

/** What comes after a row in the order. PostgreSQL puts nulls last going up, and first going down. */
function after(resource: Resource, sort: readonly SortKey[], values: readonly CursorValue[]): RawBuilder<SqlBool> {
  const uniform = sort.every(({ field, descending }) => descending === sort[0]!.descending && !resource.fields[field]!.nullable);
  if (uniform) {
    const columns = sql.raw(sort.map(({ field }) => `t.${resource.column(field)}`).join(', '));
    const place = sql.join(sort.map(({ field }, i) => cast(resource, field, values[i]!)));
    return sql`(${columns}) ${sql.raw(sort[0]!.descending ? '<' : '>')} (${place})`;
  }
  const equal = ({ field }: SortKey, i: number) =>
    values[i] === null ? sql<SqlBool>`${columnRef(resource, field)} is null` : sql<SqlBool>`${columnRef(resource, field)} = ${cast(resource, field, values[i]!)}`;
  const beyond = ({ field, descending }: SortKey, i: number) => {
    const column = columnRef(resource, field);
    if (values[i] === null) return descending ? sql<SqlBool>`${column} is not null` : sql<SqlBool>`false`;
    const value = cast(resource, field, values[i]!);
    if (descending) return sql<SqlBool>`${column} < ${value}`;
    return resource.fields[field]!.nullable ? sql<SqlBool>`(${column} > ${value} or ${column} is null)` : sql<SqlBool>`${column} > ${value}`;
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

const bin = ({ appendOnly }: Resource, deleted: boolean) => sql<SqlBool>`${sql.raw(appendOnly ? 'true' : `t.deleted_at is ${deleted ? 'not null' : 'null'}`)}`;

/** What a list is made of, before order and page. */
function matching(resource: Resource, { where, search, deleted }: ListQuery, sights: Sights): RawBuilder<unknown> {
  const conditions: Expression<SqlBool>[] = [bin(resource, deleted)];
  if (search !== undefined) conditions.push(found(resource, search));
  const sight = sights(resource);
  if (sight !== true) conditions.push(compileSight(sight, resource, 't'));
  if (where) conditions.push(compileCondition(where, resource, 't', sights));
  return sql`${sql.raw(resource.table)} t where ${all(conditions)}`;
}

export function listStatement(resource: Resource, query: ListQuery, sights: Sights, place?: readonly CursorValue[]): RawBuilder<Row> {
  const { sort } = query;
  const hidden = sort.flatMap(({ field }, i) => (query.fields.includes(field) ? [] : [`t.${resource.column(field)} as ${quoted(keyName(i))}`]));
  const columns = columnsOf(resource, query, hidden, sights);
  const order = sql.raw(sort.map(({ field, descending }) => `t.${resource.column(field)}${descending ? ' desc' : ''}`).join(', '));
  const page = sql`order by ${order} limit ${query.take + 1}::int${query.skip > 0 ? sql` offset ${query.skip}::int` : sql``}`;
  const beyond = place ? sql` and ${after(resource, sort, place)}` : sql``;
  // matches of a search are few and lie anywhere: collected first, they can't tempt the planner to walk the whole order
  if (query.search !== undefined) return sql`with matches as materialized (select t.* from ${matching(resource, query, sights)}) select ${columns} from matches t where true${beyond} ${page}`;
  return sql`select ${columns} from ${matching(resource, query, sights)}${beyond} ${page}`;
}

export function countStatement(resource: Resource, query: ListQuery, sights: Sights): RawBuilder<{ total: number }> {
  const bound = query.count === 'exact' ? sql`` : sql` limit ${COUNT_BOUND + 1}::int`;
  return sql`select count(*)::int as total from (select 1 from ${matching(resource, query, sights)}${bound}) counted`;
}

export function readStatement(resource: Resource, id: string, shape: Shape, sights: Sights, anywhere = false): RawBuilder<Row> {
  const hidden = ['id', 'version'].flatMap((name) => (shape.fields.includes(name) || !resource.fields[name] ? [] : [`t.${name} as ${quoted(`_${name}`)}`]));
  const sight = sights(resource);
  const seen = sight === true ? sql`` : sql` and ${compileSight(sight, resource, 't')}`;
  const live = anywhere ? sql`` : sql` and ${bin(resource, false)}`;
  return sql`select ${columnsOf(resource, shape, hidden, sights)} from ${sql.raw(resource.table)} t where t.id = ${id}::uuid${live}${seen}`;
}
