import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Reads } from '../../../platform/persistence/reads.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { AssignmentBook, type RuleInForce, type Standing } from '../application/ports/assignment-book.port.js';
import type { Lead } from '../domain/lead/lead.js';

const tenant = () => sql`${Work.current().tenantId}::uuid`;

interface Load {
  readonly agentId: string;
  readonly count: number;
}

interface Turn {
  readonly ruleId: string;
  readonly agentId: string;
}

@Injectable()
export class MikroAssignmentBook extends AssignmentBook {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  rules(): Promise<readonly RuleInForce[]> {
    return this.reads.rows(sql<RuleInForce>`
      select id, name, conditions, strategy, agent_ids as "agentIds", capacity, respects_working_hours as "respectsWorkingHours", opens_to_agents as "opensToAgents"
      from sales.lead_assignment_rules where tenant_id = ${tenant()} and active and deleted_at is null order by position, id`);
  }

  /** What is asked afterwards sees what others have given away before. */
  async hold(): Promise<void> {
    await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(hashtextextended('lead assignment of ' || ${Work.current().tenantId}::text, 0))`);
  }

  async standings(leadIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const rows = await this.reads.rows(sql<Standing & { id: string }>`select id, score, grade from sales.lead_standings where tenant_id = ${tenant()} and id = any(${leadIds}::uuid[])`);
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }

  async loads(agentIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.rows(sql<Load>`
      select owner_id as "agentId", count(*)::int as count from sales.leads
      where tenant_id = ${tenant()} and owner_id = any(${agentIds}::uuid[]) and deleted_at is null and status in ('NEW', 'CONTACTED', 'QUALIFIED', 'NURTURING') group by owner_id`);
    return new Map(rows.map(({ agentId, count }) => [agentId, count]));
  }

  async turns(ruleIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reads.rows(sql<Turn>`select rule_id as "ruleId", agent_id as "agentId" from sales.assignment_turns where tenant_id = ${tenant()} and rule_id = any(${ruleIds}::uuid[])`);
    return new Map(rows.map(({ ruleId, agentId }) => [ruleId, agentId]));
  }

  /** Whoever holds the lock is the only one who writes them. */
  async keepTurns(turned: ReadonlyMap<string, string>): Promise<void> {
    await this.unitOfWork.rows(sql`
      with turned as (select * from unnest(${[...turned.keys()]}::uuid[], ${[...turned.values()]}::uuid[]) as t (rule_id, agent_id)),
      moved as (update sales.assignment_turns k set agent_id = t.agent_id from turned t where k.tenant_id = ${tenant()} and k.rule_id = t.rule_id returning k.rule_id)
      insert into sales.assignment_turns (tenant_id, id, rule_id, agent_id)
        select ${tenant()}, uuidv7(), t.rule_id, t.agent_id from turned t where not exists (select from moved m where m.rule_id = t.rule_id)`);
  }

  answerFor(lead: Lead): void {
    const { placed } = UnitOfWork.current();
    if (!placed.has(lead)) placed.set(lead, lead.owner);
  }
}
