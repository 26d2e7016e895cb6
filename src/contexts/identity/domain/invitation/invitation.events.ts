import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { UserId } from '../user/user.js';
import type { InvitationId } from './invitation.js';

/** Whom is not said: an address belongs to a person. */
export class UserInvited extends DomainEvent {
  static override readonly type = 'user.invited';

  constructor(
    readonly invitationId: InvitationId,
    readonly roles: readonly string[],
  ) {
    super();
  }
}

export class InvitationAccepted extends DomainEvent {
  static override readonly type = 'invitation.accepted';

  constructor(
    readonly invitationId: InvitationId,
    readonly userId: UserId,
  ) {
    super();
  }
}

export class InvitationWithdrawn extends DomainEvent {
  static override readonly type = 'invitation.withdrawn';

  constructor(readonly invitationId: InvitationId) {
    super();
  }
}
