import { describe, expect, it } from '@jest/globals';
import { isAtWork, type WorkingHours } from './working-hours.js';

const OFFICE = [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }];
const HOURS: WorkingHours = { week: [OFFICE, OFFICE, OFFICE, OFFICE, [{ from: '09:00', to: '24:00' }], [], []], holidays: [{ date: '2020-12-25', yearly: true }, { date: '2026-11-24', yearly: false }] };
const at = (moment: string, zone = 'UTC') => isAtWork(HOURS, zone, new Date(moment));

describe('whether somebody is at work', () => {
  it.each([
    ['2026-11-23T08:59:59Z', false],
    ['2026-11-23T09:00:00Z', true],
    ['2026-11-23T12:00:00Z', false],
    ['2026-11-23T16:59:59Z', true],
    ['2026-11-23T17:00:00Z', false],
    ['2026-11-27T23:59:59Z', true],
    ['2026-11-28T10:00:00Z', false],
  ])('at %s is %s', (moment, isThere) => {
    expect(at(moment)).toBe(isThere);
  });

  it('is told by his own clocks, summer or winter', () => {
    expect([at('2026-11-23T07:30Z', 'Europe/Helsinki'), at('2026-11-23T07:30Z', 'Europe/Berlin')]).toEqual([true, false]);
    expect([at('2026-07-06T07:30Z', 'Europe/Berlin'), at('2026-11-23T02:30Z', 'Asia/Tokyo')]).toEqual([true, true]);
  });

  it('is not on holidays, of this year or of every year', () => {
    expect([at('2026-11-24T10:00Z'), at('2026-12-25T10:00Z'), at('2027-11-24T10:00Z')]).toEqual([false, false, true]);
  });
});
