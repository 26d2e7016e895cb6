import { describe, expect, it } from '@jest/globals';
import { transitionsOf } from './time-zone-definition.js';
import { dayIn, daysAfter, endOfDay, instantAt, startOfDay, weekdayOf } from './zoned-time.js';

describe('the time on the wall', () => {
  it.each([
    ['2027-01-15', 540, 'Europe/Berlin', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15', 540, 'Europe/Berlin', '2027-07-15T07:00:00.000Z'],
    // jumped over: as if it had not been
    ['2027-03-28', 150, 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
    // twice: the first time
    ['2027-10-31', 150, 'Europe/Berlin', '2027-10-31T00:30:00.000Z'],
    // a day that begins at one
    ['2027-09-05', 0, 'America/Santiago', '2027-09-05T04:00:00.000Z'],
    ['2027-04-04', 120, 'Australia/Lord_Howe', '2027-04-03T15:30:00.000Z'],
    ['2027-01-15', 1_440, 'Asia/Kolkata', '2027-01-15T18:30:00.000Z'],
  ])('%s at minute %i in %s is %s', (day, minutes, zone, instant) => {
    expect(instantAt(day, minutes, zone).toISOString()).toBe(instant);
  });

  it('makes days of 23 and of 25 hours', () => {
    const hours = (day: string) => (endOfDay(day, 'Europe/Berlin').getTime() + 1 - startOfDay(day, 'Europe/Berlin').getTime()) / 3_600_000;
    expect([hours('2027-03-28'), hours('2027-10-31'), hours('2027-06-01')]).toEqual([23, 25, 24]);
  });

  it('tells which day it is', () => {
    expect(dayIn(new Date('2027-01-15T23:30:00Z'), 'Europe/Berlin')).toBe('2027-01-16');
    expect(dayIn(new Date('2027-01-15T03:30:00Z'), 'America/New_York')).toBe('2027-01-14');
    expect([daysAfter('2027-02-28', 1), daysAfter('2027-01-01', -1), weekdayOf('2027-03-15')]).toEqual(['2027-03-01', '2026-12-31', 0]);
  });
});

describe('the changes of the clocks', () => {
  it('are found to the minute', () => {
    expect(transitionsOf('Europe/Berlin', '2027-01-01', '2028-01-01')).toEqual([
      { at: new Date('2027-03-28T01:00:00Z'), from: 60, to: 120 },
      { at: new Date('2027-10-31T01:00:00Z'), from: 120, to: 60 },
    ]);
    expect(transitionsOf('Asia/Kolkata', '2027-01-01', '2028-01-01')).toEqual([]);
  });
});
