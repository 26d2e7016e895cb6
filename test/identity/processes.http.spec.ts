import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { ReopenTenant } from '../../src/contexts/identity/application/commands/reopen-tenant.command.js';
import { SuspendTenant } from '../../src/contexts/identity/application/commands/suspend-tenant.command.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { expectProblem } from '../support/http.js';
import { administrator, invited, type Person, sendTo, signedIn } from '../support/identity.js';
import { applicationInside, inTenant } from '../support/inside.js';
import { type RunningApp, startApp } from '../support/programs.mjs';

let second: RunningApp;
let inside: INestApplicationContext;
beforeAll(async () => {
  [second, inside] = await Promise.all([startApp({ APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL!, ROLE: 'api' }), applicationInside()]);
});
afterAll(async () => {
  await second.stop();
  await inside.close();
});

const atSecond = ({ tokens }: Person) => sendTo(second.url, { authorization: `Bearer ${tokens.accessToken}` });

describe('what one process has decided', () => {
  it('holds in another for the very next request: a role, a sign-out, a deactivation', async () => {
    const ada = await administrator();
    const ben = await invited(ada, ['agent']);
    for (let round = 0; round < 5; round++) {
      await expectProblem(await atSecond(ben)('GET', '/users'), 403, 'not_allowed');
      await ada.send('PUT', `/users/${ben.userId}/roles`, { roles: ['manager'] });
      expect((await atSecond(ben)('GET', '/users')).status).toBe(200);
      await ada.send('PUT', `/users/${ben.userId}/roles`, { roles: ['agent'] });
    }
    const other = await signedIn(ben.tenantId, ben.email);
    expect((await atSecond(other)('GET', '/notes')).status).toBe(200);
    await other.send('POST', '/auth/logout');
    await expectProblem(await atSecond(other)('GET', '/notes'), 401, 'session_ended');
    expect((await atSecond(ben)('GET', '/notes')).status).toBe(200);
    await ada.send('POST', `/users/${ben.userId}/deactivate`, { records: 'leave' });
    expect([401, 403]).toContain((await atSecond(ben)('GET', '/notes')).status);
  });

  it('lets a token of one process be renewed in another', async () => {
    const ada = await administrator();
    const renewed = await sendTo(second.url)('POST', '/auth/refresh', { refreshToken: ada.tokens.refreshToken });
    expect(renewed.status).toBe(200);
    const { accessToken } = (await renewed.json()) as { accessToken: string };
    expect((await ada.send('GET', '/auth/me', undefined, { authorization: `Bearer ${accessToken}` })).status).toBe(200);
  });
});

describe('a suspended tenant', () => {
  it('is refused everything in every process, but signing out, until it is open again', async () => {
    const ada = await administrator();
    const dispatcher = inside.get(Dispatcher);
    expect((await ada.send('GET', '/notes')).status).toBe(200);
    expect((await atSecond(ada)('GET', '/notes')).status).toBe(200);
    await inTenant(ada.tenantId, () => dispatcher.execute(SuspendTenant.of({ reason: 'unpaid' })));
    for (const send of [ada.send, atSecond(ada)]) for (const path of ['/notes', '/auth/me', '/users', '/tenants/current']) await expectProblem(await send('GET', path), 403, 'tenant_suspended');
    const again = await signedIn(ada.tenantId, ada.email);
    expect((await again.send('POST', '/auth/logout')).status).toBe(204);
    await inTenant(ada.tenantId, () => dispatcher.execute(ReopenTenant.of({})));
    for (const send of [ada.send, atSecond(ada)]) expect((await send('GET', '/notes')).status).toBe(200);
  });
});
