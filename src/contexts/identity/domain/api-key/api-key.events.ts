import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { UserId } from '../user/user.js';
import type { ApiKeyId } from './api-key.js';

export class ApiKeyMade extends DomainEvent {
  static override readonly type = 'api_key.made';

  constructor(
    readonly apiKeyId: ApiKeyId,
    readonly userId: UserId,
    readonly permissions: readonly string[],
  ) {
    super();
  }
}

export class ApiKeyWithdrawn extends DomainEvent {
  static override readonly type = 'api_key.withdrawn';

  constructor(
    readonly apiKeyId: ApiKeyId,
    readonly userId: UserId,
  ) {
    super();
  }
}
