import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { referencesOf } from '../references/references.js';
import type { About, Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { DataSubject } from './data-subject.js';
import type { Traces } from './traces.js';

type Values = Readonly<Record<string, unknown>>;

const SELF = 'id';

export const isSelf = (resource: Resource, { kind }: DataSubject): boolean => resource.record === kind;

const kindsOf = ({ kind, others }: DataSubject): readonly string[] => [kind, ...Object.keys(others)];

/** The records of a kind that he is. */
export const idsOfKind = (subject: DataSubject, kind: string): readonly string[] => (kind === subject.kind ? subject.ids : (subject.others[kind] ?? []));

/** How a record can name somebody: by these ids in a field or in members of a list, where these other fields of the record, or members, have these values. */
interface Way extends Pick<About, 'blank' | 'address'> {
  readonly field: string;
  readonly ids: readonly string[];
  readonly member?: string | undefined;
  readonly where: Readonly<Record<string, string | null>>;
  readonly same?: boolean | undefined;
}

function waysOf(resource: Resource, { by, only = {}, ...rest }: About, subject: DataSubject): readonly Way[] {
  const reference = referencesOf(resource).find(({ field, kind }) => field === by && kind !== 'user');
  if (reference?.kind === undefined && reference?.kindIn === undefined) throw new Error(`${resource.name}.${by} says nothing of what it refers to`);
  const { kind: named, kindIn, member } = reference;
  const kinds = kindsOf(subject).filter((kind) => named === undefined || kind === named);
  return kinds.map((kind) => ({ ...rest, field: by, member, ids: idsOfKind(subject, kind), where: { ...only, ...(named === undefined && { [kindIn!]: kind }) } }));
}

/** How records of a resource can be about somebody, or be he. */
function waysTo(resource: Resource, subject: DataSubject): readonly Way[] {
  const described = resource.about.flatMap((about) => waysOf(resource, about, subject));
  return kindsOf(subject).includes(resource.record) ? [{ field: SELF, ids: idsOfKind(subject, resource.record), where: {} }, ...described] : described;
}

export const isAbout = (resource: Resource, subject: DataSubject): boolean => waysTo(resource, subject).length > 0;

const fits = (where: Way['where'], values: Values) => Object.entries(where).every(([name, value]) => (values[name] ?? null) === value);

/** Whether one of a list is he. */
const isHe = ({ member, ids, where, address }: Way, { addresses }: DataSubject, one: Values) =>
  (ids.includes(one[member!] as string) && fits(where, one)) || (address !== undefined && (one[member!] ?? null) === null && addresses.includes(one[address] as string));

function sqlOf(resource: Resource, { field, ids, member, where, address }: Way, { addresses }: DataSubject): RawBuilder<SqlBool> {
  const column = (name: string) => sql.raw(`t.${resource.column(name)}`);
  if (member === undefined) {
    const others = Object.entries(where).map(([name, value]) => (value === null ? sql`${column(name)} is null` : sql`${column(name)} = ${value}`));
    return sql<SqlBool>`(${sql.join([sql`${column(field)} = any(${[...ids]}::uuid[])`, ...others], sql` and `)})`;
  }
  const sought = [...ids.map((id) => ({ [member]: id, ...where })), ...(address === undefined ? [] : addresses.map((one) => ({ [member]: null, [address]: one })))];
  return sql<SqlBool>`(${sql.join(sought.map((one) => sql`${column(field)} @> ${JSON.stringify([one])}::jsonb`), sql` or `)})`;
}

const anyOf = (resource: Resource, ways: readonly Way[], subject: DataSubject) => sql<SqlBool>`(${sql.join(ways.map((way) => sqlOf(resource, way, subject)), sql` or `)})`;

const rowsOf = (resource: Resource) => sql`from ${sql.table(resource.table)} t where t.tenant_id = ${Work.current().tenantId}::uuid`;

/** The records that are the same person, by their ids, in the recycle bin too; undefined where none of a resource can be. */
export function idsOfSame(resource: Resource, subject: DataSubject): RawBuilder<{ id: string }> | undefined {
  const ways = waysTo(resource, subject).filter(({ same }) => same);
  return ways.length === 0 ? undefined : sql<{ id: string }>`select t.id ${rowsOf(resource)} and ${anyOf(resource, ways, subject)} order by t.id`;
}

/** Whether there is a record about somebody that was written after a moment. */
export const isWrittenSince = (resource: Resource, subject: DataSubject, moment: Date): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select ${rowsOf(resource)} and ${sql.raw(resource.appendOnly ? 't.created_at' : 't.updated_at')} > ${moment.toISOString()}::timestamptz and ${anyOf(resource, waysTo(resource, subject), subject)})`;

/** The next records about somebody, by their ids, in the recycle bin too. */
export const idsAbout = (resource: Resource, subject: DataSubject, after: string | null, take: number): RawBuilder<{ id: string }> =>
  sql<{ id: string }>`select t.id ${rowsOf(resource)} and ${after === null ? sql`true` : sql`t.id > ${after}::uuid`} and ${anyOf(resource, waysTo(resource, subject), subject)} order by t.id limit ${take}::int`;

/** Whether a record is about nobody but him, as far as it says so, or he is one of several. */
export const isWhollyAbout = (resource: Resource, subject: DataSubject, record: Values): boolean =>
  waysTo(resource, subject).some(({ field, member, ids, where }) => member === undefined && ids.includes(record[field] as string) && fits(where, record));

/** The lists in which he is one of several, as they are without him; also where nobody has said that it is he, but it shows. Those that are given, of a record or of what it was. */
export function listsWithout(resource: Resource, subject: DataSubject, record: Values, traces: Traces): Values {
  const ways = waysTo(resource, subject).filter(({ field, member }) => member !== undefined && Array.isArray(record[field]));
  const lists = [...Map.groupBy(ways, ({ field }) => field)].map(([field, inIt]) => {
    const blanks = Object.fromEntries((inIt[0]!.blank ?? []).map((name) => [name, null]));
    const tells = (one: Values) => inIt.some((way) => isHe(way, subject, one)) || traces.areIn(JSON.stringify(one));
    return [field, (record[field] as readonly Values[]).map((one) => (tells(one) ? { ...one, ...blanks } : one))] as const;
  });
  return Object.fromEntries(lists);
}
