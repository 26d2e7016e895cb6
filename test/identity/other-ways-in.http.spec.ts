import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { expectData } from '../support/api.js';
import { shownBy } from '../support/authenticator.js';
import { expectProblem } from '../support/http.js';
import { administrator, invited, login, messageTo, PASSWORD, type Person, send } from '../support/identity.js';
import { ownerClient } from '../support/inside.js';

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

async function inTenant(tenantId: string, statement: string, values: unknown[]): Promise<void> {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  await owner.query(statement, values);
  await owner.query('commit');
}

const aNumber = () => `+4930${randomInt(1e7, 1e8)}`;

/** Somebody with a telephone. */
async function reachable(): Promise<Person & { readonly phone: string }> {
  const ada = await administrator();
  const phone = aNumber();
  expectData(await ada.api.PATCH('/api/v1/auth/me', { body: { phone } }));
  return { ...ada, phone };
}

describe('signing in by a one-time code', () => {
  const request = ({ tenantId }: Person, phone: string) => send('POST', '/auth/otp/request', { phone }, { 'x-tenant-id': tenantId });
  const verify = ({ tenantId }: Person, body: object) => send('POST', '/auth/otp/verify', body, { 'x-tenant-id': tenantId });
  const challengeOf = async (answer: Response) => {
    expect(answer.status).toBe(202);
    return ((await answer.json()) as { challenge: string }).challenge;
  };
  const codeTo = async (phone: string) => /(\d{6}) is your code for Nordlicht/.exec((await messageTo(phone)).text)![1]!;
  const another = (code: string) => String((Number(code) + 1) % 1e6).padStart(6, '0');

  it('takes the code of the message, once', async () => {
    const ada = await reachable();
    const challenge = await challengeOf(await request(ada, ada.phone));
    const answer = { challenge, phone: ada.phone, code: await codeTo(ada.phone) };
    const signedIn = await verify(ada, answer);
    expect(signedIn.status).toBe(200);
    expect(await signedIn.json()).toMatchObject({ userId: ada.userId, accessToken: expect.any(String), refreshToken: expect.stringMatching(/^rr_/) });
    await expectProblem(await verify(ada, answer), 401, 'otp_used');
  });

  it('lets one in of many who send the right code at once', async () => {
    const ada = await reachable();
    const challenge = await challengeOf(await request(ada, ada.phone));
    const code = await codeTo(ada.phone);
    const answers = await Promise.all([1, 2, 3, 4].map(() => verify(ada, { challenge, phone: ada.phone, code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401]);
  });

  it('lets nobody in after five wrong codes, not even with the right one', async () => {
    const ada = await reachable();
    const challenge = await challengeOf(await request(ada, ada.phone));
    const code = await codeTo(ada.phone);
    for (const left of [4, 3, 2, 1]) expect((await expectProblem(await verify(ada, { challenge, phone: ada.phone, code: another(code) }), 401, 'otp_wrong')).detail).toContain(`${left} tr`);
    await expectProblem(await verify(ada, { challenge, phone: ada.phone, code: another(code) }), 401, 'otp_used_up');
    await expectProblem(await verify(ada, { challenge, phone: ada.phone, code }), 401, 'otp_used_up');
  });

  it('refuses an old code', async () => {
    const ada = await reachable();
    const challenge = await challengeOf(await request(ada, ada.phone));
    const code = await codeTo(ada.phone);
    await inTenant(ada.tenantId, "update identity.otp_challenges set expires_at = now() - interval '1 second'", []);
    await expectProblem(await verify(ada, { challenge, phone: ada.phone, code }), 401, 'otp_expired');
  });

  it('refuses a code for another number, and one that another device has asked for', async () => {
    const ada = await reachable();
    const [challenge, elsewhere] = [await challengeOf(await request(ada, ada.phone)), await challengeOf(await request(ada, aNumber()))];
    const code = await codeTo(ada.phone);
    await expectProblem(await verify(ada, { challenge, phone: aNumber(), code }), 422, 'otp_other_number');
    await expectProblem(await verify(ada, { challenge: elsewhere, phone: ada.phone, code }), 422, 'otp_other_number');
    await expectProblem(await verify(ada, { challenge: challenge.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), phone: ada.phone, code }), 401, 'otp_expired');
    await expectProblem(await verify(await administrator(), { challenge, phone: ada.phone, code }), 401, 'otp_expired');
  });

  it('can be asked for three times in a quarter of an hour, however the number is written', async () => {
    const ada = await reachable();
    const digits = ada.phone.slice(3);
    const statuses = [];
    for (const phone of [ada.phone, `0049 ${digits}`, `+49 (0)${digits}`, ada.phone]) statuses.push((await request(ada, phone)).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });

  it('answers the same for a number that nobody has, and never lets in', async () => {
    const ada = await administrator();
    const phone = aNumber();
    const challenge = await challengeOf(await request(ada, phone));
    await expectProblem(await verify(ada, { challenge, phone, code: '123456' }), 401, 'otp_wrong');
  });

  it.each([
    ['what is no number', { phone: '030 1234' }, '/phone'],
    ['a code that is no code', { code: '12345' }, '/code'],
    ['no challenge', { challenge: undefined }, '/challenge'],
  ])('refuses %s, and says where', async (_what, fields, pointer) => {
    const ada = await administrator();
    const problem = await expectProblem(await verify(ada, { challenge: 'rc_x', phone: aNumber(), code: '123456', ...fields }), 400, 'body_invalid');
    expect(problem.errors).toContainEqual(expect.objectContaining({ pointer }));
  });
});

describe('the second factor', () => {
  async function withSecondFactor() {
    const ada = await administrator();
    const started = await ada.send('POST', '/auth/mfa/totp');
    expect(started.status).toBe(201);
    const { secret, uri } = (await started.json()) as { secret: string; uri: string };
    const confirmed = await ada.send('POST', '/auth/mfa/totp/confirm', { code: shownBy(secret, -1) });
    expect(confirmed.status).toBe(200);
    const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] };
    return { ada, secret, uri, recoveryCodes, login: (totpCode?: string) => login(ada.tenantId, { email: ada.email, password: PASSWORD, ...(totpCode !== undefined && { totpCode }) }) };
  }

  it('is asked for from then on, besides the password, and each code is good once', async () => {
    const { ada, secret, uri, ...me } = await withSecondFactor();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toBe(`otpauth://totp/${encodeURIComponent(`Rapport:${ada.email}`)}?secret=${secret}&issuer=Rapport&algorithm=SHA1&digits=6&period=30`);
    await expectProblem(await me.login(), 401, 'mfa_required');
    await expectProblem(await login(ada.tenantId, { email: ada.email, password: 'not my passphrase', totpCode: shownBy(secret) }), 401, 'credentials_wrong');
    const code = shownBy(secret);
    const answers = await Promise.all([me.login(code), me.login(code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    await expectProblem(await me.login(code), 401, 'mfa_code_wrong');
    await expectProblem(await me.login('000000'), 401, 'mfa_code_wrong');
  });

  it('can be shown by recovery codes, each once', async () => {
    const { ada, recoveryCodes, ...me } = await withSecondFactor();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await me.login(recoveryCodes[4]!.toUpperCase())).status).toBe(200);
    await expectProblem(await me.login(recoveryCodes[4]), 401, 'mfa_code_wrong');
    expect((await me.login(recoveryCodes[5])).status).toBe(200);
    expect(expectData(await ada.api.GET('/api/v1/auth/me'))).toMatchObject({ secondFactorOn: true, recoveryCodesLeft: 8 });
  });

  it('is asked for after a one-time code too, which is not lost by it', async () => {
    const { ada, secret } = await withSecondFactor();
    const phone = aNumber();
    await ada.send('PATCH', '/auth/me', { phone });
    const { challenge } = (await (await send('POST', '/auth/otp/request', { phone }, { 'x-tenant-id': ada.tenantId })).json()) as { challenge: string };
    const code = (await messageTo(phone)).text.slice(0, 6);
    const verify = (more: object = {}) => send('POST', '/auth/otp/verify', { challenge, phone, code, ...more }, { 'x-tenant-id': ada.tenantId });
    await expectProblem(await verify(), 401, 'mfa_required');
    expect((await verify({ totpCode: shownBy(secret) })).status).toBe(200);
  });

  it('is not on before its first code was right, and is switched off by one of its codes', async () => {
    const ada = await administrator();
    await expectProblem(await ada.send('POST', '/auth/mfa/totp/confirm', { code: '123456' }), 409, 'mfa_not_started');
    const { secret } = (await (await ada.send('POST', '/auth/mfa/totp')).json()) as { secret: string };
    await expectProblem(await ada.send('POST', '/auth/mfa/totp/confirm', { code: '000000' }), 422, 'mfa_code_wrong');
    expect((await login(ada.tenantId, { email: ada.email, password: PASSWORD })).status).toBe(200);
    expect((await ada.send('POST', '/auth/mfa/totp/confirm', { code: shownBy(secret, -1) })).status).toBe(200);
    await expectProblem(await ada.send('POST', '/auth/mfa/totp'), 409, 'mfa_on');
    await expectProblem(await ada.send('DELETE', '/auth/mfa/totp', { code: '000000' }), 422, 'mfa_code_wrong');
    expect((await ada.send('DELETE', '/auth/mfa/totp', { code: shownBy(secret) })).status).toBe(204);
    expect((await login(ada.tenantId, { email: ada.email, password: PASSWORD })).status).toBe(200);
  });

  it('leaves no secret in what is stored', async () => {
    const { ada, secret, recoveryCodes } = await withSecondFactor();
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [ada.tenantId]);
    const { rows } = await owner.query<{ text: string }>('select row_to_json(u)::text as text from identity.users u union all select row_to_json(a)::text from platform.audit a union all select row_to_json(o)::text from platform.outbox o union all select row_to_json(k)::text from platform.idempotency_keys k');
    await owner.query('commit');
    const stored = rows.map(({ text }) => text).join('\n');
    for (const text of [secret, ...recoveryCodes]) expect(stored).not.toContain(text);
    expect((await (await ada.send('GET', `/users/${ada.userId}/history`)).text())).not.toContain('salt');
  });
});

describe('an API key', () => {
  const make = async (person: Person, permissions: string[], more: object = {}) => {
    const answer = await person.send('POST', '/auth/api-keys', { name: 'Import', permissions, ...more });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { id: string; key: string; expiresAt: string };
  };
  const by = (key: string, method: string, path: string, body?: unknown) => send(method, path, body, { 'x-api-key': key });

  it('does what it was made for, and nothing else that its owner may', async () => {
    const ada = await administrator();
    const { key } = await make(ada, ['notes:read']);
    expect((await by(key, 'GET', '/notes')).status).toBe(200);
    expect((await expectProblem(await by(key, 'POST', '/notes', {}), 403, 'not_allowed')).detail).toMatch(/^This API key/);
    await expectProblem(await by(key, 'GET', '/users'), 403, 'not_allowed');
    expect(await (await by(key, 'GET', '/auth/user-permissions')).json()).toMatchObject({ userId: ada.userId, permissions: { 'notes:read': 'all' } });
  });

  it('does no more than its owner may by now', async () => {
    const ada = await administrator();
    const mia = await invited(ada, ['manager']);
    const { key } = await make(mia, ['users:read', 'notes:read']);
    expect((await by(key, 'GET', '/users')).status).toBe(200);
    await ada.send('PUT', `/users/${mia.userId}/roles`, { roles: ['agent'] });
    await expectProblem(await by(key, 'GET', '/users'), 403, 'not_allowed');
  });

  it('is not made with what its owner may not, or what there is not', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    await expectProblem(await ben.send('POST', '/auth/api-keys', { name: 'More', permissions: ['users:read'] }), 403, 'rights_exceeded');
    await expectProblem(await ada.send('POST', '/auth/api-keys', { name: 'More', permissions: ['notes:fly'] }), 422, 'permission_unknown');
    for (const body of [{ name: 'x', permissions: [] }, { name: '', permissions: ['notes:read'] }, { permissions: ['notes:read'] }, { name: 'x', permissions: ['notes:read'], expiresAt: 'tomorrow' }]) await expectProblem(await ada.send('POST', '/auth/api-keys', body), 400, 'body_invalid');
    await expectProblem(await ada.send('POST', '/auth/api-keys', { name: 'x', permissions: ['notes:read'], expiresAt: '2020-01-01T00:00:00Z' }), 422, 'api_key_expiry_invalid');
  });

  it('is shown once, stored as a digest, and listed with its last use', async () => {
    const ada = await administrator();
    const { id, key } = await make(ada, ['notes:read']);
    expect(expectData(await ada.api.GET('/api/v1/auth/api-keys')).data).toMatchObject([{ id, lastUsedAt: null }]);
    await by(key, 'GET', '/notes');
    const listed = await (await ada.send('GET', '/auth/api-keys')).text();
    expect(JSON.parse(listed)).toMatchObject({ data: [{ id, name: 'Import', permissions: ['notes:read'], lastUsedAt: expect.any(String) }] });
    expect(listed).not.toContain(key.slice(-43));
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [ada.tenantId]);
    const { rows } = await owner.query<{ text: string }>('select row_to_json(k)::text as text from identity.api_keys k');
    await owner.query('commit');
    expect(rows[0]!.text).not.toContain(key.slice(-43));
  });

  it('is made once, however often it is asked for with the same idempotency key', async () => {
    const ada = await administrator();
    const make = () => ada.send('POST', '/auth/api-keys', { name: 'Once', permissions: ['notes:read'] }, { 'idempotency-key': 'once' });
    const answers = await Promise.all([make(), make(), make()]);
    const keys = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { key: string }).key));
    expect(new Set(keys).size).toBe(1);
    expect((await by(keys[0]!, 'GET', '/notes')).status).toBe(200);
    expect(expectData(await ada.api.GET('/api/v1/auth/api-keys')).data).toHaveLength(1);
  });

  it('opens nothing once it is withdrawn, has ended, or is another', async () => {
    const ada = await administrator();
    const [withdrawn, ended] = [await make(ada, ['notes:read']), await make(ada, ['notes:read'])];
    await by(withdrawn.key, 'GET', '/notes');
    expect((await ada.send('DELETE', `/auth/api-keys/${withdrawn.id}`)).status).toBe(204);
    await expectProblem(await by(withdrawn.key, 'GET', '/notes'), 401, 'api_key_invalid');
    await inTenant(ada.tenantId, "update identity.api_keys set expires_at = now() - interval '1 second' where id = $1", [ended.id]);
    await expectProblem(await by(ended.key, 'GET', '/notes'), 401, 'api_key_invalid');
    await expectProblem(await by(`${ended.key.slice(0, -1)}${ended.key.endsWith('A') ? 'B' : 'A'}`, 'GET', '/notes'), 401, 'api_key_invalid');
    await expectProblem(await by('rk_nothing', 'GET', '/notes'), 401, 'api_key_invalid');
  });

  it('is no person: it changes neither password nor second factor, and makes no other keys', async () => {
    const ada = await administrator();
    const { key } = await make(ada, ['notes:read']);
    for (const [method, path, body] of [['POST', '/auth/mfa/totp', undefined], ['POST', '/auth/api-keys', { name: 'x', permissions: ['notes:read'] }], ['GET', '/auth/sessions', undefined], ['POST', '/auth/logout?all=true', undefined], ['PATCH', '/auth/me', { name: 'Eve' }], ['PUT', '/auth/password', { currentPassword: PASSWORD, password: 'four green kettles sing' }]] as const) {
      await expectProblem(await by(key, method, path, body), 403, 'not_for_api_keys');
    }
  });

  it('is nobody else\'s to withdraw', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    const { id } = await make(ben, ['notes:read']);
    await expectProblem(await ada.send('DELETE', `/auth/api-keys/${id}`), 404, 'not_found');
  });
});
