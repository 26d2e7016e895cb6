import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Reads } from '../../../../platform/persistence/reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { type Assignment, ListAssignments } from '../../application/queries/list-assignments.query.js';

@QueryHandler(ListAssignments)
export class ListAssignmentsHandler implements IQueryHandler<ListAssignments> {
  constructor(private readonly reads: Reads) {}

  execute({ leadId }: ListAssignments): Promise<readonly Assignment[]> {
    return this.reads.rows(sql<Assignment>`
      select at, from_id as "fromId", to_id as "toId", rule_id as "ruleId", reason, by_id as "byId"
      from sales.assignments where tenant_id = ${Work.current().tenantId}::uuid and lead_id = ${leadId}::uuid order by at, id`);
  }
}
