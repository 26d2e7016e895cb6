import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { Jobs } from '../jobs/jobs.js';
import { EraseWorker } from './erase.worker.js';
import type { ErasureId } from './erasure.js';

/** Have a person erased wherever he is held, in the background. */
export class StartErasing extends Command<void> {
  readonly id!: ErasureId;
}

@CommandHandler(StartErasing)
export class StartErasingHandler implements ICommandHandler<StartErasing> {
  constructor(private readonly jobs: Jobs) {}

  async execute({ id }: StartErasing): Promise<void> {
    await this.jobs.start(EraseWorker, { erasureId: id });
  }
}
