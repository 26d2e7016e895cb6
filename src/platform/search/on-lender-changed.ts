import type { DomainEvent } from '../../kernel/domain-event.js';
import { nameOfCustomField } from '../custom-fields/described-fields.js';
import type { Heard } from '../events/event.js';
import { idIn, recordIdOf, resourceOfEvent } from '../events/published-events.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { resources } from '../resource/resource.js';
import type { Concerned } from './concerned.js';
import { FindingsAdvanced } from './findings.events.js';
import { borrowersOf } from './lenders.js';
import { RefreshConcerned } from './refresh-concerned.command.js';

type Data = Readonly<Record<string, unknown>>;

const ABOUT_CUSTOM_FIELDS = 'custom_field.';
/** What of a custom field decides about how its values are kept. */
const FORM_OF_CUSTOM_FIELD = ['type', 'options'];

/** An event that names what has changed, and does not name any of these. */
const leaves = (data: Data, names: readonly string[]) => Array.isArray(data.changed) && !names.some((name) => (data.changed as unknown[]).includes(name));

function borrowersConcerned(eventType: string, data: Data): Concerned[] {
  const lender = resourceOfEvent(eventType)!;
  if (leaves(data, lender.findable!.title)) return [];
  const ids = [recordIdOf(lender, data), idIn(data, 'mergedId')].filter((id) => id !== undefined);
  return borrowersOf(lender).flatMap(({ resource, field }) => ids.map((id) => ({ resource: resource.name, field, id, after: null })));
}

function holdersConcerned(data: Data): Concerned[] {
  const resource = resources().find(({ name }) => name === data.entity);
  if (!resource?.findable || leaves(data, FORM_OF_CUSTOM_FIELD)) return [];
  return [{ resource: resource.name, field: nameOfCustomField(data.key as string), id: null, after: null }];
}

/** Records that are found by what others are called follow when those are called otherwise, come or go; and those with values in a custom field when that comes, goes or changes. */
@Subscribe({
  name: 'platform.search-concerned',
  events: (published) => published.filter(({ type }) => type.startsWith(ABOUT_CUSTOM_FIELDS) || borrowersOf(resourceOfEvent(type) ?? { kind: '' }).length > 0),
  replayable: true,
})
export class OnLenderChanged implements Subscriber {
  on({ eventType, data }: Heard<DomainEvent>): RefreshConcerned | undefined {
    const concerned = eventType.startsWith(ABOUT_CUSTOM_FIELDS) ? holdersConcerned(data as unknown as Data) : borrowersConcerned(eventType, data as unknown as Data);
    return concerned.length === 0 ? undefined : RefreshConcerned.of({ concerned });
  }
}

/** However many there are, each step is a transaction of its own, and begins by hearing of the one before. */
@Subscribe({ name: 'platform.advance-findings', events: [FindingsAdvanced] })
export class OnFindingsAdvanced implements Subscriber<FindingsAdvanced> {
  on({ data }: Heard<FindingsAdvanced>): RefreshConcerned {
    return RefreshConcerned.of({ concerned: [data.concerned] });
  }
}
