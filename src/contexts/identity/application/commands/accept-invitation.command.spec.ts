import { beforeEach, describe, expect, it } from '@jest/globals';
import { AT, HeldRights, SetClock } from '../../../../../test/identity/in-memory/ports.js';
import { InMemoryInvitationRepository, InMemoryRoleRepository, InMemoryUserRepository } from '../../../../../test/identity/in-memory/repositories.js';
import { newId } from '../../../../kernel/id.js';
import { Invitation } from '../../domain/invitation/invitation.js';
import { User, type UserId } from '../../domain/user/user.js';
import { RoleAssignment } from '../rules/role-assignment.js';
import { AcceptInvitation, AcceptInvitationHandler } from './accept-invitation.command.js';

let users: InMemoryUserRepository;
let invitations: InMemoryInvitationRepository;
beforeEach(() => {
  [users, invitations] = [new InMemoryUserRepository(), new InMemoryInvitationRepository()];
});

function someoneWho(...has: string[]): User {
  const user = User.register(newId<'User'>(), { email: `${newId()}@example.com`, name: 'Somebody', phone: null, roles: has }, { by: 'invitation', passwordHash: null, emailVerifiedAt: null });
  users.add(user);
  return user;
}

function invite(invitedBy: UserId | null, roles: readonly string[], email = 'ben@example.com') {
  const invitation = Invitation.send(newId<'Invitation'>(), { email, roles, invitedBy, salt: 'salt' }, AT);
  invitations.add(invitation);
  return invitation.id;
}

const accept = (invitationId: Invitation['id']) =>
  new AcceptInvitationHandler(invitations, users, new RoleAssignment(new InMemoryRoleRepository(), new HeldRights({})), new SetClock()).execute(AcceptInvitation.of({ invitationId, name: 'Ben', passwordHash: 'hash' }));

describe('accepting an invitation', () => {
  it('makes a user of what was offered, whose address is known to be his', async () => {
    const { userId, email } = await accept(invite(someoneWho('admin').id, ['agent']));
    expect(email).toBe('ben@example.com');
    expect(await users.get(userId)).toMatchObject({ has: ['agent'], emailVerifiedAt: AT });
  });

  it('is refused when the sender may not give that any more, or is no user any more', async () => {
    const [demoted, gone] = [someoneWho('agent'), someoneWho('admin')];
    someoneWho('admin');
    gone.deactivate({ records: 'leave', reassignTo: null }, true);
    await expect(accept(invite(demoted.id, ['manager']))).rejects.toMatchObject({ code: 'invitation_invalid' });
    await expect(accept(invite(gone.id, ['agent']))).rejects.toMatchObject({ code: 'invitation_invalid' });
  });

  it('is refused for an address that a user has meanwhile', async () => {
    const known = someoneWho('agent');
    await expect(accept(invite(someoneWho('admin').id, ['agent'], known.address))).rejects.toMatchObject({ kind: 'conflict', code: 'already_exists' });
  });

  it('is refused when there is none', async () => {
    await expect(accept(newId<'Invitation'>())).rejects.toMatchObject({ code: 'invitation_invalid' });
  });
});
