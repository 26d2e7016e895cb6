import { Query } from '../../../../platform/dispatch/message.js';

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly invitedBy: string | null;
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly status: 'OPEN' | 'ACCEPTED' | 'WITHDRAWN' | 'EXPIRED';
}

/** Ask for the latest 200 invitations. */
export class ListInvitations extends Query<InvitationRow[]> {
  /** Only this one. */
  readonly id?: string;
}
