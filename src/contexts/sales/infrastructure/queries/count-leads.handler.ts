import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Reads } from '../../../../platform/persistence/reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { CountLeads } from '../../application/queries/count-leads.query.js';

@QueryHandler(CountLeads)
export class CountLeadsHandler implements IQueryHandler<CountLeads> {
  constructor(private readonly reads: Reads) {}

  async execute(): Promise<number> {
    return (await this.reads.first(sql<{ count: number }>`select count(*)::int as count from sales.leads where tenant_id = ${Work.current().tenantId}::uuid`))!.count;
  }
}
