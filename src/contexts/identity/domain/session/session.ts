import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { UserId } from '../user/user.js';
import { SessionReuseDetected, SessionRevoked, UserSignedIn } from './session.events.js';

export type SessionId = Id<'Session'>;

/** How somebody has shown who he is. */
export const SIGN_IN_METHODS = ['password', 'otp'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

export const END_REASONS = ['signed_out', 'ended_by_user', 'signed_out_everywhere', 'password_changed', 'user_deactivated', 'user_deleted', 'reused', 'too_many'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Where somebody is signed in. */
export interface Place {
  /** What his program calls itself. */
  readonly device: string | null;
  readonly address: string | null;
}

export interface Lasting {
  /** When nobody renews it. */
  readonly lastsMs: number;
  /** However often it is renewed. */
  readonly mostMs: number;
}

interface Opening extends Place {
  readonly userId: UserId;
  readonly method: SignInMethod;
  /** What the refresh tokens of this session are derived from, together with the secret of the installation. */
  readonly salt: string;
  readonly at: Date;
  readonly lasts: Lasting;
}

/** What comes of a refresh token that is presented. */
export type Renewal = { readonly outcome: 'renewed'; readonly generation: number } | { readonly outcome: 'ended' | 'expired' | 'reused' };

/** So long may the answer to a refresh get lost, or two windows of one browser ask at once: whoever asks again meanwhile gets the same answer. */
export const GRACE_MS = 10_000;

/** One sign-in, kept alive by refresh tokens that follow one another. Only the last of them is good: an earlier one that comes again has been stolen, and ends the session. */
export class Session extends AggregateRoot {
  private readonly userId: UserId;
  private readonly method: SignInMethod;
  private readonly salt: string;
  private device: string | null;
  private address: string | null;
  private generation: number;
  private openedAt: Date;
  private renewedAt: Date;
  private expiresAt: Date;
  private endedAt: Date | null;
  private endReason: EndReason | null;

  private constructor(
    readonly id: SessionId,
    { userId, method, salt, device, address, at, lasts }: Opening,
  ) {
    super();
    this.userId = userId;
    this.method = method;
    this.salt = salt;
    this.device = device;
    this.address = address;
    this.generation = 1;
    this.openedAt = at;
    this.renewedAt = at;
    this.expiresAt = this.endAfter(at, lasts);
    this.endedAt = null;
    this.endReason = null;
  }

  static open(id: SessionId, opening: Opening): Session {
    const session = new Session(id, opening);
    session.record(new UserSignedIn(opening.userId, id, opening.method));
    return session;
  }

  get of(): UserId {
    return this.userId;
  }

  get tokenSalt(): string {
    return this.salt;
  }

  get tokenGeneration(): number {
    return this.generation;
  }

  get expires(): Date {
    return this.expiresAt;
  }

  isOpen(at: Date): boolean {
    return this.endedAt === null && this.expiresAt > at;
  }

  /** `presented` is the generation of a token that is genuine. */
  renew(presented: number, { device, address }: Place, at: Date, lasts: Lasting): Renewal {
    if (this.endedAt !== null) return { outcome: this.endReason === 'reused' ? 'reused' : 'ended' };
    if (this.expiresAt <= at || this.endAfter(at, lasts) <= at) return { outcome: 'expired' };
    if (presented === this.generation) {
      this.generation += 1;
      this.renewedAt = at;
      this.expiresAt = this.endAfter(at, lasts);
      this.device = device;
      this.address = address;
      return { outcome: 'renewed', generation: this.generation };
    }
    if (presented === this.generation - 1 && at.getTime() - this.renewedAt.getTime() <= GRACE_MS) return { outcome: 'renewed', generation: this.generation };
    this.record(new SessionReuseDetected(this.id, this.userId));
    this.end('reused', at);
    return { outcome: 'reused' };
  }

  private endAfter(at: Date, { lastsMs, mostMs }: Lasting): Date {
    return new Date(Math.min(at.getTime() + lastsMs, this.openedAt.getTime() + mostMs));
  }

  /** Once: whoever ends it again changes nothing. */
  end(reason: EndReason, at: Date): void {
    if (this.endedAt !== null) return;
    this.endedAt = at;
    this.endReason = reason;
    this.record(new SessionRevoked(this.id, this.userId, reason));
  }
}
