import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OneTimeCodes } from '../ports/one-time-codes.port.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';
import { Remembered } from '../ports/remembered.port.js';

/** Switch the second factor on by its first code. Answers the recovery codes, this once. */
export class ConfirmSecondFactor extends Command<readonly string[]> {
  readonly userId!: UserId;

  /**
   * What the authenticator shows.
   * @example "123456"
   */
  @IsString()
  @Length(6, 6)
  readonly code!: string;
}

@CommandHandler(ConfirmSecondFactor)
export class ConfirmSecondFactorHandler implements ICommandHandler<ConfirmSecondFactor> {
  constructor(
    private readonly users: UserRepository,
    private readonly codes: OneTimeCodes,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
    private readonly remembered: Remembered,
  ) {}

  async execute({ userId, code }: ConfirmSecondFactor): Promise<readonly string[]> {
    const [user, now, recoverySalt] = [await this.users.hold(userId), this.clock.now(), this.tokens.newSalt()];
    const { saltToConfirm } = user;
    user.confirmSecondFactor(saltToConfirm === undefined ? null : this.codes.authenticatorStep(userId, saltToConfirm, code, now), recoverySalt, now);
    await this.remembered.forgetUser(userId);
    return this.codes.recoveryCodes(userId, recoverySalt);
  }
}
