import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import type { Id } from '../../../../kernel/id.js';
import type { UserId } from '../user/user.js';
import { MailLinkIssued } from './mail-link.events.js';

export type MailLinkId = Id<'MailLink'>;

/** What a link lets its reader do: show that the address is his, choose a new password, or choose his first. By the last it opens nothing, and tells that the address is another one from now on. */
export type LinkPurpose = 'verify-email' | 'reset-password' | 'choose-password' | 'email-changed';

const HOUR_MS = 3_600_000;
const LASTS_MS: Readonly<Record<LinkPurpose, number>> = { 'verify-email': 7 * 24 * HOUR_MS, 'reset-password': HOUR_MS, 'choose-password': 7 * 24 * HOUR_MS, 'email-changed': 7 * 24 * HOUR_MS };

export class LinkInvalid extends DomainError {
  constructor() {
    super('rule', 'link_invalid', 'This link is not good, or was used already: ask for another.', [{ pointer: '/token', code: 'link_invalid', message: 'is not good, or was used already' }]);
  }
}

export class LinkExpired extends DomainError {
  constructor() {
    super('rule', 'link_expired', 'This link has expired: ask for another.', [{ pointer: '/token', code: 'link_expired', message: 'has expired' }]);
  }
}

/** A link in a mail. It is good once, for as long as its purpose allows, and for the address that it went to. */
export class MailLink extends AggregateRoot {
  private readonly purpose: LinkPurpose;
  private readonly userId: UserId | null;
  private readonly email: string;
  private readonly salt: string;
  private readonly expiresAt: Date;
  private usedAt: Date | null;

  private constructor(
    readonly id: MailLinkId,
    purpose: LinkPurpose,
    userId: UserId | null,
    email: string,
    salt: string,
    at: Date,
  ) {
    super();
    this.purpose = purpose;
    this.userId = userId;
    this.email = email;
    this.salt = salt;
    this.expiresAt = new Date(at.getTime() + LASTS_MS[purpose]);
    this.usedAt = null;
  }

  /** Without a user it goes nowhere, so that whoever asks for it can't tell whether there is one. */
  static issue(id: MailLinkId, { purpose, userId, email, salt, at }: { purpose: LinkPurpose; userId: UserId | null; email: string; salt: string; at: Date }): MailLink {
    const link = new MailLink(id, purpose, userId, email, salt, at);
    link.record(new MailLinkIssued(id, purpose));
    return link;
  }

  get tokenSalt(): string {
    return this.salt;
  }

  get for(): UserId | null {
    return this.userId;
  }

  get sentTo(): string {
    return this.email;
  }

  use(purposes: readonly LinkPurpose[], at: Date): UserId {
    if (!purposes.includes(this.purpose) || this.usedAt !== null || this.userId === null) throw new LinkInvalid();
    if (this.expiresAt <= at) throw new LinkExpired();
    this.usedAt = at;
    return this.userId;
  }
}
