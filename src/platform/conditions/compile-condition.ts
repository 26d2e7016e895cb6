import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';
import { customIndexed, customValue, isCustom } from '../custom-fields/custom-sql.js';
import { namingsOf, SQL_TYPES } from '../resource/field.js';
import { reckonedOf, type Relation, type Resource } from '../resource/resource.js';
import { seesEverything, type Sight, type Sights } from '../resource/sight.js';
import { comparableField, type Condition, type FieldCondition, type FollowedCondition, relationOf, type RelatedCondition, type ValueOf } from './condition.js';
import type { ComparableKind, Operator } from './operators.js';

type Sql = RawBuilder<unknown>;
type Predicate = RawBuilder<SqlBool>;
type CompileOperator<Op extends Operator> = (column: Sql, value: ValueOf<Op>, kind: ComparableKind) => Predicate;

const AND = sql` and `;
const OR = sql` or `;
const TYPES = Object.fromEntries(Object.entries(SQL_TYPES).map(([kind, type]) => [kind, { one: sql.raw(type), list: sql.raw(`${type}[]`) }])) as Record<ComparableKind, { one: Sql; list: Sql }>;
/** What a field of the kind holds in place of null when it holds nothing. */
const NOTHING: Partial<Record<ComparableKind, Sql>> = { text: sql.raw(`''`), tags: sql.raw(`'{}'`) };

const equal: CompileOperator<'eq'> = (column, value, kind) => sql`${column} = ${value}::${TYPES[kind].one}`;
const among: CompileOperator<'in'> = (column, values, kind) => sql`${column} = any(${values}::${TYPES[kind].list})`;
const untrue = (predicate: Predicate): Predicate => sql`(${predicate}) is not true`;

/** A database may order text by its own language; here it is by code point everywhere. */
const inOrder = (column: Sql, kind: ComparableKind) => (kind === 'text' ? sql`${column} collate "C"` : column);
const compare = (sign: string): CompileOperator<'gt' | 'gte' | 'lt' | 'lte'> => {
  const operator = sql.raw(sign);
  return (column, value, kind) => sql`${inOrder(column, kind)} ${operator} ${value}::${TYPES[kind].one}`;
};

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
/** Simple case folding, as Unicode has it, whatever the language of the database. */
const like = (patternOf: (escaped: string) => string): CompileOperator<'contains' | 'startsWith' | 'endsWith'> => (column, text) =>
  sql`casefold(${column} collate "pg_c_utf8") like casefold(${patternOf(escapeLike(text))}::text collate "pg_c_utf8")`;

const OPERATOR_SQL: { readonly [Op in Operator]: CompileOperator<Op> } = {
  eq: equal,
  ne: (column, value, kind) => untrue(equal(column, value, kind)),
  in: among,
  nin: (column, values, kind) => untrue(among(column, values, kind)),
  gt: compare('>'),
  gte: compare('>='),
  lt: compare('<'),
  lte: compare('<='),
  between: (column, [first, last], kind) => sql`${inOrder(column, kind)} between ${first}::${TYPES[kind].one} and ${last}::${TYPES[kind].one}`,
  contains: like((text) => `%${text}%`),
  startsWith: like((text) => `${text}%`),
  endsWith: like((text) => `%${text}`),
  has: (column, tag) => sql`${column} @> array[${tag}::text]`,
  hasAny: (column, tags) => sql`${column} && ${tags}::text[]`,
  hasAll: (column, tags) => sql`${column} @> ${tags}::text[]`,
  empty: (column, wanted, kind) => {
    const nothing = NOTHING[kind];
    if (!nothing) return wanted ? sql`${column} is null` : sql`${column} is not null`;
    return wanted ? sql`(${column} is null or ${column} = ${nothing})` : sql`${column} <> ${nothing}`;
  },
};

const floorOf = (value: unknown) => sql`platform.floor_of(${value}::numeric)`;
/** What the whole number below a decimal must be where the decimal fits: it is never beyond another's when the decimal is not. */
const FLOOR_SQL: { readonly [Op in Operator]?: (floor: Sql, value: ValueOf<Op>) => Predicate } = {
  eq: (floor, value) => sql`${floor} = ${floorOf(value)}`,
  in: (floor, values) => sql`${floor} = any(array[${sql.join(values.map(floorOf))}]::bigint[])`,
  gt: (floor, value) => sql`${floor} >= ${floorOf(value)}`,
  gte: (floor, value) => sql`${floor} >= ${floorOf(value)}`,
  lt: (floor, value) => sql`${floor} <= ${floorOf(value)}`,
  lte: (floor, value) => sql`${floor} <= ${floorOf(value)}`,
  between: (floor, [first, last]) => sql`${floor} between ${floorOf(first)} and ${floorOf(last)}`,
  empty: (floor, wanted) => (wanted ? sql`${floor} is null` : sql`${floor} is not null`),
};

/** What an index can tell of a decimal behind row-level security: that the condition may be true. */
function compileFloor({ field, op, value }: FieldCondition, resource: Resource, alias: string): Predicate | undefined {
  const floor = resource.fields[field] && resource.floorColumn(field);
  return floor === undefined ? undefined : (FLOOR_SQL[op] as ((floor: Sql, value: unknown) => Predicate) | undefined)?.(sql.id(alias, floor), value);
}

/** That a list has one of these words, by where they are kept for an index that works behind row-level security. */
function compileWords(words: readonly string[], list: string, alias: string): Predicate {
  const places = words.map((word) => sql`platform.word_place(${sql.lit(list)}, ${word}::text)`);
  return sql`exists (select from platform.word_places v where v.tenant_id = ${sql.id(alias, 'tenant_id')} and v.record_id = ${sql.id(alias, 'id')} and v.place = any(array[${sql.join(places)}]::text[]))`;
}

function compileListed(condition: FieldCondition, resource: Resource, alias: string): Predicate | undefined {
  const list = resource.fields[condition.field] && resource.wordList(condition.field);
  if (list === undefined) return undefined;
  const { op, value } = condition;
  if (op === 'has') return compileWords([value], list, alias);
  if (op === 'hasAny') return compileWords(value, list, alias);
  return op === 'hasAll' && value.length > 0 ? sql`(${sql.join(value.map((word) => compileWords([word], list, alias)), AND)})` : undefined;
}

function compileField(condition: FieldCondition, resource: Resource, alias: string): Predicate {
  const { field: name, op, value } = condition;
  const field = comparableField(resource, name);
  if (!field) throw new Error(`${resource.plural} have no field ${name} to ask for: parse the condition for this resource first`);
  const compileOperator = OPERATOR_SQL[op] as CompileOperator<Operator>;
  if (isCustom(field)) {
    const held = compileOperator(customValue(field, alias), value, field.kind);
    const indexed = customIndexed(field, condition, alias);
    return indexed ? sql`(${indexed} and ${held})` : held;
  }
  const listed = compileListed(condition, resource, alias);
  if (listed) return listed;
  const asked = (row: string) => compileOperator(sql.id(row, resource.column(name)), value, field.kind);
  if (resource.fields[name]?.reckoned) {
    const row = reckonedOf(alias);
    return sql`exists (select from ${sql.table(resource.reckonedIn!)} as ${sql.id(row)} where ${sql.id(row, 'tenant_id')} = ${sql.id(alias, 'tenant_id')} and ${sql.id(row, 'id')} = ${sql.id(alias, 'id')} and ${asked(row)})`;
  }
  const floor = compileFloor(condition, resource, alias);
  return floor ? sql`(${floor} and ${asked(alias)})` : asked(alias);
}

function compileRelated(condition: RelatedCondition, resource: Resource, alias: string, sights: Sights): Predicate {
  const relation = relationOf(resource, condition.relation);
  if (!relation) throw new Error(`${resource.plural} have no relation ${condition.relation}: parse the condition for this resource first`);
  const related = relation.to();
  const inner = `${alias}r`;
  const tree = compile('some' in condition ? condition.some : condition.none, related, inner, sights);
  const sight = sights(related);
  const seen = sight === true ? sql`` : sql` and ${compileSight(sight, related, inner)}`;
  const found = sql<SqlBool>`exists (select from ${sql.table(related.table)} as ${sql.id(inner)} where ${joined(relation, resource, alias, inner)} and ${live(related, inner)}${seen} and ${tree})`;
  return 'some' in condition ? found : sql`not ${found}`;
}

/** Of a record that is in the recycle bin, too: whose it is has not changed. */
function compileFollowed({ follows, kinds }: FollowedCondition, resource: Resource, alias: string): Predicate {
  const kind = sql.id(alias, resource.column(namingsOf(resource.fields[follows]!)[0]!.kindIn!));
  const inner = `${alias}f`;
  const ways = kinds.map(({ resource: named, sight }) => {
    const record = sql`select from ${sql.table(named.table)} as ${sql.id(inner)} where ${sql.id(inner, 'tenant_id')} = ${sql.id(alias, 'tenant_id')} and ${sql.id(inner, 'id')} = ${sql.id(alias, resource.column(follows))} and ${compileSight(sight, named, inner)}`;
    return sql<SqlBool>`(${kind} = ${named.kind}::text and exists (${record}))`;
  });
  return sql`(${sql.join([sql<SqlBool>`${kind} <> all(${kinds.map(({ resource: named }) => named.kind)}::text[])`, ...ways], OR)})`;
}

const live = ({ appendOnly }: Resource, alias: string): Predicate => (appendOnly ? sql`true` : sql`${sql.id(alias, 'deleted_at')} is null`);

function joined({ kind, by, member, to }: Relation, resource: Resource, alias: string, inner: string): Predicate {
  const tenant = sql`${sql.id(inner, 'tenant_id')} = ${sql.id(alias, 'tenant_id')}`;
  if (kind === 'one') return sql`${tenant} and ${sql.id(inner, 'id')} = ${sql.id(alias, resource.column(by))}`;
  if (kind === 'listed') return sql`${tenant} and ${sql.id(inner, 'id')} = any(array(select (named.one->>${sql.lit(member!)})::uuid from jsonb_array_elements(${sql.id(alias, resource.column(by))}) as named(one)))`;
  return sql`${tenant} and ${sql.id(inner, to().column(by))} = ${sql.id(alias, 'id')}`;
}

/** Closed to both sides, so that it stands beside `and` and `or` as it is. */
function compile(condition: Condition, resource: Resource, alias: string, sights: Sights): Predicate {
  const parts = (conditions: readonly Condition[]) => conditions.map((part) => compile(part, resource, alias, sights));
  if ('and' in condition) return sql`(${sql.join(parts(condition.and), AND)})`;
  if ('or' in condition) return sql`(${sql.join(parts(condition.or), OR)})`;
  if ('not' in condition) return untrue(compile(condition.not, resource, alias, sights));
  if ('follows' in condition) return compileFollowed(condition, resource, alias);
  return 'field' in condition ? compileField(condition, resource, alias) : compileRelated(condition, resource, alias, sights);
}

/**
 * A parsed condition as SQL about the resource's row of that alias. Made for `where`: null counts as false. Of related
 * records only those count that are seen.
 * The text depends on nothing but the tree's shape, so that a list of any length is the same prepared statement.
 */
export const compileCondition = (condition: Condition, resource: Resource, alias: string, sights: Sights = seesEverything): Expression<SqlBool> => compile(condition, resource, alias, sights);

/** The rows of that alias that are within sight. */
export const compileSight = (sight: Sight, resource: Resource, alias: string): Predicate => (typeof sight === 'boolean' ? sql`${sql.raw(String(sight))}` : compile(sight, resource, alias, seesEverything));
