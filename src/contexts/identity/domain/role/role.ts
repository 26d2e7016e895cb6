import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import type { Grants } from '../grants/grants.js';
import { BuiltInRoleUnchangeable, ReservedRoleName, RoleInUse } from './role.errors.js';
import { RoleChanged, RoleCreated, RoleDeleted, RolePurged, RoleRestored } from './role.events.js';

export type RoleId = Id<'Role'>;

/** The roles that every tenant starts with; what they may do follows from the product. */
export const BUILT_IN_ROLES = ['admin', 'manager', 'agent'] as const;
export type BuiltInRole = (typeof BUILT_IN_ROLES)[number];
export const ADMINISTRATOR: BuiltInRole = 'admin';

export const isBuiltIn = (name: string): name is BuiltInRole => (BUILT_IN_ROLES as readonly string[]).includes(name);

export interface RoleDetails {
  readonly name: string;
  readonly description: string | null;
  readonly grants: Grants;
}

/** What some of a tenant's users may do, under a name. Those that the product brings along don't change, and one that somebody has doesn't go. */
export class Role extends AggregateRoot implements Recyclable {
  private name: string;
  private description: string | null;
  private grants: Grants;
  private builtIn: boolean;
  private deletedAt: Date | null;

  private constructor(
    readonly id: RoleId,
    details: RoleDetails,
    builtIn: boolean,
  ) {
    super();
    this.name = details.name;
    this.description = details.description;
    this.grants = details.grants;
    this.builtIn = builtIn;
    this.deletedAt = null;
  }

  static create(id: RoleId, details: RoleDetails): Role {
    if (isBuiltIn(details.name)) throw new ReservedRoleName(details.name);
    const role = new Role(id, details, false);
    role.record(new RoleCreated(id, details.name));
    return role;
  }

  /** As a tenant finds it on its first day. */
  static builtIn(id: RoleId, name: BuiltInRole, description: string): Role {
    return new Role(id, { name, description, grants: {} }, true);
  }

  get called(): string {
    return this.name;
  }

  get permits(): Grants {
    return this.grants;
  }

  /** Announces what is different afterwards; nothing, if nothing is. Its name is how users have it, so it stays. */
  change(details: Partial<RoleDetails>): void {
    this.assertOwn();
    if (details.name !== undefined && isBuiltIn(details.name)) throw new ReservedRoleName(details.name);
    const changed = this.takeOver<RoleDetails>(details);
    if (changed.length > 0) this.record(new RoleChanged(this.id, changed));
  }

  delete(at: Date, holders = 0): void {
    this.assertOwn();
    if (holders > 0) throw new RoleInUse(this.name, holders);
    this.deletedAt = at;
    this.record(new RoleDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new RoleRestored(this.id));
  }

  purge(): void {
    this.record(new RolePurged(this.id));
  }

  private assertOwn(): void {
    if (this.builtIn) throw new BuiltInRoleUnchangeable(this.name);
  }
}
