import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { LinkInvalid, type MailLinkId } from '../../domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../../domain/mail-link/mail-link.repository.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OpaqueTokens, type ReadToken } from '../ports/opaque-tokens.port.js';

/** Show by a link that came by mail that the address is one's own. */
export class VerifyEmail extends Command<void> {
  readonly token!: ReadToken;
}

@CommandHandler(VerifyEmail)
export class VerifyEmailHandler implements ICommandHandler<VerifyEmail> {
  constructor(
    private readonly links: MailLinkRepository,
    private readonly users: UserRepository,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ token }: VerifyEmail): Promise<void> {
    const [link, now] = [await this.links.hold(token.id as MailLinkId), this.clock.now()];
    if (!link || !this.tokens.isGenuine('link', token, link.tokenSalt)) throw new LinkInvalid();
    const user = await this.users.find(link.use(['verify-email'], now));
    if (user?.address !== link.sentTo) throw new LinkInvalid();
    user.verifyEmail(now);
  }
}
