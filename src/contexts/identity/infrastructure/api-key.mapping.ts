import { p } from '@mikro-orm/postgresql';
import { mapPart } from '../../../platform/persistence/map-aggregate.js';
import { ApiKey } from '../domain/api-key/api-key.js';

export const ApiKeyMapping = mapPart(ApiKey, 'identity.api_keys', {
  userId: p.uuid(),
  name: p.text(),
  permissions: p.array(),
  digest: p.text().hidden(),
  madeAt: p.datetime(3),
  expiresAt: p.datetime(3),
  withdrawnAt: p.datetime(3).nullable(),
});
