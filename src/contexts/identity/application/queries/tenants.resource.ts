import { choice, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, standardFields } from '../../../../platform/resource/resource.js';
import { TENANT_STATUSES } from '../../domain/tenant/tenant.js';

export const tenants = describeResource({
  name: 'tenants',
  record: 'tenant',
  context: 'identity',
  description: 'An organisation that uses Rapport, apart from all others.',
  table: 'identity.tenants',
  appendOnly: true,
  single: true,
  fields: {
    name: text({ description: 'What it is called.', example: 'Nordlicht Logistik' }),
    plan: text({ description: 'What it has agreed on; billing changes it.', example: 'trial' }),
    status: choice(TENANT_STATUSES, { description: 'Whether its users can work.', example: 'ACTIVE' }),
    version: standardFields.version,
    createdAt: standardFields.createdAt,
    updatedAt: standardFields.updatedAt,
  },
  verbs: { write: 'Change what the tenant is called.' },
  grants: { manager: ['read'], agent: ['read'] },
});

export type TenantRow = RowOf<typeof tenants>;
