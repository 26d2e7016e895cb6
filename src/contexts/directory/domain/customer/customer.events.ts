import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { CompanyId } from '../company/company.js';
import type { ContactId } from '../contact/contact.js';
import type { CustomerStatus } from './customer-status.js';
import type { CustomerId, CustomerKind } from './customer.js';

export class CustomerCreated extends DomainEvent {
  static override readonly type = 'customer.created';

  constructor(
    readonly customerId: CustomerId,
    readonly kind: CustomerKind,
    readonly companyId: CompanyId | null,
    readonly contactId: ContactId | null,
    readonly sourceLeadId: string | null,
  ) {
    super();
  }
}

export class CustomerUpdated extends DomainEvent {
  static override readonly type = 'customer.updated';

  constructor(
    readonly customerId: CustomerId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class CustomerStatusChanged extends DomainEvent {
  static override readonly type = 'customer.status_changed';

  constructor(
    readonly customerId: CustomerId,
    readonly from: CustomerStatus,
    readonly to: CustomerStatus,
  ) {
    super();
  }
}

export class CustomerDeleted extends DomainEvent {
  static override readonly type = 'customer.deleted';

  constructor(readonly customerId: CustomerId) {
    super();
  }
}

export class CustomerRestored extends DomainEvent {
  static override readonly type = 'customer.restored';

  constructor(readonly customerId: CustomerId) {
    super();
  }
}

export class CustomerPurged extends DomainEvent {
  static override readonly type = 'customer.purged';

  constructor(readonly customerId: CustomerId) {
    super();
  }
}
