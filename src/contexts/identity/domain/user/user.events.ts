import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { UserId } from './user.js';

/** How somebody has become a user: with the tenant, by an invitation, or because an administrator entered him. */
export type Arrival = 'registration' | 'invitation' | 'administrator';

export class UserRegistered extends DomainEvent {
  static override readonly type = 'user.registered';

  constructor(
    readonly userId: UserId,
    readonly roles: readonly string[],
    readonly by: Arrival,
  ) {
    super();
  }
}

export class UserChanged extends DomainEvent {
  static override readonly type = 'user.changed';

  constructor(
    readonly userId: UserId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

/** His days begin and end at other moments from now on. */
export class UserTimeZoneChanged extends DomainEvent {
  static override readonly type = 'user.time_zone_changed';

  constructor(readonly userId: UserId) {
    super();
  }
}

export class UserRolesChanged extends DomainEvent {
  static override readonly type = 'user.roles_changed';

  constructor(
    readonly userId: UserId,
    readonly before: readonly string[],
    readonly after: readonly string[],
  ) {
    super();
  }
}

/** What shall become of the records of somebody who leaves: they stay his, or somebody else takes them over. */
export interface Estate {
  readonly records: 'leave' | 'reassign';
  readonly reassignTo: UserId | null;
}

export class UserDeactivated extends DomainEvent {
  static override readonly type = 'user.deactivated';

  constructor(
    readonly userId: UserId,
    readonly records: Estate['records'],
    readonly reassignTo: UserId | null,
  ) {
    super();
  }
}

export class UserReactivated extends DomainEvent {
  static override readonly type = 'user.reactivated';

  constructor(readonly userId: UserId) {
    super();
  }
}

export class UserEmailVerified extends DomainEvent {
  static override readonly type = 'user.email_verified';

  constructor(readonly userId: UserId) {
    super();
  }
}

export class UserPasswordChanged extends DomainEvent {
  static override readonly type = 'user.password_changed';

  constructor(readonly userId: UserId) {
    super();
  }
}

export class UserSecondFactorChanged extends DomainEvent {
  static override readonly type = 'user.second_factor_changed';

  constructor(
    readonly userId: UserId,
    readonly on: boolean,
  ) {
    super();
  }
}

export class UserDeleted extends DomainEvent {
  static override readonly type = 'user.deleted';

  constructor(readonly userId: UserId) {
    super();
  }
}

export class UserRestored extends DomainEvent {
  static override readonly type = 'user.restored';

  constructor(readonly userId: UserId) {
    super();
  }
}

export class UserPurged extends DomainEvent {
  static override readonly type = 'user.purged';

  constructor(readonly userId: UserId) {
    super();
  }
}
