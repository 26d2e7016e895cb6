import type { MailLink, MailLinkId } from './mail-link.js';

export abstract class MailLinkRepository {
  abstract add(link: MailLink): Promise<void>;
  /** Nobody else changes it meanwhile. Null when there is none. */
  abstract hold(id: MailLinkId): Promise<MailLink | null>;
}
