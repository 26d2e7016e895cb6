import { createTransport, type NodemailerError, type SendMailOptions, type Transporter } from 'nodemailer';
import type { SMTPPoolOptions, SMTPPoolSentMessageInfo } from 'nodemailer/lib/smtp-pool';
import { domainToASCII } from 'node:url';
import { Measured } from '../streams/measured.js';
import { composition } from './composition.js';
import type { Deliveries } from './deliveries.js';
import { DeliveryFailure } from './delivery-failure.js';
import type { CheckedMail, MailRules } from './mail-rules.js';
import { type Delivery, Mailer } from './mailer.js';
import { failureOf, refusedOf, tooLarge } from './smtp-failures.js';

export interface SmtpOptions {
  readonly url: string;
  readonly tls: 'required' | 'when-offered' | 'off';
  readonly connections: number;
  readonly timeoutMs: number;
  /** Certificates that are trusted beside those of the system. */
  readonly ca?: string;
}

const CONNECT_MS = 10_000;
const MESSAGES_A_CONNECTION = 100;

/** What nodemailer carries along for us. */
interface Attempt {
  /** What the message passes through. */
  measured?: Measured;
  /** The server has been given all of it. */
  handedOver: boolean;
}

/** The address as it goes over the wire. */
const onWire = (address: string) => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
};

function poolOptions({ url, tls, connections, timeoutMs, ca }: SmtpOptions): SMTPPoolOptions & { pool: true } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    pool: true,
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && tls === 'required',
    ignoreTLS: tls === 'off',
    tls: { minVersion: 'TLSv1.2', ca },
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    maxConnections: connections,
    maxMessages: MESSAGES_A_CONNECTION,
    maxRequeues: 2,
    connectionTimeout: Math.min(CONNECT_MS, timeoutMs),
    greetingTimeout: Math.min(CONNECT_MS, timeoutMs),
    dnsTimeout: Math.min(CONNECT_MS, timeoutMs),
    socketTimeout: timeoutMs,
  };
}

/** Sends through a mail server, over connections that are kept. */
export class SmtpMailer extends Mailer {
  readonly transport = 'smtp';
  private readonly pool: Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly options: SmtpOptions,
    rules: MailRules,
    deliveries?: Deliveries,
  ) {
    super(rules, deliveries);
    this.pool = createTransport(poolOptions(options));
    this.pool.on('error', () => {}); // told to whoever sends
    this.pool.use('stream', ({ message, data }, done) => {
      const { attempt } = data as SendMailOptions & { attempt: Attempt };
      message.transform(() => (attempt.measured = new Measured({ limit: rules.maxBytes, tooLarge: () => tooLarge(rules.maxBytes) })));
      message.processFunc((input) => input.once('end', () => (attempt.handedOver = true)));
      done();
    });
  }

  async ping(): Promise<void> {
    await this.pool.verify().catch((error: NodemailerError) => {
      throw failureOf(error, false);
    });
  }

  /** Lets what is under way come to its end. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.underWay);
    this.pool.close();
  }

  protected async deliver(mail: CheckedMail, signal: AbortSignal | undefined): Promise<Delivery> {
    const { timeoutMs } = this.options;
    const deadline = AbortSignal.timeout(timeoutMs);
    const attempt: Attempt = { handedOver: false };
    const sending = this.pool.sendMail({ ...composition(mail), attempt, signal: signal ? AbortSignal.any([deadline, signal]) : deadline } as SendMailOptions);
    this.underWay.add(sending);
    try {
      const { rejectedErrors = [] } = await sending;
      const known = new Map(mail.recipients.map((address) => [onWire(address), address]));
      return { messageId: mail.messageId, refused: refusedOf(rejectedErrors, known) };
    } catch (error) {
      signal?.throwIfAborted();
      if (deadline.aborted) throw new DeliveryFailure('mail_timeout', `the mail server did not take the message within ${timeoutMs} ms`, true, attempt.handedOver);
      if (attempt.measured && attempt.measured.bytes > this.rules.maxBytes) throw tooLarge(this.rules.maxBytes);
      throw failureOf(error as NodemailerError, attempt.handedOver);
    } finally {
      this.underWay.delete(sending);
    }
  }
}
