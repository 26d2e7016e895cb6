import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { Engagements } from '../ports/engagements.port.js';
import { Rescores } from '../rules/rescores.js';

/** What has happened with a lead counts no more, or again. */
export class WithdrawEngagement extends Command<void> {
  readonly sourceId!: string;
  readonly isWithdrawn!: boolean;
}

@CommandHandler(WithdrawEngagement)
export class WithdrawEngagementHandler implements ICommandHandler<WithdrawEngagement> {
  constructor(
    private readonly engagements: Engagements,
    private readonly rescores: Rescores,
  ) {}

  async execute({ sourceId, isWithdrawn }: WithdrawEngagement): Promise<void> {
    const leadId = await this.engagements.withdraw(sourceId, isWithdrawn);
    if (leadId !== null) await this.rescores.soon([leadId]);
  }
}
