import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { Installation, times } from '../support/installation.js';
import { Pairs } from '../support/pairs.js';

const ON_POSTGRES = times(2_000, 100_000);
const ON_REDIS = times(20_000, 100_000);
const AT_ONCE = 1_000;

const backends: readonly (readonly [string, Record<string, string>, number])[] = [
  ['PostgreSQL', {}, ON_POSTGRES],
  ...(process.env.TEST_REDIS_URL ? [['Redis', { REDIS_URL: process.env.TEST_REDIS_URL }, ON_REDIS] as const] : []),
];

describe.each(backends)('a worker in trouble, with queues in %s', (_name, settings, crowd) => {
  let rapport: Installation;
  let session: Session;
  beforeAll(async () => {
    rapport = await Installation.start({ settings: { ...settings, EVENT_RETRY_DELAY_MS: '50', BODY_LIMIT_BYTES: '10485760' } });
    session = await signIn({ url: rapport.urls()[0]! });
  }, 60_000);
  afterAll(() => rapport?.stop(), 60_000);

  const start = async (worker: string, count = 1): Promise<string[]> => {
    const answer = await session.send('POST', '/api/v1/planted/jobs', { worker, payloads: Array.from({ length: count }, () => ({})) });
    expect(answer.status).toBe(202);
    return ((await answer.json()) as { ids: string[] }).ids;
  };
  const read = async (id: string) => (await (await session.send('GET', `/api/v1/jobs/${id}`)).json()) as Schemas['JobView'];
  const hasEnded = ({ state }: Schemas['JobView']) => !['waiting', 'active'].includes(state);
  const ended = (id: string) => eventually(() => read(id), hasEnded, 20_000);
  const write = async (tags: string[] = []) => expectData(await session.api.POST('/api/v1/notes', { body: aNote({ tags }) }));
  const effectsOf = (noteId: string) => rapport.database.inTenant(session.tenantId, `select from notes.notes where subject_id = $1 and 'effect' = any(tags)`, [noteId]);

  /** Everything else: a write, what follows from it, and a job. */
  const expectTheRestGoesOn = async () => {
    const { id } = await write();
    expect(await eventually(() => effectsOf(id), ({ length }) => length > 0, 20_000)).toHaveLength(1);
    const pairs = await Pairs.open(rapport.urls()[0]!);
    expect((await pairs.start(rapport.urls()[0]!, 3, { ms: 1 })).status).toBe(202);
    await pairs.expectDone(rapport.database);
  };

  describe('a worker that hangs', () => {
    it('holds up nothing but its own queue, and that only until its time is up', async () => {
      const [first, second] = await start('hanging', 2);
      expect(await eventually(() => read(first!), ({ state }) => state === 'active')).toMatchObject({ state: 'active' });
      await expectTheRestGoesOn();
      expect(await ended(first!)).toMatchObject({ state: 'failed', error: { code: 'job_time_limit' } });
      expect(await ended(second!)).toMatchObject({ state: 'failed', error: { code: 'job_time_limit' } });
    }, 60_000);
  });

  describe('a handler that always throws', () => {
    it('leaves its jobs as dead ones, which are listed, and the rest goes on', async () => {
      const ids = await start('throwing', 20);
      await expectTheRestGoesOn();
      for (const id of ids) expect(await ended(id)).toMatchObject({ state: 'failed', attempts: 2, error: { code: 'internal' } });
      const { data } = (await (await session.send('GET', '/api/v1/jobs?queue=planted-throwing&take=50')).json()) as Schemas['JobPage'];
      expect(data.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    }, 60_000);

    it('leaves its events as dead letters, and the rest goes on, also for the same record and another subscriber', async () => {
      const poisoned = await Promise.all(Array.from({ length: 5 }, () => write(['poison'])));
      await expectTheRestGoesOn();
      const dead = async () => (await rapport.database.inTenant<{ event: string }>(session.tenantId, `select d.event_id as event from platform.deliveries d where d.state = 'dead' and d.subscriber = 'planted.poisoned'`)).length;
      expect(await eventually(dead, (count) => count === poisoned.length, 20_000)).toBe(poisoned.length);
      for (const { id } of poisoned) expect(await eventually(() => effectsOf(id), ({ length }) => length > 0)).toHaveLength(1);
      const health = (await (await fetch(`${rapport.urls()[0]}/health`)).json()) as { status: string };
      expect(health.status).toBe('ok');
    }, 60_000);
  });

  describe(`a queue of ${crowd} jobs`, () => {
    const waiting = async () => {
      const metrics = await (await fetch(`${rapport.urls()[0]}/metrics`)).text();
      return Number(/^rapport_queue_jobs\{queue="planted-crowd",state="waiting"\} (\d+)/m.exec(metrics)?.[1]);
    };

    it('is worked off, while the other queues, the writes and the events overtake it', async () => {
      for (let left = crowd; left > 0; left -= AT_ONCE) await start('crowd', Math.min(AT_ONCE, left));
      const before = await waiting();
      expect(before).toBeGreaterThan(crowd / 4);
      await expectTheRestGoesOn();
      expect(await waiting()).toBeGreaterThan(0);
      const key = randomUUID();
      expect((await session.send('POST', '/api/v1/notes', aNote(), { 'idempotency-key': key })).status).toBe(201);
      expect(await eventually(waiting, (count) => count === 0, times(30_000, 400_000))).toBe(0);
      console.info(`${crowd} jobs: ${before} waited when the rest went by`);
    }, times(60_000, 500_000));
  });
});
