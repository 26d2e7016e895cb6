import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { WorkItemId } from './work-item.js';

export class WorkItemCreated extends DomainEvent {
  static override readonly type = 'work_item.created';

  constructor(
    readonly workItemId: WorkItemId,
    readonly name: string,
  ) {
    super();
  }
}

export class WorkItemChanged extends DomainEvent {
  static override readonly type = 'work_item.changed';

  constructor(
    readonly workItemId: WorkItemId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class WorkItemArchived extends DomainEvent {
  static override readonly type = 'work_item.archived';

  constructor(readonly workItemId: WorkItemId) {
    super();
  }
}

export class WorkItemDeleted extends DomainEvent {
  static override readonly type = 'work_item.deleted';

  constructor(readonly workItemId: WorkItemId) {
    super();
  }
}

export class WorkItemPurged extends DomainEvent {
  static override readonly type = 'work_item.purged';

  constructor(readonly workItemId: WorkItemId) {
    super();
  }
}

export class WorkItemRestored extends DomainEvent {
  static override readonly type = 'work_item.restored';

  constructor(readonly workItemId: WorkItemId) {
    super();
  }
}
