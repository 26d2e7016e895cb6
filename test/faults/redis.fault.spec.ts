import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { Installation, times } from '../support/installation.js';
import { Ledger, sumOf } from '../support/ledger.js';
import { Pairs } from '../support/pairs.js';
import { startRedis } from '../support/programs.mjs';

const ROUNDS = times(1, 5);
const AWAY_MS = 3_000;

type Redis = NonNullable<Awaited<ReturnType<typeof startRedis>>>;

const whereRedisIs = process.env.TEST_REDIS_URL ? describe : describe.skip;

whereRedisIs('a Redis that is stopped under load, and comes back empty', () => {
  let redis: Redis;
  let rapport: Installation;
  let session: Session;
  const url = () => rapport.urls()[0]!;
  const ticks = () => rapport.output().split('tick\n').length - 1;

  beforeAll(async () => {
    redis = (await startRedis())!;
    rapport = await Installation.start({ settings: { REDIS_URL: redis.url } });
    session = await signIn({ url: url() });
  }, 60_000);
  afterAll(async () => {
    await rapport?.stop();
    await redis?.stop();
  }, 60_000);

  it(
    `refuses what needs it with 503, goes on with all else, and has its schedules and every job that was accepted afterwards, ${ROUNDS} times`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const ledgers = await Promise.all(Array.from({ length: 4 }, () => Ledger.open(rapport.urls)));
        const pairs = await Pairs.open(url());
        let goesOn = true;
        const writing = Promise.all(ledgers.map((ledger) => ledger.keep(() => goesOn)));
        try {
          // some that run, some that wait, and some that are planned for later
          expect((await pairs.start(url(), 12, { ms: 500 })).status).toBe(202);
          expect((await pairs.start(url(), 12, { ms: 10, delayMs: AWAY_MS + 1_000 })).status).toBe(202);
          await sleep(300);
          await redis.stop();
          await expectProblem(await pairs.start(url(), 1), 503, 'not_ready');
          const asked = await session.send('GET', `/api/v1/jobs/${pairs.jobs[0]}`, undefined);
          expect(asked.headers.get('retry-after')).toBe('2');
          await expectProblem(asked, 503, 'not_ready');
          expect((await fetch(`${url()}/health/ready`)).status).toBe(503);
          expect((await fetch(`${url()}/health/live`)).status).toBe(200);
          expect((await session.send('GET', '/api/v1/notes')).status).toBe(200);
          expect((await session.send('POST', '/api/v1/notes', aNote())).status).toBe(201);
          await sleep(AWAY_MS);
          redis = (await startRedis(redis.port))!;
          expect(await eventually(async () => (await fetch(`${url()}/health/ready`)).status, (status) => status === 200)).toBe(200);
          const before = ticks();
          expect(await eventually(ticks, (count) => count > before, 15_000)).toBeGreaterThan(before);
          expect((await eventually(() => pairs.start(url(), 2), ({ status }) => status === 202)).status).toBe(202);
        } finally {
          goesOn = false;
          await writing;
        }
        await pairs.expectDone(rapport.database);
        const { cut, unavailable, notTaken } = sumOf(ledgers);
        expect({ cut, unavailable, notTaken }).toEqual({ cut: 0, unavailable: 0, notTaken: 0 });
        for (const ledger of ledgers) expect(await ledger.faults(rapport.database)).toEqual([]);
        for (const ledger of ledgers) expect(await ledger.faultsOfEffects(rapport.database)).toEqual([]);
      }
    },
    180_000 + ROUNDS * 60_000,
  );
});
