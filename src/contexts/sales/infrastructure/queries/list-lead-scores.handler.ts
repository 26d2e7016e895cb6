import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { compileSight } from '../../../../platform/conditions/compile-condition.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { Cursors } from '../../../../platform/resource/cursors.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { leads } from '../../application/queries/leads.resource.js';
import { type KeptScoreRow, type KeptScoresPage, ListLeadScores } from '../../application/queries/list-lead-scores.query.js';

@QueryHandler(ListLeadScores)
export class ListLeadScoresHandler implements IQueryHandler<ListLeadScores> {
  constructor(
    private readonly reads: Reads,
    private readonly cursors: Cursors,
  ) {}

  async execute({ id, take, cursor }: ListLeadScores): Promise<KeptScoresPage> {
    const { tenantId } = Work.current();
    const question = JSON.stringify(['scores', tenantId, id]);
    const place = cursor === undefined ? undefined : this.cursors.open(question, cursor);
    const further = place ? sql`and (s.at, s.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``;
    const [[seen], rows] = await this.reads.all([
      sql`select from sales.leads t where t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid and t.deleted_at is null and ${compileSight(presentSights()(leads), leads, 't')}`,
      sql<KeptScoreRow & { readonly id: string }>`select s.id, s.at, s.score, s.grade, s.model_version as "modelVersion", s.factors from sales.lead_scores s where s.tenant_id = ${tenantId}::uuid and s.lead_id = ${id}::uuid ${further} order by s.at desc, s.id desc limit ${take + 1}::int`,
    ]);
    if (!seen) throw new RecordNotFound(leads.record, id);
    const shown = rows.slice(0, take);
    const last = rows.length > take ? shown.at(-1)! : undefined;
    return { data: shown.map(({ id: _, ...score }) => score), page: { take, nextCursor: last ? this.cursors.seal(question, [last.at, last.id]) : null } };
  }
}
