import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { Lasting } from '../../domain/session/session.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { type Opened, Opening } from '../rules/opening.js';

/** Sign somebody in whose password has been found right. */
export class OpenSession extends Command<Opened> {
  readonly userId!: UserId;
  readonly secondFactor!: string | null;
  readonly device!: string | null;
  readonly address!: string | null;
  readonly lasts!: Lasting;
  /** His password, kept as it is kept now; null when it is already. */
  readonly betterHash!: string | null;
}

@CommandHandler(OpenSession)
export class OpenSessionHandler implements ICommandHandler<OpenSession> {
  constructor(
    private readonly users: UserRepository,
    private readonly opening: Opening,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, betterHash, ...place }: OpenSession): Promise<Opened> {
    const [user, now] = [await this.users.hold(userId), this.clock.now()];
    const arriving = { ...place, method: 'password' as const };
    const hindrance = this.opening.hindrance(user, arriving, now);
    if (hindrance) return hindrance;
    if (betterHash !== null) user.rehash(betterHash);
    return this.opening.open(user, arriving, now);
  }
}
