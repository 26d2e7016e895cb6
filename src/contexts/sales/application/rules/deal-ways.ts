import { DomainError } from '../../../../kernel/domain-error.js';
import { newId } from '../../../../kernel/id.js';
import type { Deal, Way } from '../../domain/deal/deal.js';
import { Pipeline, type PipelineDetails, type PipelineId } from '../../domain/pipeline/pipeline.js';
import type { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';
import type { StageId } from '../../domain/pipeline/stage.js';

/** What every tenant starts with. */
export const DEFAULT_PIPELINE: PipelineDetails = { name: 'Sales', description: null, isDefault: true };

/** Where deals can go. */
export class DealWays {
  constructor(private readonly pipelines: PipelineRepository) {}

  /** To a stage of a pipeline: of the default one if none is named, and the first if none is named. */
  async to(pipelineId: PipelineId | null, stageId: StageId | null): Promise<Way> {
    return { pipeline: pipelineId === null ? await this.default() : await this.pipeline(pipelineId), stageId };
  }

  /** To where a change of a deal leads it, if it names a pipeline or a stage at all: to the first stage of another pipeline, if it names that alone. */
  async from(deal: Deal, pipelineId: PipelineId | null = null, stageId: StageId | null = null): Promise<Way | undefined> {
    const stays = stageId === null && (pipelineId === null || pipelineId === deal.pipeline);
    return stays ? undefined : this.to(pipelineId ?? deal.pipeline, stageId);
  }

  async pipeline(id: PipelineId): Promise<Pipeline> {
    const pipeline = await this.pipelines.find(id);
    if (pipeline) return pipeline;
    throw new DomainError('rule', 'reference_not_found', `There is no pipeline with the id ${id}.`, [{ pointer: '/pipelineId', code: 'reference_not_found', message: 'refers to a pipeline that is not there' }]);
  }

  /** Every tenant has one: it is made when it is first needed, if nobody has made it before. */
  async default(): Promise<Pipeline> {
    const found = await this.pipelines.findDefault();
    if (found) return found;
    const pipeline = Pipeline.open(newId<'Pipeline'>(), DEFAULT_PIPELINE, () => newId<'Stage'>());
    await this.pipelines.addAtOnce(pipeline);
    return pipeline;
  }
}
