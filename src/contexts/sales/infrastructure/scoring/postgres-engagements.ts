import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { UnitOfWork } from '../../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { Engagements } from '../../application/ports/engagements.port.js';
import type { LeadId } from '../../domain/lead/lead.js';
import type { Engagement } from '../../domain/scoring/engagement.js';

const tenant = () => sql`${Work.current().tenantId}::uuid`;

@Injectable()
export class PostgresEngagements extends Engagements {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async note(sourceId: string, leadId: LeadId, { kind, at, weight }: Engagement): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      insert into sales.engagements (tenant_id, id, lead_id, kind, at, weight)
      select tenant_id, ${sourceId}::uuid, id, ${kind}, ${at.toISOString()}::timestamptz, ${weight}::int from sales.leads where tenant_id = ${tenant()} and id = ${leadId}::uuid and erased_at is null
      on conflict (tenant_id, id) do update set kind = excluded.kind, at = excluded.at, weight = excluded.weight returning id`);
    return rows.length > 0;
  }

  async withdraw(sourceId: string, isWithdrawn: boolean): Promise<LeadId | null> {
    const [row] = await this.unitOfWork.rows<{ lead_id: LeadId }>(sql`update sales.engagements set withdrawn = ${isWithdrawn}::boolean where tenant_id = ${tenant()} and id = ${sourceId}::uuid returning lead_id`);
    return row?.lead_id ?? null;
  }

  async moveTo(sourceId: string, leadId: LeadId | null): Promise<LeadId | null> {
    const [row] = await this.unitOfWork.rows<{ lead_id: LeadId }>(sql`
      with found as (select lead_id from sales.engagements where tenant_id = ${tenant()} and id = ${sourceId}::uuid for update),
      moved as (update sales.engagements e set lead_id = t.id from sales.leads t where e.tenant_id = ${tenant()} and e.id = ${sourceId}::uuid and t.tenant_id = ${tenant()} and t.id = ${leadId}::uuid and t.erased_at is null returning e.id),
      gone as (delete from sales.engagements where tenant_id = ${tenant()} and id = ${sourceId}::uuid and not exists (select from moved))
      select lead_id from found`);
    return row?.lead_id ?? null;
  }

  async merge(mergeId: string, fromId: LeadId, toId: LeadId): Promise<void> {
    await this.unitOfWork.rows(sql`update sales.engagements set lead_id = ${toId}::uuid, merge_ids = merge_ids || ${mergeId}::uuid, former_ids = former_ids || lead_id where tenant_id = ${tenant()} and lead_id = ${fromId}::uuid`);
  }

  async unmerge(mergeId: string, survivorId: LeadId): Promise<void> {
    await this.unitOfWork.rows(sql`update sales.engagements set lead_id = former_ids[cardinality(former_ids)], merge_ids = trim_array(merge_ids, 1), former_ids = trim_array(former_ids, 1)
      where tenant_id = ${tenant()} and lead_id = ${survivorId}::uuid and merge_ids[cardinality(merge_ids)] = ${mergeId}::uuid`);
  }

  async forget(leadId: LeadId): Promise<void> {
    for (const table of ['engagements', 'lead_scores']) await this.unitOfWork.rows(sql`delete from ${sql.table(`sales.${table}`)} where tenant_id = ${tenant()} and lead_id = ${leadId}::uuid`);
    await this.unitOfWork.rows(sql`delete from sales.rescores where tenant_id = ${tenant()} and id = ${leadId}::uuid`);
  }
}
