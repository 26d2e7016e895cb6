import { EntityManager, FlushMode, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import type { Grants } from '../domain/grants/grants.js';
import { Role, type RoleId } from '../domain/role/role.js';
import { RoleRepository } from '../domain/role/role.repository.js';
import { User } from '../domain/user/user.js';

@Injectable()
export class MikroRoleRepository extends RoleRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(role: Role): void {
    this.records.add(role);
  }

  get(id: RoleId): Promise<Role> {
    return this.records.get(Role, id);
  }

  async holdersOf(name: string): Promise<number> {
    await this.em.find(Role as never, { name } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const holders = await this.em.find(User as never, { roles: { $contains: [name] } } as never, { flushMode: FlushMode.ALWAYS, fields: ['id'] as never });
    return holders.length;
  }

  /** Whoever takes a role away waits until what is given here is written. */
  async grantsOf(names: readonly string[]): Promise<ReadonlyMap<string, Grants>> {
    const roles = (await this.em.find(Role as never, { name: { $in: [...names] }, builtIn: false } as never, { lockMode: LockMode.PESSIMISTIC_READ })) as Role[];
    return new Map(roles.map((role) => [role.called, role.permits]));
  }
}
