import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { EmailAddress } from '../../kernel/email-address.js';
import type { MailAddress } from './mail-address.js';
import type { MailAttachment, OutgoingMail } from './outgoing-mail.js';

const MAX_RECIPIENTS = 100;
const MAX_ATTACHMENTS = 50;
const MAX_SUBJECT = 500;
const MAX_NAME = 200;
const MAX_HEADERS = 30;
const MAX_HEADER = 2_000;

const ID = /^\w[\w.-]{0,127}$/;
/** A line break would begin a header of its own. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const MEDIA_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}(?:; ?charset=[\w-]{1,40})?$/;
const CONTENT_ID = /^[\w.@-]{1,100}$/;
/** Everything else follows from the message, or would speak for the server. */
const HEADER = /^(?:List-[A-Za-z-]+|X-[A-Za-z0-9-]+|Precedence|Auto-Submitted|In-Reply-To|References|Importance|Priority|Feedback-ID)$/i;

export interface MailRules {
  /** The sender of messages that name no other. */
  readonly from: MailAddress;
  /** The largest message, as it goes over the wire. */
  readonly maxBytes: number;
}

/** A message that has been looked through: addresses are normalised, and nothing in it can become a header. */
export interface CheckedMail extends OutgoingMail {
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly attachments: readonly MailAttachment[];
  readonly headers: Readonly<Record<string, string>>;
  /** Everybody who gets it, each once. */
  readonly recipients: readonly string[];
  /** The Message-ID: receivers know a repetition by it. */
  readonly messageId: string;
}

/** Notes what is wrong, and goes on. */
class Inspection {
  readonly faults: Fault[] = [];

  refuse(pointer: string, code: string, message: string): void {
    this.faults.push({ pointer, code, message });
  }

  /** A text of one line. */
  line(pointer: string, text: string, longest: number): void {
    if (CONTROL.test(text)) this.refuse(pointer, 'line_break', 'must be one line, without control characters');
    if (text.length > longest) this.refuse(pointer, 'too_long', `must have at most ${longest} characters`);
  }

  address(pointer: string, { address, name }: MailAddress): MailAddress {
    if (name !== undefined) this.line(`${pointer}/name`, name, MAX_NAME);
    try {
      return { address: EmailAddress.of(address).toString(), ...(name && { name }) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refuse(`${pointer}/address`, error.code, error.message);
      return { address: '' };
    }
  }

  addresses(pointer: string, given: readonly MailAddress[] = []): readonly MailAddress[] {
    return given.map((address, index) => this.address(`${pointer}/${index}`, address));
  }

  attachment(pointer: string, { name, type, contentId }: MailAttachment): void {
    this.line(`${pointer}/name`, name, MAX_NAME);
    if (name.trim() === '') this.refuse(`${pointer}/name`, 'empty', 'must not be empty');
    if (!MEDIA_TYPE.test(type)) this.refuse(`${pointer}/type`, 'not_a_media_type', 'must be a media type such as application/pdf');
    if (contentId !== undefined && !CONTENT_ID.test(contentId)) this.refuse(`${pointer}/contentId`, 'malformed', 'must be letters, digits, dots, hyphens and @');
  }

  header(name: string, value: string): void {
    const pointer = `/headers/${name}`;
    if (!HEADER.test(name)) this.refuse(pointer, 'header_not_allowed', 'is a header that is not left to the sender of a message');
    this.line(pointer, value, MAX_HEADER);
  }
}

const bytesOf = ({ text = '', html = '', attachments = [] }: OutgoingMail): number =>
  Buffer.byteLength(text) + Buffer.byteLength(html) + attachments.reduce((sum, { content }) => sum + (content instanceof Uint8Array ? content.byteLength : 0), 0);

/** The message, ready to be sent; or one error that names everything that is wrong with it. */
export function checkedMail(mail: OutgoingMail, { from: sender, maxBytes }: MailRules): CheckedMail {
  const inspection = new Inspection();
  const { id, subject, text, html, attachments = [], headers = {} } = mail;
  if (!ID.test(id)) inspection.refuse('/id', 'malformed', 'must be up to 128 letters, digits, dots, hyphens and underscores');
  const from = inspection.address('/from', mail.from ?? sender);
  const [to, cc, bcc] = [inspection.addresses('/to', mail.to), inspection.addresses('/cc', mail.cc), inspection.addresses('/bcc', mail.bcc)];
  const replyTo = mail.replyTo && inspection.address('/replyTo', mail.replyTo);
  const recipients = [...new Set([...to, ...cc, ...bcc].map(({ address }) => address))];
  if (recipients.length === 0) inspection.refuse('/to', 'empty', 'must name somebody who gets the message');
  if (recipients.length > MAX_RECIPIENTS) inspection.refuse('/to', 'too_many', `must be at most ${MAX_RECIPIENTS} recipients, cc and bcc included`);
  inspection.line('/subject', subject, MAX_SUBJECT);
  if (text === undefined && html === undefined) inspection.refuse('/text', 'empty', 'must be there, or html');
  if (attachments.length > MAX_ATTACHMENTS) inspection.refuse('/attachments', 'too_many', `must be at most ${MAX_ATTACHMENTS}`);
  for (const [index, attachment] of attachments.slice(0, MAX_ATTACHMENTS).entries()) inspection.attachment(`/attachments/${index}`, attachment);
  if (Object.keys(headers).length > MAX_HEADERS) inspection.refuse('/headers', 'too_many', `must be at most ${MAX_HEADERS}`);
  for (const [name, value] of Object.entries(headers).slice(0, MAX_HEADERS)) inspection.header(name, value);
  if (bytesOf(mail) > maxBytes) inspection.refuse('', 'too_large', `must have at most ${maxBytes} bytes`);

  const { faults } = inspection;
  if (faults.length > 0) throw new DomainError('invalid', 'mail_invalid', `The message can't be sent: ${faults.map(({ pointer, message }) => `${pointer || 'it'} ${message}`).join('; ')}`.slice(0, 500), faults);
  return { ...mail, from, to, cc, bcc, replyTo, attachments, headers, recipients, messageId: `<${id}@${from.address.split('@').at(-1)}>` };
}
