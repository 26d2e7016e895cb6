import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PostLetter } from '../../application/commands/post-letter.command.js';
import { UserRegistered } from '../../domain/user/user.events.js';

/** Whoever comes in another way than by an invitation is welcomed by the link that he gets. */
@Subscribe({ name: 'identity.welcome', events: [UserRegistered] })
export class OnUserRegistered implements Subscriber<UserRegistered> {
  on({ id, data }: Heard<UserRegistered>): Command<unknown> | undefined {
    return data.by === 'invitation' ? PostLetter.of({ number: id, letter: { about: 'welcome', id: data.userId } }) : undefined;
  }
}
