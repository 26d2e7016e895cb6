import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/postgresql';
import { AggregateRoot, takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { Tracing } from '../tracing/tracing.js';
import { OutboxMessage } from './outbox.mapping.js';

/** Turns what aggregates have recorded into outbox rows of the same flush. */
export class OutboxHook implements EventSubscriber {
  onFlush({ uow, em }: FlushEventArgs): void {
    const aggregates = new Set<AggregateRoot>();
    for (const entity of uow.getPersistStack()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    for (const entity of uow.getIdentityMap().values()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    for (const aggregate of aggregates) {
      for (const event of takeEvents(aggregate)) {
        const { correlationId, caller } = Work.current();
        const unit = UnitOfWork.current();
        const source = em.getMetadata(aggregate.constructor as never).schema ?? 'platform';
        const message = new OutboxMessage(newId(), event.type, event.version, source, aggregate.id, correlationId, caller?.userId ?? null, unit.now, { ...event }, Tracing.current()?.carrier ?? null);
        em.persist(message);
        uow.computeChangeSet(message);
        unit.events.push(event.type);
      }
    }
  }
}
