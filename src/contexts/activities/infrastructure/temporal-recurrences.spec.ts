import { describe, expect, it } from '@jest/globals';
import { RecurrenceRule } from '../domain/recurrence/recurrence-rule.js';
import { TemporalRecurrences } from './temporal-recurrences.js';

const DAY_MS = 86_400_000;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const ZONES = ['Europe/Berlin', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];

const recurrences = new TemporalRecurrences();
const seriesOf = (rule: string, start: string, zone = 'Europe/Berlin') => ({ rule: RecurrenceRule.parse(rule), start: new Date(start), zone });
const timesOf = (rule: string, start: string, zone?: string) => recurrences.all(seriesOf(rule, start, zone)).map((time) => time.toISOString());
const refusing = (code: string) => expect.objectContaining({ code });

const clocks = new Map(ZONES.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' })]));

/** The clock on the wall, as a moment in UTC. */
function wallOf(instant: number, zone: string): number {
  const parts = clocks.get(zone)!.formatToParts(instant);
  const of = (name: string) => Number(parts.find(({ type }) => type === name)!.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** The first moment at which the clock on the wall shows it, found by looking at each quarter of an hour; none where it never does. */
function momentOf(wall: number, zone: string): number | undefined {
  for (let offset = -14 * 60; offset <= 14 * 60; offset += 15) {
    const instant = wall + offset * 60_000;
    if (wallOf(instant, zone) === wall) return instant;
  }
  return undefined;
}

interface Wish {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly days: readonly number[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
}

const weekdayOf = (day: number) => (new Date(day).getUTCDay() + 6) % 7;
const monthsBetween = (one: Date, other: Date) => (other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth();

/** RFC 5545 in plain words: whether something that began on one day comes again on another. */
function comesOn(day: number, start: number, { frequency, interval, days, monthDays, months }: Wish): boolean {
  const [date, first] = [new Date(day), new Date(start)];
  const [periods, rest] = {
    DAILY: () => [(day - start) / DAY_MS, true] as const,
    WEEKLY: () => [Math.round((day - weekdayOf(day) * DAY_MS - (start - weekdayOf(start) * DAY_MS)) / (7 * DAY_MS)), days.length > 0 || weekdayOf(day) === weekdayOf(start)] as const,
    MONTHLY: () => [monthsBetween(first, date), days.length > 0 || monthDays.length > 0 || date.getUTCDate() === first.getUTCDate()] as const,
    YEARLY: () => [date.getUTCFullYear() - first.getUTCFullYear(), days.length > 0 || monthDays.length > 0 || (date.getUTCDate() === first.getUTCDate() && (months.length > 0 || date.getUTCMonth() === first.getUTCMonth()))] as const,
  }[frequency]();
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const fits = (allowed: readonly number[], value: number) => allowed.length === 0 || allowed.includes(value);
  return periods % interval === 0 && rest && fits(days, weekdayOf(day)) && fits(months, date.getUTCMonth() + 1) && (monthDays.length === 0 || monthDays.some((one) => (one > 0 ? one : last + one + 1) === date.getUTCDate()));
}

/** Walks from day to day. */
function reference(wish: Wish, startDay: number, minutes: number, zone: string, count: number): number[] {
  const times: number[] = [];
  for (let day = startDay; times.length < count && day < startDay + 4_000 * DAY_MS; day += DAY_MS) {
    const moment = comesOn(day, startDay, wish) ? momentOf(day + minutes * 60_000, zone) : undefined;
    if (moment !== undefined) times.push(moment);
  }
  return times;
}

/** The same numbers each time, from a seed. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function wishFrom(next: () => number): Wish {
  const frequency = (['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const)[Math.floor(next() * 4)]!;
  const some = <T>(all: readonly T[], chance: number) => (next() < chance ? all.filter(() => next() < 0.3) : []);
  return {
    frequency,
    interval: 1 + Math.floor(next() * (frequency === 'YEARLY' ? 2 : 4)),
    days: some([0, 1, 2, 3, 4, 5, 6], 0.5),
    monthDays: frequency === 'WEEKLY' ? [] : some([1, 10, 15, 28, 29, 30, 31, -1, -2], 0.4),
    months: some([1, 2, 3, 4, 9, 10, 11, 12], 0.3),
  };
}

const ruleOf = ({ frequency, interval, days, monthDays, months }: Wish, count: number) =>
  [`FREQ=${frequency}`, `INTERVAL=${interval}`, ...(days.length > 0 ? [`BYDAY=${days.map((day) => DAYS[day]).join(',')}`] : []), ...(monthDays.length > 0 ? [`BYMONTHDAY=${monthDays.join(',')}`] : []), ...(months.length > 0 ? [`BYMONTH=${months.join(',')}`] : []), `COUNT=${count}`].join(';');

describe('coming again', () => {
  it('keeps the time on the wall when the clocks are changed', () => {
    expect(timesOf('FREQ=DAILY;COUNT=3', '2027-03-27T08:00:00Z')).toEqual(['2027-03-27T08:00:00.000Z', '2027-03-28T07:00:00.000Z', '2027-03-29T07:00:00.000Z']);
    expect(timesOf('FREQ=WEEKLY;COUNT=2', '2027-10-29T13:00:00Z', 'America/New_York')).toEqual(['2027-10-29T13:00:00.000Z', '2027-11-05T13:00:00.000Z']);
    expect(timesOf('FREQ=WEEKLY;COUNT=2', '2027-11-05T13:00:00Z', 'America/New_York')).toEqual(['2027-11-05T13:00:00.000Z', '2027-11-12T14:00:00.000Z']);
  });

  it('leaves out a time that the clocks jump over, and takes the first of two', () => {
    expect(timesOf('FREQ=DAILY;COUNT=2', '2027-03-27T01:30:00Z')).toEqual(['2027-03-27T01:30:00.000Z', '2027-03-29T00:30:00.000Z']);
    expect(timesOf('FREQ=DAILY;COUNT=2', '2027-10-30T00:30:00Z')).toEqual(['2027-10-30T00:30:00.000Z', '2027-10-31T00:30:00.000Z']);
  });

  it('is what a plain walk from day to day finds, by any rule, in any zone, at any time of the day', () => {
    const random = numbers(20_261_121);
    const next = () => random.next().value;
    let compared = 0;
    for (let round = 0; round < 200; round++) {
      const wish = wishFrom(next);
      const zone = ZONES[Math.floor(next() * ZONES.length)]!;
      const minutes = [0, 15, 90, 120, 150, 175, 540, 1_425][Math.floor(next() * 8)]!;
      const begun = Date.UTC(2026, Math.floor(next() * 12), 1 + Math.floor(next() * 28));
      const first = reference(wish, begun, minutes, zone, 1)[0];
      // a series begins with one of its times
      const startDay = first === undefined ? undefined : Math.floor(wallOf(first, zone) / DAY_MS) * DAY_MS;
      if (startDay === undefined || !comesOn(startDay, startDay, wish)) continue;
      const expected = reference(wish, startDay, minutes, zone, 25);
      if (expected.length < 25) continue;
      const rule = ruleOf(wish, 25);
      const found = recurrences.all({ rule: RecurrenceRule.parse(rule), start: new Date(expected[0]!), zone }).map((time) => time.toISOString());
      expect({ rule, zone, found }).toEqual({ rule, zone, found: expected.map((time) => new Date(time).toISOString()) });
      compared++;
    }
    expect(compared).toBeGreaterThan(70);
  });

  it('ends with a day, which counts by the clocks of the zone', () => {
    expect(timesOf('FREQ=DAILY;UNTIL=20271002', '2027-10-01T23:30:00Z', 'America/New_York')).toHaveLength(2);
    expect(timesOf('FREQ=DAILY;UNTIL=20271002T120000Z', '2027-10-01T23:30:00Z', 'America/New_York')).toHaveLength(1);
  });

  it('tells what comes next, and what comes between', () => {
    const series = seriesOf('FREQ=WEEKLY;COUNT=3', '2027-01-04T09:00:00Z');
    expect(recurrences.after(series, new Date('2027-01-04T09:00:00Z'))).toEqual(new Date('2027-01-11T09:00:00Z'));
    expect(recurrences.after(series, new Date('2027-01-18T09:00:00Z'))).toBeNull();
    expect(recurrences.between(series, new Date('2027-01-11T09:00:00Z'), new Date('2027-01-18T09:00:00Z'))).toEqual([new Date('2027-01-11T09:00:00Z')]);
  });
});

describe('a series', () => {
  it.each([
    ['begins with a time that its rule makes', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'recurrence_not_at_start'],
    ['comes at least once', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3', 'recurrence_never'],
    ['does not end before it begins', 'FREQ=DAILY;UNTIL=20270103', 'recurrence_never'],
    ['has no eighth day of a week', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=8;COUNT=2', 'recurrence_never'],
    ['has no place that never is, either', 'FREQ=YEARLY;BYDAY=1MO,2MO,3MO,4MO,5MO,6MO,7MO,8MO,9MO;BYSETPOS=366;COUNT=1000', 'recurrence_never'],
    ['does not last longer than a working life', 'FREQ=YEARLY;COUNT=60', 'recurrence_too_long'],
    ['does not come more than a thousand times', 'FREQ=DAILY;UNTIL=20400101', 'recurrence_too_long'],
    ['does not last until the end of all days', 'FREQ=YEARLY;INTERVAL=366;COUNT=1000', 'recurrence_too_long'],
  ])('%s: %s', (_rule, rule, code) => {
    expect(() => recurrences.assertSound(seriesOf(rule, '2027-01-04T09:00:00Z'))).toThrow(refusing(code));
  });

  it('lasts as long as a working life, to the day', () => {
    for (let year = 2026; year < 2030; year++) {
      expect(() => recurrences.assertSound(seriesOf('FREQ=YEARLY;COUNT=51', `${year}-01-04T09:00:00Z`))).not.toThrow();
      expect(() => recurrences.assertSound(seriesOf('FREQ=YEARLY;COUNT=52', `${year}-01-04T09:00:00Z`))).toThrow(refusing('recurrence_too_long'));
      expect(() => recurrences.assertSound(seriesOf('FREQ=MONTHLY;COUNT=602', `${year}-01-04T09:00:00Z`))).toThrow(refusing('recurrence_too_long'));
    }
  });
});
