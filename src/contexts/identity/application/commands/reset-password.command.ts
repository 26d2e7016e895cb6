import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { LinkInvalid, type MailLinkId } from '../../domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../../domain/mail-link/mail-link.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OpaqueTokens, type ReadToken } from '../ports/opaque-tokens.port.js';
import { SigningOut } from '../rules/signing-out.js';

/** Choose a new password by a link that came by mail: whoever is signed in with the old one is signed out. */
export class ResetPassword extends Command<{ readonly userId: UserId; readonly email: string }> {
  readonly token!: ReadToken;
  readonly passwordHash!: string;
}

@CommandHandler(ResetPassword)
export class ResetPasswordHandler implements ICommandHandler<ResetPassword> {
  constructor(
    private readonly links: MailLinkRepository,
    private readonly users: UserRepository,
    private readonly tokens: OpaqueTokens,
    private readonly signingOut: SigningOut,
    private readonly clock: Clock,
  ) {}

  /** A link that went to another address than his present one is good for nothing any more. */
  async execute({ token, passwordHash }: ResetPassword) {
    const [link, now] = [await this.links.hold(token.id as MailLinkId), this.clock.now()];
    if (!link || !this.tokens.isGenuine('link', token, link.tokenSalt)) throw new LinkInvalid();
    const user = await this.users.find(link.use(['reset-password', 'choose-password'], now));
    if (user?.address !== link.sentTo) throw new LinkInvalid();
    user.changePassword(passwordHash);
    user.verifyEmail(now);
    await this.signingOut.everywhere(user.id, 'password_changed', now);
    return { userId: user.id, email: user.address };
  }
}
