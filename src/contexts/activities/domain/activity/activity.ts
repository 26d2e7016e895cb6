import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Erasable } from '../../../../kernel/erasable.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import type { Subject } from '../../../../kernel/subject.js';
import { assertSoundParticipants, contactsAmong, distinct, named, type Participant } from '../participant.js';
import { subjectOf } from '../subject.js';
import { ActivityAlreadyCompleted, NotYetHappened } from './activity.errors.js';
import { ActivityCompleted, ActivityCreated, ActivityDeleted, ActivityPurged, ActivityRestored, ActivityUpdated } from './activity.events.js';

export type ActivityId = Id<'Activity'>;

export const ACTIVITY_TYPES = ['CALL', 'EMAIL', 'MEETING', 'NOTE', 'TASK'] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

export const DIRECTIONS = ['INBOUND', 'OUTBOUND', 'INTERNAL'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const ACTIVITY_STATUSES = ['PLANNED', 'COMPLETED'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

export interface ActivityDetails {
  readonly type: ActivityType;
  readonly direction: Direction | null;
  readonly title: string;
  readonly description: string | null;
  readonly status: ActivityStatus;
  /** When it happened, or when it shall. */
  readonly occurredAt: Date;
  readonly durationMinutes: number | null;
  readonly outcome: string | null;
  readonly participants: readonly Participant[];
  readonly subjectType: Subject['type'] | null;
  readonly subjectId: string | null;
  /** Further records that it is about. */
  readonly related: readonly Subject[];
  readonly ownerId: string | null;
  readonly customFields?: CustomChanges;
}

/** What came of it. */
export interface Completion {
  readonly occurredAt: Date;
  readonly durationMinutes?: number | null | undefined;
  readonly outcome?: string | null | undefined;
}

/** Nothing that people do takes longer than a week. */
export const MOST_MINUTES = 10_080;
/** A clock that goes a little fast makes nothing of the future. */
const TOLERANCE_MS = 5 * 60_000;

function assertSound(details: ActivityDetails, now: Date): void {
  subjectOf(details);
  assertSoundParticipants(details.participants);
  if (details.status === 'COMPLETED' && details.occurredAt.getTime() > now.getTime() + TOLERANCE_MS) throw new NotYetHappened();
}

/** What people did, or plan to do, with a record: a call, a mail, a meeting. What is logged has happened, and may be corrected. */
export class Activity extends AggregateRoot implements Recyclable, Erasable {
  private type: ActivityType;
  private direction: Direction | null;
  private title: string;
  private description: string | null;
  private status: ActivityStatus;
  private occurredAt: Date;
  private durationMinutes: number | null;
  private outcome: string | null;
  private participants: readonly Participant[];
  private subjectType: Subject['type'] | null;
  private subjectId: string | null;
  private related: readonly Subject[];
  /** All that it is about, by id. */
  private relatedIds: readonly string[];
  private ownerId: string | null;
  private taskId: string | null;
  private customFields: CustomChanges;
  private deletedAt: Date | null;

  private constructor(
    readonly id: ActivityId,
    details: ActivityDetails,
    taskId: string | null,
  ) {
    super();
    this.type = details.type;
    this.direction = details.direction;
    this.title = details.title;
    this.description = details.description;
    this.status = details.status;
    this.occurredAt = details.occurredAt;
    this.durationMinutes = details.durationMinutes;
    this.outcome = details.outcome;
    this.participants = details.participants;
    this.subjectType = details.subjectType;
    this.subjectId = details.subjectId;
    this.related = details.related;
    this.relatedIds = [];
    this.ownerId = details.ownerId;
    this.taskId = taskId;
    this.customFields = details.customFields ?? {};
    this.deletedAt = null;
  }

  /** `taskId` is the task that was completed by it. */
  static create(id: ActivityId, details: ActivityDetails, now: Date, taskId: string | null = null): Activity {
    assertSound(details, now);
    const activity = new Activity(id, { ...details, participants: named(details.participants), related: distinct(details.related) }, taskId);
    activity.gather();
    activity.record(new ActivityCreated(id, activity.type, activity.status, activity.subject, activity.others, activity.occurredAt.toISOString()));
    return activity;
  }

  /** Announces what is different afterwards; nothing, if nothing is. What has happened once is never planned again. */
  change({ status: _, ...details }: Partial<ActivityDetails>, now: Date): void {
    const changes: Partial<ActivityDetails> = {
      ...details,
      ...(details.participants && { participants: named(details.participants) }),
      ...(details.related && { related: distinct(details.related) }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    };
    assertSound({ ...(this as unknown as ActivityDetails), ...changes }, now);
    const changed = this.takeOver<ActivityDetails>(changes);
    if (changed.length === 0) return;
    this.gather();
    this.record(new ActivityUpdated(this.id, this.subject, this.others, changed));
  }

  /** Is about another record, too. */
  relateTo(subject: Subject): void {
    if (this.relatedIds.includes(subject.id)) return;
    this.related = [...this.related, subject];
    this.gather();
    this.record(new ActivityUpdated(this.id, this.subject, this.others, ['related']));
  }

  complete({ occurredAt, durationMinutes, outcome }: Completion, now: Date): void {
    if (this.status === 'COMPLETED') throw new ActivityAlreadyCompleted();
    assertSound({ ...(this as unknown as ActivityDetails), status: 'COMPLETED', occurredAt }, now);
    this.status = 'COMPLETED';
    this.occurredAt = occurredAt;
    if (durationMinutes !== undefined) this.durationMinutes = durationMinutes;
    if (outcome !== undefined) this.outcome = outcome;
    this.record(new ActivityCompleted(this.id, this.type, this.subject, this.others, occurredAt.toISOString()));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new ActivityDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new ActivityRestored(this.id));
  }

  purge(): void {
    this.record(new ActivityPurged(this.id));
  }

  /** Says nothing of anybody any more; that it happened, when, and for how long, stays. */
  erase(neutral: Partial<ActivityDetails>): void {
    const changed = this.takeOver<ActivityDetails>(neutral);
    if (changed.length > 0) this.record(new ActivityUpdated(this.id, this.subject, this.others, changed));
  }

  private get subject(): Subject | null {
    return subjectOf({ subjectType: this.subjectType, subjectId: this.subjectId });
  }

  /** What it is about beside its subject: what it names, and the contacts who took part. */
  private get others(): Subject[] {
    return distinct([...this.related, ...contactsAmong(this.participants)]);
  }

  private gather(): void {
    this.relatedIds = [...new Set([...(this.subjectId === null ? [] : [this.subjectId]), ...this.others.map(({ id }) => id)])];
  }
}
