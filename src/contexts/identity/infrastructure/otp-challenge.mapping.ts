import { p } from '@mikro-orm/postgresql';
import { mapPart } from '../../../platform/persistence/map-aggregate.js';
import { OtpChallenge } from '../domain/otp-challenge/otp-challenge.js';

export const OtpChallengeMapping = mapPart(OtpChallenge, 'identity.otp_challenges', {
  phone: p.text(),
  userId: p.uuid().nullable(),
  salt: p.text().hidden(),
  expiresAt: p.datetime(3),
  tries: p.integer(),
  usedAt: p.datetime(3).nullable(),
});
