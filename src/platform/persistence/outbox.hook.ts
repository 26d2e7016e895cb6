import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/postgresql';
import { AggregateRoot, takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { Work } from '../tenancy/work.js';
import { OutboxMessage } from './outbox.mapping.js';
import { UnitOfWork } from './unit-of-work.js';

/** Turns what aggregates have recorded into outbox rows of the same flush. */
export class OutboxHook implements EventSubscriber {
  onFlush({ uow, em }: FlushEventArgs): void {
    const aggregates = new Set<AggregateRoot>();
    for (const entity of uow.getPersistStack()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    for (const entity of uow.getIdentityMap().values()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    for (const aggregate of aggregates) {
      for (const event of takeEvents(aggregate)) {
        const { correlationId, caller } = Work.current();
        const source = em.getMetadata(aggregate.constructor as never).schema ?? 'platform';
        const message = new OutboxMessage(newId(), event.type, event.version, source, aggregate.id, correlationId, caller?.userId ?? null, UnitOfWork.current().now, { ...event });
        em.persist(message);
        uow.computeChangeSet(message);
        UnitOfWork.current().events.push(event.type);
      }
    }
  }
}
