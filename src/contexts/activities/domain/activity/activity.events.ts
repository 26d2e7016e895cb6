import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { Subject } from '../../../../kernel/subject.js';
import type { ActivityId, ActivityStatus, ActivityType } from './activity.js';

/** Something was logged, or planned. */
export class ActivityCreated extends DomainEvent {
  static override readonly type = 'activity.created';

  constructor(
    readonly activityId: ActivityId,
    readonly kind: ActivityType,
    readonly status: ActivityStatus,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
    readonly occurredAt: string,
  ) {
    super();
  }
}

export class ActivityUpdated extends DomainEvent {
  static override readonly type = 'activity.updated';

  constructor(
    readonly activityId: ActivityId,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class ActivityCompleted extends DomainEvent {
  static override readonly type = 'activity.completed';

  constructor(
    readonly activityId: ActivityId,
    readonly kind: ActivityType,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
    readonly occurredAt: string,
  ) {
    super();
  }
}

export class ActivityDeleted extends DomainEvent {
  static override readonly type = 'activity.deleted';

  constructor(readonly activityId: ActivityId) {
    super();
  }
}

export class ActivityRestored extends DomainEvent {
  static override readonly type = 'activity.restored';

  constructor(readonly activityId: ActivityId) {
    super();
  }
}

export class ActivityPurged extends DomainEvent {
  static override readonly type = 'activity.purged';

  constructor(readonly activityId: ActivityId) {
    super();
  }
}
