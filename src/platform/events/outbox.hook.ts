import type { EntityManager, EventSubscriber, FlushEventArgs } from '@mikro-orm/postgresql';
import { AggregateRoot, takeEvents } from '../../kernel/aggregate-root.js';
import { appendRows } from '../persistence/append-rows.js';
import { messageOf } from './announcements.js';
import { OutboxMessage } from './outbox.mapping.js';

/** Turns what aggregates have recorded into outbox rows of the same flush. */
export class OutboxHook implements EventSubscriber {
  async onFlush({ uow, em }: FlushEventArgs): Promise<void> {
    const aggregates = new Set<AggregateRoot>();
    for (const entity of uow.getPersistStack()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    for (const entity of uow.getIdentityMap().values()) if (entity instanceof AggregateRoot) aggregates.add(entity);
    const sourceOf = (aggregate: AggregateRoot) => em.getMetadata(aggregate.constructor as never).schema ?? 'platform';
    const messages = [...aggregates].flatMap((aggregate) => takeEvents(aggregate).map((event) => messageOf(event, sourceOf(aggregate), aggregate.id)));
    await appendRows(em as EntityManager, OutboxMessage, messages);
  }
}
