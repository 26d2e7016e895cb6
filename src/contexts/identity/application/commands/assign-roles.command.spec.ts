import { beforeEach, describe, expect, it } from '@jest/globals';
import { HeldRights, WrittenDown } from '../../../../../test/identity/in-memory/ports.js';
import { InMemoryRoleRepository, InMemoryUserRepository } from '../../../../../test/identity/in-memory/repositories.js';
import { newId } from '../../../../kernel/id.js';
import type { Grants } from '../../domain/grants/grants.js';
import { Role } from '../../domain/role/role.js';
import { User } from '../../domain/user/user.js';
import { RoleAssignment } from '../rules/role-assignment.js';
import { AssignRoles, AssignRolesHandler } from './assign-roles.command.js';

let users: InMemoryUserRepository;
let roles: InMemoryRoleRepository;
let remembered: WrittenDown;
beforeEach(() => {
  [users, roles, remembered] = [new InMemoryUserRepository(), new InMemoryRoleRepository(), new WrittenDown()];
  roles.add(Role.create(newId<'Role'>(), { name: 'auditor', description: null, grants: { 'notes:read': 'all' } }));
});

function someoneWho(...has: string[]): User {
  const user = User.register(newId<'User'>(), { email: `${newId()}@example.com`, name: 'Somebody', phone: null, roles: has }, { by: 'invitation', passwordHash: null, emailVerifiedAt: null });
  users.add(user);
  return user;
}

const assign = (held: Grants, { id }: User, ...names: string[]) => new AssignRolesHandler(users, new RoleAssignment(roles, new HeldRights(held)), remembered).execute(AssignRoles.of({ id, roles: names }));

describe('giving a user other roles', () => {
  it('holds at once, since nobody remembers what he might before', async () => {
    const ben = someoneWho('agent');
    await assign({ '*': 'all' }, ben, 'manager', 'auditor');
    expect(ben.has).toEqual(['manager', 'auditor']);
    expect(remembered.forgotten).toEqual([`user ${ben.id}`]);
  });

  it('refuses what goes beyond what whoever gives them has himself', async () => {
    const ben = someoneWho('agent');
    await expect(assign({ 'notes:read': 'team' }, ben, 'auditor')).rejects.toMatchObject({ kind: 'forbidden', code: 'rights_exceeded' });
    await expect(assign({ 'notes:read': 'all' }, ben, 'admin')).rejects.toMatchObject({ code: 'rights_exceeded' });
    await assign({ 'notes:read': 'all' }, ben, 'auditor');
    expect(remembered.forgotten).toHaveLength(1);
  });

  it('refuses to touch somebody who has more', async () => {
    await expect(assign({ 'notes:read': 'all' }, someoneWho('manager'), 'agent')).rejects.toMatchObject({ code: 'rights_exceeded' });
  });

  it('refuses roles that are not there', async () => {
    await expect(assign({ '*': 'all' }, someoneWho('agent'), 'wizard')).rejects.toMatchObject({ kind: 'rule', code: 'role_unknown' });
  });

  it('keeps the last administrator, and lets another go', async () => {
    const ada = someoneWho('admin');
    await expect(assign({ '*': 'all' }, ada, 'agent')).rejects.toMatchObject({ code: 'last_administrator' });
    someoneWho('admin');
    await assign({ '*': 'all' }, ada, 'agent');
    expect(ada.isAdministrator).toBe(false);
  });
});
