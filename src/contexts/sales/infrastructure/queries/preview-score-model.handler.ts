import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Clock } from '../../../../kernel/clock.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { PreviewScoreModel, type ScorePreview } from '../../application/queries/preview-score-model.query.js';
import { type Grade, GRADES } from '../../domain/lead/lead-score.js';
import { assertSoundRules } from '../../domain/scoring/score-model.js';
import { scoreOf } from '../../domain/scoring/score-of.js';
import { factsFrom, factsOfLeads } from '../scoring/facts-of-leads.js';
import { factsOfLead, isScored, reckoned } from '../scoring/score-statement.js';
import { ReadScoreModelsHandler } from './read-score-models.handler.js';

/** Leads that a preview looks at. */
const MOST_LOOKED = 10_000;

interface Moved {
  readonly before: Grade;
  readonly after: Grade;
  readonly leads: number;
  readonly better: number;
  readonly worse: number;
}

@QueryHandler(PreviewScoreModel)
export class PreviewScoreModelHandler implements IQueryHandler<PreviewScoreModel> {
  constructor(
    private readonly reads: Reads,
    private readonly models: ReadScoreModelsHandler,
    private readonly clock: Clock,
  ) {}

  async execute({ rules, leadIds }: PreviewScoreModel): Promise<ScorePreview> {
    assertSoundRules(rules);
    const [at, { tenantId }, { active }] = [this.clock.now(), Work.current(), await this.models.execute()];
    const [moved, named] = await this.reads.all([
      sql<Moved>`with looked as materialized (select ${factsOfLead} from sales.leads t where t.tenant_id = ${tenantId}::uuid and ${isScored} order by t.id desc limit ${MOST_LOOKED}::int)
        select b.grade as before, a.grade as after, count(*)::int as leads, count(*) filter (where a.score > b.score)::int as better, count(*) filter (where a.score < b.score)::int as worse
        from (${reckoned(active.rules, 'looked', tenantId, at)}) b join (${reckoned(rules, 'looked', tenantId, at)}) a on a.id = b.id group by b.grade, a.grade`,
      factsOfLeads(leadIds),
    ]);
    const sum = (of: (row: Moved) => number) => moved.reduce((total, row) => total + of(row), 0);
    const spread = (by: 'before' | 'after') => Object.fromEntries(GRADES.map((grade) => [grade, sum((row) => (row[by] === grade ? row.leads : 0))])) as Record<Grade, number>;
    return {
      looked: sum(({ leads }) => leads), before: spread('before'), after: spread('after'), better: sum(({ better }) => better), worse: sum(({ worse }) => worse),
      leads: named.map((row) => ({ leadId: row.id, before: scoreOf(active.rules, factsFrom(row), at), after: scoreOf(rules, factsFrom(row), at) })),
    };
  }
}
