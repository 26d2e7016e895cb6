import type { User, UserId } from './user.js';

export abstract class UserRepository {
  abstract add(user: User): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: UserId): Promise<User>;
  /** The same, of those in the recycle bin. */
  abstract getFromBin(id: UserId): Promise<User>;
  /** The same as `get`, and nobody else changes him meanwhile. */
  abstract hold(id: UserId): Promise<User>;
  /** Null when there is none, or when he is in the recycle bin. */
  abstract find(id: UserId): Promise<User | null>;
  abstract findByEmail(email: string): Promise<User | null>;
  /** Whether there is another active administrator. Whoever asks waits for all others who have asked in this tenant, until they are done. */
  abstract hasAdministratorBeside(id: UserId): Promise<boolean>;
  /** Those of the ids that belong to no active user. */
  abstract missingAmong(ids: readonly UserId[]): Promise<readonly UserId[]>;
}
