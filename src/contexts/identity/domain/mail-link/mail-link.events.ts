import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { LinkPurpose, MailLinkId } from './mail-link.js';

export class MailLinkIssued extends DomainEvent {
  static override readonly type = 'mail_link.issued';

  constructor(
    readonly mailLinkId: MailLinkId,
    readonly purpose: LinkPurpose,
  ) {
    super();
  }
}
