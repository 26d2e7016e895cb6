import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { PipelineDetails, PipelineId } from '../../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';

/** Change a pipeline. Made the default, it takes the place of the one that was. */
export class ChangePipeline extends Command<void> {
  readonly id!: PipelineId;
  readonly set!: Partial<PipelineDetails>;
}

@CommandHandler(ChangePipeline)
export class ChangePipelineHandler implements ICommandHandler<ChangePipeline> {
  constructor(private readonly pipelines: PipelineRepository) {}

  async execute({ id, set }: ChangePipeline): Promise<void> {
    const pipeline = await this.pipelines.get(id);
    const former = set.isDefault && !pipeline.isTheDefault ? await this.pipelines.findDefault() : null;
    if (former) await this.pipelines.cede(former);
    pipeline.change(set);
  }
}
