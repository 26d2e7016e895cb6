import { p } from '@mikro-orm/postgresql';
import { mapPart } from '../../../platform/persistence/map-aggregate.js';
import { MailLink } from '../domain/mail-link/mail-link.js';

export const MailLinkMapping = mapPart(MailLink, 'identity.mail_links', {
  purpose: p.text(),
  userId: p.uuid().nullable(),
  email: p.text(),
  salt: p.text().hidden(),
  expiresAt: p.datetime(3),
  usedAt: p.datetime(3).nullable(),
});
