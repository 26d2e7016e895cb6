import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { Optional } from '../../../../platform/http/validators.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OneTimeCodes } from '../ports/one-time-codes.port.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';

/** Begin with a second factor, or with another in the place of one that is on. It is on once a first code has confirmed it. */
export class StartSecondFactor extends Command<{ readonly secret: string; readonly email: string }> {
  readonly userId!: UserId;

  /**
   * To put another in the place of one that is on: what the present authenticator shows, or a recovery code.
   * @example "123456"
   */
  @IsString()
  @Length(6, 30)
  @Optional()
  readonly code?: string;
}

@CommandHandler(StartSecondFactor)
export class StartSecondFactorHandler implements ICommandHandler<StartSecondFactor> {
  constructor(
    private readonly users: UserRepository,
    private readonly codes: OneTimeCodes,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, code }: StartSecondFactor) {
    const [user, salt] = [await this.users.hold(userId), this.tokens.newSalt()];
    const proof = user.factor && code !== undefined ? this.codes.proofOf(userId, user.factor, code, this.clock.now()) : undefined;
    user.startSecondFactor(salt, proof);
    return { secret: this.codes.authenticatorSecret(userId, salt), email: user.address };
  }
}
