import { Module, type Provider } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { parseMailAddress } from './mail-address.js';
import type { MailRules } from './mail-rules.js';
import { Mailbox } from './mailbox.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxMailer } from './mailbox.mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp.mailer.js';
import { UnsetMailer } from './unset.mailer.js';

/** Whether mail stays on this machine. Never so in production, whatever else is set. */
const hasMailbox = ({ production, SMTP_URL }: Config) => !production && SMTP_URL === undefined;

function mailerOf(config: Config, mailbox: Mailbox | undefined): Mailer {
  const rules: MailRules = { from: parseMailAddress(config.MAIL_FROM), maxBytes: config.MAIL_MAX_BYTES };
  if (mailbox) return new MailboxMailer(mailbox, rules);
  if (config.SMTP_URL === undefined) return new UnsetMailer(rules);
  return new SmtpMailer({ url: config.SMTP_URL, tls: config.SMTP_TLS, connections: config.SMTP_POOL, timeoutMs: config.SMTP_TIMEOUT_MS }, rules);
}

@Module({})
export class MailModule {
  static for(config: Config) {
    const mailbox = hasMailbox(config) ? new Mailbox(config.MAILBOX_DIR, config.MAILBOX_KEEP) : undefined;
    const providers: Provider[] = [{ provide: Mailer, useFactory: () => mailerOf(config, mailbox) }, ...(mailbox ? [{ provide: Mailbox, useValue: mailbox }] : [])];
    return { module: MailModule, global: true, controllers: mailbox ? [MailboxController] : [], providers, exports: providers };
  }
}
