import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { Documented, Nullable } from '../../../../platform/http/validators.js';
import type { DealId } from '../../domain/deal/deal.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';
import { DealWays } from '../rules/deal-ways.js';

/** Lose a deal, and say why. */
export class LoseDeal extends Command<void> {
  readonly id!: DealId;

  /**
   * Why it is lost.
   * @example "They stay with what they have."
   */
  @IsString()
  @Length(1, 500)
  readonly reason!: string;

  /** To whom; left out, it stays the one that is known. */
  @IsString()
  @Length(1, 200)
  @Documented({ example: null })
  @Nullable()
  readonly competitor?: string | null;
}

@CommandHandler(LoseDeal)
export class LoseDealHandler implements ICommandHandler<LoseDeal> {
  constructor(
    private readonly deals: DealRepository,
    private readonly ways: DealWays,
    private readonly clock: Clock,
  ) {}

  async execute({ id, reason, competitor }: LoseDeal): Promise<void> {
    const deal = await this.deals.get(id);
    deal.lose(await this.ways.pipeline(deal.pipeline), this.clock.now(), { reason, competitor });
  }
}
