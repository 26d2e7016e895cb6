import { beforeEach, describe, expect, it } from '@jest/globals';
import { AT, PlainTokens, SetClock, WrittenDown } from '../../../../../test/identity/in-memory/ports.js';
import { InMemoryMailLinkRepository, InMemorySessionRepository, InMemoryUserRepository } from '../../../../../test/identity/in-memory/repositories.js';
import { newId } from '../../../../kernel/id.js';
import { type LinkPurpose, MailLink } from '../../domain/mail-link/mail-link.js';
import { Session } from '../../domain/session/session.js';
import { User } from '../../domain/user/user.js';
import { SigningOut } from '../rules/signing-out.js';
import { ResetPassword, ResetPasswordHandler } from './reset-password.command.js';

const [users, links, sessions, remembered] = [new InMemoryUserRepository(), new InMemoryMailLinkRepository(), new InMemorySessionRepository(), new WrittenDown()];
const handler = new ResetPasswordHandler(links, users, new PlainTokens(), new SigningOut(sessions, remembered), new SetClock());

let ada: User;
let session: Session;
beforeEach(async () => {
  ada = User.register(newId<'User'>(), { email: `${newId()}@example.com`, name: 'Ada', phone: null, roles: ['admin'] }, { by: 'registration', passwordHash: 'old', emailVerifiedAt: null });
  users.add(ada);
  session = Session.open(newId<'Session'>(), { userId: ada.id, method: 'password', salt: 'salt', device: null, address: null, at: AT, lasts: { lastsMs: 1_000, mostMs: 1_000 } });
  await sessions.add(session);
});

async function reset(purpose: LinkPurpose = 'reset-password', { email = ada.address, proof = 'salt' } = {}) {
  const link = MailLink.issue(newId<'MailLink'>(), { purpose, userId: ada.id, email, salt: 'salt', at: AT });
  await links.add(link);
  return handler.execute(ResetPassword.of({ token: { tenantId: 'tenant', id: link.id, serial: 0, proof }, passwordHash: 'new' }));
}

describe('choosing a new password by a link', () => {
  it.each(['reset-password', 'choose-password'] as const)('replaces the old one and ends every session: %s', async (purpose) => {
    expect(await reset(purpose)).toEqual({ userId: ada.id, email: ada.address });
    expect(ada.hash).toBe('new');
    expect(session.isOpen(AT)).toBe(false);
    expect(remembered.forgotten).toContain(`session ${session.id}`);
  });

  it('is refused for a link that was made for something else, or was made up', async () => {
    await expect(reset('verify-email')).rejects.toMatchObject({ code: 'link_invalid' });
    await expect(reset('reset-password', { proof: 'guessed' })).rejects.toMatchObject({ code: 'link_invalid' });
    expect(ada.hash).toBe('old');
  });

  it('is refused for a link that went to an address which is not his any more', async () => {
    await expect(reset('reset-password', { email: 'before@example.com' })).rejects.toMatchObject({ code: 'link_invalid' });
  });
});
