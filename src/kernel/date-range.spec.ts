import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DateRange } from './date-range.js';
import { DomainError } from './domain-error.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing';
};

const november = DateRange.of('2026-11-01', '2026-12-01');

describe('making a range', () => {
  it('keeps dates as dates and turns instants into UTC', () => {
    expect({ ...november }).toEqual({ from: '2026-11-01', to: '2026-12-01' });
    expect({ ...DateRange.of('2026-11-01T01:00+02:00', new Date('2026-11-01T09:30:00Z')) }).toEqual({ from: '2026-10-31T23:00:00.000Z', to: '2026-11-01T09:30:00.000Z' });
  });

  it('is not changed by a change of the dates that it was made of', () => {
    const to = new Date('2026-11-02T00:00:00Z');
    const range = DateRange.of(new Date('2026-11-01T00:00:00Z'), to);
    to.setFullYear(2000);
    expect(range.days).toBe(1);
  });

  it('refuses a range that ends before it begins', () => {
    expect(codeOf(() => DateRange.of('2026-12-01', '2026-11-30'))).toBe('range_reversed');
    expect(codeOf(() => DateRange.of('2026-11-01T00:00:00.001Z', '2026-11-01T00:00:00Z'))).toBe('range_reversed');
  });

  it('refuses a date with an instant', () => {
    expect(codeOf(() => DateRange.of('2026-11-01', new Date()))).toBe('range_mixed');
  });

  it.each(['', 'today', '2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '20261101', '2026-11-01 10:00', '2026-11-01T10:00', '2026-11-01T25:00Z', '2026-02-30T10:00Z', '2026-11-01T10:00+99:00', new Date(Number.NaN)])(
    'refuses %p, which is no moment',
    (moment) => {
      expect(codeOf(() => DateRange.of(moment, moment))).toBe('moment_invalid');
    },
  );
});

describe('asking a range', () => {
  it('contains its beginning but not its end', () => {
    expect(november.contains('2026-11-01')).toBe(true);
    expect(november.contains('2026-11-30T23:59:59.999Z')).toBe(true);
    expect(november.contains('2026-12-01')).toBe(false);
    expect(november.contains(new Date('2026-10-31T23:59:59.999Z'))).toBe(false);
  });

  it('overlaps what shares a moment with it, not what only touches it', () => {
    expect(november.overlaps(DateRange.of('2026-11-30', '2027-01-01'))).toBe(true);
    expect(november.overlaps(DateRange.of('2026-11-10T00:00Z', '2026-11-10T00:01Z'))).toBe(true);
    expect(november.overlaps(DateRange.of('2026-12-01', '2027-01-01'))).toBe(false);
    expect(november.overlaps(DateRange.of('2026-10-01', '2026-11-01'))).toBe(false);
  });

  it('holds nothing when it is empty', () => {
    const empty = DateRange.of('2026-11-10', '2026-11-10');
    expect(empty.days).toBe(0);
    expect(empty.contains('2026-11-10')).toBe(false);
    expect(empty.overlaps(november)).toBe(false);
    expect(november.overlaps(empty)).toBe(false);
  });

  it('tells its length in days', () => {
    expect(november.days).toBe(30);
    expect(DateRange.of('2024-02-01', '2024-03-01').days).toBe(29);
    expect(DateRange.of('2026-11-01T00:00Z', '2026-11-01T18:00Z').days).toBe(0.75);
  });

  it('overlaps another exactly when one of them contains the other\'s beginning', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-02-01'), noInvalidDate: true });
    const ranges = fc.tuple(day, day).filter(([one, other]) => one.getTime() !== other.getTime()).map(([one, other]) => (one < other ? DateRange.of(one, other) : DateRange.of(other, one)));
    fc.assert(fc.property(ranges, ranges, (one, other) => expect(one.overlaps(other)).toBe(one.contains(other.from) || other.contains(one.from))));
  });
});
