import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { Subject } from '../../../../kernel/subject.js';
import type { Answer } from '../participant.js';
import type { AppointmentId } from './appointment.js';

export class AppointmentScheduled extends DomainEvent {
  static override readonly type = 'appointment.scheduled';

  constructor(
    readonly appointmentId: AppointmentId,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
    readonly ownerId: string | null,
    readonly userIds: readonly string[],
    readonly startsAt: string,
    readonly endsAt: string,
  ) {
    super();
  }
}

export class AppointmentUpdated extends DomainEvent {
  static override readonly type = 'appointment.updated';

  constructor(
    readonly appointmentId: AppointmentId,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
    readonly changed: readonly string[],
  ) {
    super();
  }
}

/** It takes place at another time, or by another rule. */
export class AppointmentRescheduled extends DomainEvent {
  static override readonly type = 'appointment.rescheduled';

  constructor(
    readonly appointmentId: AppointmentId,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
    readonly userIds: readonly string[],
    readonly startedAt: string,
    readonly startsAt: string,
    readonly endsAt: string,
  ) {
    super();
  }
}

export class AppointmentCancelled extends DomainEvent {
  static override readonly type = 'appointment.cancelled';

  constructor(
    readonly appointmentId: AppointmentId,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
    readonly userIds: readonly string[],
    /** The one time of a series that does not take place; null for all of them. */
    readonly occurrence: string | null,
  ) {
    super();
  }
}

export class AppointmentCompleted extends DomainEvent {
  static override readonly type = 'appointment.completed';

  constructor(
    readonly appointmentId: AppointmentId,
    readonly subject: Subject | null,
    readonly related: readonly Subject[],
  ) {
    super();
  }
}

export class AppointmentAnswered extends DomainEvent {
  static override readonly type = 'appointment.answered';

  constructor(
    readonly appointmentId: AppointmentId,
    readonly userId: string,
    readonly answer: Answer,
  ) {
    super();
  }
}

/** The moment of one of its reminders has come. */
export class AppointmentReminded extends DomainEvent {
  static override readonly type = 'appointment.reminded';

  constructor(
    readonly appointmentId: AppointmentId,
    readonly userIds: readonly string[],
    readonly startsAt: string,
    readonly minutesBefore: number,
  ) {
    super();
  }
}

export class AppointmentDeleted extends DomainEvent {
  static override readonly type = 'appointment.deleted';

  constructor(readonly appointmentId: AppointmentId) {
    super();
  }
}

export class AppointmentRestored extends DomainEvent {
  static override readonly type = 'appointment.restored';

  constructor(readonly appointmentId: AppointmentId) {
    super();
  }
}

export class AppointmentPurged extends DomainEvent {
  static override readonly type = 'appointment.purged';

  constructor(readonly appointmentId: AppointmentId) {
    super();
  }
}
