import { DomainError } from '../../../../kernel/domain-error.js';

export class TargetNotPositive extends DomainError {
  constructor() {
    super('rule', 'target_not_positive', 'A target is more than nothing.', [{ pointer: '/value/amount', code: 'target_not_positive', message: 'must be more than 0' }]);
  }
}
