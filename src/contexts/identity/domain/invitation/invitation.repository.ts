import type { Invitation, InvitationId } from './invitation.js';

export abstract class InvitationRepository {
  abstract add(invitation: Invitation): void;
  /** Nobody else changes it meanwhile. Null when there is none. */
  abstract hold(id: InvitationId): Promise<Invitation | null>;
  /** Those to an address that can still be accepted. */
  abstract openTo(email: string, at: Date): Promise<readonly Invitation[]>;
}
