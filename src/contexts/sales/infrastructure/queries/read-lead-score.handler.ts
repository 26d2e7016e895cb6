import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { leads } from '../../application/queries/leads.resource.js';
import { type LeadScoreRow, ReadLeadScore } from '../../application/queries/read-lead-score.query.js';
import { scoreOf } from '../../domain/scoring/score-of.js';
import { factsFrom, factsOfLeads } from '../scoring/facts-of-leads.js';
import { ReadScoreModelsHandler } from './read-score-models.handler.js';

@QueryHandler(ReadLeadScore)
export class ReadLeadScoreHandler implements IQueryHandler<ReadLeadScore> {
  constructor(
    private readonly reads: Reads,
    private readonly models: ReadScoreModelsHandler,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: ReadLeadScore): Promise<LeadScoreRow> {
    const at = this.clock.now();
    const [row, { active }] = await Promise.all([this.reads.first(factsOfLeads([id])), this.models.execute()]);
    if (!row) throw new RecordNotFound(leads.record, id);
    return { leadId: id, modelVersion: active.modelVersion, at: at.toISOString(), ...scoreOf(active.rules, factsFrom(row), at) };
  }
}
