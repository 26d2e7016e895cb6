import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';
import type { StageDetails, StageId } from '../../domain/pipeline/stage.js';

/** Change a stage of a pipeline, or move it to another place. */
export class ChangeStage extends Command<void> {
  readonly id!: PipelineId;
  readonly stageId!: StageId;
  readonly set!: Partial<StageDetails>;
  readonly position?: number | undefined;
}

@CommandHandler(ChangeStage)
export class ChangeStageHandler implements ICommandHandler<ChangeStage> {
  constructor(private readonly pipelines: PipelineRepository) {}

  async execute({ id, stageId, set, position }: ChangeStage): Promise<void> {
    const pipeline = await this.pipelines.get(id);
    pipeline.changeStage(stageId, set, position);
  }
}
