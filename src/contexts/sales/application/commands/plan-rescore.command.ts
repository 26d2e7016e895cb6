import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { Rescores } from '../rules/rescores.js';

/** A lead is not what it was: its score is reckoned in a moment. */
export class PlanRescore extends Command<void> {
  readonly id!: LeadId;
}

@CommandHandler(PlanRescore)
export class PlanRescoreHandler implements ICommandHandler<PlanRescore> {
  constructor(private readonly rescores: Rescores) {}

  async execute({ id }: PlanRescore): Promise<void> {
    await this.rescores.soon(id);
  }
}
