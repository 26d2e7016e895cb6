import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { UserId } from '../user/user.js';
import type { EndReason, SessionId, SignInMethod } from './session.js';

export class UserSignedIn extends DomainEvent {
  static override readonly type = 'user.signed_in';

  constructor(
    readonly userId: UserId,
    readonly sessionId: SessionId,
    readonly method: SignInMethod,
  ) {
    super();
  }
}

export class SessionRevoked extends DomainEvent {
  static override readonly type = 'session.revoked';

  constructor(
    readonly sessionId: SessionId,
    readonly userId: UserId,
    readonly reason: EndReason,
  ) {
    super();
  }
}

export class SessionReuseDetected extends DomainEvent {
  static override readonly type = 'session.reuse_detected';

  constructor(
    readonly sessionId: SessionId,
    readonly userId: UserId,
  ) {
    super();
  }
}
