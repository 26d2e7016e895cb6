import { newId } from '../../../../kernel/id.js';
import { type Lasting, type Place, Session, type SessionId, type SignInMethod } from '../../domain/session/session.js';
import { SessionRepository } from '../../domain/session/session.repository.js';
import type { User, UserId } from '../../domain/user/user.js';
import { OneTimeCodes } from '../ports/one-time-codes.port.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';
import { Remembered } from '../ports/remembered.port.js';

export interface Arriving extends Place {
  readonly method: SignInMethod;
  /** Of his authenticator, or a recovery code. */
  readonly secondFactor: string | null;
  readonly lasts: Lasting;
}

export type Opened = { readonly outcome: 'opened'; readonly userId: UserId; readonly sessionId: SessionId; readonly salt: string; readonly generation: number; readonly expiresAt: Date } | { readonly outcome: 'user_deactivated' | 'mfa_required' | 'mfa_code_wrong' };

/** Nobody is signed in at more places; the oldest one ends. */
const MOST_SESSIONS = 50;

/** What happens between showing who one is and being signed in, whichever way it was shown. */
export class Opening {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly codes: OneTimeCodes,
    private readonly tokens: OpaqueTokens,
    private readonly remembered: Remembered,
  ) {}

  /** Null when nothing stands in the way. */
  hindrance(user: User, { secondFactor }: Arriving, at: Date): Exclude<Opened, { outcome: 'opened' }> | null {
    if (!user.isActive) return { outcome: 'user_deactivated' };
    const { factor } = user;
    if (!user.needsSecondFactor || !factor) return null;
    if (secondFactor === null) return { outcome: 'mfa_required' };
    return user.passSecondFactor(this.codes.proofOf(user.id, factor, secondFactor, at)) ? null : { outcome: 'mfa_code_wrong' };
  }

  async open(user: User, { method, device, address, lasts }: Arriving, at: Date): Promise<Opened> {
    const open = await this.sessions.openOf(user.id, at);
    for (const oldest of open.slice(0, Math.max(0, open.length - MOST_SESSIONS + 1))) {
      oldest.end('too_many', at);
      await this.remembered.forgetSession(oldest.id);
    }
    const session = Session.open(newId<'Session'>(), { userId: user.id, method, salt: this.tokens.newSalt(), device, address, at, lasts });
    await this.sessions.add(session);
    return { outcome: 'opened', userId: user.id, sessionId: session.id, salt: session.tokenSalt, generation: session.tokenGeneration, expiresAt: session.expires };
  }
}
