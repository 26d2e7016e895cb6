import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Tenant } from '../domain/tenant/tenant.js';

export const TenantMapping = mapAggregate(Tenant, 'identity.tenants', { name: p.text(), plan: p.text(), status: p.text() });
