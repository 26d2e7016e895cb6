import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { OtpRequested } from './otp-challenge.events.js';
import { OTP_MS, OTP_TRIES, OtpChallenge } from './otp-challenge.js';

const AT = new Date('2026-11-21T09:30:00Z');
const after = (ms: number) => new Date(AT.getTime() + ms);
const phone = '+493012345678';
const requested = (userId: ReturnType<typeof newId<'User'>> | null = newId<'User'>()) => OtpChallenge.request(newId<'OtpChallenge'>(), { phone, userId, salt: 'salt', at: AT });

describe('asking for a one-time code', () => {
  it('is announced, with neither the code nor the number', () => {
    const challenge = requested();
    expect(takeEvents(challenge)).toEqual([new OtpRequested(challenge.id)]);
  });
});

describe('answering with a one-time code', () => {
  it('is right once, within five minutes', () => {
    const challenge = requested();
    expect(challenge.answer({ phone, isRight: true, at: after(OTP_MS - 1) })).toBe('right');
    challenge.use(after(OTP_MS - 1));
    expect(challenge.answer({ phone, isRight: true, at: after(OTP_MS - 1) })).toBe('used');
  });

  it('is too late after five minutes', () => {
    expect(requested().answer({ phone, isRight: true, at: after(OTP_MS) })).toBe('expired');
  });

  it('can be wrong five times, and is not taken any more afterwards', () => {
    const challenge = requested();
    const outcomes = Array.from({ length: OTP_TRIES }, () => challenge.answer({ phone, isRight: false, at: AT }));
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'used_up']);
    expect(challenge.answer({ phone, isRight: true, at: AT })).toBe('used_up');
  });

  it('is refused for another number, which counts as a try', () => {
    const challenge = requested();
    expect(challenge.answer({ phone: '+493087654321', isRight: true, at: AT })).toBe('other_number');
    expect(challenge.triesLeft).toBe(OTP_TRIES - 1);
  });

  it('is never right for a number that nobody has', () => {
    expect(requested(null).answer({ phone, isRight: true, at: AT })).toBe('wrong');
  });
});
