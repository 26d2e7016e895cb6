import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { SessionReuseDetected, SessionRevoked, UserSignedIn } from './session.events.js';
import { GRACE_MS, Session } from './session.js';

const AT = new Date('2026-11-21T09:30:00Z');
const after = (ms: number) => new Date(AT.getTime() + ms);
const LASTS_MS = 604_800_000;
const MOST_MS = 864_000_000;
const LASTS = { lastsMs: LASTS_MS, mostMs: MOST_MS };
const home = { device: 'curl', address: '203.0.113.7' };
const userId = newId<'User'>();

const opened = () => Session.open(newId<'Session'>(), { userId, method: 'password', salt: 'salt', ...home, at: AT, lasts: LASTS });
const settled = () => {
  const session = opened();
  takeEvents(session);
  return session;
};
const renew = (session: Session, generation: number, at: Date) => session.renew(generation, home, at, LASTS);

describe('signing in', () => {
  it('is announced', () => {
    const session = opened();
    expect(takeEvents(session)).toEqual([new UserSignedIn(userId, session.id, 'password')]);
    expect(session.isOpen(AT)).toBe(true);
  });

  it('ends by itself when it is not renewed', () => {
    const session = settled();
    expect([session.isOpen(after(LASTS_MS - 1)), session.isOpen(after(LASTS_MS))]).toEqual([true, false]);
    expect(renew(session, 1, after(LASTS_MS))).toEqual({ outcome: 'expired' });
  });
});

describe('renewing a session', () => {
  it('gives a new token for the last one, and goes on for as long as at the start', () => {
    const session = settled();
    expect(renew(session, 1, after(3_600_000))).toEqual({ outcome: 'renewed', generation: 2 });
    expect(renew(session, 2, after(7_200_000))).toEqual({ outcome: 'renewed', generation: 3 });
    expect(session.isOpen(after(LASTS_MS + 7_199_999))).toBe(true);
    expect(takeEvents(session)).toEqual([]);
  });

  it('goes on for no longer than a session lasts at most, also when that has become less', () => {
    const session = settled();
    renew(session, 1, after(MOST_MS - LASTS_MS + 1_000));
    expect([session.isOpen(after(MOST_MS - 1)), session.isOpen(after(MOST_MS))]).toEqual([true, false]);
    expect(session.renew(2, home, after(MOST_MS - 1), { ...LASTS, mostMs: MOST_MS - 1 })).toEqual({ outcome: 'expired' });
  });

  it('gives the same token again to whoever asks twice within seconds', () => {
    const session = settled();
    renew(session, 1, after(1_000));
    expect(renew(session, 1, after(1_000 + GRACE_MS))).toEqual({ outcome: 'renewed', generation: 2 });
    expect(takeEvents(session)).toEqual([]);
  });

  it('ends the session when a token comes again later, and announces it', () => {
    const session = settled();
    renew(session, 1, after(1_000));
    expect(renew(session, 1, after(1_001 + GRACE_MS))).toEqual({ outcome: 'reused' });
    expect(session.isOpen(after(1_001 + GRACE_MS))).toBe(false);
    expect(takeEvents(session)).toEqual([new SessionReuseDetected(session.id, userId), new SessionRevoked(session.id, userId, 'reused')]);
    expect(renew(session, 2, after(20_000))).toEqual({ outcome: 'reused' });
  });

  it('ends it too when the token is older than the last but one, however soon', () => {
    const session = settled();
    renew(session, 1, after(1));
    renew(session, 2, after(2));
    expect(renew(session, 1, after(3))).toEqual({ outcome: 'reused' });
  });

  it('is refused once it has ended', () => {
    const session = settled();
    session.end('signed_out', AT);
    expect(renew(session, 1, AT)).toEqual({ outcome: 'ended' });
  });
});

describe('ending a session', () => {
  it('is announced once, with the first reason', () => {
    const session = settled();
    session.end('signed_out', AT);
    session.end('password_changed', AT);
    expect(takeEvents(session)).toEqual([new SessionRevoked(session.id, userId, 'signed_out')]);
  });
});
