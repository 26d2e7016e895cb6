import type { DomainEvent } from '../../kernel/domain-event.js';
import type { Heard } from '../events/event.js';
import { resourceOfEvent } from '../events/published-events.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { AddToTimeline, TakeOutOfTimelines } from './add-to-timeline.command.js';
import { toldBy } from './timeline-entry.js';

/** Whatever any context publishes of a record goes into the timelines of that record and of those that it is about. */
@Subscribe({ name: 'platform.timeline', events: (published) => published.filter(({ type }) => resourceOfEvent(type) !== undefined), replayable: true })
export class OnAnything implements Subscriber {
  on(event: Heard<DomainEvent>): AddToTimeline | TakeOutOfTimelines | undefined {
    const told = toldBy(event);
    if (!told) return undefined;
    return told.type === `${told.record.kind}.purged` ? TakeOutOfTimelines.of({ record: told.record }) : AddToTimeline.of({ told });
  }
}
