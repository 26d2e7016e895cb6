import { globSync } from 'node:fs';
import { DomainEvent } from './kernel/domain-event.js';
import { type PublishedEvent, PublishedEvents } from './platform/events/published-events.js';

const isEvent = (exported: unknown): exported is PublishedEvent => typeof exported === 'function' && exported.prototype instanceof DomainEvent;

/** Under which names events are known beside their own: whoever asks for `opportunity.won` hears of `deal.won` by that name. */
const OTHER_NAMES = { opportunity: 'deal' };

/** A context publishes an event by exporting it at its door, and a piece of the platform by a door for that alone. */
export async function publishedEvents(): Promise<PublishedEvents> {
  const doors = globSync('{contexts/*/index,platform/*/published}.{ts,js}', { cwd: import.meta.dirname });
  const modules = await Promise.all(doors.map((door) => import(`./${door}`) as Promise<object>));
  return new PublishedEvents(modules.flatMap((module) => (Object.values(module) as unknown[]).filter(isEvent)), OTHER_NAMES);
}
