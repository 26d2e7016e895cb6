import { Readable } from 'node:stream';
import type { MailAddress } from './mail-address.js';

export interface MailAttachment {
  /** The name that the recipient sees. */
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array | Readable;
  /** Names it for the HTML part, as in `<img src="cid:logo">`. */
  readonly contentId?: string;
}

/** One message, as whoever sends it says it. */
export interface OutgoingMail {
  /** Ours, and its idempotency handle: the same id is the same message, however often it is handed over. */
  readonly id: string;
  /** The sender of this installation, if left out. */
  readonly from?: MailAddress;
  readonly to?: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  /** These get the message, and nobody sees it. */
  readonly bcc?: readonly MailAddress[];
  readonly replyTo?: MailAddress;
  readonly subject: string;
  /** One of the two at least; with both, the reader's program chooses. */
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly MailAttachment[];
  /** Such as List-Unsubscribe; not those that follow from the rest. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whoever gave us a stream relies on us to end it, whatever happens. */
export function releaseStreams({ attachments = [] }: OutgoingMail): void {
  for (const { content } of attachments) if (content instanceof Readable) content.destroy();
}
