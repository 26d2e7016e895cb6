import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { newId } from '../../kernel/id.js';
import { appendRows } from '../persistence/append-rows.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { Tracing } from '../tracing/tracing.js';
import { OutboxMessage } from './outbox.mapping.js';

/** An event as it leaves the transaction in hand. */
export function messageOf(event: DomainEvent, source: string, aggregateId: string): OutboxMessage {
  const { correlationId, caller } = Work.current();
  const unit = UnitOfWork.current();
  unit.events.push(event.type);
  return { id: newId(), type: event.type, version: event.version, source, aggregateId, correlationId, actorId: caller?.userId ?? null, occurredAt: unit.now, data: { ...event }, trace: Tracing.current()?.carrier ?? null };
}

/** Events of the platform itself that no aggregate records. */
@Injectable()
export class Announcements {
  constructor(private readonly em: EntityManager) {}

  /** Written in the transaction in hand. */
  announce(event: DomainEvent, about: string): Promise<void> {
    return appendRows(this.em, OutboxMessage, [messageOf(event, 'platform', about)]);
  }
}
