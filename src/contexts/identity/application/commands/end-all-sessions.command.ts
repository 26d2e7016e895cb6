import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type EndReason } from '../../domain/session/session.js';
import { type UserId } from '../../domain/user/user.js';
import { SigningOut } from '../rules/signing-out.js';

/** End every session of a user. Answers how many there were. */
export class EndAllSessions extends Command<number> {
  readonly userId!: UserId;
  readonly reason!: EndReason;
}

@CommandHandler(EndAllSessions)
export class EndAllSessionsHandler implements ICommandHandler<EndAllSessions> {
  constructor(
    private readonly signingOut: SigningOut,
    private readonly clock: Clock,
  ) {}

  execute({ userId, reason }: EndAllSessions): Promise<number> {
    return this.signingOut.everywhere(userId, reason, this.clock.now());
  }
}
