import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { Documented, IsId, Nullable } from '../../../../platform/http/validators.js';
import type { DealId } from '../../domain/deal/deal.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { DealWays } from '../rules/deal-ways.js';

/** Take back that a deal was won or lost. */
export class ReopenDeal extends Command<void> {
  readonly id!: DealId;

  /** An open stage of its pipeline; the first, if none is named. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly stageId: StageId | null = null;
}

@CommandHandler(ReopenDeal)
export class ReopenDealHandler implements ICommandHandler<ReopenDeal> {
  constructor(
    private readonly deals: DealRepository,
    private readonly ways: DealWays,
    private readonly clock: Clock,
  ) {}

  async execute({ id, stageId }: ReopenDeal): Promise<void> {
    const deal = await this.deals.getToReopen(id);
    deal.reopen(await this.ways.to(deal.pipeline, stageId), this.clock.now());
  }
}
