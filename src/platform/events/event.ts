import type { DomainEvent } from '../../kernel/domain-event.js';

/** An event as it leaves the context that it happened in. */
export interface EventEnvelope<Data = unknown> {
  readonly id: string;
  readonly eventType: string;
  readonly version: number;
  readonly timestamp: string;
  readonly source: string;
  readonly tenantId: string;
  readonly correlationId: string;
  /** Null when the system acted by itself. */
  readonly actorId: string | null;
  readonly data: Data;
}

/** An event by what it is called: its class, or the two words alone for a version that has no class any more. */
export interface EventType<E extends DomainEvent = DomainEvent> {
  readonly type: string;
  readonly version: number;
  readonly prototype: E;
}

/** The event as a subscriber hears it. */
export type Heard<E extends DomainEvent> = EventEnvelope<Omit<E, 'type' | 'version'>>;

/** The columns of the outbox, as an envelope. */
export const ENVELOPE = ['id', 'type as "eventType"', 'version', 'occurred_at as "timestamp"', 'source', 'tenant_id as "tenantId"', 'correlation_id as "correlationId"', 'actor_id as "actorId"', 'data'] as const;

export const nameOf = ({ type, version }: Pick<EventType, 'type' | 'version'>): string => `${type}@${version}`;
