import { type RawBuilder, sql } from 'kysely';
import { Work } from '../tenancy/work.js';
import type { Resource } from '../resource/resource.js';
import type { Finding, SourceRecord } from './finding.js';
import { type Lender, lendersOf } from './lenders.js';

/** A record of the source, as JSON. */
interface Told {
  readonly record: string;
}

const tenant = () => Work.current().tenantId;

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The fields that a record is found by. */
function fieldsOf({ findable }: Resource): string[] {
  const { title, subtitle = [], words = [], addresses = [], phones = [] } = findable!;
  return [...new Set([...title, ...subtitle, ...words, ...addresses, ...phones])];
}

/** The tenant's own fields that people write texts into, as the database knows them in this very moment. */
const customFieldsOf = ({ name }: Resource) =>
  `(select json_object_agg(k.key, t.custom_fields -> k.key order by k.key) from platform.custom_keys k where k.tenant_id = t.tenant_id and k.resource = '${name}' and k.form in ('text', 'list') and jsonb_exists(t.custom_fields, k.key))`;

/** What the record that is named is called, as long as it is there. */
const lentBy = (resource: Resource, { field, lender }: Lender) =>
  `'${field}', (select json_build_object('id', l.id, ${lender.findable!.title.map((name) => `'${name}', l.${lender.column(name)}`).join(', ')}) from ${lender.table} l where l.tenant_id = t.tenant_id and l.id = t.${resource.column(field)} and l.deleted_at is null)`;

/** Live records of the source, as they are found. */
export function sourceStatement(resource: Resource, where: RawBuilder<unknown>): RawBuilder<Told> {
  const members = [
    `'id', t.id, 'version', t.version, 'touchedAt', ${instant('t.updated_at')}, 'owner', ${resource.owner === undefined ? 'null' : `t.${resource.column(resource.owner)}`}, 'sharedWith', ${resource.sharedWith === undefined ? 'null' : `t.${resource.column(resource.sharedWith)}`}`,
    ...fieldsOf(resource).filter((name) => name !== 'id').map((name) => `'${name}', t.${resource.column(name)}`),
    ...(resource.customFields ? [`'customFields', ${customFieldsOf(resource)}`] : []),
    ...(lendersOf(resource).length > 0 ? [`'lent', json_build_object(${lendersOf(resource).map((each) => lentBy(resource, each)).join(', ')})`] : []),
  ];
  return sql<Told>`select json_build_object(${sql.raw(members.join(', '))})::text as record from ${sql.table(resource.table)} t where t.tenant_id = ${tenant()}::uuid and t.deleted_at is null and ${where}`;
}

export const recordIn = ({ record }: Told): SourceRecord => JSON.parse(record) as SourceRecord;

/** What is kept of records, as it is compared with what should be. */
export const keptStatement = ({ kind }: Resource, where: RawBuilder<unknown>): RawBuilder<{ finding: string }> =>
  sql<{ finding: string }>`select json_build_object('record_id', t.record_id, 'reached_by', t.reached_by, 'version', t.version, 'touched_at', ${sql.raw(instant('t.touched_at'))}, 'title', t.title, 'subtitle', t.subtitle,
    'details', t.details, 'names', t.names, 'words', t.words, 'addresses', t.addresses, 'borrowed', t.borrowed)::text as finding from platform.search_rows t where t.tenant_id = ${tenant()}::uuid and t.kind = ${kind} and ${where}`;

/** Whoever keeps a record up holds it until he has committed: the next one reads what is true by then, so nothing old is written over anything new. */
export const holdStatement = ({ kind }: Resource, ids: readonly string[]): RawBuilder<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${tenant()} ${kind} `} || id, 20261121)) from (select id from unnest(${ids}::text[]) as wanted (id) order by id) in_order`;

export const keepStatement = ({ kind }: Resource, findings: readonly Finding[]): RawBuilder<unknown> => sql`
  insert into platform.search_rows as kept (tenant_id, id, kind, record_id, reached_by, version, touched_at, title, subtitle, details, names, words, addresses, borrowed)
  select ${tenant()}::uuid, uuidv7(), ${kind}, found.* from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
    as found (record_id uuid, reached_by text[], version integer, touched_at timestamptz, title text, subtitle text, details jsonb, names text[], words text[], addresses text, borrowed jsonb)
  on conflict (tenant_id, kind, record_id) do update set reached_by = excluded.reached_by, version = excluded.version, touched_at = excluded.touched_at, title = excluded.title, subtitle = excluded.subtitle,
    details = excluded.details, names = excluded.names, words = excluded.words, addresses = excluded.addresses, borrowed = excluded.borrowed`;

export const dropStatement = ({ kind }: Resource, ids: readonly string[]): RawBuilder<unknown> =>
  sql`delete from platform.search_rows where tenant_id = ${tenant()}::uuid and kind = ${kind} and record_id = any(${ids}::uuid[])`;
