import { boolean, object, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../../../platform/resource/resource.js';
import type { Grants } from '../../domain/grants/grants.js';

export const roles = describeResource({
  name: 'roles',
  record: 'role',
  context: 'identity',
  description: 'What users may do, under a name: the roles that come with the product, and those of the tenant.',
  table: 'identity.roles',
  fields: {
    name: text({ description: 'By which users have it; no two roles have the same.', example: 'auditor', filter: true, sort: true, unique: true }),
    description: text({ description: 'What it is for.', example: 'Reads everything and changes nothing.', nullable: true }),
    grants: object<Grants>()({ description: 'By permission, how far it reaches: own, team or all. Empty for a built-in role: GET /permissions says what those may.', example: { 'notes:read': 'all' } }),
    builtIn: boolean({ description: 'Whether it comes with the product; then it does not change.', example: false, filter: true }),
  },
  grants: { manager: ['read'], agent: [] },
});

export type RoleRow = RowOf<typeof roles>;
