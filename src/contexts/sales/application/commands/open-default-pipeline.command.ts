import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { Pipeline, type PipelineId } from '../../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { DEFAULT_PIPELINE, DealWays } from '../rules/deal-ways.js';

/** Ids that are to be known before. */
interface KnownIds {
  readonly pipeline: PipelineId;
  readonly stages: readonly StageId[];
}

/** Give the tenant the pipeline that everybody starts with, if he has none yet; with ids that are known, that one. */
export class OpenDefaultPipeline extends Command<void> {
  readonly ids?: KnownIds | undefined;
}

@CommandHandler(OpenDefaultPipeline)
export class OpenDefaultPipelineHandler implements ICommandHandler<OpenDefaultPipeline> {
  constructor(
    private readonly pipelines: PipelineRepository,
    private readonly ways: DealWays,
  ) {}

  async execute({ ids }: OpenDefaultPipeline): Promise<void> {
    if (ids) await this.openKnown(ids);
    else await this.ways.default();
  }

  private async openKnown(ids: KnownIds): Promise<void> {
    if (await this.pipelines.find(ids.pipeline)) return;
    const former = await this.pipelines.findDefault();
    if (former) await this.pipelines.cede(former);
    const stages = ids.stages.values();
    this.pipelines.add(Pipeline.open(ids.pipeline, DEFAULT_PIPELINE, () => stages.next().value!));
  }
}
