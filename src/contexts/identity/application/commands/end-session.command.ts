import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type EndReason, type SessionId } from '../../domain/session/session.js';
import { SessionRepository } from '../../domain/session/session.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { Rights } from '../ports/rights.port.js';

/** End one of one's own sessions: its tokens are good for nothing from that moment on. */
export class EndSession extends Command<void> {
  readonly id!: SessionId;
  readonly reason!: EndReason;
}

@CommandHandler(EndSession)
export class EndSessionHandler implements ICommandHandler<EndSession> {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly rights: Rights,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id, reason }: EndSession): Promise<void> {
    const [session, now] = [await this.sessions.hold(id), this.clock.now()];
    if (!session?.isOpen(now) || session.of !== this.rights.askerId()) throw new DomainError('not-found', 'not_found', `There is no session with the id ${id}, or it is not yours.`);
    session.end(reason, now);
    await this.remembered.forgetSession(id);
  }
}
