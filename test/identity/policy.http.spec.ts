import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { shownBy } from '../support/authenticator.js';
import { expectProblem } from '../support/http.js';
import { administrator, anAddress, invited, login, messageTo, PASSWORD, type Person, sendTo, signedIn, tokenIn } from '../support/identity.js';
import { ownerClient, serverInside } from '../support/inside.js';

type Json = Record<string, unknown>;

let application: NestFastifyApplication;
let url: string;
let owner: pg.Client;
beforeAll(async () => {
  ({ application, url } = await serverInside({ TRUST_PROXY: ['127.0.0.1'], RATE_LIMIT_ADDRESS: 0 }));
  owner = await ownerClient();
});
afterAll(async () => {
  await application.close();
  await owner.end();
});

const demand = async (person: Person, security: object) => {
  const answer = await person.send('PATCH', '/settings/tenant', { security });
  expect({ status: answer.status, text: await answer.text() }).toMatchObject({ status: 200 });
};
const credentials = ({ email }: Person) => ({ email, password: PASSWORD });
const here = (person: Person) => signedIn(person.tenantId, person.email, PASSWORD, url);

async function setUpSecondFactor(person: Person): Promise<string> {
  const { secret } = (await (await person.send('POST', '/auth/mfa/totp')).json()) as { secret: string };
  expect((await person.send('POST', '/auth/mfa/totp/confirm', { code: shownBy(secret, -1) })).status).toBe(200);
  return secret;
}

describe('a tenant that demands a second factor', () => {
  it('lets those who have none do nothing but set one up, for the very next request, and then everything', async () => {
    const ada = await administrator(url);
    const { key } = (await (await ada.send('POST', '/auth/api-keys', { name: 'Import', permissions: ['notes:read'] })).json()) as { key: string };
    await demand(ada, { mfa: 'everybody' });
    const again = await here(ada);
    for (const person of [ada, again]) {
      for (const [method, path] of [['GET', '/notes'], ['POST', '/notes'], ['GET', '/users'], ['PATCH', '/settings/tenant'], ['PATCH', '/auth/me'], ['PUT', '/auth/password'], ['POST', '/auth/api-keys'], ['GET', '/auth/sessions'], ['GET', '/auth/user-permissions']] as const) await expectProblem(await person.send(method, path, method === 'GET' ? undefined : {}), 403, 'mfa_setup_required');
      expect((await person.send('GET', '/auth/me')).status).toBe(200);
    }
    const byKey = () => sendTo(url, { 'x-api-key': key })('GET', '/notes');
    await expectProblem(await byKey(), 403, 'mfa_setup_required');
    await setUpSecondFactor(again);
    expect([(await again.send('GET', '/notes')).status, (await ada.send('GET', '/users')).status, (await byKey()).status]).toEqual([200, 200, 200]);
  });

  it('lets them sign out', async () => {
    const ada = await administrator(url);
    await demand(ada, { mfa: 'everybody' });
    expect((await ada.send('POST', '/auth/logout')).status).toBe(204);
    await expectProblem(await ada.send('GET', '/auth/me'), 401, 'session_ended');
  });

  it('lets nobody switch off what he must have, until it is demanded no more', async () => {
    const ada = await administrator(url);
    const secret = await setUpSecondFactor(ada);
    await demand(ada, { mfa: 'administrators' });
    await expectProblem(await ada.send('DELETE', '/auth/mfa/totp', { code: shownBy(secret) }), 409, 'mfa_mandatory');
    await demand(ada, { mfa: 'optional' });
    expect((await ada.send('DELETE', '/auth/mfa/totp', { code: shownBy(secret) })).status).toBe(204);
    expect((await ada.send('GET', '/notes')).status).toBe(200);
  });

  it('lets them put another authenticator in the place of theirs, by a code of the present one, which holds until then', async () => {
    const ada = await administrator(url);
    const present = await setUpSecondFactor(ada);
    await demand(ada, { mfa: 'everybody' });
    await expectProblem(await ada.send('POST', '/auth/mfa/totp'), 409, 'mfa_on');
    await expectProblem(await ada.send('POST', '/auth/mfa/totp', { code: '000000' }), 422, 'mfa_code_wrong');
    const { secret: next } = (await (await ada.send('POST', '/auth/mfa/totp', { code: shownBy(present) })).json()) as { secret: string };
    const login = (totpCode: string) => sendTo(url, { 'x-tenant-id': ada.tenantId })('POST', '/auth/login', { ...credentials(ada), totpCode });
    await expectProblem(await login(shownBy(next)), 401, 'mfa_code_wrong');
    expect((await login(shownBy(present, 1))).status).toBe(200);
    await expectProblem(await ada.send('POST', '/auth/mfa/totp/confirm', { code: shownBy(present, 1) }), 422, 'mfa_code_wrong');
    expect((await ada.send('POST', '/auth/mfa/totp/confirm', { code: shownBy(next, -1) })).status).toBe(200);
    await expectProblem(await login(shownBy(present, 1)), 401, 'mfa_code_wrong');
    expect((await login(shownBy(next))).status).toBe(200);
  });

  it('asks it of administrators alone where it says so, and of whoever becomes one', async () => {
    const ada = await administrator();
    const [ben, mia] = [await invited(ada, ['agent']), await invited(ada, ['agent'])];
    const secret = await setUpSecondFactor(ben);
    await setUpSecondFactor(ada);
    await demand(ada, { mfa: 'administrators' });
    expect((await mia.send('GET', '/notes')).status).toBe(200);
    expect((await ben.send('DELETE', '/auth/mfa/totp', { code: shownBy(secret) })).status).toBe(204);
    expect((await ada.send('PUT', `/users/${mia.userId}/roles`, { roles: ['admin'] })).status).toBe(200);
    await expectProblem(await mia.send('GET', '/notes'), 403, 'mfa_setup_required');
  });
});

describe('a tenant that says how long a session lasts', () => {
  const opened = async ({ tenantId, tokens: { sessionId } }: Person, minutesAgo: number) => {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await owner.query('update identity.sessions set opened_at = now() - make_interval(mins => $1::int) where id = $2', [minutesAgo, sessionId]);
    await owner.query('commit');
  };
  const refresh = ({ tokens: { refreshToken } }: Person) => sendTo(url)('POST', '/auth/refresh', { refreshToken });

  it('ends it then, the access token at once, and no refresh prolongs it', async () => {
    const ada = await administrator(url);
    const [old, young] = [await here(ada), await here(ada)];
    await opened(old, 61);
    await opened(young, 50);
    expect((await old.send('GET', '/notes')).status).toBe(200);
    await demand(ada, { sessionHours: 1 });
    await expectProblem(await old.send('GET', '/notes'), 401, 'session_ended');
    await expectProblem(await refresh(old), 401, 'token_expired');
    expect((await young.send('GET', '/notes')).status).toBe(200);
    const renewed = (await (await refresh(young)).json()) as { expiresIn: number; refreshExpiresIn: number };
    for (const seconds of [renewed.expiresIn, renewed.refreshExpiresIn]) {
      expect(seconds).toBeGreaterThan(500);
      expect(seconds).toBeLessThanOrEqual(600);
    }
  });

  it('gives tokens that hold no longer than that, and sooner end where nobody does anything', async () => {
    const ada = await administrator(url);
    await demand(ada, { sessionHours: 2 });
    expect((await here(ada)).tokens).toMatchObject({ expiresIn: 3_600, refreshExpiresIn: 7_200 });
    await demand(ada, { idleMinutes: 20 });
    expect((await here(ada)).tokens).toMatchObject({ expiresIn: 300, refreshExpiresIn: 1_500 });
  });
});

describe('a tenant that names the addresses from where people come', () => {
  const ELSEWHERE = { 'x-forwarded-for': '203.0.113.7' };
  const OFFICE = { 'x-forwarded-for': '198.51.100.20' };

  async function fenced() {
    const ada = await administrator(url);
    const { key } = (await (await ada.send('POST', '/auth/api-keys', { name: 'Import', permissions: ['notes:read'] })).json()) as { key: string };
    await demand(ada, { allowedAddresses: ['127.0.0.1', '198.51.100.0/24'] });
    return { ada, key };
  }

  it('answers no token and no key from elsewhere, not even to sign out', async () => {
    const { ada, key } = await fenced();
    for (const [method, path] of [['GET', '/notes'], ['GET', '/auth/me'], ['POST', '/auth/logout'], ['POST', '/auth/mfa/totp']] as const) await expectProblem(await ada.send(method, path, undefined, ELSEWHERE), 403, 'address_not_allowed');
    const byKey = (from: Record<string, string>) => sendTo(url, { 'x-api-key': key })('GET', '/notes', undefined, from);
    await expectProblem(await byKey(ELSEWHERE), 403, 'address_not_allowed');
    expect([(await ada.send('GET', '/notes', undefined, OFFICE)).status, (await byKey(OFFICE)).status, (await ada.send('GET', '/auth/me')).status]).toEqual([200, 200, 200]);
  });

  it('signs nobody in from elsewhere, whatever he shows, and does not say whether it was right', async () => {
    const { ada } = await fenced();
    const phone = `+4930${randomInt(1e7, 1e8)}`;
    const known = { 'x-tenant-id': ada.tenantId };
    const attempts: readonly [path: string, body: object][] = [
      ['/auth/login', credentials(ada)],
      ['/auth/login', { ...credentials(ada), password: 'not my passphrase' }],
      ['/auth/login', { ...credentials(ada), email: anAddress() }],
      ['/auth/otp/request', { phone }],
      ['/auth/otp/verify', { challenge: 'rc_x', phone, code: '123456' }],
      ['/auth/forgot-password', { email: ada.email }],
      ['/auth/refresh', { refreshToken: ada.tokens.refreshToken }],
    ];
    for (const [path, body] of attempts) await expectProblem(await sendTo(url)('POST', path, body, { ...known, ...ELSEWHERE }), 403, 'address_not_allowed');
    expect((await login(ada.tenantId, credentials(ada), { url, headers: OFFICE })).status).toBe(200);
    expect((await sendTo(url)('POST', '/auth/refresh', { refreshToken: ada.tokens.refreshToken }, OFFICE)).status).toBe(200);
  });

  it('lets nobody join or choose a password from elsewhere, and the links stay good', async () => {
    const { ada } = await fenced();
    const email = anAddress();
    expect((await ada.send('POST', '/users/invitations', { email, roles: ['agent'] })).status).toBe(201);
    const joining = { invitationToken: tokenIn(await messageTo(email)), name: 'Ben Ode', password: PASSWORD };
    await expectProblem(await sendTo(url)('POST', '/auth/register', joining, ELSEWHERE), 403, 'address_not_allowed');
    expect((await sendTo(url)('POST', '/auth/register', joining, OFFICE)).status).toBe(201);
    expect((await sendTo(url)('POST', '/auth/forgot-password', { email }, { 'x-tenant-id': ada.tenantId })).status).toBe(202);
    const choosing = { token: tokenIn(await messageTo(email, ({ text }) => text.includes('password'))), password: 'four green kettles sing' };
    await expectProblem(await sendTo(url)('POST', '/auth/reset-password', choosing, ELSEWHERE), 403, 'address_not_allowed');
    expect((await sendTo(url)('POST', '/auth/reset-password', choosing, OFFICE)).status).toBe(200);
  });

  it('finds in its audit who was refused, and from where', async () => {
    const { ada } = await fenced();
    await ada.send('GET', '/notes', undefined, ELSEWHERE);
    await login(ada.tenantId, credentials(ada), { url, headers: ELSEWHERE });
    const { data } = (await (await ada.send('GET', '/audit?resource=access&sort=at')).json()) as { data: Json[] };
    expect(data).toMatchObject([
      { action: 'refused', actorId: ada.userId, address: '203.0.113.7', changes: { code: [null, 'address_not_allowed'] } },
      { action: 'refused', actorId: null, address: '203.0.113.7', changes: { code: [null, 'address_not_allowed'] } },
    ]);
  });

  it('holds in every process', async () => {
    const { ada } = await fenced();
    const other = await serverInside({ TRUST_PROXY: ['127.0.0.1'] });
    try {
      const look = () => sendTo(other.url, { authorization: `Bearer ${ada.tokens.accessToken}` })('GET', '/notes', undefined, ELSEWHERE);
      await expectProblem(await look(), 403, 'address_not_allowed');
      await demand(ada, { allowedAddresses: [] });
      expect((await look()).status).toBe(200);
      await demand(ada, { allowedAddresses: ['127.0.0.0/8'] });
      await expectProblem(await look(), 403, 'address_not_allowed');
    } finally {
      await other.application.close();
    }
  });

  it('locks out nobody who writes the list', async () => {
    const ada = await administrator(url);
    await expectProblem(await ada.send('PATCH', '/settings/tenant', { security: { allowedAddresses: ['198.51.100.0/24'] } }, ELSEWHERE), 422, 'locks_you_out');
    expect((await ada.send('GET', '/notes', undefined, ELSEWHERE)).status).toBe(200);
  });
});
