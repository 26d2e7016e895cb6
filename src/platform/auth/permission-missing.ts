import { DomainError } from '../../kernel/domain-error.js';
import type { Caller } from '../tenancy/work.js';

/** A key may less than its owner, so it is the key that is told of when one was used. */
export class PermissionMissing extends DomainError {
  constructor(caller: Caller | undefined, permission: string, forWhat = '') {
    super('forbidden', 'not_allowed', `${caller?.apiKeyId === undefined ? 'Your roles do' : 'This API key, or the roles of its owner, do'} not allow ${permission}${forWhat}.`);
  }
}
