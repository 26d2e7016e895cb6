import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schemas } from '../../client/index.js';
import { JobWorker, type Task, Works } from '../../src/platform/jobs/job-worker.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { describeQueue } from '../../src/platform/jobs/queue.js';
import { QueuePlace } from '../../src/platform/jobs/queue-place.js';
import { signIn } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { applicationInside, inTenant, serverInside, someone } from '../support/inside.js';
import { ClockworkModule, done, NightlyWorker, StoppedClockworkModule, TickWorker } from '../support/planted-workers.js';
import { workOf } from '../../src/platform/jobs/job-worker.js';
import { root, startRedis } from '../support/programs.mjs';

type Job = Schemas['JobView'];
interface Hang {
  readonly ms: number;
  readonly heeds: boolean;
}

/** Known here by name only: its workers are processes of their own. */
const mortal = describeQueue({ name: 'planted-mortal', concurrency: 2, attempts: 3, backoffMs: 50, timeLimitMs: 60_000 });

@Works({ queue: mortal, name: 'mortal' })
class MortalWorker extends JobWorker<Hang> {
  run(_payload: Hang, _task: Task): Promise<never> {
    throw new Error('this process works on nothing');
  }
}

const TAKEOVER_MS = 1_000;
const backends = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL]] : [])] as [string, string | undefined][];

async function until(holds: () => boolean | Promise<boolean>, ms = 15_000): Promise<boolean> {
  for (const giveUp = Date.now() + ms; Date.now() < giveUp; await sleep(50)) if (await holds()) return true;
  return holds();
}

const children: { child: ChildProcess; output: () => string }[] = [];
afterEach(async () => {
  for (const { child } of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

async function startWorker(REDIS_URL: string | undefined, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(root, 'test/support/planted-worker.mjs')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ROLE: 'worker', PORT: '0', LOG_LEVEL: 'silent', JOBS_TAKEOVER_MS: String(TAKEOVER_MS), APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL, ...(REDIS_URL && { REDIS_URL }), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  const worker = { child, output: () => printed };
  children.push(worker);
  expect(await until(() => printed.includes('ready'))).toBe(true);
  return worker;
}

describe.each(backends)('on %s', (_backend, REDIS_URL) => {
  let application: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    ({ application, url } = await serverInside({ ROLE: 'api', REDIS_URL }));
  });
  afterAll(() => application.close());

  async function startJobs(payloads: readonly Hang[]) {
    const session = await signIn({ role: 'agent', url });
    const ids = await inTenant(session.tenantId, () => application.get(Jobs).startMany(MortalWorker, payloads), someone(session.userId));
    const read = async (id: string) => (await (await session.send('GET', `/api/v1/jobs/${id}`)).json()) as Job;
    return { ids, read, ended: async (id: string) => (await until(async () => !['waiting', 'active'].includes((await read(id)).state)), read(id)) };
  }

  describe('a worker that is killed in the middle of a job', () => {
    it('has its jobs taken over by another, which does them to the end', async () => {
      const first = await startWorker(REDIS_URL, { PLANTED_HANG: 'true' });
      const { ids, read, ended } = await startJobs([{ ms: 1, heeds: false }, { ms: 1, heeds: false }, { ms: 1, heeds: false }]);
      expect(await until(() => first.output().match(/began/g)?.length === 2)).toBe(true);
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      const second = await startWorker(REDIS_URL);
      for (const id of ids) expect(await ended(id)).toMatchObject({ state: 'done', error: null });
      for (const id of ids) expect(second.output().match(new RegExp(`ended ${id}`, 'g'))).toHaveLength(1);
      expect((await read(ids[0]!)).attempts).toBe(1);
    });
  });

  describe('a worker that is asked to end', () => {
    it('lets a job that is short of its end come to it', async () => {
      const worker = await startWorker(REDIS_URL, { SHUTDOWN_GRACE_MS: '6000' });
      const { ids, ended } = await startJobs([{ ms: 1_000, heeds: false }]);
      expect(await until(() => worker.output().includes('began'))).toBe(true);
      worker.child.kill('SIGTERM');
      await once(worker.child, 'exit');
      expect(worker.output()).toContain(`ended ${ids[0]}`);
      expect(await ended(ids[0]!)).toMatchObject({ state: 'done', attempts: 1 });
    });

    it('hands back what does not end in time, whether it takes notice or not, and no attempt is lost by that', async () => {
      const first = await startWorker(REDIS_URL, { PLANTED_HANG: 'true', SHUTDOWN_GRACE_MS: '1000' });
      const { ids, read, ended } = await startJobs([{ ms: 1, heeds: true }, { ms: 1, heeds: false }]);
      expect(await until(() => first.output().match(/began/g)?.length === 2)).toBe(true);
      first.child.kill('SIGTERM');
      await once(first.child, 'exit');
      expect(first.output()).toContain('closed');
      for (const id of ids) expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 0, error: null });
      await startWorker(REDIS_URL);
      for (const id of ids) expect(await ended(id)).toMatchObject({ state: 'done', attempts: 1 });
    });
  });

  describe('a schedule', () => {
    const applications: INestApplicationContext[] = [];
    afterEach(async () => {
      for (const each of applications.splice(0)) await each.close();
    });
    const start = async (...modules: Parameters<typeof applicationInside>[1][]) => {
      const made = await applicationInside({ ROLE: 'worker', REDIS_URL }, ...modules);
      applications.push(made);
      return made.init();
    };
    const { queue } = workOf(TickWorker)!;
    const schedules = async () => (await application.get(QueuePlace).queue(queue).getJobSchedulers(0, 99)).map(({ key, pattern, tz, every }) => ({ key, pattern, tz, every })).toSorted((a, b) => (a.key < b.key ? -1 : 1));

    it('starts its job once each time, though two workers run, and in no tenant', async () => {
      done.length = 0;
      await Promise.all([start(ClockworkModule), start(ClockworkModule)]);
      const ticks = () => done.filter(({ what }) => what.startsWith('tick'));
      expect(await until(() => ticks().length >= 3)).toBe(true);
      const slots = ticks().map(({ what }) => what);
      expect(new Set(slots).size).toBe(slots.length);
      expect(ticks().length).toBeLessThanOrEqual(Math.ceil((ticks().at(-1)!.at - ticks()[0]!.at) / 1_000) + 2);
      for (const tick of ticks()) expect(tick).toMatchObject({ tenantId: undefined, userId: undefined, origin: 'job', correlationId: expect.stringMatching(/^job-/) });
    });

    it('is there as it is declared, in its time zone, and gone when it is declared no longer', async () => {
      await start(ClockworkModule);
      const declared = [
        { key: 'nightly', pattern: '30 3 * * *', tz: 'Europe/Berlin', every: undefined },
        { key: 'tick', pattern: undefined, tz: undefined, every: 1_000 },
      ];
      expect(await until(async () => (await schedules()).length === 2)).toBe(true);
      expect(await schedules()).toEqual(declared);
      const next = (await application.get(QueuePlace).queue(queue).getJobScheduler(workOf(NightlyWorker)!.name))!.next!;
      expect(new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }).format(next)).toBe('03:30');
      await start(StoppedClockworkModule);
      expect(await until(async () => (await schedules()).length === 0)).toBe(true);
    });

    it('whose run is overdue is not put off by a worker that starts', async () => {
      const kept = application.get(QueuePlace).queue(queue);
      await start(ClockworkModule);
      expect(await until(async () => (await schedules()).length === 2)).toBe(true);
      for (const each of applications.splice(0)) await each.close();
      const before = (await kept.getJobScheduler('nightly'))!.next;
      await start(ClockworkModule);
      await sleep(300);
      expect((await kept.getJobScheduler('nightly'))!.next).toBe(before);
    });
  });
});

const withRedis = process.env.TEST_REDIS_URL ? describe : describe.skip;

withRedis('a Redis that is stopped and comes back empty', () => {
  it('refuses jobs with 503 meanwhile, and has schedules and new jobs again afterwards', async () => {
    const redis = (await startRedis())!;
    const port = Number(new URL(redis.url).port);
    const { application, url } = await serverInside({ ROLE: 'all', REDIS_URL: redis.url }, ClockworkModule);
    let again: Awaited<ReturnType<typeof startRedis>>;
    try {
      done.length = 0;
      const ticks = () => done.filter(({ what }) => what.startsWith('tick')).length;
      expect(await until(() => ticks() >= 1)).toBe(true);
      await redis.stop();
      const session = await signIn({ role: 'admin', url });
      await expectProblem(await session.send('GET', `/api/v1/jobs/${randomUUID()}`), 503, 'not_ready');
      expect((await session.send('GET', '/api/v1/notes')).status).toBe(200);
      again = await startRedis(port);
      const before = ticks();
      expect(await until(() => ticks() >= before + 2, 20_000)).toBe(true);
      expect((await application.get(QueuePlace).queue(workOf(NightlyWorker)!.queue).getJobSchedulers(0, 9)).map(({ key }) => key).toSorted()).toEqual(['nightly', 'tick']);
      expect((await session.send('GET', '/api/v1/jobs')).status).toBe(200);
    } finally {
      await application.close();
      await again?.stop();
    }
  });
});

describe('a process that only works off queues', () => {
  it('answers whether it is well, and nothing else', async () => {
    const { application, url } = await serverInside({ ROLE: 'worker' });
    try {
      for (const address of ['/health', '/health/live', '/health/ready', '/health/startup']) expect((await fetch(url + address)).status).toBe(200);
      for (const address of ['/api/v1/notes', '/api/notes', '/api/docs', '/api/openapi.json', '/', '/healthy', '/api/v1/jobs']) await expectProblem(await fetch(url + address), 404, 'no_such_route');
      for (const method of ['POST', 'OPTIONS', 'DELETE']) await expectProblem(await fetch(`${url}/api/v1/notes`, { method }), 404, 'no_such_route');
    } finally {
      await application.close();
    }
  });
});
