import { p } from '@mikro-orm/postgresql';
import { mapPart } from '../../../platform/persistence/map-aggregate.js';
import { Session } from '../domain/session/session.js';

export const SessionMapping = mapPart(Session, 'identity.sessions', {
  userId: p.uuid(),
  method: p.text(),
  salt: p.text().hidden(),
  device: p.text().nullable(),
  address: p.text().nullable(),
  generation: p.integer(),
  openedAt: p.datetime(3),
  renewedAt: p.datetime(3),
  expiresAt: p.datetime(3),
  endedAt: p.datetime(3).nullable(),
  endReason: p.text().nullable(),
});
