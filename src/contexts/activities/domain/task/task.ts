import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Erasable } from '../../../../kernel/erasable.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import type { Subject } from '../../../../kernel/subject.js';
import { isTimeZone } from '../../../../kernel/time-zone.js';
import type { Alarm } from '../alarm.js';
import { RecurrenceWithoutStart } from '../recurrence/recurrence.errors.js';
import { RecurrenceRule } from '../recurrence/recurrence-rule.js';
import type { Recurrences, Series } from '../recurrence/recurrences.js';
import { subjectOf } from '../subject.js';
import { UnknownTimeZone } from '../zone/zone.errors.js';
import { type Day, dayIn, endOfDay, startOfDay } from '../zone/zoned-time.js';
import { dueTwice, reminderTwice, reminderWithoutDue, TaskAlreadyCompleted, TaskNotCompleted } from './task.errors.js';
import { TaskAssigned, TaskCompleted, TaskCreated, TaskDeleted, TaskOverdue, TaskPurged, TaskReminded, TaskReopened, TaskRestored, TaskUpdated } from './task.events.js';

export type TaskId = Id<'Task'>;

export const TASK_TYPES = ['CALL', 'EMAIL', 'MEETING', 'NOTE', 'FOLLOW_UP'] as const;
export type TaskType = (typeof TASK_TYPES)[number];

export const PRIORITIES = ['LOW', 'MEDIUM', 'HIGH', 'URGENT'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const TASK_STATUSES = ['OPEN', 'COMPLETED'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export interface TaskDetails {
  readonly type: TaskType;
  readonly title: string;
  readonly description: string | null;
  readonly priority: Priority;
  /** At a moment, or on a day: one of them, or neither. */
  readonly dueAt: Date | null;
  readonly dueOn: Day | null;
  /** At a moment, or so many minutes before it is due: one of them, or neither. */
  readonly remindAt: Date | null;
  readonly remindMinutesBefore: number | null;
  readonly recurrence: string | null;
  /** By which clocks days begin and times come again; null for those of whoever does it. */
  readonly timeZone: string | null;
  readonly subjectType: Subject['type'] | null;
  readonly subjectId: string | null;
  readonly assigneeId: string | null;
  readonly customFields?: CustomChanges;
}

/** What belongs to a task beyond what somebody has said of it. */
export interface Place {
  /** By whose clocks it goes when it names none itself. */
  readonly zone: string;
  readonly recurrences: Recurrences;
}

/** Whole days come again by the calendar, whatever the clocks do. */
const CALENDAR = 'UTC';
const MINUTE_MS = 60_000;
const OF_SERIES: ReadonlySet<string> = new Set(['recurrence', 'timeZone']);
const OF_TIME: ReadonlySet<string> = new Set(['dueAt', 'dueOn', 'remindAt', 'remindMinutesBefore', 'recurrence', 'timeZone', 'assigneeId']);

function assertSound(details: TaskDetails): void {
  const { dueAt, dueOn, remindAt, remindMinutesBefore, recurrence, timeZone } = details;
  subjectOf(details);
  if (timeZone !== null && !isTimeZone(timeZone)) throw new UnknownTimeZone(timeZone);
  if (dueAt && dueOn !== null) throw dueTwice();
  if (remindAt && remindMinutesBefore !== null) throw reminderTwice();
  const isDue = dueAt !== null || dueOn !== null;
  if (remindMinutesBefore !== null && !isDue) throw reminderWithoutDue();
  if (recurrence !== null && !isDue) throw new RecurrenceWithoutStart();
}

/** Something that somebody shall do. It is completed once, and what comes again makes the next one then. */
export class Task extends AggregateRoot implements Recyclable, Erasable {
  private type: TaskType;
  private title: string;
  private description: string | null;
  private priority: Priority;
  private status: TaskStatus;
  private dueAt: Date | null;
  private dueOn: Day | null;
  private remindAt: Date | null;
  private remindMinutesBefore: number | null;
  private recurrence: string | null;
  private timeZone: string | null;
  private subjectType: Subject['type'] | null;
  private subjectId: string | null;
  private assigneeId: string | null;
  private customFields: CustomChanges;
  /** The last moment to do it in time. */
  private deadline: Date | null;
  /** When whoever does it is reminded. */
  private alarmAt: Date | null;
  private seriesId: TaskId | null;
  private seriesStart: Date | null;
  /** Which time of its series it is, wherever it was put off to. */
  private occurrence: Date | null;
  private completedAt: Date | null;
  private completedBy: string | null;
  private deletedAt: Date | null;

  private constructor(
    readonly id: TaskId,
    details: TaskDetails,
  ) {
    super();
    this.type = details.type;
    this.title = details.title;
    this.description = details.description;
    this.priority = details.priority;
    this.status = 'OPEN';
    this.dueAt = details.dueAt;
    this.dueOn = details.dueOn;
    this.remindAt = details.remindAt;
    this.remindMinutesBefore = details.remindMinutesBefore;
    this.recurrence = details.recurrence;
    this.timeZone = details.timeZone;
    this.subjectType = details.subjectType;
    this.subjectId = details.subjectId;
    this.assigneeId = details.assigneeId;
    this.customFields = details.customFields ?? {};
    this.deadline = null;
    this.alarmAt = null;
    this.seriesId = null;
    this.seriesStart = null;
    this.occurrence = null;
    this.completedAt = null;
    this.completedBy = null;
    this.deletedAt = null;
  }

  static create(id: TaskId, details: TaskDetails, place: Place, by: string | null): Task {
    assertSound(details);
    const task = new Task(id, { ...details, recurrence: details.recurrence === null ? null : RecurrenceRule.parse(details.recurrence).text });
    task.beginSeries(place);
    task.follow(place.zone);
    task.announce(by);
    return task;
  }

  get assignee(): string | null {
    return this.assigneeId;
  }

  get subject(): Subject | null {
    return subjectOf({ subjectType: this.subjectType, subjectId: this.subjectId });
  }

  get isOpen(): boolean {
    return this.status === 'OPEN' && this.deletedAt === null;
  }

  get isNamed(): { readonly type: TaskType; readonly title: string } {
    return { type: this.type, title: this.title };
  }

  /** Announces what is different afterwards; nothing, if nothing is. A new rule begins a new series with this task. */
  change({ assigneeId, ...details }: Partial<TaskDetails>, place: Place): void {
    const changes: Partial<TaskDetails> = {
      ...details,
      ...(typeof details.recurrence === 'string' && { recurrence: RecurrenceRule.parse(details.recurrence).text }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    };
    assertSound({ ...(this as unknown as TaskDetails), ...changes });
    const wasOfDay = this.dueOn !== null;
    const changed = this.takeOver<TaskDetails>(changes);
    if (changed.some((name) => OF_SERIES.has(name)) || wasOfDay !== (this.dueOn !== null)) this.beginSeries(place);
    if (changed.some((name) => OF_TIME.has(name))) this.follow(place.zone);
    if (changed.length > 0) this.record(new TaskUpdated(this.id, this.subject, changed));
    if (assigneeId !== undefined) this.assign(assigneeId, place.zone);
  }

  /** Is about another record from now on. */
  turnTo({ type, id }: Subject): void {
    const changed = this.takeOver<Pick<TaskDetails, 'subjectType' | 'subjectId'>>({ subjectType: type, subjectId: id });
    if (changed.length > 0) this.record(new TaskUpdated(this.id, this.subject, changed));
  }

  /** Gives it to somebody, by whose clocks its days begin and end from now on, or to nobody. */
  assign(assigneeId: string | null, zone: string): void {
    if (assigneeId === this.assigneeId) return;
    const from = this.assigneeId;
    this.assigneeId = assigneeId;
    this.follow(zone);
    this.record(new TaskAssigned(this.id, this.subject, from, assigneeId));
  }

  /** Reckons its moments anew by the clocks of a zone, where it names none itself. */
  follow(zone: string): void {
    const clocks = this.timeZone ?? zone;
    this.deadline = this.dueOn === null ? this.dueAt : endOfDay(this.dueOn, clocks);
    const begins = this.dueOn === null ? this.dueAt : startOfDay(this.dueOn, clocks);
    this.alarmAt = this.remindMinutesBefore === null || begins === null ? this.remindAt : new Date(begins.getTime() - this.remindMinutesBefore * MINUTE_MS);
  }

  complete(by: string | null, at: Date, { activityId, next }: { activityId: string | null; next: Task | null }): void {
    if (this.status === 'COMPLETED') throw new TaskAlreadyCompleted();
    this.status = 'COMPLETED';
    this.completedAt = at;
    this.completedBy = by;
    this.record(new TaskCompleted(this.id, this.type, this.subject, this.assigneeId, activityId, next?.id ?? null));
  }

  reopen(): void {
    if (this.status === 'OPEN') throw new TaskNotCompleted();
    this.status = 'OPEN';
    this.completedAt = null;
    this.completedBy = null;
    this.record(new TaskReopened(this.id, this.subject));
  }

  /** Which time of which series comes after this one; null when it does not come again. */
  following({ zone, recurrences }: Place): { readonly seriesId: TaskId; readonly occurrence: Date } | null {
    const series = this.series(zone);
    const occurrence = series && recurrences.after(series, this.occurrence!);
    return occurrence ? { seriesId: this.seriesId!, occurrence } : null;
  }

  /** The next of its series: the same work, as long before and after as this one was. */
  next(id: TaskId, occurrence: Date, zone: string, by: string | null): Task {
    const later = occurrence.getTime() - this.occurrence!.getTime();
    const moved = (moment: Date | null) => moment && new Date(moment.getTime() + later);
    const task = new Task(id, {
      ...(this as unknown as TaskDetails),
      dueAt: this.dueAt && occurrence,
      dueOn: this.dueOn === null ? null : dayIn(occurrence, CALENDAR),
      remindAt: moved(this.remindAt),
    });
    task.seriesId = this.seriesId;
    task.seriesStart = this.seriesStart;
    task.occurrence = occurrence;
    task.follow(zone);
    task.announce(by);
    return task;
  }

  /** What is to happen by itself from now on. */
  alarms(now: Date): Alarm[] {
    if (!this.isOpen) return [];
    const planned: readonly [Alarm['kind'], Date | null][] = [['reminder', this.alarmAt], ['overdue', this.deadline]];
    return planned.flatMap(([kind, at]) => (at && at > now ? [{ kind, at, occursAt: this.deadline ?? at, minutesBefore: null }] : []));
  }

  ring({ kind, at }: Alarm): void {
    if (!this.isOpen) return;
    if (kind === 'overdue') this.record(new TaskOverdue(this.id, this.subject, this.assigneeId, at.toISOString()));
    else this.record(new TaskReminded(this.id, this.assigneeId, at.toISOString()));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new TaskDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new TaskRestored(this.id));
  }

  purge(): void {
    this.record(new TaskPurged(this.id));
  }

  /** Says nothing of anybody any more; that there was something to do, until when, and whether it was done, stays. */
  erase(neutral: Partial<TaskDetails>): void {
    const changed = this.takeOver<TaskDetails>(neutral);
    if (changed.length > 0) this.record(new TaskUpdated(this.id, this.subject, changed));
  }

  private announce(by: string | null): void {
    this.record(new TaskCreated(this.id, this.type, this.subject, this.assigneeId, this.seriesId));
    if (this.assigneeId !== null && this.assigneeId !== by) this.record(new TaskAssigned(this.id, this.subject, null, this.assigneeId));
  }

  private beginSeries({ zone, recurrences }: Place): void {
    const start = this.recurrence === null ? null : this.dueOn === null ? this.dueAt : startOfDay(this.dueOn, CALENDAR);
    this.seriesId = start && this.id;
    this.seriesStart = start;
    this.occurrence = start;
    const series = this.series(zone);
    if (series) recurrences.assertSound(series);
  }

  private series(zone: string): Series | null {
    if (this.recurrence === null || this.seriesStart === null) return null;
    return { rule: RecurrenceRule.parse(this.recurrence), start: this.seriesStart, zone: this.dueOn === null ? (this.timeZone ?? zone) : CALENDAR };
  }
}
