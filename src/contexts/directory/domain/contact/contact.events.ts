import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { CompanyId } from '../company/company.js';
import type { ContactId } from './contact.js';

export class ContactCreated extends DomainEvent {
  static override readonly type = 'contact.created';

  constructor(
    readonly contactId: ContactId,
    readonly companyId: CompanyId | null,
  ) {
    super();
  }
}

export class ContactUpdated extends DomainEvent {
  static override readonly type = 'contact.updated';

  constructor(
    readonly contactId: ContactId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class ContactConverted extends DomainEvent {
  static override readonly type = 'contact.converted';

  constructor(
    readonly contactId: ContactId,
    readonly customerId: string,
  ) {
    super();
  }
}

export class ContactDeleted extends DomainEvent {
  static override readonly type = 'contact.deleted';

  constructor(readonly contactId: ContactId) {
    super();
  }
}

export class ContactRestored extends DomainEvent {
  static override readonly type = 'contact.restored';

  constructor(readonly contactId: ContactId) {
    super();
  }
}

export class ContactPurged extends DomainEvent {
  static override readonly type = 'contact.purged';

  constructor(readonly contactId: ContactId) {
    super();
  }
}

export class ContactErased extends DomainEvent {
  static override readonly type = 'contact.erased';

  constructor(readonly contactId: ContactId) {
    super();
  }
}
