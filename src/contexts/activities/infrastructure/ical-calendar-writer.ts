import { Injectable } from '@nestjs/common';
import ical, { ICalAlarmType, type ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { CalendarWriter } from '../application/ports/calendar-writer.port.js';
import type { CalendarAppointment, CalendarRows, CalendarTask } from '../application/queries/read-calendar.query.js';
import { RecurrenceRule } from '../domain/recurrence/recurrence-rule.js';
import { Recurrences } from '../domain/recurrence/recurrences.js';
import { type Transition, transitionsOf } from '../domain/zone/time-zone-definition.js';
import { type Day, dayIn, daysAfter, endOfDay, offsetMinutes } from '../domain/zone/zoned-time.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

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
const inZone = (instant: Date, zone: string) => compact(wallOf(instant, zone));

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

const HOUR_MS = 3_600_000;

const wallOf = (instant: Date, zone: string) => new Date(instant.getTime() + offsetMinutes(instant, zone) * MINUTE_MS);

/** Whether the clocks, when they are changed, jump over this time, or show it twice. */
const isWithin = (wall: Date, { at, from, to }: Transition) => wall.getTime() >= at.getTime() + Math.min(from, to) * MINUTE_MS && wall.getTime() < at.getTime() + Math.max(from, to) * MINUTE_MS;

/** Those changes of the clocks at which a series could come. */
const changesAt = (start: Date, zone: string, last: Date): Transition[] => {
  const time = wallOf(start, zone).getTime() % DAY_MS;
  const days = ({ at, from, to }: Transition) => [from, to].map((offset) => Math.floor((at.getTime() + offset * MINUTE_MS) / DAY_MS) * DAY_MS);
  return transitionsOf(zone, daysAfter(dayIn(start, zone), -1), daysAfter(dayIn(last, zone), 2)).filter((change) => days(change).some((day) => isWithin(new Date(day + time), change)));
};

/** How a series comes again, so that every program finds the same times. */
interface WrittenSeries {
  readonly lines: readonly string[];
  /** Times that the clocks show twice: programs don't agree which of both is meant. */
  readonly ambiguous: readonly Date[];
}

/** By ical-generator: it folds and escapes, and knows what goes where. */
@Injectable()
export class IcalCalendarWriter extends CalendarWriter {
  constructor(private readonly recurrences: Recurrences) {
    super();
  }

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
    const said = {
      id: `${id}@rapport`,
      sequence: version,
      stamp: changed,
      lastModified: changed,
      summary: title,
      description,
      location,
      url: link?.replaceAll(/[,;\\]/g, encodeURIComponent) ?? null, // which it would escape, as if an address were a text
      status: status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    };
    const add = (from: Date, to: Date, timezone: string | null, lines: readonly string[]) => {
      const event = calendar.createEvent({ ...said, start: from, end: to, timezone });
      if (lines.length > 0) event.repeating(lines.join('\n'));
      if (status !== 'CANCELLED') for (const minutes of reminders) event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * 60, description: title });
    };
    if (recurrence === null) return add(start, end, null, []);
    if (timeZone === 'UTC') return add(start, end, null, [`RRULE:${ruleOf(recurrence, timeZone)}`, ...exceptions.map((time) => `EXDATE:${compact(new Date(time))}Z`)]);
    const { lines, ambiguous } = this.seriesOf(appointment, recurrence);
    const left = exceptions.map((time) => `EXDATE;TZID=${timeZone}:${inZone(new Date(time), timeZone)}`);
    add(new ZonedDate(start, timeZone), new ZonedDate(end, timeZone), timeZone, [...lines, ...left]);
    // two lines, or ical-generator takes it for a rule
    for (const time of ambiguous) add(time, new Date(time.getTime() + end.getTime() - start.getTime()), null, [`RECURRENCE-ID;TZID=${timeZone}:${inZone(time, timeZone)}`, 'TRANSP:OPAQUE']);
  }

  /** Where the clocks are never changed at the hour, the rule itself says it all. */
  private seriesOf({ startsAt, lastEndsAt, timeZone: zone, exceptions }: CalendarAppointment, recurrence: string): WrittenSeries {
    const start = new Date(startsAt);
    const changes = changesAt(start, zone, new Date(lastEndsAt));
    if (changes.length === 0) return { lines: [`RRULE:${ruleOf(recurrence, zone)}`], ambiguous: [] };
    const rule = RecurrenceRule.parse(recurrence);
    const times = this.recurrences.all({ rule, start, zone });
    // where a whole day is left out, that day and the next are one moment to some programs
    if (changes.some(({ from, to }) => to - from >= DAY_MS / MINUTE_MS)) return { lines: [`RDATE:${times.map((time) => `${compact(time)}Z`).join()}`, 'TRANSP:OPAQUE'], ambiguous: [] };
    const [last, walls] = [times.at(-1)!, new Set(times.map((time) => inZone(time, zone)))];
    const endingAt = (moment: Date) => recurrence.replace(/(?:COUNT|UNTIL)=[^;]+/, `UNTIL=${compact(moment)}Z`);
    const onTheWall = this.recurrences.all({ rule: RecurrenceRule.parse(endingAt(wallOf(last, zone))), start: wallOf(start, zone), zone: 'UTC' }).map(compact);
    const jumpedOver = onTheWall.filter((wall) => !walls.has(wall));
    return {
      // a little after the last time, since that may be shown twice
      lines: [`RRULE:${endingAt(new Date(last.getTime() + 3 * HOUR_MS))}`, ...jumpedOver.map((wall) => `EXDATE;TZID=${zone}:${wall}`)],
      ambiguous: times.filter((time) => !exceptions.includes(time.toISOString()) && changes.some((change) => change.to < change.from && isWithin(wallOf(time, zone), change))),
    };
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
