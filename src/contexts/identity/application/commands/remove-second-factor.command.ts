import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type UserId } from '../../domain/user/user.js';
import { mustHaveSecondFactor } from '../../domain/user/second-factor-rule.js';
import { SecondFactorCodeWrong, SecondFactorMandatory } from '../../domain/user/user.errors.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OneTimeCodes } from '../ports/one-time-codes.port.js';
import { Remembered } from '../ports/remembered.port.js';
import { SignInPolicy } from '../ports/sign-in-policy.port.js';

/** Switch the second factor off, by one of its codes: an open window alone is not enough. */
export class RemoveSecondFactor extends Command<void> {
  readonly userId!: UserId;

  /**
   * What the authenticator shows, or a recovery code.
   * @example "123456"
   */
  @IsString()
  @Length(6, 30)
  readonly code!: string;
}

@CommandHandler(RemoveSecondFactor)
export class RemoveSecondFactorHandler implements ICommandHandler<RemoveSecondFactor> {
  constructor(
    private readonly users: UserRepository,
    private readonly codes: OneTimeCodes,
    private readonly clock: Clock,
    private readonly policy: SignInPolicy,
    private readonly remembered: Remembered,
  ) {}

  async execute({ userId, code }: RemoveSecondFactor): Promise<void> {
    const user = await this.users.hold(userId);
    const { secondFactor } = await this.policy.terms();
    if (user.needsSecondFactor && mustHaveSecondFactor(secondFactor, user.has)) throw new SecondFactorMandatory();
    const { factor } = user;
    if (user.needsSecondFactor && factor && !user.passSecondFactor(this.codes.proofOf(userId, factor, code, this.clock.now()))) throw new SecondFactorCodeWrong();
    user.removeSecondFactor();
    await this.remembered.forgetUser(userId);
  }
}
