import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { DealWays } from '../rules/deal-ways.js';

/** Give the tenant the pipeline that everybody starts with, if he has none yet. */
export class OpenDefaultPipeline extends Command<void> {
  /** Its id and those of its stages, where they are to be known before. */
  readonly ids?: { readonly pipeline: PipelineId; readonly stages: readonly StageId[] } | undefined;
}

@CommandHandler(OpenDefaultPipeline)
export class OpenDefaultPipelineHandler implements ICommandHandler<OpenDefaultPipeline> {
  constructor(private readonly ways: DealWays) {}

  async execute({ ids }: OpenDefaultPipeline): Promise<void> {
    const known = ids?.stages.values();
    await this.ways.default(ids?.pipeline, known && (() => known.next().value!));
  }
}
