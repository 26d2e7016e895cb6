import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OneTimeCodes } from '../ports/one-time-codes.port.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';

/** Begin with a second factor. It is on once a first code has confirmed it. */
export class StartSecondFactor extends Command<{ readonly secret: string; readonly email: string }> {
  readonly userId!: UserId;
}

@CommandHandler(StartSecondFactor)
export class StartSecondFactorHandler implements ICommandHandler<StartSecondFactor> {
  constructor(
    private readonly users: UserRepository,
    private readonly codes: OneTimeCodes,
    private readonly tokens: OpaqueTokens,
  ) {}

  async execute({ userId }: StartSecondFactor) {
    const [user, salt] = [await this.users.hold(userId), this.tokens.newSalt()];
    user.startSecondFactor(salt);
    return { secret: this.codes.authenticatorSecret(userId, salt), email: user.address };
  }
}
