import { boolean, choice, instant, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../../../platform/resource/resource.js';
import { USER_STATUSES } from '../../domain/user/user.js';

export const users = describeResource({
  name: 'users',
  record: 'user',
  context: 'identity',
  description: 'Who works in the tenant, and as what.',
  table: 'identity.users',
  card: ['name'],
  demo: '01930b6e-6c00-7000-8000-0000000000a3',
  fields: {
    email: text({ description: 'By which he signs in; no two users have the same.', example: 'ben@example.com', lowerCase: true, filter: true, sort: true, search: true, unique: true }),
    name: text({ description: 'What he is called.', example: 'Ben Ode', filter: true, sort: true, search: true }),
    phone: text({ description: 'Where one-time codes go to, in E.164; no two users have the same.', example: '+493012345678', nullable: true, filter: true, unique: true }),
    roles: tags({ description: "What he is: built-in roles, or the tenant's own by their names.", example: ['agent'], filter: true, filterName: 'role' }),
    timeZone: text({ description: "By whose clocks he lives, as Europe/Berlin; null for the tenant's.", example: null, nullable: true }),
    status: choice(USER_STATUSES, { description: 'Whether he can sign in.', example: 'ACTIVE', filter: true }),
    emailVerifiedAt: instant({ description: 'When it was shown that the address is his; null when it was not.', example: null, nullable: true }),
    secondFactorOn: boolean({ description: 'Whether he signs in with a second factor.', example: false }),
  },
  grants: { manager: ['read'], agent: [] },
});

export type UserRow = RowOf<typeof users>;
