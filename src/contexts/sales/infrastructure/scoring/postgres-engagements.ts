import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { UnitOfWork } from '../../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { Engagements } from '../../application/ports/engagements.port.js';
import { leads } from '../../application/queries/leads.resource.js';
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

  async forget(leadId: LeadId): Promise<void> {
    await this.unitOfWork.rows(sql`
      with recursive whole as (
        select ${leadId}::uuid as id union all select m.id from whole w join platform.merged_records m on m.tenant_id = ${tenant()} and m.survivor_id = w.id and m.resource = ${leads.name}
      ),
      planned as (delete from sales.rescores r using whole w where r.tenant_id = ${tenant()} and r.id = w.id),
      reckoned as (delete from sales.lead_scores s using whole w where s.tenant_id = ${tenant()} and s.lead_id = w.id)
      delete from sales.engagements e using whole w where e.tenant_id = ${tenant()} and e.lead_id = w.id`);
  }
}
