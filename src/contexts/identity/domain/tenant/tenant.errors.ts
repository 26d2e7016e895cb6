import { DomainError } from '../../../../kernel/domain-error.js';

export class TenantSuspended extends DomainError {
  constructor() {
    super('forbidden', 'tenant_suspended', 'This tenant is suspended: settle what is open under billing, and everything is as it was.');
  }
}

export class TenantNotSuspended extends DomainError {
  constructor() {
    super('conflict', 'tenant_not_suspended', 'This tenant is not suspended.');
  }
}
