import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Schemas } from '../../client/index.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { inTenant, serverInside, someone } from '../support/inside.js';
import { done, PlantedModule, type Steps, StepsWorker } from '../support/planted-workers.js';
import { startRedis } from '../support/programs.mjs';

type Redis = NonNullable<Awaited<ReturnType<typeof startRedis>>>;

const whereRedisIs = process.env.TEST_REDIS_URL ? describe : describe.skip;

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function serve(REDIS_URL?: string) {
  const { application, url } = await serverInside({ ROLE: 'all', APP_DATABASE_URL: database.app, REDIS_URL }, PlantedModule);
  const session = await signIn({ url });
  return {
    application,
    session,
    start: (steps: Steps, options = {}) => inTenant(session.tenantId, () => application.get(Jobs).start(StepsWorker, steps, options), someone(session.userId)),
    state: async (id: string) => ((await (await session.send('GET', `/api/v1/jobs/${id}`)).json()) as Schemas['JobView']).state,
    kept: async () => (await database.inTenant<{ id: string }>(session.tenantId, 'select id from platform.accepted_jobs order by id')).map(({ id }) => id),
  };
}

whereRedisIs('a job whose queue is in Redis', () => {
  let redis: Redis;
  let at: Awaited<ReturnType<typeof serve>>;
  let application: NestFastifyApplication;
  let session: Session;
  beforeAll(async () => {
    redis = (await startRedis())!;
    at = await serve(redis.url);
    ({ application, session } = at);
  });
  afterAll(async () => {
    await application?.close();
    await redis?.stop();
  });

  it('is in the database until it is done', async () => {
    const id = await at.start({ what: 'kept', ms: 500 });
    expect(await at.kept()).toEqual([id]);
    expect(await eventually(() => at.state(id), (state) => state === 'done')).toBe('done');
    expect(await eventually(at.kept, ({ length }) => length === 0)).toEqual([]);
  });

  it('is there between its attempts, is no longer when it has failed for good, and is again when it is tried again', async () => {
    const id = await at.start({ what: 'failing', fails: 5 });
    expect(await at.kept()).toEqual([id]);
    expect(await eventually(() => at.state(id), (state) => state === 'failed')).toBe('failed');
    expect(await eventually(at.kept, ({ length }) => length === 0)).toEqual([]);
    expect((await session.send('POST', `/api/v1/jobs/${id}/retry`)).status).toBe(200);
    expect(await eventually(() => at.state(id), (state) => state === 'failed')).toBe('failed');
    expect(await eventually(at.kept, ({ length }) => length === 0)).toEqual([]);
  });

  it('does not come back when it was cancelled or done, and does when it waited, after Redis came back empty', async () => {
    done.length = 0;
    const finished = await at.start({ what: 'finished' });
    expect(await eventually(() => at.state(finished), (state) => state === 'done')).toBe('done');
    const cancelled = await at.start({ what: 'cancelled' }, { delayMs: 60_000 });
    const planned = await at.start({ what: 'planned' }, { delayMs: 2_500 });
    expect((await session.send('POST', `/api/v1/jobs/${cancelled}/cancel`)).status).toBe(200);
    expect(await eventually(at.kept, ({ length }) => length === 1)).toEqual([planned]);
    await redis.stop();
    redis = (await startRedis(redis.port))!;
    expect(await eventually(() => at.state(planned).catch(() => ''), (state) => state === 'done', 20_000)).toBe('done');
    expect(done.map(({ what }) => what).filter((what) => !what.endsWith('began'))).toEqual(['finished', 'planned']);
    expect(await eventually(at.kept, ({ length }) => length === 0)).toEqual([]);
  });

  it('is put back for the one who asked for it, in his tenant and under its correlation id', async () => {
    done.length = 0;
    const id = await at.start({ what: 'whose' }, { delayMs: 1_500 });
    const { correlationId } = (await (await session.send('GET', `/api/v1/jobs/${id}`)).json()) as Schemas['JobView'];
    await redis.stop();
    redis = (await startRedis(redis.port))!;
    expect(await eventually(() => done.find(({ what }) => what === 'whose'), (found) => found !== undefined, 20_000)).toMatchObject({ tenantId: session.tenantId, userId: session.userId, correlationId });
  });
});

describe('a job whose queue is in PostgreSQL', () => {
  it('is in the database already, and not there twice', async () => {
    const { application, start, kept, state } = await serve();
    try {
      const id = await start({ what: 'once' }, { delayMs: 300 });
      expect(await kept()).toEqual([]);
      expect(await eventually(() => state(id), (at) => at === 'done')).toBe('done');
    } finally {
      await application.close();
    }
  });
});
