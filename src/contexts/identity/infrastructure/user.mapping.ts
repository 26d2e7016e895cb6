import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import type { SecondFactor } from '../domain/user/second-factor.js';
import { User } from '../domain/user/user.js';

export const UserMapping = mapAggregate(User, 'identity.users', {
  email: p.text(),
  name: p.text(),
  phone: p.text().nullable(),
  roles: p.array(),
  timeZone: p.text().nullable(),
  status: p.text(),
  passwordHash: p.text().nullable().hidden(),
  emailVerifiedAt: p.datetime(3).nullable(),
  secondFactor: p.json<SecondFactor | null>().nullable().hidden(),
  secondFactorOn: p.boolean(),
});
