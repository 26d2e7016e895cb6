import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type InvitationId } from '../../domain/invitation/invitation.js';
import { InvitationRepository } from '../../domain/invitation/invitation.repository.js';

/** Take an invitation back. */
export class WithdrawInvitation extends Command<void> {
  readonly id!: InvitationId;
}

@CommandHandler(WithdrawInvitation)
export class WithdrawInvitationHandler implements ICommandHandler<WithdrawInvitation> {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: WithdrawInvitation): Promise<void> {
    const invitation = await this.invitations.hold(id);
    if (!invitation) throw new DomainError('not-found', 'not_found', `There is no invitation with the id ${id}.`);
    invitation.withdraw(this.clock.now());
  }
}
