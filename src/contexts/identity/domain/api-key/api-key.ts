import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import type { Id } from '../../../../kernel/id.js';
import type { UserId } from '../user/user.js';
import { ApiKeyMade, ApiKeyWithdrawn } from './api-key.events.js';

export type ApiKeyId = Id<'ApiKey'>;

export interface ApiKeyDetails {
  readonly name: string;
  /** What it may do of what its owner may. */
  readonly permissions: readonly string[];
  readonly expiresAt: Date;
}

const DAY_MS = 86_400_000;
/** Nobody remembers a key that is older. */
export const LONGEST_LIFE_MS = 366 * DAY_MS;

class ExpiryInvalid extends DomainError {
  constructor(message: string) {
    super('rule', 'api_key_expiry_invalid', message, [{ pointer: '/expiresAt', code: 'api_key_expiry_invalid', message }]);
  }
}

/** Lets a program do some of what its owner may, for a time. Its secret is shown once; what is stored is a digest. */
export class ApiKey extends AggregateRoot {
  private readonly userId: UserId;
  private readonly name: string;
  private readonly permissions: readonly string[];
  private readonly digest: string;
  private readonly madeAt: Date;
  private readonly expiresAt: Date;
  private withdrawnAt: Date | null;

  private constructor(
    readonly id: ApiKeyId,
    userId: UserId,
    { name, permissions, expiresAt }: ApiKeyDetails,
    digest: string,
    at: Date,
  ) {
    super();
    this.userId = userId;
    this.name = name;
    this.permissions = permissions;
    this.digest = digest;
    this.madeAt = at;
    this.expiresAt = expiresAt;
    this.withdrawnAt = null;
  }

  static make(id: ApiKeyId, userId: UserId, details: ApiKeyDetails, digest: string, at: Date): ApiKey {
    if (details.expiresAt <= at) throw new ExpiryInvalid('must lie in the future');
    if (details.expiresAt.getTime() - at.getTime() > LONGEST_LIFE_MS) throw new ExpiryInvalid('must lie within a year');
    const key = new ApiKey(id, userId, { ...details, permissions: [...new Set(details.permissions)] }, digest, at);
    key.record(new ApiKeyMade(id, userId, key.permissions));
    return key;
  }

  get of(): UserId {
    return this.userId;
  }

  belongsTo(userId: UserId): boolean {
    return this.userId === userId;
  }

  /** Once: whoever withdraws it again changes nothing. */
  withdraw(at: Date): void {
    if (this.withdrawnAt !== null) return;
    this.withdrawnAt = at;
    this.record(new ApiKeyWithdrawn(this.id, this.userId));
  }
}
