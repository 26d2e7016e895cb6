import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { ScoreModelRepository } from '../../domain/scoring/score-model.repository.js';
import { type Rescored, Scoring } from '../ports/scoring.port.js';

/** Score some leads again, those that come after one by id. Answers how far it has come: without a last one, there are no more. */
export class RescoreLeads extends Command<Rescored> {
  readonly after!: LeadId | null;
  readonly take!: number;
}

@CommandHandler(RescoreLeads)
export class RescoreLeadsHandler implements ICommandHandler<RescoreLeads> {
  constructor(
    private readonly models: ScoreModelRepository,
    private readonly scoring: Scoring,
    private readonly clock: Clock,
  ) {}

  async execute({ after, take }: RescoreLeads): Promise<Rescored> {
    const { currentRules: rules, modelVersion } = await this.models.active();
    const rescored = await this.scoring.rescoreAfter(after, take, { rules, modelVersion }, this.clock.now());
    return rescored.looked < take ? { ...rescored, last: null } : rescored;
  }
}
