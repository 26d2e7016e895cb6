import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { FeatureSwitches } from '../../src/contexts/settings/feature-switches.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { type Session, signIn } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { applicationInside, inTenant } from '../support/inside.js';
import { startApp } from '../support/programs.mjs';

const FEATURES = '/api/v1/settings/features';

interface List {
  readonly plan: string;
  readonly version: number;
  readonly data: { key: string; enabled: boolean; enabledByPlan: boolean; decided: boolean }[];
}

const listed = async (session: Session) => (await (await session.send('GET', FEATURES)).json()) as List;
const stateOf = (list: List, key: string) => list.data.find((feature) => feature.key === key);

let inside: INestApplicationContext;
beforeAll(async () => {
  inside = await applicationInside({ DEFAULT_PLAN: 'starter' });
});
afterAll(() => inside.close());

describe('the features of a tenant', () => {
  it('are as the plan has them until the tenant decides', async () => {
    const session = await signIn();
    const list = await listed(session);
    expect(list).toMatchObject({ plan: 'trial', version: 0 });
    expect(list.data.length).toBeGreaterThan(10);
    expect(list.data.every(({ enabled, enabledByPlan, decided }) => enabled === enabledByPlan && !decided)).toBe(true);
    const ask = (feature: 'imports' | 'sequences') => inTenant(session.tenantId, () => inside.get(FeatureSwitches).isOn(feature));
    expect([await ask('imports'), await ask('sequences')]).toEqual([true, false]);
  });

  it('are decided by administrators, and go back to the plan when they are not named', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    await expectProblem(await agent.send('PUT', FEATURES, { features: { telephony: false } }), 403, 'not_allowed');
    const decided = (await (await admin.send('PUT', FEATURES, { features: { telephony: false, imports: true, commerce: null } })).json()) as List;
    expect([stateOf(decided, 'telephony'), stateOf(decided, 'imports'), stateOf(decided, 'commerce')]).toMatchObject([{ enabled: false, enabledByPlan: true, decided: true }, { enabled: true, decided: true }, { enabled: true, decided: false }]);
    expect(stateOf(await listed(agent), 'telephony')).toMatchObject({ enabled: false });
    const back = (await (await admin.send('PUT', FEATURES, { features: {} })).json()) as List;
    expect(stateOf(back, 'telephony')).toMatchObject({ enabled: true, decided: false });
  });

  it('are announced one by one, and only those that are different', async () => {
    const admin = await signIn();
    await admin.send('PUT', FEATURES, { features: { telephony: false, imports: true } });
    await admin.send('PUT', FEATURES, { features: { telephony: false, imports: true } });
    const { data } = (await (await admin.send('GET', `/api/v1/audit?recordId=${admin.tenantId}`)).json()) as { data: unknown[] };
    expect(data).toHaveLength(1);
  });

  it('refuses what is no feature, what is neither on nor off, and who has seen another version', async () => {
    const admin = await signIn();
    expect((await expectProblem(await admin.send('PUT', FEATURES, { features: { telepathy: true } }), 400, 'body_invalid')).errors).toMatchObject([{ pointer: '/features/telepathy', code: 'unknown_feature' }]);
    expect((await expectProblem(await admin.send('PUT', FEATURES, { features: { telephony: 'on' } }), 400, 'body_invalid')).errors).toMatchObject([{ pointer: '/features/telephony', code: 'not_boolean' }]);
    const nameless = await expectProblem(await admin.send('PUT', FEATURES, { features: { '': true, 'a/b': true } }), 400, 'body_invalid');
    expect(nameless).toMatchObject({ detail: expect.stringContaining('no feature "", "a/b"'), errors: [{ pointer: '/features/' }, { pointer: '/features/a~1b' }] });
    await expectProblem(await admin.send('PUT', FEATURES, { features: [] }), 400, 'body_invalid');
    await admin.send('PUT', FEATURES, { features: { telephony: false } });
    await expectProblem(await admin.send('PUT', FEATURES, { features: {} }, { 'if-match': '"0"' }), 412, 'stale_version');
  });

  it('hold in every other process within a second, and are asked without a query', async () => {
    const other = await startApp({ APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL! });
    try {
      const here = await signIn();
      const elsewhere = await signIn({ url: other.url, tenantId: here.tenantId });
      const ask = () => inTenant(here.tenantId, () => inside.get(FeatureSwitches).isOn('imports'));
      expect([await ask(), stateOf(await listed(elsewhere), 'imports')?.enabled]).toEqual([true, true]);
      for (const enabled of [false, true, false]) {
        await here.send('PUT', FEATURES, { features: { imports: enabled } });
        const seen = async () => [await ask(), stateOf(await listed(elsewhere), 'imports')?.enabled];
        for (const giveUp = Date.now() + 1_000; Date.now() < giveUp && (await seen()).some((state) => state !== enabled); ) await sleep(10);
        expect(await seen()).toEqual([enabled, enabled]);
      }
      const reads = inside.get(Reads);
      const asked: unknown[] = [];
      const all = reads.all.bind(reads);
      reads.all = ((statements: never) => (asked.push(statements), all(statements))) as typeof reads.all;
      for (let i = 0; i < 5; i++) await ask();
      reads.all = all;
      expect(asked).toEqual([]);
    } finally {
      await other.stop();
    }
  });
});
