import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { OtpChallenge, type OtpChallengeId } from '../../domain/otp-challenge/otp-challenge.js';
import { OtpChallengeRepository } from '../../domain/otp-challenge/otp-challenge.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';

/** Have a one-time code sent to a telephone. */
export class RequestOtp extends Command<{ readonly challengeId: OtpChallengeId; readonly salt: string }> {
  readonly phone!: string;
  /** Whose number it is; null when nobody's. */
  readonly userId!: UserId | null;
}

@CommandHandler(RequestOtp)
export class RequestOtpHandler implements ICommandHandler<RequestOtp> {
  constructor(
    private readonly challenges: OtpChallengeRepository,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ phone, userId }: RequestOtp) {
    const [challengeId, salt] = [newId<'OtpChallenge'>(), this.tokens.newSalt()];
    await this.challenges.add(OtpChallenge.request(challengeId, { phone, userId, salt, at: this.clock.now() }));
    return { challengeId, salt };
  }
}
