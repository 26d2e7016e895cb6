import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { Engagements } from '../ports/engagements.port.js';
import { Rescores } from '../rules/rescores.js';

/** What has happened with a lead was about another one, or about none. */
export class MoveEngagement extends Command<void> {
  readonly sourceId!: string;
  readonly leadId!: LeadId | null;
}

@CommandHandler(MoveEngagement)
export class MoveEngagementHandler implements ICommandHandler<MoveEngagement> {
  constructor(
    private readonly engagements: Engagements,
    private readonly rescores: Rescores,
  ) {}

  async execute({ sourceId, leadId }: MoveEngagement): Promise<void> {
    const before = await this.engagements.moveTo(sourceId, leadId);
    if (before === null) return;
    await this.rescores.soon([before, ...(leadId === null ? [] : [leadId])]);
  }
}
