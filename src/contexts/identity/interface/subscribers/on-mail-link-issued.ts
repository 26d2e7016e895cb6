import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PostLetter } from '../../application/commands/post-letter.command.js';
import { MailLinkIssued } from '../../domain/mail-link/mail-link.events.js';

@Subscribe({ name: 'identity.send-link', events: [MailLinkIssued] })
export class OnMailLinkIssued implements Subscriber<MailLinkIssued> {
  on({ id, data }: Heard<MailLinkIssued>): Command<unknown> {
    return PostLetter.of({ number: id, letter: { about: 'link', id: data.mailLinkId } });
  }
}
