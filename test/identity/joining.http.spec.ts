import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { expectData } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { administrator, anAddress, invited, login, messageTo, PASSWORD, send, signedIn, tenantOf, tokenIn } from '../support/identity.js';

describe('registering a tenant', () => {
  it('makes its first administrator, who can sign in and may everything', async () => {
    const { tenantId, email, userId } = await tenantOf();
    const ada = await signedIn(tenantId, email);
    expect(ada.userId).toBe(userId);
    expect(expectData(await ada.api.GET('/api/v1/auth/me'))).toMatchObject({ id: userId, email, roles: ['admin'], emailVerifiedAt: null, tenant: { id: tenantId, name: 'Nordlicht', plan: 'trial', status: 'ACTIVE' } });
    const { permissions } = expectData(await ada.api.GET('/api/v1/auth/user-permissions'));
    expect(permissions).toMatchObject({ 'users:write': 'all', 'notes:read': 'all' });
  });

  it('starts with the roles that come with the product', async () => {
    const ada = await administrator();
    expect(expectData(await ada.api.GET('/api/v1/roles', { params: { query: { sort: ['name'] } } })).data.map(({ name, builtIn }) => [name, builtIn])).toEqual([['admin', true], ['agent', true], ['manager', true]]);
  });

  it('answers the same when the address is known elsewhere, and the two have nothing to do with one another', async () => {
    const email = anAddress();
    const [one, other] = [await tenantOf({ email }), await tenantOf({ email, password: 'quite another passphrase' })];
    expect(other).toEqual({ tenantId: expect.any(String), userId: expect.any(String), email });
    expect((await login(one.tenantId, { email, password: 'quite another passphrase' })).status).toBe(401);
    expect((await login(other.tenantId, { email, password: 'quite another passphrase' })).status).toBe(200);
  });

  it('sends a welcome, whose link shows that the address is his, once', async () => {
    const ada = await administrator();
    const token = tokenIn(await messageTo(ada.email, ({ subject }) => subject.startsWith('Welcome')));
    expect((await send('POST', '/auth/verify-email', { token })).status).toBe(204);
    expect(expectData(await ada.api.GET('/api/v1/auth/me')).emailVerifiedAt).toEqual(expect.any(String));
    await expectProblem(await send('POST', '/auth/verify-email', { token }), 422, 'link_invalid');
    await expectProblem(await send('POST', '/auth/verify-email', { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` }), 422, 'link_invalid');
    await expectProblem(await send('POST', '/auth/verify-email', { token: 'nothing' }), 422, 'link_invalid');
  });

  it.each([
    ['a password that is short', { password: 'short' }, 'password_too_short', '/password'],
    ['a password that everybody would try', { password: 'Password2026!' }, 'password_common', '/password'],
    ['a password made of his own name', { password: 'Lovelace!!!!1' }, 'password_common', '/password'],
    ['no address', { email: undefined }, 'body_invalid', '/email'],
    ['no name of the tenant', { tenantName: undefined }, 'body_invalid', '/tenantName'],
    ['what is no address', { email: 'ada' }, 'body_invalid', '/email'],
    ['a field that is not known', { colour: 'red' }, 'body_invalid', '/colour'],
  ])('refuses %s, and says where', async (_what, fields, code, pointer) => {
    const answer = await send('POST', '/auth/register', { tenantName: 'Nordlicht', email: anAddress(), name: 'Ada Lovelace', password: PASSWORD, ...fields });
    expect((await expectProblem(answer, 400, code)).errors).toContainEqual(expect.objectContaining({ pointer }));
  });
});

describe('joining a tenant by an invitation', () => {
  it('makes him what he was invited as, with an address that is shown to be his', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    expect(ben.tenantId).toBe(ada.tenantId);
    expect(expectData(await ben.api.GET('/api/v1/auth/me'))).toMatchObject({ email: ben.email, roles: ['agent'], emailVerifiedAt: expect.any(String) });
    expect((await messageTo(ben.email, ({ subject }) => subject === 'Welcome to Nordlicht')).text).toContain(ada.tenantId);
  });

  it('is good once', async () => {
    const ada = await administrator();
    const email = anAddress();
    expectData(await ada.api.POST('/api/v1/users/invitations', { body: { email, roles: ['agent'] } }));
    const invitationToken = tokenIn(await messageTo(email));
    const body = { invitationToken, name: 'Ben', password: PASSWORD };
    const answers = await Promise.all([1, 2, 3].map(() => send('POST', '/auth/register', body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    await expectProblem(await send('POST', '/auth/register', body), 422, 'invitation_invalid');
    await expectProblem(await send('POST', '/auth/register', { ...body, email: anAddress() }), 400, 'body_invalid');
    await expectProblem(await send('POST', '/auth/register', { ...body, invitationToken: 'ri_nothing' }), 422, 'invitation_invalid');
  });

  it('is good for nothing once it was taken back, or another was sent', async () => {
    const ada = await administrator();
    const email = anAddress();
    const first = expectData(await ada.api.POST('/api/v1/users/invitations', { body: { email, roles: ['agent'] } }));
    const token = tokenIn(await messageTo(email));
    const second = expectData(await ada.api.POST('/api/v1/users/invitations', { body: { email, roles: ['manager'] } }));
    await expectProblem(await send('POST', '/auth/register', { invitationToken: token, name: 'Ben', password: PASSWORD }), 422, 'invitation_invalid');
    expect((await ada.send('DELETE', `/users/invitations/${second.id}`)).status).toBe(204);
    const { data } = expectData(await ada.api.GET('/api/v1/users/invitations'));
    expect(data.map(({ id, status }) => [id, status])).toEqual([[second.id, 'WITHDRAWN'], [first.id, 'WITHDRAWN']]);
  });

  it('is refused for somebody who is a user already', async () => {
    const ada = await administrator();
    await expectProblem(await ada.send('POST', '/users/invitations', { email: ada.email }), 409, 'already_exists');
  });

  it('is worth nothing once its sender may not give any more what it gives', async () => {
    const ada = await administrator();
    const boss = await invited(ada, ['admin']);
    const email = anAddress();
    expectData(await boss.api.POST('/api/v1/users/invitations', { body: { email, roles: ['admin'] } }));
    const invitationToken = tokenIn(await messageTo(email));
    expectData(await ada.api.PUT('/api/v1/users/{id}/roles', { params: { path: { id: boss.userId } }, body: { roles: ['agent'] } }));
    await expectProblem(await send('POST', '/auth/register', { invitationToken, name: 'Eve', password: PASSWORD }), 422, 'invitation_invalid');
  });

  it('is worth nothing once a role that it offers is gone', async () => {
    const ada = await administrator();
    const email = anAddress();
    const role = expectData(await ada.api.POST('/api/v1/roles', { body: { name: 'passing', grants: { 'notes:read': 'own' } } }));
    expectData(await ada.api.POST('/api/v1/users/invitations', { body: { email, roles: ['passing'] } }));
    const invitationToken = tokenIn(await messageTo(email));
    expect((await ada.send('DELETE', `/roles/${role.id}`)).status).toBe(204);
    await expectProblem(await send('POST', '/auth/register', { invitationToken, name: 'Ben', password: PASSWORD }), 422, 'invitation_invalid');
  });
});

describe('a name', () => {
  it('stands on one line, since it goes into the heads of mails', async () => {
    const ada = await administrator();
    const name = 'Eve\r\nBcc: mallory@example.com';
    const founding = { tenantName: 'Nordlicht', email: anAddress(), name: 'Eve', password: PASSWORD };
    for (const [answer, pointer] of [
      [send('POST', '/auth/register', { ...founding, name }), '/name'],
      [send('POST', '/auth/register', { ...founding, tenantName: name }), '/tenantName'],
      [ada.send('PUT', '/tenants/current', { name }), '/name'],
      [ada.send('PATCH', '/auth/me', { name }), '/name'],
      [ada.send('POST', '/users', { name, email: anAddress() }), '/name'],
      [ada.send('PATCH', '/settings/tenant', { name }), '/name'],
    ] as const) {
      const { errors } = await expectProblem(await answer, 400, 'body_invalid');
      expect(errors).toMatchObject([{ pointer, code: 'not_on_one_line' }]);
    }
  });
});

describe('an agent', () => {
  it('does not see who else there is, and a manager does', async () => {
    const ada = await administrator();
    const [ben, mia] = [await invited(ada, ['agent']), await invited(ada, ['manager'])];
    await expectProblem(await ben.send('GET', '/users'), 403, 'not_allowed');
    expect(expectData(await mia.api.GET('/api/v1/users')).page.total).toBe(3);
    await expectProblem(await mia.send('POST', '/users', { email: anAddress(), name: 'Eve' }), 403, 'not_allowed');
  });

  it('sees nothing of another tenant', async () => {
    const [ada, other] = [await administrator(), await administrator()];
    await expectProblem(await ada.send('GET', `/users/${other.userId}`), 404, 'not_found');
    await expectProblem(await ada.send('GET', '/users', undefined, { 'x-tenant-id': other.tenantId }), 403, 'not_your_tenant');
    await expectProblem(await login(randomUUID(), { email: ada.email, password: PASSWORD }), 401, 'credentials_wrong');
  });
});
