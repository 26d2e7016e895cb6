import { Module, type Provider } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { Deliveries } from './deliveries.js';
import { parseMailAddress } from './mail-address.js';
import type { MailRules } from './mail-rules.js';
import { Mailbox } from './mailbox.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxMailer } from './mailbox.mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp.mailer.js';
import { UnsetMailer } from './unset.mailer.js';

function mailerOf(config: Config, deliveries: Deliveries, mailbox?: Mailbox): Mailer {
  const rules: MailRules = { from: parseMailAddress(config.MAIL_FROM), maxBytes: config.MAIL_MAX_BYTES };
  if (config.SMTP_URL !== undefined) return new SmtpMailer({ url: config.SMTP_URL, tls: config.SMTP_TLS, connections: config.SMTP_POOL, timeoutMs: config.SMTP_TIMEOUT_MS }, rules, deliveries);
  return mailbox ? new MailboxMailer(mailbox, rules, deliveries) : new UnsetMailer(rules, deliveries);
}

@Module({})
export class MailModule {
  static for(config: Config) {
    // never in production, whatever else is set; elsewhere always, since text messages land there too
    const mailbox = config.production ? undefined : new Mailbox(config.MAILBOX_DIR, config.MAILBOX_KEEP);
    const providers: Provider[] = [
      Deliveries,
      { provide: Mailer, inject: [Deliveries], useFactory: (deliveries: Deliveries) => mailerOf(config, deliveries, mailbox) },
      ...(mailbox ? [{ provide: Mailbox, useValue: mailbox }] : []),
    ];
    return { module: MailModule, global: true, controllers: mailbox ? [MailboxController] : [], providers, exports: providers };
  }
}
