import { p } from '@mikro-orm/postgresql';
import { mapPart } from '../../../platform/persistence/map-aggregate.js';
import { Invitation } from '../domain/invitation/invitation.js';

export const InvitationMapping = mapPart(Invitation, 'identity.invitations', {
  email: p.text(),
  roles: p.array(),
  invitedBy: p.uuid().nullable(),
  salt: p.text().hidden(),
  sentAt: p.datetime(3),
  expiresAt: p.datetime(3),
  acceptedBy: p.uuid().nullable(),
  withdrawnAt: p.datetime(3).nullable(),
});
