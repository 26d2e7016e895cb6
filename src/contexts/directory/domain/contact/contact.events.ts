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

/** Another contact became part of this one. */
export class ContactMerged extends DomainEvent {
  static override readonly type = 'contact.merged';

  constructor(
    readonly contactId: ContactId,
    readonly mergedId: ContactId,
    readonly mergeId: string,
  ) {
    super();
  }
}

/** The other contact stands for itself again. */
export class ContactUnmerged extends DomainEvent {
  static override readonly type = 'contact.unmerged';

  constructor(
    readonly contactId: ContactId,
    readonly mergedId: ContactId,
    readonly mergeId: string,
  ) {
    super();
  }
}
