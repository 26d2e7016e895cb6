import { type RawBuilder, sql } from 'kysely';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { Tracing } from '../tracing/tracing.js';

interface EventType {
  readonly type: string;
  readonly version: number;
}

/** An event for each record that a statement has changed: to be one of its parts. The rows, which it names, have `id`; they are called `m` in the data. */
export function eventsOfRows({ type, version }: EventType, source: string, rows: string, data: RawBuilder<unknown>): RawBuilder<unknown> {
  const { tenantId, caller, correlationId } = Work.current();
  const carrier = Tracing.current()?.carrier;
  return sql`insert into platform.outbox (tenant_id, id, type, version, source, aggregate_id, correlation_id, actor_id, occurred_at, data, trace)
    select ${tenantId}::uuid, uuidv7(), ${type}, ${version}::int, ${source}, m.id, ${correlationId}, ${caller?.userId ?? null}::uuid, ${UnitOfWork.current().now.toISOString()}::timestamptz, ${data}, ${carrier ? JSON.stringify(carrier) : null}::jsonb from ${sql.raw(rows)} m`;
}

/** So many of them were written: they go out when the transaction is committed. */
export function told({ type }: EventType, count: number): void {
  UnitOfWork.current().events.push(...Array.from({ length: count }, () => type));
}
