import { DomainError } from '../../../../kernel/domain-error.js';
import { Unauthenticated } from '../../../../platform/http/problem.js';
import type { OtpOutcome } from '../../domain/otp-challenge/otp-challenge.js';

/** What is wrong with an answer to a challenge, each with what to do about it. */
export function refusalOfAnswer(outcome: Exclude<OtpOutcome, 'right'>, triesLeft: number): Error {
  switch (outcome) {
    case 'wrong':
      return new Unauthenticated('otp_wrong', `This is not the code that was sent. You have ${triesLeft} ${triesLeft === 1 ? 'try' : 'tries'} left.`);
    case 'used_up':
      return new Unauthenticated('otp_used_up', 'There were five wrong codes: have another one sent.');
    case 'expired':
      return new Unauthenticated('otp_expired', 'This code is older than five minutes, or was asked for on another device: have another one sent.');
    case 'used':
      return new Unauthenticated('otp_used', 'This code was used already: have another one sent.');
    case 'other_number':
      return new DomainError('rule', 'otp_other_number', 'This code was sent to another number: have one sent to this one.', [{ pointer: '/phone', code: 'otp_other_number', message: 'is not the number that the code was sent to' }]);
  }
}
