import type { Access } from './access.js';

/** An API key, as far as it still opens something. */
export type KnownKey = {
  readonly userId: string;
  /** What it may do of what its owner may. */
  readonly permissions: readonly string[];
  readonly expiresAt: string | null;
};

/** A session that has not ended. */
export type KnownSession = {
  readonly userId: string;
  readonly openedAt?: string;
};

/**
 * Who is known in the tenant in hand, and what he may do. Asked only when the cache doesn't know; whoever changes an answer
 * calls `Cache.forget` in the same unit of work: `user:<id>`, `session:<id>`, `api-key:<id>`, or `access` for all users of the tenant.
 * Answers come from the primary (`FreshReads`): what a replica still shows would be remembered.
 */
export abstract class Identities {
  /** Null when there is no such user. */
  abstract access(userId: string): Promise<Access | null>;

  /** Null when it has ended, or never was. */
  abstract session(sessionId: string): Promise<KnownSession | null>;

  /** Null when there is no such key, when it was withdrawn, or when the secret is another. */
  abstract apiKey(keyId: string, secretDigest: string): Promise<KnownKey | null>;
}
