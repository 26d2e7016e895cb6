import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomInt, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { administrator, login, messageTo, PASSWORD, type Person, sendTo, tokenIn } from '../support/identity.js';
import { ownerClient, serverInside } from '../support/inside.js';

let application: NestFastifyApplication;
let url: string;
let owner: pg.Client;
beforeAll(async () => {
  ({ application, url } = await serverInside({ TRUST_PROXY: ['127.0.0.1'] }));
  owner = await ownerClient();
});
afterAll(async () => {
  await application.close();
  await owner.end();
});

const anAddress = () => `${randomInt(11, 200)}.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
const tryIn = (tenantId: string, body: object, from: string) => login(tenantId, body, { url, headers: { 'x-forwarded-for': from } });

interface Outcome {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter: string | null;
}

const outcomeOf = async (answer: Response): Promise<Outcome> => ({ status: answer.status, code: ((await answer.json()) as { code?: string }).code!, retryAfter: answer.headers.get('retry-after') });

/** Many attempts, twenty at a time. */
async function attempts(count: number, attempt: (number: number) => Promise<Response>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let first = 0; first < count; first += 20) outcomes.push(...(await Promise.all(Array.from({ length: Math.min(20, count - first) }, async (_, i) => outcomeOf(await attempt(first + i))))));
  return outcomes;
}

const LOOKED_AT = '401 credentials_wrong';
const REFUSED = '429 too_many_attempts';

/** How many attempts ended how. */
function tally(outcomes: readonly Outcome[]): Record<string, number> {
  const ends: Record<string, number> = {};
  for (const { status, code, retryAfter } of outcomes) {
    const end = `${status} ${code}${status === 429 && !(Number(retryAfter) > 0) ? ' without a time' : ''}`;
    ends[end] = (ends[end] ?? 0) + 1;
  }
  return ends;
}

/** How many were looked at; all others were refused, with the time to wait. */
function lookedAt(outcomes: readonly Outcome[]): number {
  const { [LOOKED_AT]: count = 0, [REFUSED]: refused = 0, ...other } = tally(outcomes);
  expect(other).toEqual({});
  expect(count + refused).toBe(outcomes.length);
  return count;
}

function expectBetween(count: number, least: number, most: number): void {
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
}

const right = ({ email, tokens }: Person, known: boolean) => ({ email, password: PASSWORD, ...(known && { deviceToken: tokens.deviceToken }) });

describe('a thousand wrong passwords for one account', () => {
  it('from one address: hardly any is looked at, the right one neither, and the owner gets in at once', async () => {
    const [ada, from] = [await administrator(), anAddress()];
    const outcomes = await attempts(1_000, (number) => tryIn(ada.tenantId, { email: ada.email, password: `guess number ${number}` }, from));
    expectBetween(lookedAt(outcomes), 10, 15); // a minute may have ended in between
    expect((await tryIn(ada.tenantId, right(ada, false), from)).status).toBe(429);
    expect((await tryIn(ada.tenantId, right(ada, true), from)).status).toBe(200);
    expect((await tryIn(ada.tenantId, right(ada, false), anAddress())).status).toBe(200);
  });

  it('from a thousand addresses: thirty-one are looked at, and the owner gets in on his device at once, and on another by a mail', async () => {
    const ada = await administrator();
    const outcomes = await attempts(1_000, (number) => tryIn(ada.tenantId, { email: ada.email, password: `guess number ${number}` }, anAddress()));
    expect(lookedAt(outcomes)).toBe(31);
    expect((await tryIn(ada.tenantId, right(ada, false), anAddress())).status).toBe(429);
    expect((await tryIn(ada.tenantId, right(ada, true), anAddress())).status).toBe(200);
    await sendTo(url)('POST', '/auth/forgot-password', { email: ada.email }, { 'x-tenant-id': ada.tenantId });
    const token = tokenIn(await messageTo(ada.email, ({ subject }) => subject === 'Choose a new password'));
    const { deviceToken } = (await (await sendTo(url)('POST', '/auth/reset-password', { token, password: 'four green kettles sing' })).json()) as { deviceToken: string };
    expect((await tryIn(ada.tenantId, { email: ada.email, password: 'four green kettles sing', deviceToken }, anAddress())).status).toBe(200);
  });

  it('costs an attacker as much when he makes up a device, or brings one of another account', async () => {
    const [ada, eve] = [await administrator(), await administrator()];
    const devices = [eve.tokens.deviceToken, ada.tokens.deviceToken.replace(/_[\w-]{43}$/, `_${'A'.repeat(43)}`)];
    const outcomes = await attempts(100, (number) => tryIn(ada.tenantId, { email: ada.email, password: `guess number ${number}`, deviceToken: devices[number % 2] }, anAddress()));
    expect(lookedAt(outcomes)).toBe(31);
  });

  it('is counted for an address that nobody has as for any other', async () => {
    const [ada, from] = [await administrator(), anAddress()];
    const outcomes = await attempts(40, (number) => tryIn(ada.tenantId, { email: 'nobody@example.com', password: `guess number ${number}` }, from));
    expectBetween(lookedAt(outcomes), 10, 15);
  });

  it('does not make a success count', async () => {
    const [ada, from] = [await administrator(), anAddress()];
    const statuses: number[] = [];
    for (let round = 0; round < 20; round++) statuses.push((await tryIn(ada.tenantId, right(ada, false), from)).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('one wrong password each for a thousand accounts', () => {
  it('from one address: few are looked at, and owners get in at once, from elsewhere or on their devices', async () => {
    const [ada, from] = [await administrator(), anAddress()];
    const outcomes = await attempts(1_000, (number) => tryIn(ada.tenantId, { email: `user-${number}@example.com`, password: 'Spring is in the air' }, from));
    expectBetween(lookedAt(outcomes), 30, 60);
    expect((await tryIn(ada.tenantId, right(ada, true), from)).status).toBe(200);
    expect((await tryIn(ada.tenantId, right(ada, false), anAddress())).status).toBe(200);
  });

  it('from as many addresses: nobody is kept out', async () => {
    const ada = await administrator();
    const outcomes = await attempts(60, (number) => tryIn(ada.tenantId, { email: number === 7 ? ada.email : `user-${number}@example.com`, password: 'Spring is in the air' }, anAddress()));
    expect(lookedAt(outcomes)).toBe(60);
    expect((await tryIn(ada.tenantId, right(ada, false), anAddress())).status).toBe(200);
  });
});

/** How likely two samples are of one distribution: Mann and Whitney's test, two-sided, by the normal approximation. */
function likelihoodOfOne(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((value) => ({ value, mine: true })), ...other.map((value) => ({ value, mine: false }))].toSorted((a, b) => a.value - b.value);
  const sum = ranked.reduce((total, { mine }, index) => total + (mine ? index + 1 : 0), 0);
  const [n, m] = [one.length, other.length];
  const z = (sum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * tail;
}

describe('the time that an answer takes', () => {
  const SAMPLES = 40;

  async function samples(tenantId: string): Promise<{ known: number[]; unknown: number[] }> {
    const [{ rows: [row] }] = [await inTenant<{ password_hash: string }>(tenantId, 'select password_hash from identity.users limit 1')];
    const addresses = Array.from({ length: SAMPLES }, () => `known-${randomUUID()}@example.com`);
    await inTenant(tenantId, `insert into identity.users (tenant_id, id, email, name, roles, status, password_hash, created_at, updated_at) select $1, gen_random_uuid(), email, 'Known', '{agent}', 'ACTIVE', $2, now(), now() from unnest($3::text[]) email`, [tenantId, row!.password_hash, addresses]);
    const times = { known: [] as number[], unknown: [] as number[] };
    const measure = async (kind: 'known' | 'unknown', email: string) => {
      const [body, from, began] = [{ email, password: 'not my passphrase' }, anAddress(), performance.now()];
      const answer = await tryIn(tenantId, body, from);
      await answer.text();
      times[kind].push(performance.now() - began);
      expect(answer.status).toBe(401);
    };
    for (const [index, email] of addresses.entries()) {
      const turns = [() => measure('known', email), () => measure('unknown', `unknown-${randomUUID()}@example.com`)];
      for (const turn of index % 2 ? turns : turns.toReversed()) await turn();
    }
    return times;
  }

  async function inTenant<R extends pg.QueryResultRow = pg.QueryResultRow>(tenantId: string, statement: string, values: unknown[] = []) {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    const result = await owner.query<R>(statement, values);
    await owner.query('commit');
    return result;
  }

  it('tells two distributions apart that differ', () => {
    const one = Array.from({ length: SAMPLES }, (_, i) => 40 + (i % 10));
    expect(likelihoodOfOne(one, one.map((value) => value + 8))).toBeLessThan(0.001);
    expect(likelihoodOfOne(one, one.map((value, i) => value + (i % 2 ? 0.01 : -0.01)))).toBeGreaterThan(0.3);
  });

  it('does not say whether an address is known', async () => {
    const { tenantId } = await administrator();
    await samples(tenantId); // so that everything is warm
    const likelihoods: number[] = [];
    while (likelihoods.length < 3 && !likelihoods.some((likelihood) => likelihood > 0.05)) {
      const { known, unknown } = await samples(tenantId);
      likelihoods.push(likelihoodOfOne(known, unknown));
    }
    expect(Math.max(...likelihoods)).toBeGreaterThan(0.05);
  });
});
