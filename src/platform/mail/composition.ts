import type { SendMailOptions } from 'nodemailer';
import { Work } from '../tenancy/work.js';
import type { CheckedMail } from './mail-rules.js';

/** A message as nodemailer writes it down. Content is what we hand over, never a path or address that it would follow. */
export function composition({ messageId, from, to, cc, bcc, replyTo, subject, text, html, attachments, headers }: CheckedMail): SendMailOptions {
  const correlationId = Work.peek()?.correlationId;
  return {
    messageId,
    from,
    to: [...to],
    cc: [...cc],
    bcc: [...bcc],
    replyTo,
    subject,
    text,
    html,
    headers: { ...(correlationId && { 'X-Correlation-Id': correlationId }), ...headers },
    attachments: attachments.map(({ name, type, content, contentId }) => ({
      filename: name,
      contentType: type,
      content: content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content,
      cid: contentId,
      contentDisposition: contentId === undefined ? 'attachment' : 'inline',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
