import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { referencesOf } from '../references/references.js';
import type { About, Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { DataSubject } from './data-subject.js';
import type { Traces } from './traces.js';

type Values = Readonly<Record<string, unknown>>;

const SELF = 'id';

export const isSelf = (resource: Resource, { kind }: DataSubject): boolean => resource.record === kind;

/** A field that names somebody: the kind is the one that it says, or stands beside the id. */
interface Way extends Pick<About, 'only' | 'blank'> {
  readonly id: string;
  readonly kind: string | { readonly in: string };
  readonly member?: string | undefined;
}

function wayOf(resource: Resource, { by, ...rest }: About): Way {
  const reference = referencesOf(resource).find(({ field }) => field === by);
  const kind = reference?.kind ?? (reference?.kindIn === undefined ? undefined : { in: reference.kindIn });
  if (kind === undefined) throw new Error(`${resource.name}.${by} says nothing of what it refers to`);
  return { ...rest, id: by, kind, member: reference!.member };
}

/** How records of a resource can be about somebody, or be he. */
function waysTo(resource: Resource, subject: DataSubject): readonly Way[] {
  const described = resource.about.map((about) => wayOf(resource, about)).filter(({ kind }) => typeof kind === 'object' || kind === subject.kind);
  return isSelf(resource, subject) ? [{ id: SELF, kind: subject.kind }, ...described] : described;
}

export const isAbout = (resource: Resource, subject: DataSubject): boolean => waysTo(resource, subject).length > 0;

/** Whether one of a list is he. */
const names = ({ member, kind }: Way, subject: DataSubject) => (one: Values) => subject.ids.includes(one[member!] as string) && (typeof kind === 'string' || one[kind.in] === subject.kind);

function sqlOf(resource: Resource, { id, kind, member, only = {} }: Way, subject: DataSubject): RawBuilder<SqlBool> {
  const column = (field: string) => sql.raw(`t.${resource.column(field)}`);
  const named = (value: string) => JSON.stringify([{ [member!]: value, ...(typeof kind === 'object' && { [kind.in]: subject.kind }) }]);
  const held = member === undefined ? sql<SqlBool>`${column(id)} = any(${[...subject.ids]}::uuid[])` : sql<SqlBool>`(${sql.join(subject.ids.map((one) => sql`${column(id)} @> ${named(one)}::jsonb`), sql` or `)})`;
  const others = Object.entries({ ...only, ...(typeof kind === 'object' && member === undefined && { [kind.in]: subject.kind }) });
  return sql<SqlBool>`(${sql.join([held, ...others.map(([field, value]) => sql`${column(field)} = ${value}`)], sql` and `)})`;
}

/** The next records about somebody, by their ids, in the recycle bin too. */
export const idsAbout = (resource: Resource, subject: DataSubject, after: string | null, take: number): RawBuilder<{ id: string }> =>
  sql<{ id: string }>`select t.id from ${sql.table(resource.table)} t where t.tenant_id = ${Work.current().tenantId}::uuid and ${after === null ? sql`true` : sql`t.id > ${after}::uuid`}
    and (${sql.join(waysTo(resource, subject).map((way) => sqlOf(resource, way, subject)), sql` or `)}) order by t.id limit ${take}::int`;

/** Whether a record is about nobody but him, as far as it says so, or he is one of several. */
export function isWhollyAbout(resource: Resource, subject: DataSubject, record: Values): boolean {
  return waysTo(resource, subject).filter(({ member }) => member === undefined).some(({ id, kind, only = {} }) => {
    const others = { ...only, ...(typeof kind === 'object' && { [kind.in]: subject.kind }) };
    return subject.ids.includes(record[id] as string) && Object.entries(others).every(([field, value]) => record[field] === value);
  });
}

/** The lists in which he is one of several, as they are without him; also where nobody has said that it is he, but it shows. Those that are given, of a record or of what it was. */
export function listsWithout(resource: Resource, subject: DataSubject, record: Values, traces: Traces): Values {
  const lists = waysTo(resource, subject).filter(({ id, member }) => member !== undefined && Array.isArray(record[id]));
  return Object.fromEntries(
    lists.map((way) => {
      const isNamed = names(way, subject);
      const isHe = (one: Values) => isNamed(one) || traces.areIn(JSON.stringify(one));
      const blanks = Object.fromEntries((way.blank ?? []).map((name) => [name, null]));
      return [way.id, (record[way.id] as readonly Values[]).map((one) => (isHe(one) ? { ...one, ...blanks } : one))];
    }),
  );
}
