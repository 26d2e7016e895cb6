import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { RoleId } from './role.js';

export class RoleCreated extends DomainEvent {
  static override readonly type = 'role.created';

  constructor(
    readonly roleId: RoleId,
    readonly name: string,
  ) {
    super();
  }
}

export class RoleChanged extends DomainEvent {
  static override readonly type = 'role.changed';

  constructor(
    readonly roleId: RoleId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class RoleDeleted extends DomainEvent {
  static override readonly type = 'role.deleted';

  constructor(readonly roleId: RoleId) {
    super();
  }
}

export class RoleRestored extends DomainEvent {
  static override readonly type = 'role.restored';

  constructor(readonly roleId: RoleId) {
    super();
  }
}

export class RolePurged extends DomainEvent {
  static override readonly type = 'role.purged';

  constructor(readonly roleId: RoleId) {
    super();
  }
}
