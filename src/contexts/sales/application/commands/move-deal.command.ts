import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { Documented, IsId, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { DealId } from '../../domain/deal/deal.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { DealWays } from '../rules/deal-ways.js';

/** Move a deal to a stage. */
export class MoveDeal extends Command<void> {
  readonly id!: DealId;

  @IsId()
  @Documented({ example: '01930b6e-6c00-7000-8000-000000000413' })
  readonly stageId!: StageId;

  /** The pipeline of the stage; left out, the one that the deal is in. */
  @IsId()
  @Documented({ example: '01930b6e-6c00-7000-8000-000000000410' })
  @Optional()
  readonly pipelineId?: PipelineId;

  /** Why it is lost, where it is. */
  @IsString()
  @Length(1, 500)
  @Documented({ example: null })
  @Nullable()
  readonly reason: string | null = null;

  /** To whom; left out, it stays the one that is known. */
  @IsString()
  @Length(1, 200)
  @Documented({ example: null })
  @Nullable()
  readonly competitor?: string | null;
}

@CommandHandler(MoveDeal)
export class MoveDealHandler implements ICommandHandler<MoveDeal> {
  constructor(
    private readonly deals: DealRepository,
    private readonly ways: DealWays,
    private readonly clock: Clock,
  ) {}

  async execute({ id, pipelineId, stageId, reason, competitor }: MoveDeal): Promise<void> {
    const deal = await this.deals.get(id);
    deal.moveTo(await this.ways.to(pipelineId ?? deal.pipeline, stageId), this.clock.now(), { reason, competitor });
  }
}
