import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/postgresql';
import { AggregateRoot, takeEvents } from '../../kernel/aggregate-root.js';
import { messageOf } from './announcements.js';

/** Turns what aggregates have recorded into outbox rows of the same flush. */
export class OutboxHook implements EventSubscriber {
  onFlush({ uow, em }: FlushEventArgs): void {
    const aggregates = new Set<AggregateRoot>();
    for (const entity of uow.getPersistStack()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    for (const entity of uow.getIdentityMap().values()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    for (const aggregate of aggregates) {
      for (const event of takeEvents(aggregate)) {
        const message = messageOf(event, em.getMetadata(aggregate.constructor as never).schema ?? 'platform', aggregate.id);
        em.persist(message);
        uow.computeChangeSet(message);
      }
    }
  }
}
