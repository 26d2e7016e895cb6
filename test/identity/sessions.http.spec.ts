import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { appUrl, expectData } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { administrator, invited, login, messageTo, PASSWORD, type Person, send, sendTo, signedIn, tokenIn } from '../support/identity.js';
import { ownerClient } from '../support/inside.js';

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
}

const refresh = (refreshToken: string) => send('POST', '/auth/refresh', { refreshToken });
const tokensOf = async (answer: Response): Promise<Tokens> => {
  expect(answer.status).toBe(200);
  return (await answer.json()) as Tokens;
};
const me = (accessToken: string) => sendTo(appUrl, { authorization: `Bearer ${accessToken}` })('GET', '/auth/me');

/** As if the last renewal had been some time ago. */
async function letPass(tenantId: string, sessionId: string, seconds: number): Promise<void> {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  await owner.query('update identity.sessions set renewed_at = renewed_at - make_interval(secs => $2), expires_at = expires_at - make_interval(secs => $2) where id = $1', [sessionId, seconds]);
  await owner.query('commit');
}

const eventsOf = async (tenantId: string): Promise<string[]> => {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  const { rows } = await owner.query<{ type: string }>('select type from platform.outbox order by position');
  await owner.query('commit');
  return rows.map(({ type }) => type);
};

describe('signing in', () => {
  it('needs the tenant, by its id', async () => {
    await expectProblem(await send('POST', '/auth/login', { email: 'ada@example.com', password: PASSWORD }), 400, 'tenant_required');
    await expectProblem(await login('nordlicht', { email: 'ada@example.com', password: PASSWORD }), 400, 'tenant_invalid');
  });

  it('says the same of a wrong password and of an address that nobody has', async () => {
    const ada = await administrator();
    const [wrong, unknown] = [await login(ada.tenantId, { email: ada.email, password: 'not my passphrase' }), await login(ada.tenantId, { email: 'nobody@example.com', password: 'not my passphrase' })];
    const [one, other] = [await expectProblem(wrong, 401, 'credentials_wrong'), await expectProblem(unknown, 401, 'credentials_wrong')];
    expect(one.detail).toBe(other.detail);
  });

  it('takes the address in any case', async () => {
    const ada = await administrator();
    expect((await login(ada.tenantId, { email: ` ${ada.email.toUpperCase()} `, password: PASSWORD })).status).toBe(200);
  });

  it('gives tokens that hold as long as they say, and are not kept anywhere', async () => {
    const { tokens } = await administrator();
    expect(tokens).toMatchObject({ tokenType: 'Bearer', expiresIn: 3_600, refreshExpiresIn: 604_800 });
    const { rows } = await owner.query<{ found: boolean }>(`select exists (select from platform.idempotency_keys where answer like '%' || $1 || '%') as found`, [tokens.refreshToken]);
    expect(rows).toEqual([{ found: false }]);
  });

  it('keeps no answer for a request that is sent again with the same key', async () => {
    const ada = await administrator();
    const headers = { 'idempotency-key': 'the-same' };
    const [one, other] = [await tokensOf(await login(ada.tenantId, { email: ada.email, password: PASSWORD }, { headers })), await tokensOf(await login(ada.tenantId, { email: ada.email, password: PASSWORD }, { headers }))];
    expect(one.sessionId).not.toBe(other.sessionId);
  });

  it('takes a password from elsewhere, kept by bcrypt, and keeps it better from then on', async () => {
    const ada = await administrator();
    const inTenant = async (statement: string, values: unknown[]) => {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [ada.tenantId]);
      const { rows } = await owner.query<{ password_hash: string }>(statement, values);
      await owner.query('commit');
      return rows;
    };
    await inTenant('update identity.users set password_hash = $2 where id = $1', [ada.userId, '$2b$10$xgQOf7MXpIH3fK8U6LHmsugplhwV.3h6a6xyIb.avjE95f80eJlJm']);
    await expectProblem(await login(ada.tenantId, { email: ada.email, password: PASSWORD }), 401, 'credentials_wrong');
    expect((await login(ada.tenantId, { email: ada.email, password: 'from the old system' })).status).toBe(200);
    expect(await inTenant('select password_hash from identity.users where id = $1', [ada.userId])).toEqual([{ password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) }]);
    expect((await login(ada.tenantId, { email: ada.email, password: 'from the old system' })).status).toBe(200);
  });
});

describe('renewing a session', () => {
  it('gives new tokens for a refresh token, again and again', async () => {
    const ada = await administrator();
    const second = await tokensOf(await refresh(ada.tokens.refreshToken));
    const third = await tokensOf(await refresh(second.refreshToken));
    expect(new Set([ada.tokens.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3);
    expect([(await me(third.accessToken)).status, (await me(ada.tokens.accessToken)).status]).toEqual([200, 200]);
  });

  it('gives two windows that ask at once the same token', async () => {
    const ada = await administrator();
    const answers = await Promise.all([1, 2, 3, 4].map(() => refresh(ada.tokens.refreshToken)));
    const tokens = await Promise.all(answers.map(tokensOf));
    expect(new Set(tokens.map(({ refreshToken }) => refreshToken)).size).toBe(1);
    await tokensOf(await refresh(tokens[0]!.refreshToken));
  });

  it('ends the session when a used token comes again later: nobody can go on, and it is told', async () => {
    const ada = await administrator();
    const { sessionId } = ada.tokens;
    const second = await tokensOf(await refresh(ada.tokens.refreshToken));
    await letPass(ada.tenantId, sessionId, 11);
    await expectProblem(await refresh(ada.tokens.refreshToken), 401, 'refresh_reused');
    await expectProblem(await refresh(second.refreshToken), 401, 'refresh_reused');
    await expectProblem(await me(second.accessToken), 401, 'session_ended');
    expect((await eventsOf(ada.tenantId)).slice(-2)).toEqual(['session.reuse_detected', 'session.revoked']);
    const again = await signedIn(ada.tenantId, ada.email);
    const { data } = (await (await again.send('GET', `/audit?recordId=${sessionId}`)).json()) as { data: { action: string; changes: Record<string, unknown> }[] };
    expect(data[0]).toMatchObject({ action: 'changed', changes: { endReason: [null, 'reused'] } });
  });

  it('refuses a token in the name of another tenant than its own, and it stays good', async () => {
    const [ada, eve] = [await administrator(), await administrator()];
    const body = { refreshToken: ada.tokens.refreshToken };
    await expectProblem(await send('POST', '/auth/refresh', body, { 'x-tenant-id': eve.tenantId }), 403, 'not_your_tenant');
    await tokensOf(await send('POST', '/auth/refresh', body, { 'x-tenant-id': ada.tenantId.toUpperCase() }));
  });

  it('refuses a token that is over, one that was made up, and one of another kind', async () => {
    const ada = await administrator();
    const { refreshToken, sessionId, deviceToken } = ada.tokens;
    const forged = refreshToken.replace(/_(\d+)_/, '_2_');
    for (const token of [forged, `${refreshToken.slice(0, -4)}AAAA`]) await expectProblem(await refresh(token), 401, 'token_invalid');
    expect((await me(ada.tokens.accessToken)).status).toBe(200);
    for (const token of [deviceToken, 'x', ada.tokens.accessToken.slice(0, 300)]) await expectProblem(await refresh(token), 401, 'token_invalid');
    await letPass(ada.tenantId, sessionId, 604_801);
    await expectProblem(await refresh(refreshToken), 401, 'token_expired');
  });
});

describe('signing out', () => {
  it('refuses the tokens from that moment on', async () => {
    const ada = await administrator();
    expect((await ada.send('POST', '/auth/logout')).status).toBe(204);
    await expectProblem(await me(ada.tokens.accessToken), 401, 'session_ended');
    await expectProblem(await refresh(ada.tokens.refreshToken), 401, 'session_ended');
  });

  it('leaves other sessions alone, unless it is everywhere', async () => {
    const ada = await administrator();
    const [second, third] = [await signedIn(ada.tenantId, ada.email), await signedIn(ada.tenantId, ada.email)];
    await ada.send('POST', '/auth/logout');
    expect((await me(second.tokens.accessToken)).status).toBe(200);
    await expectProblem(await second.send('POST', '/auth/logout?all=perhaps'), 400, 'query_invalid');
    expect((await second.send('POST', '/auth/logout?all=true')).status).toBe(204);
    for (const { tokens } of [second, third]) await expectProblem(await me(tokens.accessToken), 401, 'session_ended');
  });
});

describe('the list of sessions', () => {
  it('says where one is signed in, and ends one of them', async () => {
    const ada = await administrator();
    const second = await tokensOf(await login(ada.tenantId, { email: ada.email, password: PASSWORD }, { headers: { 'user-agent': 'Rapport for phones 2.1' } }));
    const { data } = expectData(await ada.api.GET('/api/v1/auth/sessions'));
    expect(data).toMatchObject([{ id: second.sessionId, device: 'Rapport for phones 2.1', address: expect.stringMatching(/127\.0\.0\.1$/), method: 'password', current: false }, { id: ada.tokens.sessionId, current: true }]);
    expect((await ada.send('DELETE', `/auth/sessions/${second.sessionId}`)).status).toBe(204);
    await expectProblem(await me(second.accessToken), 401, 'session_ended');
    expect(expectData(await ada.api.GET('/api/v1/auth/sessions')).data).toHaveLength(1);
  });

  it('shows nobody the sessions of others, and lets nobody end them', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    await expectProblem(await ada.send('DELETE', `/auth/sessions/${ben.tokens.sessionId}`), 404, 'not_found');
    expect(expectData(await ada.api.GET('/api/v1/auth/sessions')).data.map(({ id }) => id)).toEqual([ada.tokens.sessionId]);
  });

  it('is never longer than fifty: the oldest ends', async () => {
    const ada = await administrator();
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [ada.tenantId]);
    await owner.query(`insert into identity.sessions (tenant_id, id, user_id, method, salt, generation, opened_at, renewed_at, expires_at)
      select $1, gen_random_uuid(), $2, 'password', 'salt', 1, now() + make_interval(secs => n), now(), now() + interval '7 days' from generate_series(1, 49) n`, [ada.tenantId, ada.userId]);
    await owner.query('commit');
    await signedIn(ada.tenantId, ada.email);
    await expectProblem(await me(ada.tokens.accessToken), 401, 'session_ended');
  });
});

describe('a token', () => {
  it('is explained to gateways', async () => {
    const ada = await administrator();
    const claims = expectData(await ada.api.GET('/api/v1/auth/verify-token'));
    expect(claims).toEqual({ userId: ada.userId, tenantId: ada.tenantId, sessionId: ada.tokens.sessionId, apiKeyId: null, roles: ['admin'], issuedAt: expect.any(String), expiresAt: expect.any(String) });
    expect(Date.parse(claims.expiresAt!) - Date.parse(claims.issuedAt!)).toBe(3_600_000);
    expect((await send('GET', '/auth/verify-token')).status).toBe(401);
  });
});

describe('a forgotten password', () => {
  const forget = (person: Person, email = person.email) => send('POST', '/auth/forgot-password', { email }, { 'x-tenant-id': person.tenantId });

  it('answers the same for any address', async () => {
    const ada = await administrator();
    const [known, unknown] = [await forget(ada), await forget(ada, 'nobody@example.com')];
    expect([known.status, unknown.status]).toEqual([202, 202]);
    expect(await known.text()).toBe(await unknown.text());
  });

  it('is replaced by a link that is good once, and signs out whoever is signed in', async () => {
    const ada = await administrator();
    await forget(ada);
    const token = tokenIn(await messageTo(ada.email, ({ subject }) => subject === 'Choose a new password'));
    await expectProblem(await send('POST', '/auth/reset-password', { token, password: 'Password2026!' }), 400, 'password_common');
    await expectProblem(await send('POST', '/auth/reset-password', { token, password: 'four green kettles sing' }, { 'x-tenant-id': randomUUID() }), 403, 'not_your_tenant');
    const reset = await send('POST', '/auth/reset-password', { token, password: 'four green kettles sing' });
    expect(reset.status).toBe(200);
    expect(await reset.json()).toMatchObject({ userId: ada.userId, tenantId: ada.tenantId, deviceToken: expect.stringMatching(/^rd_/) });
    await expectProblem(await send('POST', '/auth/reset-password', { token, password: 'and five blue ones too' }), 422, 'link_invalid');
    await expectProblem(await me(ada.tokens.accessToken), 401, 'session_ended');
    await expectProblem(await refresh(ada.tokens.refreshToken), 401, 'session_ended');
    await expectProblem(await login(ada.tenantId, { email: ada.email, password: PASSWORD }), 401, 'credentials_wrong');
    expect((await login(ada.tenantId, { email: ada.email, password: 'four green kettles sing' })).status).toBe(200);
    expect((await messageTo(ada.email, ({ subject }) => subject === 'Your password was changed')).text).toContain('signed out');
  });

  it('can be asked for three times an hour', async () => {
    const ada = await administrator();
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push((await forget(ada, 'often@example.com')).status);
    expect(answers).toEqual([202, 202, 202, 429]);
  });

  it('leaves neither secret nor address in what is stored', async () => {
    const ada = await administrator();
    await forget(ada);
    const token = tokenIn(await messageTo(ada.email, ({ subject }) => subject === 'Choose a new password'));
    const proof = token.slice(-43);
    const stored = await eventually(async () => {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [ada.tenantId]);
      const { rows } = await owner.query<{ text: string }>('select row_to_json(o)::text as text from platform.outbox o union all select row_to_json(a)::text from platform.audit a union all select row_to_json(l)::text from identity.mail_links l');
      await owner.query('commit');
      return rows.map(({ text }) => text).join('\n');
    }, (text) => text.includes('reset-password'));
    expect(stored).toContain('mail_link.issued');
    expect(stored).not.toContain(proof);
    const { rows } = await owner.query<{ found: boolean }>(`select exists (select from platform.outbox where data::text like '%' || $1 || '%') as found`, [ada.email]);
    expect(rows).toEqual([{ found: false }]);
  });
});

describe('choosing another password', () => {
  it('needs the present one, and ends all other sessions', async () => {
    const ada = await administrator();
    const second = await signedIn(ada.tenantId, ada.email);
    const change = (currentPassword: string, password: string) => ada.send('PUT', '/auth/password', { currentPassword, password });
    await expectProblem(await change('not my passphrase', 'four green kettles sing'), 422, 'password_wrong');
    await expectProblem(await change(PASSWORD, 'short'), 400, 'password_too_short');
    expect((await change(PASSWORD, 'four green kettles sing')).status).toBe(204);
    expect((await me(ada.tokens.accessToken)).status).toBe(200);
    await expectProblem(await me(second.tokens.accessToken), 401, 'session_ended');
    expect((await login(ada.tenantId, { email: ada.email, password: 'four green kettles sing' })).status).toBe(200);
  });

  it('leaves no hash in the audit', async () => {
    const ada = await administrator();
    await ada.send('PUT', '/auth/password', { currentPassword: PASSWORD, password: 'four green kettles sing' });
    const history = await (await ada.send('GET', `/users/${ada.userId}/history`)).text();
    expect(history).toContain('"passwordHash":["***","***"]');
    expect(history).not.toContain('argon2');
  });
});
