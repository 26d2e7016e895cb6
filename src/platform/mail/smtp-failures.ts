import type { NodemailerError } from 'nodemailer';
import { DeliveryFailure } from './delivery-failure.js';
import type { RefusedRecipient } from './mailer.js';

/** What the server said, without the addresses in it. */
const withoutAddresses = (reply: string) => reply.replaceAll(/[^\s<>"]+@[^\s<>"]+/g, '[address]').replaceAll(/\s+/g, ' ').slice(0, 300);

/** `550 5.1.1`, or what there is of it. */
const codeOf = (reply: string) => /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(reply)?.[0].replace('-', ' ') ?? 'no reply';

/** Replies about us and not about the message: once the operator has put it right, the message goes through. */
const ABOUT_US = new Set([503, 530, 534, 535, 538]);
/** The commands whose refusal is about the message. */
const ABOUT_THE_MESSAGE = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

export const tooLarge = (limit: number) => new DeliveryFailure('mail_too_large', `the message is larger than ${limit} bytes`, false);

const isPermanent = ({ responseCode = 0, command = '' }: NodemailerError) => responseCode >= 500 && !ABOUT_US.has(responseCode) && ABOUT_THE_MESSAGE.has(command);

function refusal(error: NodemailerError): DeliveryFailure {
  const reply = withoutAddresses(error.response ?? '');
  const permanent = error.rejectedErrors ? error.rejectedErrors.every(isPermanent) : isPermanent(error);
  if (permanent && [552, 523].includes(error.responseCode ?? 0)) return new DeliveryFailure('mail_too_large', `the mail server takes no message of this size: ${reply}`, false);
  return permanent ? new DeliveryFailure('mail_refused', `the mail server refuses the message for good: ${reply}`, false) : new DeliveryFailure('mail_deferred', `the mail server does not take the message now: ${reply}`, true);
}

/** What nodemailer reports, in our words. `uncertain`: the server had the whole message when it went wrong. */
export function failureOf(error: NodemailerError, uncertain: boolean): DeliveryFailure {
  const reason = error.originalCode ? ` (${error.originalCode})` : '';
  switch (error.code) {
    case 'EAUTH':
    case 'ENOAUTH':
    case 'EOAUTH2':
      return new DeliveryFailure('mail_sign_in_refused', `the mail server refuses the name or password of SMTP_URL: ${withoutAddresses(error.response ?? '')}`, true);
    case 'ETLS':
      return new DeliveryFailure('mail_tls_failed', `no secure connection to the mail server: ${withoutAddresses(error.message)}`, true);
    case 'EENVELOPE':
    case 'EMESSAGE':
      return refusal(error);
    case 'ESTREAM':
      return new DeliveryFailure('mail_content_failed', 'the content of the message could not be read to its end', true);
    case 'ETIMEDOUT':
      return new DeliveryFailure('mail_timeout', `the mail server did not answer in time (${error.timeoutType ?? 'SOCKET_TIMEOUT'})`, true, uncertain);
    default:
      return new DeliveryFailure('mail_unreachable', `the mail server can't be reached, or went away${reason}${error.responseCode ? `: ${withoutAddresses(error.response ?? '')}` : ''}`, true, uncertain);
  }
}

/** Those whom the server took no mail for, `known` under the names that we know them by. */
export const refusedOf = (errors: readonly NodemailerError[], known: ReadonlyMap<string, string>): RefusedRecipient[] =>
  errors.map((error) => ({ address: known.get(error.recipient ?? '') ?? error.recipient ?? '', temporary: !isPermanent(error), reply: codeOf(error.response ?? '') }));
