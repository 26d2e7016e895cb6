import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type Lasting, type Renewal, type SessionId } from '../../domain/session/session.js';
import { SessionRepository } from '../../domain/session/session.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { OpaqueTokens, type ReadToken } from '../ports/opaque-tokens.port.js';
import { Remembered } from '../ports/remembered.port.js';

export type Renewed = Exclude<Renewal, { outcome: 'renewed' }> | { readonly outcome: 'renewed'; readonly generation: number; readonly userId: UserId; readonly salt: string; readonly expiresAt: Date } | { readonly outcome: 'forged' };

/** Go on with a session by its refresh token. */
export class RenewSession extends Command<Renewed> {
  readonly token!: ReadToken;
  readonly device!: string | null;
  readonly address!: string | null;
  readonly lasts!: Lasting;
}

@CommandHandler(RenewSession)
export class RenewSessionHandler implements ICommandHandler<RenewSession> {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: OpaqueTokens,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  /** Nothing is thrown when a token comes again: that the session has ended must be kept. */
  async execute({ token, device, address, lasts }: RenewSession): Promise<Renewed> {
    const session = await this.sessions.hold(token.id as SessionId);
    if (!session || !this.tokens.isGenuine('refresh', token, session.tokenSalt)) return { outcome: 'forged' };
    const renewal = session.renew(token.serial, { device, address }, this.clock.now(), lasts);
    if (renewal.outcome === 'renewed') return { ...renewal, userId: session.of, salt: session.tokenSalt, expiresAt: session.expires };
    if (renewal.outcome === 'reused') await this.remembered.forgetSession(session.id);
    return renewal;
  }
}
