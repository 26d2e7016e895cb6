import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { Deliveries } from './deliveries.js';
import type { CheckedMail } from './mail-rules.js';
import { type Delivery, Mailer } from './mailer.js';

/** What was sent, its attachments read to their end. */
export interface SentMail extends Omit<CheckedMail, 'attachments'> {
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
}

/** Keeps what it is given to send: for unit tests. */
export class MemoryMailer extends Mailer {
  readonly transport = 'memory';
  readonly sent: SentMail[] = [];
  /** Thrown at the next attempts, one each. */
  readonly failures: Error[] = [];

  constructor(rules = { from: { address: 'no-reply@rapport.example' }, maxBytes: 26_214_400 }, deliveries?: Deliveries) {
    super(rules, deliveries);
  }

  async ping(): Promise<void> {}

  protected async deliver(mail: CheckedMail): Promise<Delivery> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    const attachments = await Promise.all(mail.attachments.map(async ({ name, type, content }) => ({ name, type, content: content instanceof Readable ? await buffer(content) : Buffer.from(content) })));
    if (!this.sent.some(({ id }) => id === mail.id)) this.sent.push({ ...mail, attachments });
    return { messageId: mail.messageId, refused: [] };
  }
}
