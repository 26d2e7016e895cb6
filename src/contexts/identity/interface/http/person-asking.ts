import { DomainError } from '../../../../kernel/domain-error.js';
import { Work } from '../../../../platform/tenancy/work.js';
import type { UserId } from '../../domain/user/user.js';

/** For what somebody does for himself: a program with his key does it not. */
export function personAsking(): UserId {
  const { userId, apiKeyId } = Work.current().caller!;
  if (apiKeyId !== undefined) throw new DomainError('forbidden', 'not_for_api_keys', 'An API key can not do this: sign in yourself.');
  return userId as UserId;
}
