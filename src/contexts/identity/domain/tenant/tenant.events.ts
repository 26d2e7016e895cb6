import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { TenantId } from './tenant.js';

export class TenantRegistered extends DomainEvent {
  static override readonly type = 'tenant.registered';

  constructor(
    readonly tenantId: TenantId,
    readonly name: string,
    readonly plan: string,
  ) {
    super();
  }
}

export class TenantChanged extends DomainEvent {
  static override readonly type = 'tenant.changed';

  constructor(
    readonly tenantId: TenantId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class TenantWasSuspended extends DomainEvent {
  static override readonly type = 'tenant.suspended';

  constructor(
    readonly tenantId: TenantId,
    readonly reason: string,
  ) {
    super();
  }
}

export class TenantReopened extends DomainEvent {
  static override readonly type = 'tenant.reopened';

  constructor(readonly tenantId: TenantId) {
    super();
  }
}
