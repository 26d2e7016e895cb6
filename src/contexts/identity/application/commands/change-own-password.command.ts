import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { SessionRepository } from '../../domain/session/session.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { Rights } from '../ports/rights.port.js';

/** Choose another password, knowing the present one: all other sessions end. */
export class ChangeOwnPassword extends Command<void> {
  readonly userId!: UserId;
  readonly passwordHash!: string;
}

@CommandHandler(ChangeOwnPassword)
export class ChangeOwnPasswordHandler implements ICommandHandler<ChangeOwnPassword> {
  constructor(
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly rights: Rights,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, passwordHash }: ChangeOwnPassword): Promise<void> {
    const [user, now] = [await this.users.hold(userId), this.clock.now()];
    user.changePassword(passwordHash);
    for (const session of await this.sessions.openOf(userId, now)) {
      if (session.id === this.rights.sessionId()) continue;
      session.end('password_changed', now);
      await this.remembered.forgetSession(session.id);
    }
  }
}
