import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { CountErased } from './count-erased.js';
import { Erasure, type ErasureCounts, type ErasureId } from './erasure.js';

/** Note that all of it is gone, and what of it no transaction has counted. */
export class FinishErasure extends Command<void> {
  readonly erasureId!: ErasureId;
  readonly counts!: ErasureCounts;
}

@CommandHandler(FinishErasure)
export class FinishErasureHandler implements ICommandHandler<FinishErasure> {
  constructor(
    private readonly records: Records,
    private readonly counting: CountErased,
  ) {}

  async execute({ erasureId, counts }: FinishErasure): Promise<void> {
    const erasure = await this.records.get(Erasure, erasureId, { unscoped: true });
    if (!erasure.isRunning) return;
    await this.counting.add(erasureId, counts);
    erasure.finish(UnitOfWork.current().now);
  }
}
