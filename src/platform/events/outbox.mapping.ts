import { p } from '@mikro-orm/postgresql';
import { mapPart } from '../persistence/map-aggregate.js';
import type { Carrier } from '../tracing/tracing.js';

/** A domain event on its way out, in the transaction that made it true. */
export class OutboxMessage {
  readonly id!: string;
  readonly type!: string;
  readonly version!: number;
  readonly source!: string;
  readonly aggregateId!: string;
  readonly correlationId!: string;
  readonly actorId!: string | null;
  readonly occurredAt!: Date;
  readonly data!: Readonly<Record<string, unknown>>;
  /** The trace that it belongs to, if there is one. */
  readonly trace!: Carrier | null;
}

export const OutboxMapping = mapPart(OutboxMessage, 'platform.outbox', {
  type: p.string(),
  version: p.integer(),
  source: p.string(),
  aggregateId: p.uuid(),
  correlationId: p.string(),
  actorId: p.uuid().nullable(),
  occurredAt: p.datetime(3),
  data: p.json<Record<string, unknown>>(),
  trace: p.json<Carrier>().nullable(),
});
