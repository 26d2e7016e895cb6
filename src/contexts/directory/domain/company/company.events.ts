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

/** Another company became part of this one. */
export class CompanyMerged extends DomainEvent {
  static override readonly type = 'company.merged';

  constructor(
    readonly companyId: CompanyId,
    readonly mergedId: CompanyId,
    readonly mergeId: string,
  ) {
    super();
  }
}

/** The other company stands for itself again. */
export class CompanyUnmerged extends DomainEvent {
  static override readonly type = 'company.unmerged';

  constructor(
    readonly companyId: CompanyId,
    readonly mergedId: CompanyId,
    readonly mergeId: string,
  ) {
    super();
  }
}
