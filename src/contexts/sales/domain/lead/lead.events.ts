import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { Grade } from './lead-score.js';
import type { LeadSource } from './lead-source.js';
import type { LeadStatus } from './lead-status.js';
import type { LeadId } from './lead.js';

export class LeadCreated extends DomainEvent {
  static override readonly type = 'lead.created';

  constructor(
    readonly leadId: LeadId,
    readonly source: LeadSource,
  ) {
    super();
  }
}

export class LeadUpdated extends DomainEvent {
  static override readonly type = 'lead.updated';

  constructor(
    readonly leadId: LeadId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

/** Somebody has a lead that was nobody's. */
export class LeadAssigned extends DomainEvent {
  static override readonly type = 'lead.assigned';

  constructor(
    readonly leadId: LeadId,
    readonly ownerId: string,
    readonly from: null,
    /** The rule that said so; null when a person did. */
    readonly ruleId: string | null,
  ) {
    super();
  }
}

/** A lead went from somebody to somebody else, or to nobody. */
export class LeadReassigned extends DomainEvent {
  static override readonly type = 'lead.reassigned';

  constructor(
    readonly leadId: LeadId,
    readonly ownerId: string | null,
    readonly from: string,
    readonly ruleId: string | null,
  ) {
    super();
  }
}

export class LeadStatusChanged extends DomainEvent {
  static override readonly type = 'lead.status_changed';

  constructor(
    readonly leadId: LeadId,
    readonly from: LeadStatus,
    readonly to: LeadStatus,
  ) {
    super();
  }
}

export class LeadQualified extends DomainEvent {
  static override readonly type = 'lead.qualified';

  constructor(readonly leadId: LeadId) {
    super();
  }
}

export class LeadConverted extends DomainEvent {
  static override readonly type = 'lead.converted';

  constructor(
    readonly leadId: LeadId,
    readonly customerId: string,
    readonly companyId: string | null,
    readonly contactId: string | null,
    readonly dealId: string | null,
  ) {
    super();
  }
}

/** A lead has another grade. */
export class LeadScoreChanged extends DomainEvent {
  static override readonly type = 'lead.score_changed';

  constructor(
    readonly leadId: LeadId,
    readonly from: Grade | null,
    readonly to: Grade,
    readonly score: number,
    readonly modelVersion: number,
  ) {
    super();
  }
}

export class LeadDeleted extends DomainEvent {
  static override readonly type = 'lead.deleted';

  constructor(readonly leadId: LeadId) {
    super();
  }
}

export class LeadRestored extends DomainEvent {
  static override readonly type = 'lead.restored';

  constructor(readonly leadId: LeadId) {
    super();
  }
}

export class LeadPurged extends DomainEvent {
  static override readonly type = 'lead.purged';

  constructor(readonly leadId: LeadId) {
    super();
  }
}

export class LeadErased extends DomainEvent {
  static override readonly type = 'lead.erased';

  constructor(readonly leadId: LeadId) {
    super();
  }
}

/** Another lead became part of this one. */
export class LeadMerged extends DomainEvent {
  static override readonly type = 'lead.merged';

  constructor(
    readonly leadId: LeadId,
    readonly mergedId: LeadId,
    readonly mergeId: string,
  ) {
    super();
  }
}

/** The other lead stands for itself again. */
export class LeadUnmerged extends DomainEvent {
  static override readonly type = 'lead.unmerged';

  constructor(
    readonly leadId: LeadId,
    readonly mergedId: LeadId,
    readonly mergeId: string,
  ) {
    super();
  }
}
