import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { expectData, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { administrator, anAddress, invited, login, messageTo, PASSWORD, type Person, send, signedIn, tokenIn } from '../support/identity.js';

const rolesOf = (by: Person, id: string, roles: readonly string[]) => by.send('PUT', `/users/${id}/roles`, { roles });
const deactivate = (by: Person, id: string, body: object = { records: 'leave' }) => by.send('POST', `/users/${id}/deactivate`, body);
const administratorsOf = async (by: Person) => expectData(await by.api.GET('/api/v1/users', { params: { query: { role: ['admin'], status: ['ACTIVE'] } } })).page.total;

/** A role of the tenant's own, and somebody who has it. */
async function someoneWith(ada: Person, grants: Record<string, 'own' | 'team' | 'all'>): Promise<Person> {
  const name = `role-${randomUUID().slice(0, 8)}`;
  expectData(await ada.api.POST('/api/v1/roles', { body: { name, grants } }));
  return invited(ada, [name]);
}

describe('entering a user', () => {
  it('sends him a link by which he chooses his password', async () => {
    const ada = await administrator();
    const email = anAddress();
    const made = expectData(await ada.api.POST('/api/v1/users', { body: { email, name: 'Ben Ode', phone: '+49 (0)30 12345678', roles: ['agent'] } }));
    expect(made).toMatchObject({ email, phone: '+493012345678', roles: ['agent'], status: 'ACTIVE', emailVerifiedAt: null });
    await expectProblem(await login(ada.tenantId, { email, password: PASSWORD }), 401, 'credentials_wrong');
    const token = tokenIn(await messageTo(email));
    expect((await send('POST', '/auth/reset-password', { token, password: PASSWORD })).status).toBe(200);
    const ben = await signedIn(ada.tenantId, email);
    expect(expectData(await ben.api.GET('/api/v1/auth/me')).emailVerifiedAt).toEqual(expect.any(String));
  });

  it('tells the old address when it is changed to another', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    const next = anAddress();
    expect((await ada.send('PATCH', `/users/${ben.userId}`, { email: next })).status).toBe(200);
    const told = await messageTo(ben.email, ({ subject }) => subject === 'Your e-mail address was changed');
    expect(told.text).not.toContain(next);
    expect(told.text).not.toMatch(/token=/);
    expect(tokenIn(await messageTo(next))).toEqual(expect.any(String));
  });

  it('makes him one who is found by his address in whatever case', async () => {
    const ada = await administrator();
    expect((await (await ada.send('GET', `/users?email=${ada.email.toUpperCase()}`)).json()) as object).toMatchObject({ data: [{ id: ada.userId }] });
  });

  it('shows neither hash nor secret to anybody', async () => {
    const ada = await administrator();
    const text = await (await ada.send('GET', `/users/${ada.userId}`)).text();
    expect(text).not.toMatch(/hash|salt|argon/i);
  });

  it('refuses an address that another user has, in whatever case', async () => {
    const ada = await administrator();
    const answer = await ada.send('POST', '/users', { email: ada.email.toUpperCase(), name: 'Ada Again' });
    expect((await expectProblem(answer, 409, 'already_exists')).errors).toEqual([expect.objectContaining({ pointer: '/email', code: 'taken' })]);
  });

  it('refuses a role that is not there', async () => {
    const ada = await administrator();
    expect((await expectProblem(await ada.send('POST', '/users', { email: anAddress(), name: 'Ben', roles: ['agent', 'wizard'] }), 422, 'role_unknown')).detail).toContain('wizard');
  });
});

describe('a change of roles', () => {
  it('holds for the very next request', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    await expectProblem(await ben.send('GET', '/users'), 403, 'not_allowed');
    expect((await rolesOf(ada, ben.userId, ['manager'])).status).toBe(200);
    expect((await ben.send('GET', '/users')).status).toBe(200);
    expect((await rolesOf(ada, ben.userId, ['agent'])).status).toBe(200);
    await expectProblem(await ben.send('GET', '/users'), 403, 'not_allowed');
  });

  it('is the same when the whole user is changed', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    expectData(await ada.api.PATCH('/api/v1/users/{id}', { params: { path: { id: ben.userId } }, body: { roles: ['manager'] } }));
    expect((await ben.send('GET', '/users')).status).toBe(200);
  });
});

describe('the last administrator', () => {
  it('can be neither demoted, nor deactivated, nor deleted', async () => {
    const ada = await administrator();
    await expectProblem(await rolesOf(ada, ada.userId, ['agent']), 409, 'last_administrator');
    await expectProblem(await ada.send('PATCH', `/users/${ada.userId}`, { roles: ['agent'] }), 409, 'last_administrator');
    await expectProblem(await deactivate(ada, ada.userId), 409, 'last_administrator');
    await expectProblem(await ada.send('DELETE', `/users/${ada.userId}`), 409, 'last_administrator');
    const { results } = (await (await ada.send('POST', '/users/batch', { items: [{ op: 'delete', id: ada.userId }, { op: 'update', id: ada.userId, data: { roles: ['agent'] } }] })).json()) as { results: { status: number; error: { code: string } }[] };
    expect(results.map(({ status, error }) => [status, error.code])).toEqual([[409, 'last_administrator'], [409, 'last_administrator']]);
    expect(await administratorsOf(ada)).toBe(1);
  });

  it('is left when two demote and deactivate one another at once', async () => {
    const ada = await administrator();
    const eve = await invited(ada, ['admin']);
    const answers = await Promise.all([rolesOf(ada, eve.userId, ['agent']), rolesOf(eve, ada.userId, ['agent']), deactivate(ada, eve.userId), deactivate(eve, ada.userId)]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    const left = (await ada.send('GET', '/users')).ok ? ada : eve;
    expect(await administratorsOf(left)).toBe(1);
  });

  it('is left when one batch demotes all', async () => {
    const ada = await administrator();
    const eve = await invited(ada, ['admin']);
    for (const atomic of [true, false]) {
      const answer = await ada.send('POST', '/users/batch', { atomic, items: [eve, ada].map(({ userId: id }) => ({ op: 'update', id, data: { roles: ['agent'] } })) });
      const text = await answer.text();
      expect(text).toContain('last_administrator');
      if (atomic) expect(await administratorsOf(ada)).toBe(2);
    }
    expect(await administratorsOf(ada)).toBe(1);
  });
});

describe('nobody gives away what he has not got', () => {
  it('neither by roles, nor by an invitation, nor by entering a user', async () => {
    const ada = await administrator();
    const clerk = await someoneWith(ada, { 'users:read': 'all', 'users:write': 'all', 'notes:read': 'own' });
    const ben = await invited(ada, ['agent']);
    for (const roles of [['admin'], ['manager'], ['agent']]) {
      await expectProblem(await rolesOf(clerk, clerk.userId, roles), 403, 'rights_exceeded');
      await expectProblem(await clerk.send('POST', '/users/invitations', { email: anAddress(), roles }), 403, 'rights_exceeded');
      await expectProblem(await clerk.send('POST', '/users', { email: anAddress(), name: 'Eve', roles }), 403, 'rights_exceeded');
      await expectProblem(await clerk.send('PATCH', `/users/${clerk.userId}`, { roles }), 403, 'rights_exceeded');
    }
    await expectProblem(await rolesOf(clerk, ben.userId, ['agent']), 403, 'rights_exceeded');
  });

  it('nor touches whoever may more than he does', async () => {
    const ada = await administrator();
    const clerk = await someoneWith(ada, { 'users:read': 'all', 'users:write': 'all', 'users:delete': 'all' });
    await expectProblem(await clerk.send('PATCH', `/users/${ada.userId}`, { email: anAddress() }), 403, 'rights_exceeded');
    await expectProblem(await deactivate(clerk, ada.userId), 403, 'rights_exceeded');
    await expectProblem(await clerk.send('DELETE', `/users/${ada.userId}`), 403, 'rights_exceeded');
    expect((await clerk.send('PATCH', `/users/${clerk.userId}`, { name: 'The Clerk' })).status).toBe(200);
  });

  it('nor makes a role of it, or changes one into it', async () => {
    const ada = await administrator();
    const clerk = await someoneWith(ada, { 'roles:read': 'all', 'roles:write': 'all', 'notes:read': 'own' });
    const name = `role-${randomUUID().slice(0, 8)}`;
    for (const grants of [{ '*': 'all' }, { 'notes:read': 'all' }, { 'users:write': 'all' }]) {
      const answer = await clerk.send('POST', '/roles', { name, grants });
      expect([403, 422]).toContain(answer.status);
    }
    const made = await clerk.send('POST', '/roles', { name, grants: { 'roles:read': 'all' } });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    await expectProblem(await clerk.send('PATCH', `/roles/${id}`, { grants: { 'users:write': 'all' } }), 403, 'rights_exceeded');
  });

  it('nor by an API key, however much its owner may', async () => {
    const ada = await administrator();
    const { key } = (await (await ada.send('POST', '/auth/api-keys', { name: 'Clerk', permissions: ['users:read', 'users:write'] })).json()) as { key: string };
    const byKey = (method: string, path: string, body: unknown) => send(method, path, body, { 'x-api-key': key });
    await expectProblem(await byKey('POST', '/users', { email: anAddress(), name: 'Eve', roles: ['admin'] }), 403, 'rights_exceeded');
    await expectProblem(await byKey('POST', '/users/invitations', { email: anAddress(), roles: ['agent'] }), 403, 'rights_exceeded');
    await expectProblem(await byKey('PUT', `/users/${ada.userId}/roles`, { roles: ['agent'] }), 403, 'rights_exceeded');
  });
});

describe('the API keys of everybody', () => {
  it('are listed to administrators, who withdraw them, and it is told who did', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    const made = (await (await ben.send('POST', '/auth/api-keys', { name: 'Import', permissions: ['notes:read'] })).json()) as { id: string; key: string };
    expect(expectData(await ada.api.GET('/api/v1/api-keys', { params: { query: { userId: [ben.userId] } } })).data).toEqual([expect.objectContaining({ id: made.id, userId: ben.userId, name: 'Import', permissions: ['notes:read'], withdrawnAt: null })]);
    expect(await (await ada.send('GET', '/api-keys')).text()).not.toMatch(/digest|salt/);
    for (const [method, path] of [['GET', '/api-keys'], ['DELETE', `/api-keys/${made.id}`]] as const) await expectProblem(await ben.send(method, path), 403, 'not_allowed');
    const byKey = () => send('GET', '/notes', undefined, { 'x-api-key': made.key });
    expect((await byKey()).status).toBe(200);
    expect((await ada.send('DELETE', `/api-keys/${made.id}`)).status).toBe(204);
    expect((await byKey()).status).toBe(401);
    expect(expectData(await ada.api.GET('/api/v1/api-keys/{id}', { params: { path: { id: made.id } } })).withdrawnAt).toEqual(expect.any(String));
    expect(((await (await ada.send('GET', `/audit?resource=api-keys&recordId=${made.id}`)).json()) as { data: unknown[] }).data).toContainEqual(expect.objectContaining({ action: 'changed', actorId: ada.userId }));
    await expectProblem(await ada.send('DELETE', `/api-keys/${randomUUID()}`), 404, 'not_found');
  });

  it('are not withdrawn by whoever may less than their owner', async () => {
    const ada = await administrator();
    const clerk = await someoneWith(ada, { 'api-keys:read': 'all', 'api-keys:withdraw': 'all' });
    const { id } = (await (await ada.send('POST', '/auth/api-keys', { name: 'Import', permissions: ['notes:read'] })).json()) as { id: string };
    expect((await clerk.send('GET', `/api-keys/${id}`)).status).toBe(200);
    await expectProblem(await clerk.send('DELETE', `/api-keys/${id}`), 403, 'rights_exceeded');
  });
});

describe('deactivating a user', () => {
  it('refuses whatever he does from that moment on, and his next sign-in, until he is let in again', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    const { key } = (await (await ben.send('POST', '/auth/api-keys', { name: 'Mine', permissions: ['notes:read'] })).json()) as { key: string };
    expect((await send('GET', '/notes', undefined, { 'x-api-key': key })).status).toBe(200);
    expect((await deactivate(ada, ben.userId)).status).toBe(200);
    expect([401, 403]).toContain((await ben.send('GET', '/notes')).status);
    await expectProblem(await send('GET', '/notes', undefined, { 'x-api-key': key }), 403, 'user_deactivated');
    await expectProblem(await login(ada.tenantId, { email: ben.email, password: PASSWORD }), 403, 'user_deactivated');
    await expectProblem(await send('POST', '/auth/refresh', { refreshToken: ben.tokens.refreshToken }), 401, 'session_ended');
    await expectProblem(await deactivate(ada, ben.userId), 409, 'user_deactivated');
    expect((await ada.send('POST', `/users/${ben.userId}/reactivate`)).status).toBe(200);
    expect((await login(ada.tenantId, { email: ben.email, password: PASSWORD })).status).toBe(200);
    await expectProblem(await ben.send('GET', '/notes'), 401, 'session_ended');
  });

  it('says what shall become of his records, and refuses an heir who is not there', async () => {
    const ada = await administrator();
    const [ben, cleo] = [await invited(ada, ['agent']), await invited(ada, ['agent'])];
    await expectProblem(await deactivate(ada, ben.userId, {}), 400, 'body_invalid');
    for (const reassignTo of [randomUUID(), ben.userId]) await expectProblem(await deactivate(ada, ben.userId, { records: 'reassign', reassignTo }), 422, 'reassign_to_invalid');
    await expectProblem(await deactivate(ada, ben.userId, { records: 'reassign' }), 422, 'reassign_to_invalid');
    expect((await deactivate(ada, ben.userId, { records: 'reassign', reassignTo: cleo.userId })).status).toBe(200);
    await expectProblem(await deactivate(ada, cleo.userId, { records: 'reassign', reassignTo: ben.userId }), 422, 'reassign_to_invalid');
    const published = async () => ((await (await ada.send('GET', '/events?types=user.deactivated')).json()) as { data: { data: object }[] }).data;
    const data = await eventually(published, ({ length }) => length > 0);
    expect(data.map((event) => event.data)).toEqual([{ userId: ben.userId, records: 'reassign', reassignTo: cleo.userId }]);
  });
});

describe('deleting a user', () => {
  it('ends his sessions, frees his address, and is undone by restoring him', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    expect((await ada.send('DELETE', `/users/${ben.userId}`)).status).toBe(204);
    await expectProblem(await ben.send('GET', '/notes'), 401, 'session_ended');
    await expectProblem(await login(ada.tenantId, { email: ben.email, password: PASSWORD }), 401, 'credentials_wrong');
    const other = expectData(await ada.api.POST('/api/v1/users', { body: { email: ben.email, name: 'Another Ben' } }));
    await expectProblem(await ada.send('POST', `/users/${ben.userId}/restore`), 409, 'already_exists');
    expect((await ada.send('DELETE', `/users/${other.id}`)).status).toBe(204);
    expect((await ada.send('POST', `/users/${ben.userId}/restore`)).status).toBe(200);
    expect((await login(ada.tenantId, { email: ben.email, password: PASSWORD })).status).toBe(200);
  });
});

describe("a tenant's own role", () => {
  it('lets those who have it do what it says, and changes for all of them at once', async () => {
    const ada = await administrator();
    const name = `auditor-${randomUUID().slice(0, 8)}`;
    const role = expectData(await ada.api.POST('/api/v1/roles', { body: { name, grants: { 'users:read': 'all' } } }));
    const ben = await invited(ada, [name]);
    expect((await ben.send('GET', '/users')).status).toBe(200);
    await expectProblem(await ben.send('GET', '/notes'), 403, 'not_allowed');
    expectData(await ada.api.PATCH('/api/v1/roles/{id}', { params: { path: { id: role.id } }, body: { grants: { 'notes:read': 'all' } } }));
    await expectProblem(await ben.send('GET', '/users'), 403, 'not_allowed');
    expect((await ben.send('GET', '/notes')).status).toBe(200);
  });

  it('can not go, nor be renamed, as long as somebody has it', async () => {
    const ada = await administrator();
    const name = `auditor-${randomUUID().slice(0, 8)}`;
    const { id } = expectData(await ada.api.POST('/api/v1/roles', { body: { name, grants: { 'users:read': 'all' } } }));
    const ben = await invited(ada, [name, 'agent']);
    await expectProblem(await ada.send('DELETE', `/roles/${id}`), 409, 'role_in_use');
    await expectProblem(await ada.send('PATCH', `/roles/${id}`, { name: 'other' }), 409, 'role_in_use');
    expect((await rolesOf(ada, ben.userId, ['agent'])).status).toBe(200);
    expect((await ada.send('DELETE', `/roles/${id}`)).status).toBe(204);
  });

  it('is not lost to somebody who gets it while it goes', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    for (let round = 0; round < 5; round++) {
      const name = `auditor-${randomUUID().slice(0, 8)}`;
      const { id } = expectData(await ada.api.POST('/api/v1/roles', { body: { name, grants: { 'users:read': 'all' } } }));
      const [given, gone] = await Promise.all([rolesOf(ada, ben.userId, ['agent', name]), ada.send('DELETE', `/roles/${id}`)]);
      expect([given.status, gone.status]).toEqual(given.ok ? [200, 409] : [422, 204]);
      await rolesOf(ada, ben.userId, ['agent']);
    }
  });

  it('is made of permissions that there are, in scopes that they can have', async () => {
    const ada = await administrator();
    const { data } = expectData(await ada.api.GET('/api/v1/permissions'));
    expect(data.find(({ name }) => name === 'notes:read')).toMatchObject({ scopes: expect.arrayContaining(['all']), grants: { admin: 'all' } });
    for (const grants of [{ 'notes:fly': 'all' }, { 'users:read': 'own' }, { 'users:read': 'everything' }, { '*': 'all' }]) {
      const problem = await expectProblem(await ada.send('POST', '/roles', { name: 'wizard', grants }), 422, 'permission_unknown');
      expect(problem.errors).toEqual([expect.objectContaining({ pointer: `/grants/${Object.keys(grants)[0]}` })]);
    }
  });

  it('does not take the place of one that comes with the product', async () => {
    const ada = await administrator();
    await expectProblem(await ada.send('POST', '/roles', { name: 'admin', grants: {} }), 409, 'role_name_reserved');
    const builtIn = expectData(await ada.api.GET('/api/v1/roles', { params: { query: { builtIn: true } } })).data[0]!;
    await expectProblem(await ada.send('PATCH', `/roles/${builtIn.id}`, { description: 'Mine.' }), 409, 'role_built_in');
    await expectProblem(await ada.send('DELETE', `/roles/${builtIn.id}`), 409, 'role_built_in');
  });
});

describe('a team', () => {
  it('says what its supervisors see, at once', async () => {
    const ada = await administrator();
    const [mia, ben] = [await invited(ada, ['manager']), await invited(ada, ['agent'])];
    const teams = async (person: Person) => expectData(await person.api.GET('/api/v1/auth/me')).teams;
    const team = expectData(await ada.api.POST('/api/v1/teams', { body: { name: `North ${randomUUID()}` } }));
    const members = (memberIds: string[], supervisorIds: string[]) => ada.send('PUT', `/teams/${team.id}/members`, { memberIds, supervisorIds });
    expect((await members([ben.userId], [mia.userId])).status).toBe(200);
    expect([await teams(mia), await teams(ben)]).toMatchObject([[{ id: team.id, supervises: true }], [{ id: team.id, supervises: false }]]);
    expect((await (await ada.send('GET', `/teams?supervisor=${mia.userId}&member=${ben.userId}`)).json()) as object).toMatchObject({ page: { total: 1 } });
    for (const stranger of [randomUUID(), (await administrator()).userId]) expect((await expectProblem(await members([stranger], []), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/memberIds' })]);
    await expectProblem(await members(['nobody'], []), 400, 'body_invalid');
    expect((await ada.send('DELETE', `/teams/${team.id}`)).status).toBe(204);
    expect(await teams(mia)).toEqual([]);
  });
});

describe('the tenant', () => {
  it('is shown to everybody in it, and renamed by whoever may', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    const shown = await ben.send('GET', '/tenants/current');
    expect([shown.status, shown.headers.get('etag')]).toEqual([200, '"1"']);
    expect(await shown.json()).toMatchObject({ id: ada.tenantId, name: 'Nordlicht', status: 'ACTIVE', version: 1 });
    await expectProblem(await ben.send('PUT', '/tenants/current', { name: 'Mine' }), 403, 'not_allowed');
    await expectProblem(await ada.send('PUT', '/tenants/current', { name: 'Nordlicht Logistik', plan: 'free' }), 400, 'body_invalid');
    const changed = await ada.send('PUT', '/tenants/current', { name: 'Nordlicht Logistik' }, { 'if-match': '"1"' });
    expect(await changed.json()).toMatchObject({ name: 'Nordlicht Logistik', version: 2 });
    await expectProblem(await ada.send('PUT', '/tenants/current', { name: 'Other' }, { 'if-match': '"1"' }), 412, 'stale_version');
  });

  it('is not there for a token of the development whose tenant nobody has registered', async () => {
    await expectProblem(await (await signIn()).send('GET', '/api/v1/tenants/current'), 404, 'not_found');
  });
});

describe('one\'s own profile', () => {
  it('can be changed without any permission, and nothing beyond it', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    expect(expectData(await ben.api.PATCH('/api/v1/auth/me', { body: { name: 'Benjamin Ode', phone: '+49 30 5550001' } }))).toMatchObject({ name: 'Benjamin Ode', phone: '+49305550001' });
    for (const fields of [{ roles: ['admin'] }, { email: anAddress() }, { userId: ada.userId }]) await expectProblem(await ben.send('PATCH', '/auth/me', fields), 400, 'body_invalid');
  });
});
