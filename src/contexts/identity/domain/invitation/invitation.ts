import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import type { Id } from '../../../../kernel/id.js';
import type { UserId } from '../user/user.js';
import { InvitationAccepted, InvitationWithdrawn, UserInvited } from './invitation.events.js';

export type InvitationId = Id<'Invitation'>;

export interface InvitationDetails {
  readonly email: string;
  readonly roles: readonly string[];
  readonly invitedBy: UserId | null;
  readonly salt: string;
}

const DAY_MS = 86_400_000;
export const INVITATION_MS = 7 * DAY_MS;

/** Says the same of one that never was, was used, was taken back, or whose sender may no longer give what it gives. */
export class InvitationInvalid extends DomainError {
  constructor() {
    super('rule', 'invitation_invalid', 'This invitation is not good, or was used already: ask for another.', [{ pointer: '/invitationToken', code: 'invitation_invalid', message: 'is not good, or was used already' }]);
  }
}

export class InvitationExpired extends DomainError {
  constructor() {
    super('rule', 'invitation_expired', 'This invitation is older than a week: ask for another.', [{ pointer: '/invitationToken', code: 'invitation_expired', message: 'is older than a week' }]);
  }
}

/** Lets somebody join a tenant, once and within a week, as what the sender may make him. */
export class Invitation extends AggregateRoot {
  private readonly email: string;
  private readonly roles: readonly string[];
  private readonly invitedBy: UserId | null;
  private readonly salt: string;
  private readonly sentAt: Date;
  private readonly expiresAt: Date;
  private acceptedBy: UserId | null;
  private withdrawnAt: Date | null;

  private constructor(
    readonly id: InvitationId,
    { email, roles, invitedBy, salt }: InvitationDetails,
    at: Date,
  ) {
    super();
    this.email = email;
    this.roles = roles;
    this.invitedBy = invitedBy;
    this.salt = salt;
    this.sentAt = at;
    this.expiresAt = new Date(at.getTime() + INVITATION_MS);
    this.acceptedBy = null;
    this.withdrawnAt = null;
  }

  static send(id: InvitationId, details: InvitationDetails, at: Date): Invitation {
    const invitation = new Invitation(id, { ...details, roles: [...new Set(details.roles)] }, at);
    invitation.record(new UserInvited(id, invitation.roles));
    return invitation;
  }

  get tokenSalt(): string {
    return this.salt;
  }

  get to(): string {
    return this.email;
  }

  get offers(): readonly string[] {
    return this.roles;
  }

  get sender(): UserId | null {
    return this.invitedBy;
  }

  accept(as: UserId, at: Date): void {
    if (this.acceptedBy !== null || this.withdrawnAt !== null) throw new InvitationInvalid();
    if (this.expiresAt <= at) throw new InvitationExpired();
    this.acceptedBy = as;
    this.record(new InvitationAccepted(this.id, as));
  }

  /** A second one to the same address takes the place of the first. */
  withdraw(at: Date): void {
    if (this.acceptedBy !== null || this.withdrawnAt !== null) return;
    this.withdrawnAt = at;
    this.record(new InvitationWithdrawn(this.id));
  }
}
