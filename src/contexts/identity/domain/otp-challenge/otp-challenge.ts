import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { UserId } from '../user/user.js';
import { OtpRequested } from './otp-challenge.events.js';

export type OtpChallengeId = Id<'OtpChallenge'>;

export const OTP_MS = 300_000;
export const OTP_TRIES = 5;
export const OTP_DIGITS = 6;

interface Request {
  readonly phone: string;
  /** Null when nobody has this number: whoever asks can't tell. */
  readonly userId: UserId | null;
  readonly salt: string;
  readonly at: Date;
}

interface Attempt {
  readonly phone: string;
  /** Whether the code is the one that was sent. */
  readonly isRight: boolean;
  readonly at: Date;
}

export type OtpOutcome = 'right' | 'wrong' | 'used_up' | 'expired' | 'used' | 'other_number';

/** A one-time code on its way to a telephone: good once, for five minutes, for the number that it went to, and for five tries. */
export class OtpChallenge extends AggregateRoot {
  private readonly phone: string;
  private readonly userId: UserId | null;
  private readonly salt: string;
  private readonly expiresAt: Date;
  private tries: number;
  private usedAt: Date | null;

  private constructor(
    readonly id: OtpChallengeId,
    { phone, userId, salt, at }: Request,
  ) {
    super();
    this.phone = phone;
    this.userId = userId;
    this.salt = salt;
    this.expiresAt = new Date(at.getTime() + OTP_MS);
    this.tries = 0;
    this.usedAt = null;
  }

  static request(id: OtpChallengeId, request: Request): OtpChallenge {
    const challenge = new OtpChallenge(id, request);
    challenge.record(new OtpRequested(id));
    return challenge;
  }

  get codeSalt(): string {
    return this.salt;
  }

  get of(): UserId | null {
    return this.userId;
  }

  get triesLeft(): number {
    return OTP_TRIES - this.tries;
  }

  /** Every attempt counts, also one with the right code for another number. */
  answer({ phone, isRight, at }: Attempt): OtpOutcome {
    if (this.usedAt !== null) return 'used';
    if (this.expiresAt <= at) return 'expired';
    if (this.tries >= OTP_TRIES) return 'used_up';
    this.tries += 1;
    if (phone !== this.phone) return 'other_number';
    return isRight && this.userId !== null ? 'right' : this.tries >= OTP_TRIES ? 'used_up' : 'wrong';
  }

  use(at: Date): void {
    this.usedAt = at;
  }
}
