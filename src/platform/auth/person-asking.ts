import { DomainError } from '../../kernel/domain-error.js';
import { Work } from '../tenancy/work.js';

/** For what somebody does for himself: a program with his key does it not. */
export function personAsking(): string {
  const { userId, apiKeyId } = Work.current().caller!;
  if (apiKeyId !== undefined) throw new DomainError('forbidden', 'not_for_api_keys', 'An API key can not do this: sign in yourself.');
  return userId;
}
