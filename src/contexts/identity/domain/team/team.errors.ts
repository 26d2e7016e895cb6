import { DomainError } from '../../../../kernel/domain-error.js';

export class UnknownUsers extends DomainError {
  constructor(pointer: string, ids: readonly string[]) {
    super('rule', 'reference_not_found', `There is no active user with the id ${ids.join(', ')}.`, [{ pointer, code: 'reference_not_found', message: `names ${ids.join(', ')}, who is not there` }]);
  }
}
