import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { MailLink } from '../../domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../../domain/mail-link/mail-link.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';

/** Have a link sent by which a new password can be chosen. */
export class RequestPasswordReset extends Command<void> {
  readonly email!: string;
  /** Whose address it is; null when nobody's. */
  readonly userId!: UserId | null;
}

@CommandHandler(RequestPasswordReset)
export class RequestPasswordResetHandler implements ICommandHandler<RequestPasswordReset> {
  constructor(
    private readonly links: MailLinkRepository,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ email, userId }: RequestPasswordReset): Promise<void> {
    await this.links.add(MailLink.issue(newId<'MailLink'>(), { purpose: 'reset-password', userId, email, salt: this.tokens.newSalt(), at: this.clock.now() }));
  }
}
