import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { ScoreModelRepository } from '../../domain/scoring/score-model.repository.js';
import { Scoring } from '../ports/scoring.port.js';

export interface Rescoring {
  /** The last one that was looked at; null when there are no more. */
  readonly last: LeadId | null;
  readonly looked: number;
  readonly written: number;
}

/** Score some leads again, those that come after one by id. */
export class RescoreLeads extends Command<Rescoring> {
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

  async execute({ after, take }: RescoreLeads): Promise<Rescoring> {
    const ids = await this.scoring.after(after, take);
    const { currentRules: rules, modelVersion } = await this.models.active();
    const written = ids.length === 0 ? 0 : await this.scoring.rescore(ids, { rules, modelVersion }, this.clock.now());
    return { last: ids.length < take ? null : ids.at(-1)!, looked: ids.length, written };
  }
}
