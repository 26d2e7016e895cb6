import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { SessionId } from '../../domain/session/session.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Rights } from '../ports/rights.port.js';
import { SigningOut } from '../rules/signing-out.js';

/** Choose another password, knowing the present one: all other sessions end. */
export class ChangeOwnPassword extends Command<void> {
  readonly userId!: UserId;
  readonly passwordHash!: string;
}

@CommandHandler(ChangeOwnPassword)
export class ChangeOwnPasswordHandler implements ICommandHandler<ChangeOwnPassword> {
  constructor(
    private readonly users: UserRepository,
    private readonly rights: Rights,
    private readonly signingOut: SigningOut,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, passwordHash }: ChangeOwnPassword): Promise<void> {
    const [user, now] = [await this.users.hold(userId), this.clock.now()];
    user.changePassword(passwordHash);
    await this.signingOut.everywhere(userId, 'password_changed', now, this.rights.sessionId() as SessionId | null);
  }
}
