import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { Rescores } from '../rules/rescores.js';

/** Leads are not what they were: their scores are reckoned in a moment. */
export class PlanRescore extends Command<void> {
  readonly ids!: readonly LeadId[];
}

@CommandHandler(PlanRescore)
export class PlanRescoreHandler implements ICommandHandler<PlanRescore> {
  constructor(private readonly rescores: Rescores) {}

  async execute({ ids }: PlanRescore): Promise<void> {
    await this.rescores.soon(ids);
  }
}
