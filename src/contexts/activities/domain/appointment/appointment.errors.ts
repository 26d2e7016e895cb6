import { DomainError } from '../../../../kernel/domain-error.js';
import { invalid } from '../invalid.js';

export const endsBeforeStart = () => invalid('ends_before_start', '/endsAt', 'An appointment ends after it starts.', 'must lie after startsAt');
export const lastsTooLong = (days: number) => invalid('lasts_too_long', '/endsAt', `An appointment lasts at most ${days} days.`, `must lie within ${days} days of startsAt`);
export const overlapsItself = () => invalid('overlaps_itself', '/recurrence', 'The next time would begin before this one has ended: make it shorter, or let it come less often.', 'comes again before it has ended');

export class AppointmentNotScheduled extends DomainError {
  constructor(status: string) {
    super('conflict', `appointment_${status.toLowerCase()}`, `This appointment is ${status.toLowerCase()} already.`);
  }
}

export class AppointmentAhead extends DomainError {
  constructor() {
    super('rule', 'appointment_ahead', 'This appointment has not begun yet: complete it once it has, move it, or cancel it.');
  }
}

export class NoSuchOccurrence extends DomainError {
  constructor() {
    super('rule', 'no_such_occurrence', 'The appointment does not take place then.', [{ pointer: '/occurrence', code: 'no_such_occurrence', message: 'must be the start of one of its times' }]);
  }
}

/** Whoever is not invited is not told that there is such an appointment. */
export class NotInvited extends DomainError {
  constructor() {
    super('not-found', 'not_found', 'There is no appointment with this id to which you are invited.');
  }
}

/** What is in the way, as far as the caller may see it. */
export interface Conflict {
  readonly personId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly appointment: { readonly id: string; readonly title: string } | null;
}

export class TimeTaken extends DomainError {
  constructor(conflicts: readonly Conflict[]) {
    super('conflict', 'time_taken', 'Somebody who takes part has another appointment then. Choose another time, or set allowOverlap.', [{ pointer: '/startsAt', code: 'time_taken', message: 'is taken already by another appointment' }], { conflicts });
  }
}
