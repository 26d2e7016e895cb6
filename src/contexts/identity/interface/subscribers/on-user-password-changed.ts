import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PostLetter } from '../../application/commands/post-letter.command.js';
import { UserPasswordChanged } from '../../domain/user/user.events.js';

/** So that the owner hears of it when it was not he. */
@Subscribe({ name: 'identity.tell-of-new-password', events: [UserPasswordChanged] })
export class OnUserPasswordChanged implements Subscriber<UserPasswordChanged> {
  on({ id, data }: Heard<UserPasswordChanged>): Command<unknown> {
    return PostLetter.of({ number: id, letter: { about: 'password-changed', id: data.userId } });
  }
}
