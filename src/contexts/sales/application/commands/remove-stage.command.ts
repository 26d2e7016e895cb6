import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';
import type { StageId } from '../../domain/pipeline/stage.js';

/** Take a stage out of a pipeline. The deals in it go to another stage, all at once. */
export class RemoveStage extends Command<void> {
  readonly id!: PipelineId;
  readonly stageId!: StageId;
  readonly moveDealsTo!: StageId | null;
}

@CommandHandler(RemoveStage)
export class RemoveStageHandler implements ICommandHandler<RemoveStage> {
  constructor(
    private readonly pipelines: PipelineRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id, stageId, moveDealsTo }: RemoveStage): Promise<void> {
    const pipeline = await this.pipelines.get(id);
    const refuge = moveDealsTo === null ? null : pipeline.refugeFrom(stageId, moveDealsTo);
    pipeline.removeStage(stageId, await this.pipelines.countDeals(id, stageId), moveDealsTo);
    if (refuge) await this.pipelines.moveDeals(stageId, refuge.id, this.clock.now());
  }
}
