import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { SalesTargetId } from './sales-target.js';

export class SalesTargetCreated extends DomainEvent {
  static override readonly type = 'sales_target.created';

  constructor(
    readonly salesTargetId: SalesTargetId,
    readonly ownerId: string | null,
  ) {
    super();
  }
}

export class SalesTargetUpdated extends DomainEvent {
  static override readonly type = 'sales_target.updated';

  constructor(
    readonly salesTargetId: SalesTargetId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class SalesTargetDeleted extends DomainEvent {
  static override readonly type = 'sales_target.deleted';

  constructor(readonly salesTargetId: SalesTargetId) {
    super();
  }
}

export class SalesTargetRestored extends DomainEvent {
  static override readonly type = 'sales_target.restored';

  constructor(readonly salesTargetId: SalesTargetId) {
    super();
  }
}

export class SalesTargetPurged extends DomainEvent {
  static override readonly type = 'sales_target.purged';

  constructor(readonly salesTargetId: SalesTargetId) {
    super();
  }
}
