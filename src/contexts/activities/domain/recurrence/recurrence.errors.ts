import { DomainError } from '../../../../kernel/domain-error.js';

const POINTER = '/recurrence';

/** A rule by which nothing comes again, with a code that says why. */
abstract class RecurrenceRefused extends DomainError {
  constructor(code: string, message: string, short: string) {
    super('invalid', code, message, [{ pointer: POINTER, code, message: short }]);
  }
}

export class RecurrenceInvalid extends RecurrenceRefused {
  constructor(why: string) {
    super('recurrence_invalid', `The recurrence is no rule of RFC 5545 that can be used here: ${why}. Write one such as FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10.`, why);
  }
}

export class RecurrenceTooFrequent extends RecurrenceRefused {
  constructor() {
    super('recurrence_too_frequent', 'Nothing comes again more often than once a day: use FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, without BYHOUR, BYMINUTE and BYSECOND.', 'must not come more often than daily');
  }
}

export class RecurrenceTooComplex extends RecurrenceRefused {
  constructor(part: string, most: number) {
    super('recurrence_too_complex', `${part} lists too much: it takes at most ${most} values, each once.`, `must have at most ${most} values in ${part}, each once`);
  }
}

export class RecurrenceEndless extends RecurrenceRefused {
  constructor() {
    super('recurrence_endless', 'A recurrence must end: add COUNT or UNTIL.', 'must have COUNT or UNTIL');
  }
}

export class RecurrenceTooLong extends RecurrenceRefused {
  constructor(times: number, years: number) {
    super('recurrence_too_long', `A recurrence comes at most ${times} times, and within ${years} years.`, `must end after at most ${times} times, and within ${years} years`);
  }
}

export class RecurrenceNotAtStart extends RecurrenceRefused {
  constructor() {
    super('recurrence_not_at_start', 'The first time must be one that the rule makes, so that all calendars agree: move it to such a day, or change the rule.', 'must have the first time among its own');
  }
}

export class RecurrenceNever extends RecurrenceRefused {
  constructor() {
    super('recurrence_never', 'By this rule nothing ever comes: not on a 30th of February, nor when it ends before it begins.', 'must come at least once');
  }
}

export class RecurrenceWithoutStart extends RecurrenceRefused {
  constructor() {
    super('recurrence_without_due', 'What comes again must be due first: give dueAt or dueOn.', 'needs dueAt or dueOn');
  }
}
