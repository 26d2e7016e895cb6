import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PostLetter } from '../../application/commands/post-letter.command.js';
import { UserInvited } from '../../domain/invitation/invitation.events.js';

@Subscribe({ name: 'identity.send-invitation', events: [UserInvited] })
export class OnUserInvited implements Subscriber<UserInvited> {
  on({ id, data }: Heard<UserInvited>): Command<unknown> {
    return PostLetter.of({ number: id, letter: { about: 'invitation', id: data.invitationId } });
  }
}
