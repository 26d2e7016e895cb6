import MailComposer from 'nodemailer/lib/mail-composer';
import { access, constants, mkdir } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { Measured } from '../streams/measured.js';
import { composition } from './composition.js';
import type { Deliveries } from './deliveries.js';
import { DeliveryFailure } from './delivery-failure.js';
import type { CheckedMail, MailRules } from './mail-rules.js';
import type { Mailbox } from './mailbox.js';
import { type Delivery, Mailer } from './mailer.js';
import { tooLarge } from './smtp-failures.js';

/** Puts mail into the mailbox of a development machine, from where nobody gets it. */
export class MailboxMailer extends Mailer {
  readonly transport = 'mailbox';

  constructor(
    private readonly mailbox: Mailbox,
    rules: MailRules,
    deliveries?: Deliveries,
  ) {
    super(rules, deliveries);
  }

  async ping(): Promise<void> {
    await mkdir(this.mailbox.folder, { recursive: true });
    await access(this.mailbox.folder, constants.W_OK);
  }

  protected async deliver(mail: CheckedMail): Promise<Delivery> {
    const source = new Measured({ limit: this.rules.maxBytes, tooLarge: () => tooLarge(this.rules.maxBytes) });
    pipeline(new MailComposer(composition(mail)).compile().createReadStream(), source, () => {}); // a fault reaches whoever reads
    try {
      await this.mailbox.keep({ id: mail.id, kind: 'email', from: mail.from.address, to: mail.recipients, source });
    } catch (error) {
      if (error instanceof DeliveryFailure || (error as NodeJS.ErrnoException).syscall) throw error;
      throw new DeliveryFailure('mail_content_failed', 'the content of the message could not be read to its end', true);
    }
    return { messageId: mail.messageId, refused: [] };
  }
}
