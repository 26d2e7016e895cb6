import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { DealId } from '../../domain/deal/deal.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';
import { DealWays } from '../rules/deal-ways.js';

/** Win a deal. */
export class WinDeal extends Command<void> {
  readonly id!: DealId;
}

@CommandHandler(WinDeal)
export class WinDealHandler implements ICommandHandler<WinDeal> {
  constructor(
    private readonly deals: DealRepository,
    private readonly ways: DealWays,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: WinDeal): Promise<void> {
    const deal = await this.deals.get(id);
    deal.win(await this.ways.pipeline(deal.pipeline), this.clock.now());
  }
}
