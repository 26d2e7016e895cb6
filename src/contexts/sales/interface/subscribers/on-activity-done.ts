import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { ActivityCompleted, ActivityCreated } from '../../../activities/index.js';
import { NoteContact } from '../../application/commands/note-contact.command.js';
import type { LeadId } from '../../domain/lead/lead.js';

const TALKS: readonly string[] = ['CALL', 'EMAIL', 'MEETING'];

/** A call, an e-mail or a meeting with a lead is when somebody talked to him last. */
@Subscribe({ name: 'sales.note-contacts', events: [ActivityCreated, ActivityCompleted], replayable: true })
export class OnActivityDone implements Subscriber<ActivityCreated | ActivityCompleted> {
  on({ data }: Heard<ActivityCreated> | Heard<ActivityCompleted>): Command<unknown> | undefined {
    const hasHappened = !('status' in data) || data.status === 'COMPLETED';
    if (!hasHappened || data.subject?.type !== 'lead' || !TALKS.includes(data.kind)) return undefined;
    return NoteContact.of({ id: data.subject.id as LeadId, at: new Date(data.occurredAt) });
  }
}
