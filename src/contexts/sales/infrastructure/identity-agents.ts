import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Reads } from '../../../platform/persistence/reads.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { KnownUsers } from '../../identity/index.js';
import { TenantProfile } from '../../settings/index.js';
import { Agents } from '../application/ports/agents.port.js';
import type { Agent } from '../domain/assigning/round.js';
import { isAtWork } from '../domain/assigning/working-hours.js';

/** Agents are the users of identity; settings know when the tenant works, which for each is by his own clocks. */
@Injectable()
export class IdentityAgents extends Agents {
  constructor(
    private readonly users: KnownUsers,
    private readonly profile: TenantProfile,
    private readonly reads: Reads,
  ) {
    super();
  }

  async known(ids: readonly string[], now: Date): Promise<ReadonlyMap<string, Agent>> {
    const [users, { timeZone: usual, businessHours, holidays }, absent] = [await this.users.find(ids), await this.profile.current(), await this.absent(ids, now)];
    const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = businessHours;
    const hours = { week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], holidays };
    if (UnitOfWork.isOpen()) for (const { id, isActive } of users) UnitOfWork.current().users.set(id, isActive);
    return new Map(users.map(({ id, isActive, timeZone }) => [id, { isActive, isAbsent: absent.has(id), isAtWork: isAtWork(hours, timeZone ?? usual, now) }]));
  }

  private async absent(ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const at = sql`${now.toISOString()}::timestamptz`;
    const rows = await this.reads.rows(sql<{ id: string }>`
      select distinct owner_id as id from sales.absences where tenant_id = ${Work.current().tenantId}::uuid and owner_id = any(${ids}::uuid[]) and deleted_at is null and starts_at <= ${at} and ends_at > ${at}`);
    return new Set(rows.map(({ id }) => id));
  }
}
