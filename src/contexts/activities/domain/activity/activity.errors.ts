import { DomainError } from '../../../../kernel/domain-error.js';

export class ActivityAlreadyCompleted extends DomainError {
  constructor() {
    super('conflict', 'activity_completed', 'This activity has been completed already. What was logged is corrected by changing it.');
  }
}

export class NotYetHappened extends DomainError {
  constructor() {
    super('invalid', 'not_yet_happened', 'What is still to come can not be logged as done: leave occurredAt out, or plan it with the status PLANNED.', [{ pointer: '/occurredAt', code: 'not_yet_happened', message: 'must not lie in the future, unless the status is PLANNED' }]);
  }
}
