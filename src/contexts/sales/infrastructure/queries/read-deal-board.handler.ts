import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import type { Amount } from '../../../../kernel/money.js';
import { CustomFields } from '../../../../platform/custom-fields/custom-fields.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { deals } from '../../application/queries/deals.resource.js';
import { type BoardColumn, type DealBoard, ReadDealBoard } from '../../application/queries/read-deal-board.query.js';
import { seen, WEIGHTED } from './seen-deals.js';
import { shownDeals } from './shown-deals.js';

interface Sum {
  readonly stageId: string;
  readonly count: number;
  readonly sum: Amount | null;
  readonly weighted: Amount | null;
}

const amounts = (values: readonly (Amount | null)[]): readonly Amount[] => values.filter((value) => value !== null);

/** Four statements in two round trips, however many deals and stages there are: the stages, their sums, which cards to show, and those. */
@QueryHandler(ReadDealBoard)
export class ReadDealBoardHandler implements IQueryHandler<ReadDealBoard> {
  constructor(
    private readonly reads: Reads,
    private readonly customFields: CustomFields,
  ) {}

  async execute({ pipelineId, take, where, fields, include }: ReadDealBoard): Promise<DealBoard> {
    const [resource, sights, tenant] = [await this.customFields.of(deals), presentSights(), sql`${Work.current().tenantId}::uuid`];
    const home = sql`(select p.id from sales.pipelines p where p.tenant_id = ${tenant} and p.deleted_at is null and ${pipelineId === null ? sql`p.is_default` : sql`p.id = ${pipelineId}::uuid`})`;
    const inSight = seen(resource, where, sights);
    const [stages, sums, cards] = await this.reads.all([
      sql<BoardColumn['stage']>`select s.id, s.pipeline_id as "pipelineId", s.position, s.name, s.kind, s.probability, s.required_fields as "requiredFields", s.rotting_days as "rottingDays"
        from sales.stages s where s.tenant_id = ${tenant} and s.pipeline_id = ${home} order by s.position`,
      sql<Sum>`select t.stage_id as "stageId", count(*)::int as count, platform.money(sum(t.value), t.value_currency) as sum, platform.money(sum(${WEIGHTED}), t.value_currency) as weighted
        from sales.deals t join sales.stages s on s.tenant_id = t.tenant_id and s.id = t.stage_id
        where t.pipeline_id = ${home} and ${inSight} group by t.stage_id, t.value_currency order by t.value_currency`,
      sql<{ id: string; stageId: string }>`select c.id, s.id as "stageId" from sales.stages s
        cross join lateral (select t.id, t.created_at from sales.deals t where t.stage_id = s.id and ${inSight} order by t.created_at desc, t.id desc limit ${take}::int) c
        where s.tenant_id = ${tenant} and s.pipeline_id = ${home} order by c.created_at desc, c.id desc`,
    ]);
    if (pipelineId !== null && stages.length === 0) throw new RecordNotFound('pipeline', pipelineId);
    const shown = await shownDeals(this.reads, resource, cards.map(({ id }) => id), { fields, include }, sights);
    const columns = stages.map((stage): BoardColumn => {
      const own = sums.filter(({ stageId }) => stageId === stage.id);
      return {
        stage,
        count: own.reduce((sum, { count }) => sum + count, 0),
        sums: amounts(own.map(({ sum }) => sum)),
        weighted: amounts(own.map(({ weighted }) => weighted)),
        deals: cards.filter(({ stageId }) => stageId === stage.id).flatMap(({ id }) => shown.get(id) ?? []),
      };
    });
    return { pipelineId: stages[0]?.pipelineId ?? null, columns };
  }
}
