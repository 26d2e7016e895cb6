import type { UserId } from '../user/user.js';
import type { Session, SessionId } from './session.js';

export abstract class SessionRepository {
  abstract add(session: Session): Promise<void>;
  /** Nobody else changes it meanwhile. Null when there is none. */
  abstract hold(id: SessionId): Promise<Session | null>;
  /** Those that are still open, the oldest first. */
  abstract openOf(userId: UserId, at: Date): Promise<readonly Session[]>;
}
