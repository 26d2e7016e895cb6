import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { AbsenceId } from './absence.js';

export class AbsenceCreated extends DomainEvent {
  static override readonly type = 'absence.created';

  constructor(
    readonly absenceId: AbsenceId,
    readonly ownerId: string,
  ) {
    super();
  }
}

export class AbsenceUpdated extends DomainEvent {
  static override readonly type = 'absence.updated';

  constructor(
    readonly absenceId: AbsenceId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class AbsenceDeleted extends DomainEvent {
  static override readonly type = 'absence.deleted';

  constructor(readonly absenceId: AbsenceId) {
    super();
  }
}

export class AbsenceRestored extends DomainEvent {
  static override readonly type = 'absence.restored';

  constructor(readonly absenceId: AbsenceId) {
    super();
  }
}

export class AbsencePurged extends DomainEvent {
  static override readonly type = 'absence.purged';

  constructor(readonly absenceId: AbsenceId) {
    super();
  }
}
