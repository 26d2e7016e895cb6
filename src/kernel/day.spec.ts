import { describe, expect, it } from '@jest/globals';
import { isDay } from './day.js';

describe('a day', () => {
  it.each(['2026-11-21', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is one of the calendar', (text) => expect(isDay(text)).toBe(true));
  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '0000-01-01', '2026-1-1', '2026-11-21T00:00', '', 'today'])('%j is none', (text) => expect(isDay(text)).toBe(false));
});
