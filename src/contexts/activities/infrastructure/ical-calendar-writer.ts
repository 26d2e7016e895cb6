import { Injectable } from '@nestjs/common';
import ical, { ICalAlarmType, type ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { CalendarWriter } from '../application/ports/calendar-writer.port.js';
import type { CalendarAppointment, CalendarRows, CalendarTask } from '../application/queries/read-calendar.query.js';
import { transitionsOf } from '../domain/zone/time-zone-definition.js';
import { type Day, dayIn, daysAfter, endOfDay, offsetMinutes } from '../domain/zone/zoned-time.js';

const MINUTE_MS = 60_000;

/** Has the clocks of a zone where the machine's own would be: that is where ical-generator looks. */
class ZonedDate extends Date {
  readonly internal: Date;
  private readonly wall: Date;

  constructor(instant: Date, zone: string) {
    super(instant);
    this.internal = instant;
    this.wall = new Date(instant.getTime() + offsetMinutes(instant, zone) * MINUTE_MS);
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): [string, string, string] {
    return ['+', '00', '00'];
  }

  override getFullYear = () => this.wall.getUTCFullYear();
  override getMonth = () => this.wall.getUTCMonth();
  override getDate = () => this.wall.getUTCDate();
  override getHours = () => this.wall.getUTCHours();
  override getMinutes = () => this.wall.getUTCMinutes();
  override getSeconds = () => this.wall.getUTCSeconds();
}

const compact = (instant: Date) => instant.toISOString().replaceAll(/[-:]|\.\d{3}|Z/g, '');
const inZone = (instant: Date, zone: string) => compact(new Date(instant.getTime() + offsetMinutes(instant, zone) * MINUTE_MS));

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

/** The offsets of a zone over some years, each change by itself: it is right also where no rule of the calendar would be. */
function definitionOf(zone: string, first: Day, last: Day): string {
  const transitions = transitionsOf(zone, first, last);
  const start = offsetMinutes(new Date(`${first}T00:00Z`), zone);
  const least = Math.min(start, ...transitions.map(({ to }) => to));
  const part = (from: number, to: number, at: Date) => {
    const kind = to > least ? 'DAYLIGHT' : 'STANDARD';
    return [`BEGIN:${kind}`, `DTSTART:${compact(new Date(at.getTime() + from * MINUTE_MS))}`, `TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`, `END:${kind}`];
  };
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...part(start, start, new Date(`${first}T00:00Z`)), ...transitions.flatMap(({ from, to, at }) => part(from, to, at)), 'END:VTIMEZONE'].join('\n');
}

/** The last moment of a series must be written as its start is: by a moment in UTC. */
function ruleOf(rule: string, zone: string): string {
  const day = /UNTIL=(\d{4})(\d{2})(\d{2})(?=;|$)/.exec(rule);
  return day ? rule.replace(day[0], `UNTIL=${compact(endOfDay(`${day[1]}-${day[2]}-${day[3]}`, zone))}Z`) : rule;
}

/** By ical-generator: it folds and escapes, and knows what goes where. */
@Injectable()
export class IcalCalendarWriter extends CalendarWriter {
  write({ appointments, tasks }: CalendarRows): string {
    const zones = new Map<string, [first: Day, last: Day]>();
    const calendar = ical({ name: 'Rapport', prodId: { company: 'Rapport', product: 'Rapport', language: 'EN' }, method: ICalCalendarMethod.PUBLISH, ttl: 900, timezone: { name: null, generator: (zone) => definitionOf(zone, ...(zones.get(zone) ?? ['1970-01-01', '1970-01-02'])) } });
    for (const appointment of appointments) {
      this.addAppointment(calendar, appointment);
      if (appointment.recurrence !== null) widen(zones, appointment);
    }
    for (const task of tasks) this.addTask(calendar, task);
    return calendar.toString();
  }

  private addAppointment(calendar: ICalCalendar, appointment: CalendarAppointment): void {
    const { id, version, title, description, location, link, startsAt, endsAt, timeZone, recurrence, exceptions, status, reminders, updatedAt } = appointment;
    const [start, end, changed] = [new Date(startsAt), new Date(endsAt), new Date(updatedAt)];
    const comesAgain = recurrence !== null && timeZone !== 'UTC';
    const event = calendar.createEvent({
      id: `${id}@rapport`,
      sequence: version,
      start: comesAgain ? new ZonedDate(start, timeZone) : start,
      end: comesAgain ? new ZonedDate(end, timeZone) : end,
      timezone: comesAgain ? timeZone : null,
      stamp: changed,
      lastModified: changed,
      summary: title,
      description,
      location,
      url: link?.replaceAll(/[,;\\]/g, encodeURIComponent) ?? null, // which it would escape, as if an address were a text
      status: status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (recurrence !== null) event.repeating([`RRULE:${ruleOf(recurrence, timeZone)}`, ...this.exceptionsOf(exceptions, comesAgain ? timeZone : null)].join('\n'));
    if (status !== 'CANCELLED') for (const minutes of reminders) event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * 60, description: title });
  }

  private exceptionsOf(exceptions: readonly string[], zone: string | null): string[] {
    return exceptions.map((time) => (zone === null ? `EXDATE:${compact(new Date(time))}Z` : `EXDATE;TZID=${zone}:${inZone(new Date(time), zone)}`));
  }

  /** What is due takes no time. */
  private addTask(calendar: ICalCalendar, { id, version, title, description, dueAt, dueOn, updatedAt }: CalendarTask): void {
    const start = new Date(dueAt ?? `${dueOn}T00:00Z`);
    const changed = new Date(updatedAt);
    calendar.createEvent({ id: `${id}@rapport`, sequence: version, start, end: dueAt === null ? new Date(`${daysAfter(dueOn!, 1)}T00:00Z`) : start, allDay: dueAt === null, stamp: changed, lastModified: changed, summary: title, description, transparency: ICalEventTransparency.TRANSPARENT });
  }
}

/** A zone is defined from before the first time on until after the last. */
function widen(zones: Map<string, [first: Day, last: Day]>, { timeZone, startsAt, lastEndsAt }: CalendarAppointment): void {
  const [first, last] = [dayIn(new Date(startsAt), 'UTC'), daysAfter(dayIn(new Date(lastEndsAt), 'UTC'), 1)];
  const known = zones.get(timeZone);
  const from = `${Number(first.slice(0, 4)) - 1}-01-01`;
  zones.set(timeZone, known ? [from < known[0] ? from : known[0], last > known[1] ? last : known[1]] : [from, last]);
}
