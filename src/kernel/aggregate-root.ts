import type { DomainEvent } from './domain-event.js';
import { same } from './same.js';

/** Hydration skips constructors and initialisers, so the pending events live beside the instance, not in it. */
const pending = new WeakMap<AggregateRoot, DomainEvent[]>();

/** A thing that changes as one, keeps its own rules, and records what happened to it. */
export abstract class AggregateRoot {
  abstract readonly id: string;

  protected record(event: DomainEvent): void {
    const events = pending.get(this);
    if (events) events.push(event);
    else pending.set(this, [event]);
  }

  /** Takes over what is different, and answers the names of it. */
  protected takeOver<D extends object>(changes: Partial<D>): (keyof D & string)[] {
    const own = this as unknown as Partial<D>;
    const changed = (Object.keys(changes) as (keyof D & string)[]).filter((name) => !same(own[name], changes[name]));
    for (const name of changed) own[name] = changes[name];
    return changed;
  }
}

/** Hands over what an aggregate has recorded, and forgets it. */
export function takeEvents(aggregate: AggregateRoot): DomainEvent[] {
  const events = pending.get(aggregate) ?? [];
  pending.delete(aggregate);
  return events;
}
