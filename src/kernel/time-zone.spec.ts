import { describe, expect, it } from '@jest/globals';
import { isTimeZone } from './time-zone.js';

describe('naming a time zone', () => {
  it.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Kolkata'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['', '+01:00', 'Etc/GMT-1', 'EST', 'Europe/Nowhere', 'Berlin', '../etc/passwd', ' UTC'])('does not know "%s"', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
