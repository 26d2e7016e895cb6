import type { Subject } from '../../../../kernel/subject.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { ActivityCompleted, ActivityCreated, AppointmentCompleted, TaskCompleted } from '../../../activities/index.js';
import { NoteActivity } from '../../application/commands/note-activity.command.js';

type Done = ActivityCompleted | ActivityCreated | AppointmentCompleted | TaskCompleted;

interface About {
  readonly subject: Subject | null;
  readonly related?: readonly Subject[];
  readonly status?: string;
  /** Left out, just now. */
  readonly occurredAt?: string;
}

/** A deal with which something was done is not stale; what is only planned drives none. */
@Subscribe({ name: 'sales.note-activity', events: [ActivityCompleted, ActivityCreated, AppointmentCompleted, TaskCompleted], replayable: true })
export class OnSomethingDone implements Subscriber<Done> {
  on({ data, timestamp }: Heard<Done>): NoteActivity | undefined {
    const { subject, related = [], status, occurredAt = timestamp } = data as About;
    const subjects = [...(subject ? [subject] : []), ...related].filter(({ type }) => type === 'deal');
    return status === 'PLANNED' || subjects.length === 0 ? undefined : NoteActivity.of({ subjects, at: new Date(occurredAt) });
  }
}
