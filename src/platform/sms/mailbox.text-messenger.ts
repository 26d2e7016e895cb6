import MailComposer from 'nodemailer/lib/mail-composer';
import type { Deliveries } from '../mail/deliveries.js';
import type { Mailbox } from '../mail/mailbox.js';
import { Work } from '../tenancy/work.js';
import { type OutgoingText, TextMessenger } from './text-messenger.js';

const SUBJECT = 80;

/** Puts text messages into the mailbox of a development machine, beside the mail: nobody gets them from there. */
export class MailboxTextMessenger extends TextMessenger {
  readonly transport = 'mailbox';

  constructor(
    private readonly mailbox: Mailbox,
    deliveries?: Deliveries,
  ) {
    super(deliveries);
  }

  protected async deliver({ id, to, text }: OutgoingText): Promise<void> {
    const correlationId = Work.peek()?.correlationId;
    const subject = text.trim().replaceAll(/\s+/g, ' ').slice(0, SUBJECT).toWellFormed();
    const composed = new MailComposer({ messageId: `<${id}@sms.invalid>`, subject, text, headers: correlationId ? { 'X-Correlation-Id': correlationId } : {}, disableFileAccess: true, disableUrlAccess: true });
    await this.mailbox.keep({ id, kind: 'sms', from: 'Rapport', to: [to.e164], source: composed.compile().createReadStream() });
  }
}
