import { EntityManager, FlushMode, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Records } from '../../../platform/persistence/records.js';
import { RecordNotFound } from '../../../platform/persistence/refusals.js';
import { sqlBuilder } from '../../../platform/persistence/sql.js';
import { Work } from '../../../platform/tenancy/work.js';
import { ADMINISTRATOR } from '../domain/role/role.js';
import { User, type UserId } from '../domain/user/user.js';
import { UserRepository } from '../domain/user/user.repository.js';

@Injectable()
export class MikroUserRepository extends UserRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(user: User): void {
    this.records.add(user);
  }

  get(id: UserId): Promise<User> {
    return this.records.get(User, id);
  }

  getFromBin(id: UserId): Promise<User> {
    return this.records.get(User, id, { from: 'bin' });
  }

  async hold(id: UserId): Promise<User> {
    const user: User | null = await this.em.findOne(User as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!user) throw new RecordNotFound('user', id);
    return user;
  }

  async find(id: UserId): Promise<User | null> {
    return this.em.findOne(User as never, { id } as never);
  }

  async findByEmail(email: string): Promise<User | null> {
    return this.em.findOne(User as never, { email } as never);
  }

  /** What has changed is written down before it is asked, so that whoever lost the role in the same batch does not count. */
  async hasAdministratorBeside(id: UserId): Promise<boolean> {
    const lock = sql`select pg_advisory_xact_lock(hashtextextended('administrators of ' || ${Work.current().tenantId}::text, 0))`;
    await this.em.getKysely().executeQuery(lock.compile(sqlBuilder) as never);
    const other = await this.em.findOne(User as never, { id: { $ne: id }, status: 'ACTIVE', roles: { $contains: [ADMINISTRATOR] } } as never, { flushMode: FlushMode.ALWAYS });
    return other !== null;
  }

  async missingAmong(ids: readonly UserId[]): Promise<readonly UserId[]> {
    if (ids.length === 0) return [];
    const found = (await this.em.find(User as never, { id: { $in: [...new Set(ids)] }, status: 'ACTIVE' } as never)) as User[];
    const known = new Set(found.map((user) => user.id));
    return [...new Set(ids)].filter((id) => !known.has(id));
  }
}
