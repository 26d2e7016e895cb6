import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Clock } from '../../../../kernel/clock.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { ListStageStays, type StageStay } from '../../application/queries/list-stage-stays.query.js';

@QueryHandler(ListStageStays)
export class ListStageStaysHandler implements IQueryHandler<ListStageStays> {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  execute({ dealId }: ListStageStays): Promise<readonly StageStay[]> {
    const now = this.clock.now().toISOString();
    return this.reads.rows(sql<StageStay>`
      select y.stage_id as "stageId", y.stage, y.pipeline_id as "pipelineId", y.entered_at as "enteredAt", y.left_at as "leftAt", greatest(floor(extract(epoch from coalesce(y.left_at, ${now}::timestamptz) - y.entered_at)), 0)::int as seconds
      from sales.stage_stays y where y.tenant_id = ${Work.current().tenantId}::uuid and y.deal_id = ${dealId}::uuid order by y.entered_at, y.id`);
  }
}
