import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../src/platform/config/config.js';
import type { Counters } from '../../src/platform/limits/counters.js';
import { PostgresCounters } from '../../src/platform/limits/postgres-counters.js';
import { RedisCounters } from '../../src/platform/limits/redis-counters.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';

const config = { ...readConfig({ NODE_ENV: 'test', APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL }), REDIS_URL: process.env.TEST_REDIS_URL || undefined };

async function redisCounters(): Promise<RedisCounters> {
  const counters = new RedisCounters(config);
  await counters.onApplicationBootstrap();
  return counters;
}

const stores: readonly (readonly [string, () => Promise<Counters & { onApplicationShutdown(): unknown }>])[] = [
  ['PostgreSQL', async () => new PostgresCounters(config, new Metrics())],
  ...(config.REDIS_URL ? [['Redis', redisCounters] as const] : []),
];

describe.each(stores)('counting in %s', (_store, start) => {
  let processes: Awaited<ReturnType<typeof start>>[];
  beforeAll(async () => {
    processes = [await start(), await start()];
  });
  afterAll(() => Promise.all(processes.map((counters) => counters.onApplicationShutdown())));

  const aKey = () => `test:${randomUUID()}`;
  const MINUTE = 60_000;

  it('adds up what all processes count, each key for itself, in the order that was asked for', async () => {
    const [a, b] = [aKey(), aKey()];
    await processes[0]!.add([{ key: a, points: 2, windowMs: MINUTE }, { key: b, points: 5, windowMs: MINUTE }]);
    const counts = await processes[1]!.add([{ key: b, points: 1, windowMs: MINUTE }, { key: a, points: 1, windowMs: MINUTE }]);
    expect(counts.map(({ used }) => used)).toEqual([6, 3]);
  });

  it('tells how much of the window is left, which begins with the first request and is not made longer by the others', async () => {
    const key = aKey();
    const [first] = await processes[0]!.add([{ key, points: 1, windowMs: MINUTE }]);
    await sleep(50);
    const [second] = await processes[1]!.add([{ key, points: 1, windowMs: MINUTE }]);
    expect(first!.msLeft).toBeGreaterThan(MINUTE - 5_000);
    expect(first!.msLeft).toBeLessThanOrEqual(MINUTE);
    expect(second!.msLeft).toBeLessThan(first!.msLeft - 40);
  });

  it('takes back what is given back, by whichever process', async () => {
    const key = aKey();
    await processes[0]!.add([{ key, points: 3, windowMs: MINUTE }]);
    expect((await processes[1]!.add([{ key, points: -1, windowMs: MINUTE }]))[0]).toMatchObject({ used: 2 });
  });

  it('begins anew when the window is over', async () => {
    const key = aKey();
    await processes[0]!.add([{ key, points: 7, windowMs: 200 }]);
    let used = 7;
    for (const giveUp = Date.now() + 5_000; used >= 7 && Date.now() < giveUp; await sleep(100)) used = (await processes[1]!.add([{ key, points: 1, windowMs: 200 }]))[0]!.used;
    expect(used).toBe(1);
  });

  it('loses nothing when many count the same at once, in whatever order they ask', async () => {
    const keys = Array.from({ length: 500 }, aKey);
    const of = (names: string[]) => names.map((key) => ({ key, points: 1, windowMs: MINUTE }));
    await Promise.all(Array.from({ length: 30 }, (_, i) => processes[i % 2]!.add(of(i % 2 ? keys : keys.toReversed()))));
    expect((await processes[0]!.add(of(keys))).map(({ used }) => used)).toEqual(keys.map(() => 31));
  });
});
