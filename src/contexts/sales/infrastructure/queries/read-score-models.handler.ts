import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Reads } from '../../../../platform/persistence/reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { ReadScoreModels, type ScoreModelRow, type ScoreModels } from '../../application/queries/read-score-models.query.js';
import { versionOf } from '../../domain/scoring/score-model.js';
import { DEFAULT_RULES } from '../../domain/scoring/score-rules.js';

/** What a tenant is scored by that has scored nobody yet. */
const FIRST: ScoreModelRow = { modelVersion: 1, rules: DEFAULT_RULES, activatedAt: null, updatedAt: null };

@QueryHandler(ReadScoreModels)
export class ReadScoreModelsHandler implements IQueryHandler<ReadScoreModels> {
  constructor(private readonly reads: Reads) {}

  async execute(): Promise<ScoreModels> {
    const rows = await this.reads.rows(sql<ScoreModelRow & { readonly status: string; readonly version: number }>`
      select status, version, model_version as "modelVersion", rules, activated_at as "activatedAt", updated_at as "updatedAt" from sales.score_models where tenant_id = ${Work.current().tenantId}::uuid`);
    const shown = (wanted: string) => {
      const row = rows.find(({ status }) => status === wanted);
      return row ? { modelVersion: row.modelVersion, rules: row.rules, activatedAt: row.activatedAt, updatedAt: row.updatedAt } : null;
    };
    return { version: versionOf(rows), active: shown('ACTIVE') ?? FIRST, draft: shown('DRAFT') };
  }
}
