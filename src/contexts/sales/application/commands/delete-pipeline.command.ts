import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';

/** Put a pipeline into the recycle bin that no deal is in. */
export class DeletePipeline extends Command<void> {
  readonly id!: PipelineId;
}

@CommandHandler(DeletePipeline)
export class DeletePipelineHandler implements ICommandHandler<DeletePipeline> {
  constructor(
    private readonly pipelines: PipelineRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: DeletePipeline): Promise<void> {
    const pipeline = await this.pipelines.getToDelete(id);
    pipeline.discard(await this.pipelines.countDeals(id), this.clock.now());
  }
}
