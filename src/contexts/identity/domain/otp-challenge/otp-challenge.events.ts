import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { OtpChallengeId } from './otp-challenge.js';

export class OtpRequested extends DomainEvent {
  static override readonly type = 'otp_challenge.requested';

  constructor(readonly otpChallengeId: OtpChallengeId) {
    super();
  }
}
