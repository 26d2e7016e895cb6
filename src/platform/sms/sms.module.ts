import { Global, Module } from '@nestjs/common';
import { Deliveries } from '../mail/deliveries.js';
import { Mailbox } from '../mail/mailbox.js';
import { MailboxTextMessenger } from './mailbox.text-messenger.js';
import { TextMessenger } from './text-messenger.js';
import { UnsetTextMessenger } from './unset.text-messenger.js';

const messenger = {
  provide: TextMessenger,
  inject: [Deliveries, { token: Mailbox, optional: true }],
  useFactory: (deliveries: Deliveries, mailbox?: Mailbox): TextMessenger => (mailbox ? new MailboxTextMessenger(mailbox, deliveries) : new UnsetTextMessenger(deliveries)),
};

@Global()
@Module({ providers: [messenger], exports: [messenger] })
export class SmsModule {}
