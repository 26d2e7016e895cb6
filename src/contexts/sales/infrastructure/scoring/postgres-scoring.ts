import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { auditOfRows } from '../../../../platform/audit/audit-of-rows.js';
import { Announcements } from '../../../../platform/events/announcements.js';
import { UnitOfWork } from '../../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { type ModelOfScores, type Regraded, Scoring } from '../../application/ports/scoring.port.js';
import { leads } from '../../application/queries/leads.resource.js';
import { LeadScoreChanged } from '../../domain/lead/lead.events.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { factsOfLead, isScored, reckoned } from './score-statement.js';

interface Row {
  readonly written: number;
  readonly regraded: Regraded[] | null;
}

/** One statement for many leads: what is held is reckoned, and only what is different is written, with its history and what is planned next. */
@Injectable()
export class PostgresScoring extends Scoring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announcements: Announcements,
  ) {
    super();
  }

  async rescore(ids: readonly LeadId[], { rules, modelVersion }: ModelOfScores, at: Date): Promise<number> {
    const { tenantId } = Work.current();
    const [tenant, now] = [sql`${tenantId}::uuid`, sql`${at.toISOString()}::timestamptz`];
    const [row] = await this.unitOfWork.rows<Row>(sql`
      with held as materialized (select ${factsOfLead} from sales.leads t where t.tenant_id = ${tenant} and t.id = any(${ids}::uuid[]) and ${isScored} order by t.id for no key update),
      reckoned as materialized (${reckoned(rules, 'held', tenantId, at)}),
      written as (
        update sales.leads t set score = r.score, grade = r.grade, score_version = ${modelVersion}::int, scored_at = ${now}
        from reckoned r where t.tenant_id = ${tenant} and t.id = r.id and (t.score, t.grade, t.score_version) is distinct from (r.score, r.grade, ${modelVersion}::int)
        returning t.id, t.version, r.score, r.grade, r.score_before, r.grade_before, r.factors
      ),
      changed as (select * from written where (score, grade) is distinct from (score_before, grade_before)),
      kept as (insert into sales.lead_scores (tenant_id, id, lead_id, model_version, score, grade, factors, at) select ${tenant}, uuidv7(), id, ${modelVersion}::int, score, grade, factors, ${now} from changed),
      audited as (${auditOfRows(leads.name, 'changed', sql`jsonb_build_object('score', jsonb_build_array(m.score_before, m.score), 'grade', jsonb_build_array(m.grade_before, m.grade))`)}),
      planned as (
        insert into sales.rescores as p (tenant_id, id, due_at) select ${tenant}, id, date_trunc('hour', next_at) + interval '1 hour' from reckoned where next_at is not null order by id
        on conflict (tenant_id, id) do update set due_at = excluded.due_at where p.due_at > excluded.due_at
      )
      select (select count(*) from written)::int as written, (select jsonb_agg(jsonb_build_object('leadId', id, 'from', grade_before, 'to', grade, 'score', score)) from changed where grade is distinct from grade_before) as regraded`);
    for (const { leadId, from, to, score } of row!.regraded ?? []) this.announcements.announce(new LeadScoreChanged(leadId, from, to, score, modelVersion), leadId, leads.context);
    return row!.written;
  }

  async after(id: LeadId | null, take: number): Promise<LeadId[]> {
    const rows = await this.unitOfWork.rows<{ id: LeadId }>(sql`
      select t.id from sales.leads t where t.tenant_id = ${Work.current().tenantId}::uuid ${id === null ? sql`` : sql`and t.id > ${id}::uuid`} order by t.id limit ${take}::int`);
    return rows.map((row) => row.id);
  }
}
