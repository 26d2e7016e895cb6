import type { OtpChallenge, OtpChallengeId } from './otp-challenge.js';

export abstract class OtpChallengeRepository {
  abstract add(challenge: OtpChallenge): Promise<void>;
  /** Nobody else changes it meanwhile. Null when there is none. */
  abstract hold(id: OtpChallengeId): Promise<OtpChallenge | null>;
}
