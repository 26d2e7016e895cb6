import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type EndReason } from '../../domain/session/session.js';
import { SessionRepository } from '../../domain/session/session.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { Remembered } from '../ports/remembered.port.js';

/** End every session of a user. Answers how many there were. */
export class EndAllSessions extends Command<number> {
  readonly userId!: UserId;
  readonly reason!: EndReason;
}

@CommandHandler(EndAllSessions)
export class EndAllSessionsHandler implements ICommandHandler<EndAllSessions> {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, reason }: EndAllSessions): Promise<number> {
    const now = this.clock.now();
    const open = await this.sessions.openOf(userId, now);
    for (const session of open) {
      session.end(reason, now);
      await this.remembered.forgetSession(session.id);
    }
    return open.length;
  }
}
