import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import { auditOfRows } from '../../../../platform/audit/audit-of-rows.js';
import { eventsOfRows, told } from '../../../../platform/events/events-of-rows.js';
import { UnitOfWork } from '../../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { type ModelOfScores, type Rescored, Scoring } from '../../application/ports/scoring.port.js';
import { leads } from '../../application/queries/leads.resource.js';
import { LeadScoreChanged } from '../../domain/lead/lead.events.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { factorsOf, factsOfLead, isScored, reckoned } from './score-statement.js';

/** Both, where they differ. */
const fromTo = (column: string) => sql.raw(`case when m.${column} is distinct from m.${column}_before then jsonb_build_array(m.${column}_before, m.${column}) end`);

/** One statement for many leads, which touches none of them: only standings that are different are written, with their history, their course, the events and what is planned next. */
@Injectable()
export class PostgresScoring extends Scoring {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  rescore(ids: readonly LeadId[], model: ModelOfScores, at: Date): Promise<Rescored> {
    return this.score(sql`t.id = any(${ids}::uuid[])`, model, at);
  }

  rescoreAfter(id: LeadId | null, take: number, model: ModelOfScores, at: Date): Promise<Rescored> {
    return this.score(sql`${id === null ? sql`true` : sql`t.id > ${id}::uuid`} order by t.id limit ${take}::int`, model, at);
  }

  /** A standing that somebody else has written since it was read stays, and the lead is planned anew: nobody knows which of the two has seen more. */
  private async score(which: RawBuilder<unknown>, { rules, modelVersion }: ModelOfScores, at: Date): Promise<Rescored> {
    const { tenantId } = Work.current();
    const [tenant, now, version] = [sql`${tenantId}::uuid`, sql`${at.toISOString()}::timestamptz`, sql`${modelVersion}::int`];
    const isDifferent = sql`(r.score_before, r.grade_before, r.version_before) is distinct from (r.score, r.grade, ${version})`;
    // what is found by arrays of ids is joined in one go, whatever the planner believes of how many there are
    await this.unitOfWork.rows(sql`select set_config('enable_nestloop', 'off', true)`);
    const [row] = await this.unitOfWork.rows<Rescored & { readonly regraded: number }>(sql`
      with picked as materialized (select ${factsOfLead}, t.version from sales.leads t where t.tenant_id = ${tenant} and ${isScored} and ${which}),
      held as materialized (
        select p.*, s.score as score_before, s.grade as grade_before, s.scored_at as scored_before, s.score_version as version_before
        from sales.lead_standings s join picked p on p.id = s.id where s.tenant_id = ${tenant} and s.id = any(array(select id from picked))
      ),
      reckoned as materialized (${reckoned(rules, 'held', tenantId, at)}),
      written as (
        update sales.lead_standings s set score = r.score, grade = r.grade, score_version = ${version}, scored_at = ${now}
        from reckoned r where s.tenant_id = ${tenant} and s.id = r.id and s.id = any(array(select r.id from reckoned r where ${isDifferent})) and s.scored_at is not distinct from r.scored_before and ${isDifferent}
        returning r.*
      ),
      changed as (select * from written where (score, grade) is distinct from (score_before, grade_before)),
      regraded as (select * from changed where grade is distinct from grade_before),
      kept as (insert into sales.lead_scores (tenant_id, id, lead_id, model_version, score, grade, factors, at) select ${tenant}, uuidv7(), c.id, ${version}, c.score, c.grade, ${factorsOf('c')}, ${now} from changed c),
      audited as (${auditOfRows(leads.name, 'changed', sql`jsonb_strip_nulls(jsonb_build_object('score', ${fromTo('score')}, 'grade', ${fromTo('grade')}))`)}),
      told as (${eventsOfRows(LeadScoreChanged, leads.context, 'regraded', sql`jsonb_build_object('leadId', m.id, 'from', m.grade_before, 'to', m.grade, 'score', m.score, 'modelVersion', ${version})`)}),
      planned as (
        insert into sales.rescores as p (tenant_id, id, due_at) select ${tenant}, n.id, n.due_at
        from (select r.id, case when ${isDifferent} and w.id is null then ${now} else date_trunc('hour', r.next_at) + interval '1 hour' end as due_at from reckoned r left join written w on w.id = r.id) n
        left join sales.rescores q on q.tenant_id = ${tenant} and q.id = n.id and q.id = any(array(select id from reckoned where next_at is not null)) where n.due_at is not null and (q.due_at <= n.due_at) is not true order by n.id
        on conflict (tenant_id, id) do update set due_at = excluded.due_at where p.due_at > excluded.due_at
      )
      select (select count(*) from held)::int as looked, (select count(*) from written)::int as written, (select count(*) from regraded)::int as regraded, (select id from held order by id desc limit 1) as last`);
    const { regraded, ...rescored } = row!;
    told(LeadScoreChanged, regraded);
    return rescored;
  }
}
