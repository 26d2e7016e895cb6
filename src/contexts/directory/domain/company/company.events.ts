import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { CompanyId } from './company.js';

export class CompanyCreated extends DomainEvent {
  static override readonly type = 'company.created';

  constructor(
    readonly companyId: CompanyId,
    readonly parentId: CompanyId | null,
  ) {
    super();
  }
}

export class CompanyUpdated extends DomainEvent {
  static override readonly type = 'company.updated';

  constructor(
    readonly companyId: CompanyId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class CompanyDeleted extends DomainEvent {
  static override readonly type = 'company.deleted';

  constructor(readonly companyId: CompanyId) {
    super();
  }
}

export class CompanyRestored extends DomainEvent {
  static override readonly type = 'company.restored';

  constructor(readonly companyId: CompanyId) {
    super();
  }
}

export class CompanyPurged extends DomainEvent {
  static override readonly type = 'company.purged';

  constructor(readonly companyId: CompanyId) {
    super();
  }
}
