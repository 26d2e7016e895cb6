import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { newId } from '../../kernel/id.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { Tracing } from '../tracing/tracing.js';
import { OutboxMessage } from './outbox.mapping.js';

/** An event as it leaves the transaction in hand. */
export function messageOf(event: DomainEvent, source: string, aggregateId: string): OutboxMessage {
  const { correlationId, caller } = Work.current();
  const unit = UnitOfWork.current();
  unit.events.push(event.type);
  return new OutboxMessage(newId(), event.type, event.version, source, aggregateId, correlationId, caller?.userId ?? null, unit.now, { ...event }, Tracing.current()?.carrier ?? null);
}

/** Events of the platform itself that no aggregate records. */
@Injectable()
export class Announcements {
  constructor(private readonly em: EntityManager) {}

  /** Written with the transaction in hand. */
  announce(event: DomainEvent, about: string): void {
    this.em.persist(messageOf(event, 'platform', about));
  }
}
