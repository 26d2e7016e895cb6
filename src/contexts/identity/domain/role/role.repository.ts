import type { Grants } from '../grants/grants.js';
import type { Role, RoleId } from './role.js';

export abstract class RoleRepository {
  abstract add(role: Role): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: RoleId): Promise<Role>;
  /** Makes whoever gives this role to somebody, or takes it away, wait for one another; answers how many users have it. */
  abstract holdersOf(name: string): Promise<number>;
  /** What roles of these names permit; a name that is not there is left out. */
  abstract grantsOf(names: readonly string[]): Promise<ReadonlyMap<string, Grants>>;
}
