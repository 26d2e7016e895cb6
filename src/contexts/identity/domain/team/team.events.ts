import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { UserId } from '../user/user.js';
import type { TeamId } from './team.js';

export class TeamCreated extends DomainEvent {
  static override readonly type = 'team.created';

  constructor(
    readonly teamId: TeamId,
    readonly name: string,
  ) {
    super();
  }
}

export class TeamChanged extends DomainEvent {
  static override readonly type = 'team.changed';

  constructor(
    readonly teamId: TeamId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class TeamMembersChanged extends DomainEvent {
  static override readonly type = 'team.members_changed';

  constructor(
    readonly teamId: TeamId,
    readonly memberIds: readonly UserId[],
    readonly supervisorIds: readonly UserId[],
  ) {
    super();
  }
}

export class TeamDeleted extends DomainEvent {
  static override readonly type = 'team.deleted';

  constructor(readonly teamId: TeamId) {
    super();
  }
}

export class TeamRestored extends DomainEvent {
  static override readonly type = 'team.restored';

  constructor(readonly teamId: TeamId) {
    super();
  }
}

export class TeamPurged extends DomainEvent {
  static override readonly type = 'team.purged';

  constructor(readonly teamId: TeamId) {
    super();
  }
}
