import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../src/app.factory.js';
import { CONTEXTS } from '../../src/app.module.js';
import { Permission, Public } from '../../src/platform/auth/permission.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { Limit } from '../../src/platform/limits/limit.js';
import { makeLog } from '../../src/platform/logs/log.js';
import { signIn } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { type RunningApp, startApp, startRedis } from '../support/programs.mjs';

const NOTES = '/api/v1/notes';
const DATABASE = process.env.TEST_APP_DATABASE_URL!;
const stores: readonly (readonly [string, string])[] = [['PostgreSQL', ''], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL] as const] : [])];

const limitOf = ({ headers }: Response) => ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].map((name) => headers.get(name)).map((value) => (value === null ? null : Number(value)));
const withRedis = process.env.TEST_REDIS_URL ? it : it.skip;
const NONE = [null, null, null];
const withinTheHour = (seconds: unknown) => Number(seconds) > 3_500 && Number(seconds) <= 3_600;

/** An address that nobody else has: the proxy that the application trusts says so. */
let addresses = Math.floor(Math.random() * 60_000);
const anAddress = () => `10.${200 + (++addresses >> 16)}.${(addresses >> 8) & 255}.${addresses & 255}`;
const from = (address: string) => ({ 'x-forwarded-for': address });
const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status);
const admitted = (answers: readonly Response[]) => answers.filter(({ status }) => status !== 429).length;

describe.each(stores)('requests that are counted in %s', (_store, REDIS_URL) => {
  let apps: RunningApp[];
  let url: string;

  beforeAll(async () => {
    const environment = { APP_DATABASE_URL: DATABASE, REDIS_URL, RATE_LIMIT_USER: '30', RATE_LIMIT_ADDRESS: '10', RATE_LIMIT_TENANT: '45', TRUST_PROXY: '127.0.0.1', ROLE: 'api' };
    apps = await Promise.all([startApp(environment), startApp(environment)]);
    url = apps[0]!.url;
  });
  afterAll(() => Promise.all((apps ?? []).map((app) => app.stop())));

  const visitor = (address = anAddress()) => (path: string, init: RequestInit = {}, at = url) => fetch(at + path, { ...init, headers: { ...from(address), ...(init.headers as Record<string, string>) } });
  const user = async ({ tenantId = randomUUID() as string, userId = randomUUID() as string } = {}) => {
    const { token } = await signIn({ tenantId, userId });
    return (path: string, init: RequestInit = {}, at = url) => fetch(at + path, { ...init, headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) } });
  };

  it('tell with every answer where the caller stands', async () => {
    const ask = await user();
    expect(limitOf(await ask(NOTES))).toEqual([30, 29, expect.any(Number)]);
    expect(withinTheHour(limitOf(await ask(`${NOTES}/${randomUUID()}`))[2])).toBe(true);
    expect(limitOf(await ask(NOTES))).toEqual([30, 27, expect.any(Number)]);
    const come = visitor();
    expect(limitOf(await come(NOTES))).toEqual([10, 9, expect.any(Number)]);
    expect(limitOf(await come('/api/v1/nothing'))).toEqual([10, 8, expect.any(Number)]);
    expect(limitOf(await come('/api/v1/auth/dev-token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }))).toEqual([10, 7, expect.any(Number)]);
    expect(limitOf(await come(NOTES, { headers: { authorization: 'Bearer nonsense' } }))).toEqual([10, 6, expect.any(Number)]);
    expect(limitOf(await come(NOTES, { method: 'POST', headers: { authorization: 'Bearer nonsense', 'content-type': 'application/json' }, body: '{' }))).toEqual([10, 5, expect.any(Number)]);
  });

  it('are refused for a user who has sent too many, and for nobody else', async () => {
    const tenantId = randomUUID();
    const [ask, colleague] = [await user({ tenantId }), await user({ tenantId })];
    for (let i = 0; i < 30; i++) expect((await ask(NOTES)).status).toBe(200);
    const refused = await ask(NOTES);
    expect(limitOf(refused)).toEqual([30, 0, Number(refused.headers.get('retry-after'))]);
    expect(withinTheHour(refused.headers.get('retry-after'))).toBe(true);
    await expectProblem(refused, 429, 'too_many_requests');
    expect((await colleague(NOTES)).status).toBe(200);
  });

  it('are refused for an address that has sent too many without signing in, and not for who is signed in there', async () => {
    const address = anAddress();
    const come = visitor(address);
    const answers = [];
    for (let i = 0; i < 12; i++) answers.push(await come(i % 2 ? NOTES : '/api/v1/nothing'));
    expect(statuses(answers)).toEqual([404, 401, 404, 401, 404, 401, 404, 401, 404, 401, 429, 429]);
    await expectProblem(await come(NOTES, { headers: { authorization: 'Bearer nonsense' } }), 429, 'too_many_requests');
    const ask = await user();
    expect((await ask(NOTES, { headers: from(address) })).status).toBe(200);
    expect((await visitor()(NOTES)).status).toBe(401);
  });

  it('are refused for all users of a tenant that has sent too many', async () => {
    const tenantId = randomUUID();
    const [one, other] = [await user({ tenantId }), await user({ tenantId })];
    for (let i = 0; i < 23; i++) await one(NOTES);
    expect(limitOf(await other(NOTES))).toEqual([45, 21, expect.any(Number)]);
    for (let i = 0; i < 21; i++) expect((await other(NOTES)).status).toBe(200);
    for (const ask of [one, other]) await expectProblem(await ask(NOTES), 429, 'too_many_requests');
  });

  it('are one sender for each network of IPv6, and each address of IPv4', async () => {
    const prefix = `2001:db8:${(++addresses & 0xffff).toString(16)}`;
    for (let i = 1; i <= 10; i++) expect((await visitor(`${prefix}:1::${i}`)(NOTES)).status).toBe(401);
    expect((await visitor(`${prefix}:1:ffff::1`)(NOTES)).status).toBe(429);
    expect((await visitor(`${prefix}:2::1`)(NOTES)).status).toBe(401);
    const address = anAddress();
    for (let i = 0; i < 10; i++) await visitor(address)(NOTES);
    expect((await visitor(`::ffff:${address}`)(NOTES)).status).toBe(429);
  });

  it('are not counted where the server is watched, and where it is only asked what it takes', async () => {
    const come = visitor();
    for (let i = 0; i < 12; i++) {
      for (const path of ['/health', '/health/live', '/metrics', '/api/openapi.json', '/api/v1/downloads?link=x']) expect({ path, limit: limitOf(await come(path)) }).toEqual({ path, limit: NONE });
      expect(limitOf(await come(NOTES, { method: 'OPTIONS' }))).toEqual(NONE);
    }
    expect(limitOf(await come(NOTES))).toEqual([10, 9, expect.any(Number)]);
  });

  it('are counted by two processes as by one, when they come one after the other', async () => {
    const ask = await user();
    const answers = [];
    for (let i = 0; i < 40; i++) answers.push(await ask(NOTES, {}, apps[i % 2]!.url));
    expect(admitted(answers)).toBe(30);
    expect(new Set(statuses(answers.slice(-10)))).toEqual(new Set([429]));
  });

  it('are let in by two processes up to a tenth more for each, when they come all at once', async () => {
    const ask = await user();
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => ask(NOTES, {}, apps[i % 2]!.url)));
    expect(admitted(answers)).toBeGreaterThanOrEqual(30);
    expect(admitted(answers)).toBeLessThanOrEqual(36);
  });

  it('are still counted after the process has been replaced', async () => {
    const come = visitor();
    for (let i = 0; i < 8; i++) await come(NOTES);
    await apps[0]!.stop();
    apps[0] = await startApp({ APP_DATABASE_URL: DATABASE, REDIS_URL, RATE_LIMIT_ADDRESS: '10', RATE_LIMIT_USER: '30', TRUST_PROXY: '127.0.0.1', ROLE: 'api' });
    url = apps[0].url;
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await come(NOTES, {}, url));
    expect(statuses(answers).filter((status) => status === 401).length).toBeLessThanOrEqual(3);
    expect(answers.at(-1)!.status).toBe(429);
  });
});

describe('the address of a caller', () => {
  it('is what a proxy says only if the proxy is trusted', async () => {
    const app = await startApp({ APP_DATABASE_URL: DATABASE, RATE_LIMIT_ADDRESS: '5', ROLE: 'api' });
    try {
      const answers = [];
      for (let i = 0; i < 8; i++) answers.push(await fetch(app.url + NOTES, { headers: from(anAddress()) }));
      expect(answers.at(-1)!.status).toBe(429);
    } finally {
      await app.stop();
    }
  });
});

const byName = ({ body }: FastifyRequest) => (body as { name?: unknown } | undefined)?.name;

@Controller('planted')
class PlantedController {
  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @Limit({ points: 4, seconds: 60, by: byName }, { points: 9, seconds: 60, by: 'address' })
  signIn(@Body() body: unknown) {
    return body;
  }

  @Get('costly')
  @Permission('notes:read')
  @Limit({ points: 2, seconds: 60, by: 'user' })
  costly() {
    return {};
  }

  @Get('spared')
  @Permission('notes:read')
  @Limit({ points: 2, seconds: 60, by: 'tenant', strict: false })
  spared() {
    return {};
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('a route with a limit of its own', () => {
  const running: NestFastifyApplication[] = [];

  /** The application with a route more, inside of this process. */
  async function start(settings: Partial<Config> = {}): Promise<string> {
    const config = { ...readConfig({ NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent', APP_DATABASE_URL: DATABASE, RATE_LIMIT_ADDRESS: '1000000', TRUST_PROXY: '127.0.0.1' }), ...settings };
    CONTEXTS.push(PlantedModule as never);
    const app = await createApp(config, makeLog(config)).finally(() => CONTEXTS.pop());
    running.push(app);
    await app.listen(0, '127.0.0.1');
    return app.getUrl();
  }
  afterAll(() => Promise.all(running.map((app) => app.close())));

  const tryToSignIn = (url: string, name: unknown, address: string) => fetch(`${url}/api/v1/planted/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', ...from(address) }, body: JSON.stringify({ name }) });
  const allAtOnce = (count: number, work: (i: number) => Promise<Response>) => Promise.all(Array.from({ length: count }, (_, i) => work(i)));

  it.each(stores)('holds to the point, in all processes together, however many come at once (%s)', async (_store, REDIS_URL) => {
    const urls = [await start({ REDIS_URL: REDIS_URL || undefined }), await start({ REDIS_URL: REDIS_URL || undefined })];
    const name = randomUUID();
    expect(admitted(await allAtOnce(40, (i) => tryToSignIn(urls[i % 2]!, name, anAddress())))).toBe(4);
    const address = anAddress();
    expect(admitted(await allAtOnce(40, (i) => tryToSignIn(urls[i % 2]!, randomUUID(), address)))).toBe(9);
    const refused = await tryToSignIn(urls[0]!, name, anAddress());
    expect(limitOf(refused)).toEqual([4, 0, expect.any(Number)]);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    await expectProblem(refused, 429, 'too_many_requests');
  });

  it('counts what somebody sends however it is written, and stands whatever is sent', async () => {
    const url = await start();
    const answers = [];
    for (const name of ['ada@example.com', ' Ada@example.com', 'ADA@EXAMPLE.COM', 'ada@example.com ', 'Ada@Example.com']) answers.push(await tryToSignIn(url, name, anAddress()));
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 429]);
    for (const name of [undefined, null, 7, {}, ['ada@example.com']]) expect((await tryToSignIn(url, name, anAddress())).status).toBe(200);
  });

  it('says so in the contract', async () => {
    const document = (await (await fetch(`${await start()}/api/openapi.json`)).json()) as { paths: Record<string, { post: Record<string, unknown> }> };
    expect(document.paths['/api/v1/planted/sign-in']!.post['x-rate-limits']).toEqual([{ points: 4, seconds: 60, by: 'value' }, { points: 9, seconds: 60, by: 'address' }]);
  });

  it('counts for itself, by user or by tenant', async () => {
    const url = await start();
    const tenantId = randomUUID();
    const [one, other] = [await signIn({ tenantId }), await signIn({ tenantId })];
    const ask = ({ token }: { token: string }, path: string) => fetch(`${url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect(statuses([await ask(one, 'planted/costly'), await ask(one, 'planted/costly'), await ask(one, 'planted/costly'), await ask(other, 'planted/costly')])).toEqual([200, 200, 429, 200]);
    expect(statuses([await ask(one, 'planted/spared'), await ask(other, 'planted/spared'), await ask(one, 'planted/spared'), await ask(one, 'notes')])).toEqual([200, 200, 429, 200]);
  });

  withRedis('is refused while nobody can count, and everything else goes on', async () => {
    let redis = (await startRedis())!;
    const url = await start({ REDIS_URL: redis.url, RATE_LIMIT_USER: 20 });
    const { token } = await signIn();
    const ask = (path: string) => fetch(`${url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask('planted/costly')).status).toBe(200);
    await redis.stop();
    await expectProblem(await ask('planted/costly'), 503, 'not_ready');
    await expectProblem(await tryToSignIn(url, randomUUID(), anAddress()), 503, 'not_ready');
    const answers = [];
    for (let i = 0; i < 25; i++) answers.push(await ask(i % 2 ? 'notes' : 'planted/spared'));
    expect(statuses(answers.slice(0, 3))).toEqual([200, 200, 200]);
    expect(answers.at(-1)!.status).toBe(429); // each process goes on counting by itself
    redis = (await startRedis(redis.port))!;
    try {
      for (const giveUp = Date.now() + 10_000; Date.now() < giveUp; await sleep(50)) if ((await tryToSignIn(url, randomUUID(), anAddress())).status === 200) break;
      expect(admitted(await allAtOnce(10, () => tryToSignIn(url, 'ada', anAddress())))).toBe(4);
      await running.pop()!.close();
    } finally {
      await redis.stop();
    }
  });
});
