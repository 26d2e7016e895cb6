import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import type { Grants } from '../domain/grants/grants.js';
import { Role } from '../domain/role/role.js';

export const RoleMapping = mapAggregate(Role, 'identity.roles', { name: p.text(), description: p.text().nullable(), grants: p.json<Grants>(), builtIn: p.boolean() });
