import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { Engagements } from '../ports/engagements.port.js';

/** Nobody knows any more what a lead has done. */
export class ForgetScore extends Command<void> {
  readonly id!: LeadId;
}

@CommandHandler(ForgetScore)
export class ForgetScoreHandler implements ICommandHandler<ForgetScore> {
  constructor(private readonly engagements: Engagements) {}

  async execute({ id }: ForgetScore): Promise<void> {
    await this.engagements.forget(id);
  }
}
