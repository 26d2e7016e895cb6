import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Subject } from '../../../kernel/subject.js';
import { Records } from '../../../platform/persistence/records.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { Deal, type DealId } from '../domain/deal/deal.js';
import { DealRepository } from '../domain/deal/deal.repository.js';

@Injectable()
export class MikroDealRepository extends DealRepository {
  constructor(
    private readonly records: Records,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  add(deal: Deal): void {
    this.records.add(deal);
  }

  get(id: DealId): Promise<Deal> {
    return this.records.get(Deal, id);
  }

  getToReopen(id: DealId): Promise<Deal> {
    return this.records.get(Deal, id, { action: 'reopen' });
  }

  /** Nobody has changed the deal: its version stays. */
  async noteActivity(subjects: readonly Subject[], at: Date): Promise<void> {
    const ids = subjects.filter(({ type }) => type === 'deal').map(({ id }) => id);
    if (ids.length === 0) return;
    await this.unitOfWork.rows(sql`update sales.deals set last_activity_at = greatest(last_activity_at, ${at.toISOString()}::timestamptz)
      where tenant_id = ${Work.current().tenantId}::uuid and id = any(${ids}::uuid[]) and (last_activity_at is null or last_activity_at < ${at.toISOString()}::timestamptz)`);
  }
}
