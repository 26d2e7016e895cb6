import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CellDate } from '../cell.js';
import { dateOfSerial, serialOfDate } from './serial-date.js';

describe('dates as serial numbers', () => {
  it('come back as they were, to the millisecond, but for the days before 1900', () => {
    const moment = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (instant) => {
        const [day = '', time = ''] = instant.toISOString().replace(/(?:\.000)?Z$/, '').split('T');
        const date = new CellDate(day, time);
        expect(dateOfSerial(serialOfDate(date)!, false, true)).toEqual(date);
      }),
    );
  });

  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2026-11-21', 46_347],
    ['9999-12-31', 2_958_465],
  ])('say that %s is %d, as Excel does', (day, serial) => {
    expect(serialOfDate(new CellDate(day, null))).toBe(serial);
    expect(dateOfSerial(serial, false, false)).toEqual(new CellDate(day, null));
  });

  it.each(['1899-12-31', '2026-02-30', 'yesterday', '0000-01-01'])('know none for %s', (day) => {
    expect(serialOfDate(new CellDate(day, null))).toBeUndefined();
  });

  it.each([-0.5, 60, 2_958_466, Number.NaN, 1e300])('know no date for %d', (serial) => {
    expect(dateOfSerial(serial, false, false)).toBeUndefined();
  });
});
