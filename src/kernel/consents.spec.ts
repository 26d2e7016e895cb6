import { describe, expect, it } from '@jest/globals';
import { type Consents, consents } from './consents.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const given: Consents = { email: { granted: true, at: '2026-01-05T08:00:00.000Z', source: 'trade fair' }, post: { granted: true, at: '2026-01-05T08:00:00.000Z', source: null } };

describe('a consent', () => {
  it('is given now, if nobody says since when', () => {
    expect(consents({}, { sms: { granted: true, source: 'a call' } }, NOW)).toEqual({ sms: { granted: true, at: NOW.toISOString(), source: 'a call' } });
  });

  it('is taken back at its own time, and leaves the other channels alone', () => {
    expect(consents(given, { email: { granted: false } }, NOW)).toEqual({ ...given, email: { granted: false, at: NOW.toISOString(), source: null } });
  });

  it('stays since when it was when it is said again', () => {
    expect(consents(given, { email: { granted: true } }, NOW)).toEqual(given);
  });

  it('is kept in the time of the whole world', () => {
    expect(consents({}, { email: { granted: true, at: '2026-01-05T09:00:00+01:00' } }, NOW)).toMatchObject({ email: { at: '2026-01-05T08:00:00.000Z' } });
  });

  it('is not given in the future', () => {
    expect(() => consents({}, { email: { granted: true, at: '2026-11-21T09:30:00.001Z' } }, NOW)).toThrow(expect.objectContaining({ code: 'consent_in_future' }));
  });
});
