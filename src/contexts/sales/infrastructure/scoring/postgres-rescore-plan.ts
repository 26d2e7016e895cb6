import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Reads } from '../../../../platform/persistence/reads.js';
import { UnitOfWork } from '../../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { RescorePlan } from '../../application/ports/rescore-plan.port.js';
import { leads } from '../../application/queries/leads.resource.js';
import type { LeadId } from '../../domain/lead/lead.js';

const tenant = () => sql`${Work.current().tenantId}::uuid`;

/** The table is the plan, as it is of alarms: the row is the lead's, so that there is one. */
@Injectable()
export class PostgresRescorePlan extends RescorePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
  ) {
    super();
  }

  async add(ids: readonly LeadId[], at: Date): Promise<void> {
    await this.unitOfWork.rows(sql`
      with recursive whole as (
        select id from unnest(${ids}::uuid[]) as i (id) union select m.survivor_id from whole w join platform.merged_records m on m.tenant_id = ${tenant()} and m.id = w.id and m.resource = ${leads.name}
      )
      insert into sales.rescores as r (tenant_id, id, due_at) select t.tenant_id, t.id, ${at.toISOString()}::timestamptz from whole w join sales.leads t on t.tenant_id = ${tenant()} and t.id = w.id order by t.id
      on conflict (tenant_id, id) do update set due_at = excluded.due_at where r.due_at > excluded.due_at`);
  }

  async tenantsWithDue(now: Date): Promise<string[]> {
    const { rows } = await this.reads.pool.query<{ tenant_id: string }>('select tenant_id from sales.tenants_with_expired_rescores($1) as tenant_id', [now.toISOString()]);
    return rows.map(({ tenant_id }) => tenant_id);
  }

  async takeDue(now: Date, most: number): Promise<LeadId[]> {
    const rows = await this.unitOfWork.rows<{ id: LeadId }>(sql`
      with due as (select id from sales.rescores where tenant_id = ${tenant()} and due_at <= ${now.toISOString()}::timestamptz order by due_at limit ${most}::int for update skip locked)
      delete from sales.rescores r using due where r.tenant_id = ${tenant()} and r.id = due.id returning r.id`);
    return rows.map(({ id }) => id);
  }
}
