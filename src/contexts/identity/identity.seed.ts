import { DEMO_TENANT, DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import { CreateTeam } from './application/commands/create-team.command.js';
import { ImportUser } from './application/commands/import-user.command.js';
import { RegisterTenant } from './application/commands/register-tenant.command.js';
import { SetTeamMembers } from './application/commands/set-team-members.command.js';
import { DEMO_TEAM } from './application/queries/teams.resource.js';
import type { TeamId } from './domain/team/team.js';
import type { TenantId } from './domain/tenant/tenant.js';
import type { UserId } from './domain/user/user.js';

/** Of "seven brass lanterns hum", by which everybody in the demo tenant signs in. Nobody gets it in production, where there is no demo tenant. */
const PASSWORD_HASH = '$argon2id$v=19$m=19456,t=2,p=1$cmFwcG9ydCBkZW1vIHNhbA$QeAu2JuW1jz0RjTdtkrxEcJGYBtfXBQRlqrDlXCSnPY';

const TEAM = DEMO_TEAM as TeamId;
const idOf = (name: keyof typeof DEMO_USERS) => DEMO_USERS[name] as UserId;

/** A small team, and those who look after it. */
export const seedIdentity: Seed = {
  name: 'users',
  async fill({ as, execute }) {
    await as(DEMO_USERS.admin, 60, async () => {
      await execute(RegisterTenant.of({ tenantId: DEMO_TENANT as TenantId, tenantName: 'Rapport Demo', plan: 'trial', userId: idOf('admin'), email: 'admin@demo.example', name: 'Ada Admin', passwordHash: PASSWORD_HASH }));
    });
    await as(DEMO_USERS.admin, 59, async () => {
      await execute(ImportUser.of({ id: idOf('manager'), details: { email: 'manager@demo.example', name: 'Mia Manager', phone: '+4930555000102', roles: ['manager'] }, passwordHash: PASSWORD_HASH }));
      await execute(ImportUser.of({ id: idOf('agent'), details: { email: 'agent@demo.example', name: 'Ben Agent', phone: '+4930555000103', roles: ['agent'] }, passwordHash: PASSWORD_HASH }));
      const made = await execute(CreateTeam.of({ id: TEAM, name: 'Coast', description: 'Hamburg, Kiel and Rostock.' }));
      if (made) await execute(SetTeamMembers.of({ id: TEAM, memberIds: [idOf('agent')], supervisorIds: [idOf('manager')] }));
    });
    return 3;
  },
};
