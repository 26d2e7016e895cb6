import type { EndReason, SessionId } from '../../domain/session/session.js';
import type { SessionRepository } from '../../domain/session/session.repository.js';
import type { UserId } from '../../domain/user/user.js';
import type { Remembered } from '../ports/remembered.port.js';

/** Ends what somebody is signed in to, in a way that every process heeds. */
export class SigningOut {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly remembered: Remembered,
  ) {}

  /** Every session of a user; `spared` goes on. Answers how many have ended. */
  async everywhere(userId: UserId, reason: EndReason, at: Date, spared: SessionId | null = null): Promise<number> {
    const ending = (await this.sessions.openOf(userId, at)).filter(({ id }) => id !== spared);
    for (const session of ending) {
      session.end(reason, at);
      await this.remembered.forgetSession(session.id);
    }
    return ending.length;
  }
}
