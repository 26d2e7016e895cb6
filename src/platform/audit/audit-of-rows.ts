import { type RawBuilder, sql } from 'kysely';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';

/** The history of each record that a statement has changed: to be one of its parts. The rows, which it names, have `id` and `version`; they are called `m` in what is changed. */
export function auditOfRows(resource: string, rows: string, changed: RawBuilder<unknown>): RawBuilder<unknown> {
  const { tenantId, caller, correlationId, origin, address } = Work.current();
  return sql`insert into platform.audit (tenant_id, id, at, action, resource, record_id, version, changes, actor_id, correlation_id, origin, address)
    select ${tenantId}::uuid, uuidv7(), ${UnitOfWork.current().now.toISOString()}::timestamptz, 'changed', ${resource}, m.id, m.version, ${changed}, ${caller?.userId ?? null}::uuid, ${correlationId}, ${origin ?? 'system'}, ${address ?? null}::text from ${sql.raw(rows)} m`;
}
