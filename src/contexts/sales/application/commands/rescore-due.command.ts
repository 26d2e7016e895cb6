import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { ScoreModelRepository } from '../../domain/scoring/score-model.repository.js';
import { RescorePlan } from '../ports/rescore-plan.port.js';
import { Scoring } from '../ports/scoring.port.js';

/** Score the leads again for which it is time. Answers how many those were. */
export class RescoreDue extends Command<number> {
  readonly most!: number;
}

@CommandHandler(RescoreDue)
export class RescoreDueHandler implements ICommandHandler<RescoreDue> {
  constructor(
    private readonly plan: RescorePlan,
    private readonly models: ScoreModelRepository,
    private readonly scoring: Scoring,
    private readonly clock: Clock,
  ) {}

  async execute({ most }: RescoreDue): Promise<number> {
    const now = this.clock.now();
    const due = await this.plan.takeDue(now, most);
    if (due.length === 0) return 0;
    const { currentRules: rules, modelVersion } = await this.models.active();
    await this.scoring.rescore(due, { rules, modelVersion }, now);
    return due.length;
  }
}
