import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { CalendarAppointment } from '../application/queries/read-calendar.query.js';
import { RecurrenceRule } from '../domain/recurrence/recurrence-rule.js';
import { daysAfter, instantAt } from '../domain/zone/zoned-time.js';
import { IcalCalendarWriter } from './ical-calendar-writer.js';
import { TemporalRecurrences } from './temporal-recurrences.js';

const recurrences = new TemporalRecurrences();
const writer = new IcalCalendarWriter(recurrences);

const timesOf = (zone: string, startsAt: string, rule: string) => recurrences.all({ rule: RecurrenceRule.parse(rule), start: new Date(startsAt), zone });

function written(timeZone: string, startsAt: string, recurrence: string, exceptions: readonly string[] = []): string {
  const endsAt = new Date(Date.parse(startsAt) + 600_000).toISOString();
  const lastEndsAt = new Date(timesOf(timeZone, startsAt, recurrence).at(-1)!.getTime() + 600_000).toISOString();
  const appointment: CalendarAppointment = { id: 'a', title: 'Early', description: null, startsAt, endsAt, lastEndsAt, timeZone, location: null, link: null, participants: [], reminders: [], recurrence, exceptions, status: 'SCHEDULED', version: 1, updatedAt: '2026-11-21T09:30:00.000Z' };
  return writer.write({ appointments: [appointment], tasks: [] });
}

/** What a program makes of it that knows nothing of us. */
function timesRead(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [first, ...others] = calendar.getAllSubcomponents('vevent');
  const event = new ICAL.Event(first!, { exceptions: others, strictExceptions: true });
  const iterator = event.iterator();
  const times: string[] = [];
  for (let time = iterator.next(); time && times.length < 1_100; time = iterator.next()) times.push((event.getOccurrenceDetails(time) as { startDate: ICAL.Time }).startDate.toJSDate().toISOString());
  ICAL.TimezoneService.reset();
  return times;
}

/** Around each of them some clocks jump over half an hour to a whole day, or go back. */
const CHANGES: readonly (readonly [zone: string, day: string])[] = [
  ['Europe/Berlin', '2027-03-28'],
  ['Europe/Berlin', '2027-10-31'],
  ['America/New_York', '2027-03-14'],
  ['America/New_York', '2027-11-07'],
  ['Australia/Lord_Howe', '2027-10-03'],
  ['Australia/Lord_Howe', '2027-04-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['Africa/Casablanca', '2027-02-07'],
  ['Africa/Casablanca', '2027-03-14'],
  ['America/Santiago', '2027-09-05'],
];
/** On the clock. */
const MINUTES = [0, 15, 45, 60, 90, 105, 120, 135, 150, 165, 179, 180, 540, 1_430];
const RULES = ['FREQ=DAILY;COUNT=6', 'FREQ=DAILY;INTERVAL=2;COUNT=5', 'FREQ=WEEKLY;COUNT=4', 'FREQ=WEEKLY;BYDAY=MO,SU,TH;COUNT=6', 'FREQ=MONTHLY;COUNT=4', 'FREQ=MONTHLY;BYDAY=-1SU;COUNT=20', 'FREQ=DAILY;UNTIL='];

describe('writing a series down', () => {
  it.each(CHANGES)('shows to every program the times that there are, around a change of the clocks in %s on %s', (zone, day) => {
    const series = [0, 1, 7, 14].flatMap((daysBefore) => MINUTES.map((minutes) => instantAt(daysAfter(day, -daysBefore), minutes, zone).toISOString())).map((startsAt, index) => {
      const rule = RULES[index % RULES.length]!;
      return { startsAt, recurrence: rule.endsWith('=') ? `${rule}${daysAfter(day, 5).replaceAll('-', '')}` : rule };
    });
    const known = series.map((one) => ({ ...one, times: timesOf(zone, one.startsAt, one.recurrence).map((time) => time.toISOString()) })).filter(({ startsAt, times }) => times[0] === startsAt);
    expect(known.map((one) => ({ ...one, times: timesRead(written(zone, one.startsAt, one.recurrence)) }))).toEqual(known);
    expect(known.length).toBeGreaterThan(20);
  });

  it('leaves out a day that the clocks jump over, and what was cancelled', () => {
    const text = written('Europe/Berlin', '2027-03-26T01:30:00.000Z', 'FREQ=DAILY;COUNT=5', ['2027-03-30T00:30:00.000Z']);
    expect(text).toContain('RRULE:FREQ=DAILY;UNTIL=20270331T033000Z');
    expect(timesRead(text)).toEqual(['2027-03-26T01:30:00.000Z', '2027-03-27T01:30:00.000Z', '2027-03-29T00:30:00.000Z', '2027-03-31T00:30:00.000Z']);
  });
});
