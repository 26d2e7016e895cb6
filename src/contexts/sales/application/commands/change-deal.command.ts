import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { DealDetails, DealId } from '../../domain/deal/deal.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { DealParties } from '../rules/deal-parties.js';
import { DealWays } from '../rules/deal-ways.js';

/** Change what is known of a deal, and move it where another stage is named. */
export class ChangeDeal extends Command<void> {
  readonly id!: DealId;
  readonly set!: Partial<DealDetails> & { readonly pipelineId?: PipelineId | null; readonly stageId?: StageId | null };
}

@CommandHandler(ChangeDeal)
export class ChangeDealHandler implements ICommandHandler<ChangeDeal> {
  constructor(
    private readonly deals: DealRepository,
    private readonly parties: DealParties,
    private readonly ways: DealWays,
    private readonly clock: Clock,
  ) {}

  async execute({ id, set: { pipelineId, stageId, ...details } }: ChangeDeal): Promise<void> {
    const deal = await this.deals.get(id);
    await this.parties.assertSeen(details, deal.named);
    const home = await this.ways.pipeline(deal.pipeline);
    deal.change(details, home, this.clock.now(), await this.ways.from(deal, pipelineId, stageId));
  }
}
