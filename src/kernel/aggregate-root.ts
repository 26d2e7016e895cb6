import type { DomainEvent } from './domain-event.js';

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
}

/** Hands over what an aggregate has recorded, and forgets it. */
export function takeEvents(aggregate: AggregateRoot): DomainEvent[] {
  const events = pending.get(aggregate) ?? [];
  pending.delete(aggregate);
  return events;
}
