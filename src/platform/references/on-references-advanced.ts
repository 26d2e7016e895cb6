import type { Heard } from '../events/event.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { AdvanceReferences } from './move-references.command.js';
import { ReferencesAdvanced } from './reference-move.events.js';

/** However many references there are, each step is a transaction of its own, and begins by hearing of the one before. */
@Subscribe({ name: 'platform.advance-references', events: [ReferencesAdvanced] })
export class OnReferencesAdvanced implements Subscriber<ReferencesAdvanced> {
  on({ data }: Heard<ReferencesAdvanced>): AdvanceReferences {
    return AdvanceReferences.of({ id: data.moveId });
  }
}
