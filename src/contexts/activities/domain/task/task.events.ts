import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { Subject } from '../../../../kernel/subject.js';
import type { TaskId, TaskType } from './task.js';

export class TaskCreated extends DomainEvent {
  static override readonly type = 'task.created';

  constructor(
    readonly taskId: TaskId,
    readonly kind: TaskType,
    readonly subject: Subject | null,
    readonly assigneeId: string | null,
    /** The first task of the series that it belongs to. */
    readonly seriesId: TaskId | null,
  ) {
    super();
  }
}

export class TaskUpdated extends DomainEvent {
  static override readonly type = 'task.updated';

  constructor(
    readonly taskId: TaskId,
    readonly subject: Subject | null,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

/** A task is somebody else's from now on. */
export class TaskAssigned extends DomainEvent {
  static override readonly type = 'task.assigned';

  constructor(
    readonly taskId: TaskId,
    readonly subject: Subject | null,
    readonly from: string | null,
    readonly assigneeId: string | null,
  ) {
    super();
  }
}

export class TaskCompleted extends DomainEvent {
  static override readonly type = 'task.completed';

  constructor(
    readonly taskId: TaskId,
    readonly kind: TaskType,
    readonly subject: Subject | null,
    readonly assigneeId: string | null,
    /** What was logged with it. */
    readonly activityId: string | null,
    /** The next of its series. */
    readonly nextTaskId: TaskId | null,
  ) {
    super();
  }
}

export class TaskReopened extends DomainEvent {
  static override readonly type = 'task.reopened';

  constructor(
    readonly taskId: TaskId,
    readonly subject: Subject | null,
  ) {
    super();
  }
}

/** The moment of its reminder has come. */
export class TaskReminded extends DomainEvent {
  static override readonly type = 'task.reminded';

  constructor(
    readonly taskId: TaskId,
    readonly assigneeId: string | null,
    readonly remindAt: string,
  ) {
    super();
  }
}

/** Its deadline has passed, and it is open still. */
export class TaskOverdue extends DomainEvent {
  static override readonly type = 'task.overdue';

  constructor(
    readonly taskId: TaskId,
    readonly subject: Subject | null,
    readonly assigneeId: string | null,
    readonly deadline: string,
  ) {
    super();
  }
}

export class TaskDeleted extends DomainEvent {
  static override readonly type = 'task.deleted';

  constructor(readonly taskId: TaskId) {
    super();
  }
}

export class TaskRestored extends DomainEvent {
  static override readonly type = 'task.restored';

  constructor(readonly taskId: TaskId) {
    super();
  }
}

export class TaskPurged extends DomainEvent {
  static override readonly type = 'task.purged';

  constructor(readonly taskId: TaskId) {
    super();
  }
}
