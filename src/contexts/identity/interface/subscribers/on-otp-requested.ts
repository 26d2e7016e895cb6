import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PostLetter } from '../../application/commands/post-letter.command.js';
import { OtpRequested } from '../../domain/otp-challenge/otp-challenge.events.js';

@Subscribe({ name: 'identity.send-code', events: [OtpRequested] })
export class OnOtpRequested implements Subscriber<OtpRequested> {
  on({ id, data }: Heard<OtpRequested>): Command<unknown> {
    return PostLetter.of({ number: id, letter: { about: 'code', id: data.otpChallengeId } });
  }
}
