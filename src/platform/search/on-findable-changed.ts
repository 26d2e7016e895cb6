import type { DomainEvent } from '../../kernel/domain-event.js';
import type { Heard } from '../events/event.js';
import { idIn, recordIdOf, resourceOfEvent } from '../events/published-events.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { RefreshFindings } from './refresh-findings.command.js';

/** Whatever happens to a record that is found, what is kept of it is read anew. Of two that became one, or are two again, that of both. */
@Subscribe({ name: 'platform.search', events: (published) => published.filter(({ type }) => resourceOfEvent(type)?.findable !== undefined), replayable: true })
export class OnFindableChanged implements Subscriber {
  on({ eventType, data }: Heard<DomainEvent>): RefreshFindings | undefined {
    const resource = resourceOfEvent(eventType)!;
    const ids = [recordIdOf(resource, data), idIn(data, 'mergedId')].filter((id) => id !== undefined);
    return ids.length === 0 ? undefined : RefreshFindings.of({ kind: resource.kind, ids });
  }
}
