import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { ActivityCompleted, ActivityCreated, ActivityDeleted, ActivityPurged, ActivityRestored, ActivityUpdated } from '../../../activities/index.js';
import { MoveEngagement } from '../../application/commands/move-engagement.command.js';
import { NoteEngagement } from '../../application/commands/note-engagement.command.js';
import { WithdrawEngagement } from '../../application/commands/withdraw-engagement.command.js';
import type { LeadId } from '../../domain/lead/lead.js';

type Told = ActivityCreated | ActivityCompleted | ActivityUpdated | ActivityDeleted | ActivityRestored | ActivityPurged;
type HeardOfActivity = Heard<ActivityCreated> | Heard<ActivityCompleted> | Heard<ActivityUpdated> | Heard<ActivityDeleted> | Heard<ActivityRestored> | Heard<ActivityPurged>;

const ABOUT: readonly string[] = ['subjectType', 'subjectId'];

/** What was done with a lead counts for his score: once, for whom it is about, and as long as it is there. */
@Subscribe({ name: 'sales.note-engagements', events: [ActivityCreated, ActivityCompleted, ActivityUpdated, ActivityDeleted, ActivityRestored, ActivityPurged], replayable: true })
export class OnActivityCounts implements Subscriber<Told> {
  on({ eventType, data }: HeardOfActivity): Command<unknown> | undefined {
    const sourceId: string = data.activityId;
    if ('changed' in data) return data.changed.some((name) => ABOUT.includes(name)) ? MoveEngagement.of({ sourceId, leadId: data.subject?.type === 'lead' ? (data.subject.id as LeadId) : null }) : undefined;
    if (eventType === ActivityPurged.type) return MoveEngagement.of({ sourceId, leadId: null });
    if (!('kind' in data)) return WithdrawEngagement.of({ sourceId, isWithdrawn: eventType !== ActivityRestored.type });
    const hasHappened = !('status' in data) || data.status === 'COMPLETED';
    if (!hasHappened || data.subject?.type !== 'lead') return undefined;
    return NoteEngagement.of({ sourceId, leadId: data.subject.id as LeadId, kind: data.kind, at: new Date(data.occurredAt), weight: 1 });
  }
}
