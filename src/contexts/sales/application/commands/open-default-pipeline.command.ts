import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { DealWays } from '../rules/deal-ways.js';

/** Give the tenant the pipeline that everybody starts with, if he has none yet. */
export class OpenDefaultPipeline extends Command<void> {}

@CommandHandler(OpenDefaultPipeline)
export class OpenDefaultPipelineHandler implements ICommandHandler<OpenDefaultPipeline> {
  constructor(private readonly ways: DealWays) {}

  async execute(_: OpenDefaultPipeline): Promise<void> {
    await this.ways.default();
  }
}
