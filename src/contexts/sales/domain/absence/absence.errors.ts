import { DomainError } from '../../../../kernel/domain-error.js';

export class AbsenceEndsTooEarly extends DomainError {
  constructor() {
    super('rule', 'ends_before_it_starts', 'An absence ends after it has begun.', [{ pointer: '/endsAt', code: 'ends_before_it_starts', message: 'must be after startsAt' }]);
  }
}

export class AbsenceWithoutOwner extends DomainError {
  constructor() {
    super('rule', 'absence_without_owner', 'Say who will not be there.', [{ pointer: '/ownerId', code: 'absence_without_owner', message: 'must name somebody' }]);
  }
}
