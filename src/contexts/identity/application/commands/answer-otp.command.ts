import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type OtpChallengeId, type OtpOutcome } from '../../domain/otp-challenge/otp-challenge.js';
import { OtpChallengeRepository } from '../../domain/otp-challenge/otp-challenge.repository.js';
import type { Lasting } from '../../domain/session/session.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OneTimeCodes } from '../ports/one-time-codes.port.js';
import { OpaqueTokens, type ReadToken } from '../ports/opaque-tokens.port.js';
import { type Opened, Opening } from '../rules/opening.js';

export type OtpAnswer = Opened | { readonly outcome: Exclude<OtpOutcome, 'right'>; readonly triesLeft: number };

/** Sign somebody in by the code that went to his telephone. */
export class AnswerOtp extends Command<OtpAnswer> {
  /** Belongs to the device that has asked. */
  readonly token!: ReadToken;
  readonly phone!: string;
  readonly code!: string;
  readonly secondFactor!: string | null;
  readonly device!: string | null;
  readonly address!: string | null;
  readonly lasts!: Lasting;
}

@CommandHandler(AnswerOtp)
export class AnswerOtpHandler implements ICommandHandler<AnswerOtp> {
  constructor(
    private readonly challenges: OtpChallengeRepository,
    private readonly users: UserRepository,
    private readonly codes: OneTimeCodes,
    private readonly opening: Opening,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  /** Nothing is thrown for a wrong answer: it has to be counted. */
  async execute({ token, phone, code, ...place }: AnswerOtp): Promise<OtpAnswer> {
    const [challenge, now] = [await this.challenges.hold(token.id as OtpChallengeId), this.clock.now()];
    if (!challenge || !this.tokens.isGenuine('challenge', token, challenge.codeSalt)) return { outcome: 'expired', triesLeft: 0 };
    const outcome = challenge.answer({ phone, isRight: this.codes.isTextCode(challenge.id, challenge.codeSalt, code), at: now });
    const user = outcome === 'right' && challenge.of ? await this.users.find(challenge.of) : null;
    if (outcome !== 'right' || !user) return { outcome: outcome === 'right' ? 'wrong' : outcome, triesLeft: challenge.triesLeft };
    const arriving = { ...place, method: 'otp' as const };
    const hindrance = this.opening.hindrance(user, arriving, now);
    if (hindrance) return hindrance;
    challenge.use(now);
    return this.opening.open(user, arriving, now);
  }
}
