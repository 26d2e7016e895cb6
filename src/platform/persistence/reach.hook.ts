import { ChangeSetType, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { resourceMapped } from '../resource/resource.js';
import { assertMayPutTo, assertWithinReach } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import { UnitOfWork } from './unit-of-work.js';

type Values = Readonly<Record<string, unknown>>;

/** Holds every write to how far its caller reaches, whichever way the record was loaded and wherever it goes. */
export class ReachHook implements EventSubscriber {
  onFlush({ uow }: FlushEventArgs): void {
    const { caller } = Work.current();
    if (!caller) return;
    const { reached, placed } = UnitOfWork.current();
    for (const { entity, meta, type, originalEntity, payload } of uow.getChangeSets()) {
      const resource = entity instanceof AggregateRoot ? resourceMapped(meta) : undefined;
      if (!resource) continue;
      const { owner } = resource;
      const isNew = type === ChangeSetType.CREATE;
      const record = entity as AggregateRoot;
      if (!isNew && !reached.has(record)) assertWithinReach(resource, record, owner && (originalEntity as Values | undefined)?.[owner]);
      const goesTo = (field: string, values: Values) => (placed.has(record) ? placed.get(record) : values[field]);
      // who makes a record is only written down afterwards
      if (isNew) assertMayPutTo(resource, owner === 'createdBy' ? caller.userId : owner && goesTo(owner, record as unknown as Values));
      if (!isNew && owner !== undefined && owner in (payload as Values)) assertMayPutTo(resource, goesTo(owner, payload as Values));
    }
  }
}
