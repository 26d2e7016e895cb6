import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Records } from '../../../platform/persistence/records.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { LeadAssignmentRule, type LeadAssignmentRuleId } from '../domain/assigning/lead-assignment-rule.js';
import { LeadAssignmentRuleRepository } from '../domain/assigning/lead-assignment-rule.repository.js';

@Injectable()
export class MikroLeadAssignmentRuleRepository extends LeadAssignmentRuleRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  add(rule: LeadAssignmentRule): void {
    this.records.add(rule);
  }

  get(id: LeadAssignmentRuleId): Promise<LeadAssignmentRule> {
    return this.records.get(LeadAssignmentRule, id);
  }

  async inOrder(): Promise<readonly LeadAssignmentRule[]> {
    await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(hashtextextended('order of lead assignment rules of ' || ${Work.current().tenantId}::text, 0))`);
    return (await this.em.find(LeadAssignmentRule as never, {} as never, { orderBy: { position: 'asc', id: 'asc' } as never, refresh: true } as never)) as LeadAssignmentRule[];
  }
}
