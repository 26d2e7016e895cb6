import { type RawBuilder, sql } from 'kysely';
import { isCustomName } from '../custom-fields/shown-custom-fields.js';
import { resourceNamed } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';

/** Records that are found differently since something else has changed: those that name a record in a field, or that hold a value in one of the tenant's own. */
export interface Concerned {
  readonly resource: string;
  /** `companyId`, `customFields.region`. */
  readonly field: string;
  /** The record that is named. */
  readonly id: string | null;
  /** The last that has been seen to. */
  readonly after: string | null;
}

/** The next of them, in the order of their ids. */
export function concernedStatement({ resource: name, field, id, after }: Concerned, take: number): RawBuilder<{ id: string }> {
  const resource = resourceNamed(name);
  const tenant = Work.current().tenantId;
  const beyond = (column: string) => (after === null ? sql`true` : sql`${sql.raw(column)} > ${after}::uuid`);
  const records = (where: RawBuilder<unknown>) => sql`select id from ${sql.table(resource.table)} where tenant_id = ${tenant}::uuid and deleted_at is null and ${where} and ${beyond('id')} order by id limit ${take}::int`;
  if (!isCustomName(field)) return sql<{ id: string }>`${records(sql`${sql.raw(resource.column(field))} = ${id}::uuid`)}`;
  const key = field.slice(field.indexOf('.') + 1);
  const kept = sql`select record_id from platform.search_rows where tenant_id = ${tenant}::uuid and kind = ${resource.kind} and details @> ${JSON.stringify([{ field }])}::jsonb and ${beyond('record_id')} order by record_id limit ${take}::int`;
  return sql<{ id: string }>`select id from ((${records(sql`jsonb_exists(custom_fields, ${key}::text)`)}) union (${kept})) either (id) order by id limit ${take}::int`;
}
