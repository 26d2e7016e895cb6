import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Erasable } from '../../../../kernel/erasable.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import type { Subject } from '../../../../kernel/subject.js';
import { isTimeZone } from '../../../../kernel/time-zone.js';
import type { Alarm } from '../alarm.js';
import { type Answer, assertSoundParticipants, contactsAmong, type Invitation, invited, type InvitedParticipant, usersAmong } from '../participant.js';
import { RecurrenceRule } from '../recurrence/recurrence-rule.js';
import type { Recurrences, Series } from '../recurrence/recurrences.js';
import { subjectOf } from '../subject.js';
import { UnknownTimeZone } from '../zone/zone.errors.js';
import { AppointmentAhead, AppointmentNotScheduled, endsBeforeStart, lastsTooLong, NoSuchOccurrence, NotInvited, overlapsItself } from './appointment.errors.js';
import { AppointmentAnswered, AppointmentCancelled, AppointmentCompleted, AppointmentDeleted, AppointmentPurged, AppointmentReminded, AppointmentRescheduled, AppointmentRestored, AppointmentScheduled, AppointmentUpdated } from './appointment.events.js';
import { movedExceptions } from './moved-exceptions.js';

export type AppointmentId = Id<'Appointment'>;

export const APPOINTMENT_STATUSES = ['SCHEDULED', 'COMPLETED', 'CANCELLED'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export interface AppointmentDetails {
  readonly title: string;
  readonly description: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** By whose clocks it comes again, and shows in a calendar. */
  readonly timeZone: string;
  readonly location: string | null;
  readonly link: string | null;
  readonly participants: readonly Invitation[];
  /** So many minutes before each time. */
  readonly reminders: readonly number[];
  readonly recurrence: string | null;
  readonly allowOverlap: boolean;
  readonly subjectType: Subject['type'] | null;
  readonly subjectId: string | null;
  readonly ownerId: string | null;
  readonly customFields?: CustomChanges;
}

/** From one moment up to, but not including, another. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whose time it takes, and when. */
export interface Occupation {
  readonly personIds: readonly string[];
  readonly spans: readonly Span[];
  /** Whether nothing else may take place then. */
  readonly exclusive: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
export const MOST_DAYS = 31;
/** So far ahead, and beyond its first time, a series is entered into the calendars of those who take part. */
export const HORIZON_DAYS = 400;
const EXPANSION_DAYS = 30;
const OF_TIME: ReadonlySet<string> = new Set(['startsAt', 'endsAt', 'timeZone', 'recurrence']);
const OF_CALENDARS: ReadonlySet<string> = new Set([...OF_TIME, 'participants', 'allowOverlap', 'ownerId']);

function assertSound(details: AppointmentDetails): void {
  subjectOf(details);
  assertSoundParticipants(details.participants);
  if (!isTimeZone(details.timeZone)) throw new UnknownTimeZone(details.timeZone);
  const length = details.endsAt.getTime() - details.startsAt.getTime();
  if (length <= 0) throw endsBeforeStart();
  if (length > MOST_DAYS * DAY_MS) throw lastsTooLong(MOST_DAYS);
}

const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * DAY_MS);
const once = (minutes: readonly number[]) => [...new Set(minutes)].toSorted((a, b) => b - a);

/** When people meet. It ends after it starts, and takes the time of everybody who has not declined. */
export class Appointment extends AggregateRoot implements Recyclable, Erasable {
  private title: string;
  private description: string | null;
  private startsAt: Date;
  private endsAt: Date;
  private timeZone: string;
  private location: string | null;
  private link: string | null;
  private participants: readonly InvitedParticipant[];
  private participantIds: readonly string[];
  private reminders: readonly number[];
  private recurrence: string | null;
  /** When the last of its times ends. */
  private lastEndsAt: Date;
  /** The times of its series that do not take place, as ISO instants. */
  private exceptions: readonly string[];
  private allowOverlap: boolean;
  private status: AppointmentStatus;
  private cancelReason: string | null;
  private outcome: string | null;
  private subjectType: Subject['type'] | null;
  private subjectId: string | null;
  private ownerId: string | null;
  private customFields: CustomChanges;
  private deletedAt: Date | null;

  private constructor(
    readonly id: AppointmentId,
    details: AppointmentDetails,
  ) {
    super();
    this.title = details.title;
    this.description = details.description;
    this.startsAt = details.startsAt;
    this.endsAt = details.endsAt;
    this.timeZone = details.timeZone;
    this.location = details.location;
    this.link = details.link;
    this.participants = invited(details.participants);
    this.participantIds = [];
    this.reminders = details.reminders;
    this.recurrence = details.recurrence;
    this.lastEndsAt = details.endsAt;
    this.exceptions = [];
    this.allowOverlap = details.allowOverlap;
    this.status = 'SCHEDULED';
    this.cancelReason = null;
    this.outcome = null;
    this.subjectType = details.subjectType;
    this.subjectId = details.subjectId;
    this.ownerId = details.ownerId;
    this.customFields = details.customFields ?? {};
    this.deletedAt = null;
  }

  static schedule(id: AppointmentId, details: AppointmentDetails, recurrences: Recurrences): Appointment {
    assertSound(details);
    const appointment = new Appointment(id, { ...details, reminders: once(details.reminders), recurrence: details.recurrence === null ? null : RecurrenceRule.parse(details.recurrence).text });
    appointment.reckon(recurrences);
    appointment.record(new AppointmentScheduled(id, appointment.subject, appointment.related, appointment.ownerId, appointment.userIds, appointment.startsAt.toISOString(), appointment.endsAt.toISOString()));
    return appointment;
  }

  get owner(): string | null {
    return this.ownerId;
  }

  /** The users whose calendar it stands in: he whose it is, and those who are invited, as far as they have not declined. */
  get userIds(): readonly string[] {
    const declined = usersAmong(this.participants.filter(({ answer }) => answer === 'DECLINED'));
    return this.usersAsked.filter((id) => !declined.includes(id));
  }

  get isAhead(): boolean {
    return this.status === 'SCHEDULED' && this.deletedAt === null;
  }

  /** Announces what is different afterwards; nothing, if nothing is. True when calendars must follow. */
  change(details: Partial<AppointmentDetails>, recurrences: Recurrences): boolean {
    const changes: Partial<AppointmentDetails> = {
      ...details,
      ...(details.reminders && { reminders: once(details.reminders) }),
      ...(details.participants && { participants: invited(details.participants, this.participants) }),
      ...(typeof details.recurrence === 'string' && { recurrence: RecurrenceRule.parse(details.recurrence).text }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    };
    assertSound({ ...(this as unknown as AppointmentDetails), ...changes });
    const { series: before } = this;
    const startedAt = this.startsAt.toISOString();
    const changed = this.takeOver<AppointmentDetails>(changes);
    if (changed.length === 0) return false;
    const moved = changed.some((name) => OF_TIME.has(name));
    if (moved && this.status !== 'SCHEDULED') throw new AppointmentNotScheduled(this.status);
    this.reckon(recurrences);
    if (moved) this.exceptions = movedExceptions(this.exceptions, before, this.series, recurrences);
    const others = changed.filter((name) => !OF_TIME.has(name));
    if (moved) this.record(new AppointmentRescheduled(this.id, this.subject, this.related, this.userIds, startedAt, this.startsAt.toISOString(), this.endsAt.toISOString()));
    if (others.length > 0) this.record(new AppointmentUpdated(this.id, this.subject, this.related, others));
    if (moved && this.hasNoTimeLeft(recurrences)) this.cancel({ reason: null, occurrence: null }, recurrences);
    return changed.some((name) => OF_CALENDARS.has(name));
  }

  /** Is about another record from now on. */
  turnTo({ type, id }: Subject): void {
    const changed = this.takeOver<Pick<AppointmentDetails, 'subjectType' | 'subjectId'>>({ subjectType: type, subjectId: id });
    if (changed.length > 0) this.record(new AppointmentUpdated(this.id, this.subject, this.related, changed));
  }

  /** All of it, or one time of a series; with the last of them, all of it. */
  cancel({ reason, occurrence }: { reason: string | null; occurrence: Date | null }, recurrences: Recurrences): void {
    if (this.status !== 'SCHEDULED') throw new AppointmentNotScheduled(this.status);
    if (occurrence !== null) this.leaveOut(occurrence, recurrences);
    const isOver = occurrence === null || this.hasNoTimeLeft(recurrences);
    if (isOver) {
      this.status = 'CANCELLED';
      this.cancelReason = reason;
    }
    this.record(new AppointmentCancelled(this.id, this.subject, this.related, this.userIds, isOver ? null : occurrence.toISOString()));
  }

  /** One time of a series becomes an appointment of its own, at another time. */
  detach(id: AppointmentId, { occurrence, ...times }: { occurrence: Date } & Span, recurrences: Recurrences): Appointment {
    this.cancel({ reason: null, occurrence }, recurrences);
    return Appointment.schedule(id, { ...(this as unknown as AppointmentDetails), ...times, recurrence: null }, recurrences);
  }

  complete(outcome: string | null, at: Date): void {
    if (this.status !== 'SCHEDULED') throw new AppointmentNotScheduled(this.status);
    if (this.startsAt > at) throw new AppointmentAhead();
    this.status = 'COMPLETED';
    this.outcome = outcome;
    this.record(new AppointmentCompleted(this.id, this.subject, this.related));
  }

  /** What somebody who is invited says to it, or he whose it is: he takes part as long as he doesn't say otherwise. */
  answer(userId: string, answer: Answer): void {
    const guest = this.participants.find((participant) => participant.userId === userId);
    if (!guest && userId !== this.ownerId) throw new NotInvited();
    if (this.status !== 'SCHEDULED') throw new AppointmentNotScheduled(this.status);
    if (guest?.answer === answer) return;
    this.participants = guest ? this.participants.map((participant) => (participant === guest ? { ...participant, answer } : participant)) : [...this.participants, { userId, contactId: null, name: null, email: null, answer }];
    this.record(new AppointmentAnswered(this.id, userId, answer));
  }

  /** So far its times are entered into calendars: the first of them, however late that is. */
  horizon(now: Date): Date {
    return daysAfter(this.startsAt > now ? this.startsAt : now, HORIZON_DAYS);
  }

  /** The times that it takes up to a moment, from another on. */
  occupation(recurrences: Recurrences, from: Date, to: Date): Occupation {
    return { personIds: this.isAhead ? this.userIds : [], spans: this.isAhead ? this.spans(recurrences, from, to) : [], exclusive: !this.allowOverlap };
  }

  /** What is to happen by itself from now on: the next of each reminder, and that a long series is entered further. */
  alarms(recurrences: Recurrences, now: Date): Alarm[] {
    if (!this.isAhead) return [];
    const reminders = this.reminders.flatMap((minutesBefore) => this.nextReminder(minutesBefore, recurrences, now) ?? []);
    return [...reminders, ...this.nextExpansion(now)];
  }

  nextReminder(minutesBefore: number, recurrences: Recurrences, now: Date): Alarm | null {
    if (!this.isAhead || !this.reminders.includes(minutesBefore)) return null;
    const ahead = minutesBefore * MINUTE_MS;
    const occursAt = this.nextTime(recurrences, new Date(now.getTime() + ahead));
    return occursAt && { kind: 'reminder', at: new Date(occursAt.getTime() - ahead), occursAt, minutesBefore };
  }

  nextExpansion(now: Date): Alarm[] {
    if (!this.isAhead || this.recurrence === null || this.lastEndsAt <= this.horizon(now)) return [];
    const at = daysAfter(this.startsAt > now ? this.startsAt : now, EXPANSION_DAYS);
    return [{ kind: 'expansion', at, occursAt: at, minutesBefore: null }];
  }

  remind({ occursAt, minutesBefore }: Alarm): void {
    if (this.isAhead) this.record(new AppointmentReminded(this.id, this.userIds, occursAt.toISOString(), minutesBefore ?? 0));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new AppointmentDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new AppointmentRestored(this.id));
  }

  purge(): void {
    this.record(new AppointmentPurged(this.id));
  }

  /** Says nothing of anybody any more; that people met, and when, stays. */
  erase(neutral: Partial<AppointmentDetails>): void {
    const changed = this.takeOver<AppointmentDetails>(neutral);
    if (changed.length > 0) this.record(new AppointmentUpdated(this.id, this.subject, this.related, changed));
  }

  private get usersAsked(): readonly string[] {
    return [...new Set([...(this.ownerId === null ? [] : [this.ownerId]), ...usersAmong(this.participants)])];
  }

  private get subject(): Subject | null {
    return subjectOf({ subjectType: this.subjectType, subjectId: this.subjectId });
  }

  private get related(): Subject[] {
    return contactsAmong(this.participants);
  }

  private get length(): number {
    return this.endsAt.getTime() - this.startsAt.getTime();
  }

  private get series(): Series | null {
    return this.recurrence === null ? null : { rule: RecurrenceRule.parse(this.recurrence), start: this.startsAt, zone: this.timeZone };
  }

  private leaveOut(occurrence: Date, recurrences: Recurrences): void {
    const next = new Date(occurrence.getTime() + 1);
    if (this.recurrence === null || this.times(recurrences, occurrence, next).length === 0) throw new NoSuchOccurrence();
    this.exceptions = [...this.exceptions, occurrence.toISOString()].toSorted();
  }

  private hasNoTimeLeft(recurrences: Recurrences): boolean {
    return this.series !== null && this.exceptions.length === recurrences.all(this.series).length;
  }

  /** When it begins, from one moment up to another. */
  private times(recurrences: Recurrences, from: Date, to: Date): Date[] {
    const { series } = this;
    if (!series) return this.startsAt >= from && this.startsAt < to ? [this.startsAt] : [];
    return recurrences.between(series, from, to).filter((time) => !this.exceptions.includes(time.toISOString()));
  }

  private nextTime(recurrences: Recurrences, after: Date): Date | null {
    const { series } = this;
    if (!series) return this.startsAt > after ? this.startsAt : null;
    let next = recurrences.after(series, after);
    while (next && this.exceptions.includes(next.toISOString())) next = recurrences.after(series, next);
    return next;
  }

  /** Those too that have begun before and go on. */
  private spans(recurrences: Recurrences, from: Date, to: Date): Span[] {
    return this.times(recurrences, new Date(from.getTime() - this.length + 1), to).map((startsAt) => ({ startsAt, endsAt: new Date(startsAt.getTime() + this.length) }));
  }

  /** What follows from what was said of it. */
  private reckon(recurrences: Recurrences): void {
    this.participantIds = this.usersAsked;
    const { series } = this;
    if (!series) {
      this.lastEndsAt = this.endsAt;
      return;
    }
    recurrences.assertSound(series);
    const times = recurrences.all(series);
    if (times.some((time, index) => index > 0 && time.getTime() < times[index - 1]!.getTime() + this.length)) throw overlapsItself();
    this.lastEndsAt = new Date(times.at(-1)!.getTime() + this.length);
  }
}
