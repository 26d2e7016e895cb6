import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schemas } from '../../client/index.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { type Session, signIn } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { inTenant, serverInside, someone } from '../support/inside.js';
import { CrowdedWorker, done, FileWorker, LateWriter, PlantedModule, ShortWorker, type Steps, StepsWorker, TickWorker } from '../support/planted-workers.js';

type Job = Schemas['JobView'];

const backends = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL]] : [])] as [string, string | undefined][];

describe.each(backends)('on %s', (_backend, REDIS_URL) => {
  let application: NestFastifyApplication;
  let url: string;
  let jobs: Jobs;

  beforeAll(async () => {
    ({ application, url } = await serverInside({ ROLE: 'all', REDIS_URL }, PlantedModule));
    jobs = application.get(Jobs);
  });
  afterAll(() => application.close());

  const sessionOf = (options: Parameters<typeof signIn>[0] = {}) => signIn({ role: 'agent', url, ...options });
  const startAs = ({ tenantId, userId }: Session, steps: Partial<Steps> = {}, worker: typeof StepsWorker = StepsWorker, options?: { delayMs?: number }) =>
    inTenant(tenantId, () => jobs.start(worker, { what: randomUUID(), ...steps }, options), someone(userId));
  const jobOf = async (session: Session, id: string): Promise<Job> => {
    const answer = await session.send('GET', `/api/v1/jobs/${id}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Job;
  };
  const until = async (session: Session, id: string, holds: (job: Job) => boolean): Promise<Job> => {
    for (const giveUp = Date.now() + 10_000; ; await sleep(40)) {
      const job = await jobOf(session, id);
      if (holds(job) || Date.now() > giveUp) return job;
    }
  };
  const ended = (session: Session, id: string) => until(session, id, ({ state }) => !['waiting', 'active'].includes(state));

  describe('reading a job', () => {
    it('tells how far it is, and at the end where its result is', async () => {
      const session = await sessionOf();
      const id = await startAs(session, { what: 'a long one', ms: 800 });
      const active = await until(session, id, ({ progress }) => progress.percent !== null);
      expect(active).toMatchObject({ id, name: 'steps', queue: 'planted-quick', state: 'active', progress: { percent: 10, step: 'working', counts: { seen: 1 } }, attempts: 0, maxAttempts: 3, actorId: session.userId, finishedAt: null, error: null, result: null, cancelRequested: false });
      await expectProblem(await session.send('GET', `/api/v1/jobs/${id}/result`), 409, 'job_active');
      const job = await ended(session, id);
      expect(job).toMatchObject({ state: 'done', progress: { percent: 100, step: 'done', counts: { seen: 2 } }, attempts: 1, result: `/api/v1/jobs/${id}/result`, finishedAt: expect.any(String) });
      expect(await (await session.send('GET', job.result!)).json()).toEqual({ what: 'a long one' });
    });

    it('gives a file away by a signed link that ends, to nobody but those who may see the job', async () => {
      const session = await sessionOf();
      const id = await inTenant(session.tenantId, () => jobs.start(FileWorker, { content: '<script>alert(1)</script>' }), someone(session.userId));
      const { result } = await ended(session, id);
      const answer = await session.send('GET', result!);
      const file = (await answer.json()) as Schemas['JobFileView'];
      expect(file).toEqual({ name: 'Übersicht.html', type: 'text/html', size: 25, url: expect.any(String), expiresAt: expect.any(String) });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const minutesLeft = (Date.parse(file.expiresAt) - Date.now()) / 60_000;
      expect(minutesLeft).toBeGreaterThan(58);
      expect(minutesLeft).toBeLessThanOrEqual(60);
      const { pathname, searchParams } = new URL(file.url);
      const read = (link: string) => fetch(`${url}${pathname}?link=${link}`);
      const link = searchParams.get('link')!;
      const downloaded = await read(link);
      expect(await downloaded.text()).toBe('<script>alert(1)</script>');
      expect(Object.fromEntries(downloaded.headers)).toMatchObject({ 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="Ubersicht.html"; filename*=UTF-8''%C3%9Cbersicht.html`, 'x-content-type-options': 'nosniff' });
      await expectProblem(await read(`${link.startsWith('A') ? 'B' : 'A'}${link.slice(1)}`), 403, 'link_invalid');
      const { tenantId } = session;
      for (const stranger of [await sessionOf(), await sessionOf({ tenantId, userId: randomUUID() })]) await expectProblem(await stranger.send('GET', result!), 404, 'not_found');
    });

    it('runs in the tenant, in the name and under the correlation id of whoever started it', async () => {
      const session = await sessionOf();
      const what = randomUUID();
      const { correlationId } = await ended(session, await startAs(session, { what }));
      expect(done.find((entry) => entry.what === what)).toMatchObject({ tenantId: session.tenantId, userId: session.userId, correlationId, origin: 'job' });
    });

    it('is answered with 202 and its address by the route that starts it', async () => {
      const session = await sessionOf();
      const answer = await session.send('POST', '/api/v1/planted');
      const job = (await answer.json()) as Job;
      expect([answer.status, answer.headers.get('location')]).toEqual([202, `/api/v1/jobs/${job.id}`]);
      expect((await ended(session, job.id)).state).toBe('done');
    });

    it('is for whoever started it, and for administrators of his tenant; to all others it is not there', async () => {
      const mine = await sessionOf();
      const id = await startAs(mine);
      await ended(mine, id);
      const [colleague, administrator] = [await sessionOf({ tenantId: mine.tenantId }), await sessionOf({ tenantId: mine.tenantId, role: 'admin' })];
      const strangers = [colleague, await sessionOf({ role: 'admin' }), await sessionOf({ role: 'admin', userId: mine.userId })];
      expect((await jobOf(administrator, id)).id).toBe(id);
      for (const stranger of strangers) {
        for (const [method, path] of [['GET', ''], ['GET', '/events'], ['GET', '/result'], ['POST', '/cancel']] as const) await expectProblem(await stranger.send(method, `/api/v1/jobs/${id}${path}`), 404, 'not_found');
      }
      for (const stranger of strangers.slice(1)) await expectProblem(await stranger.send('POST', `/api/v1/jobs/${id}/retry`), 404, 'not_found');
      await expectProblem(await colleague.send('POST', `/api/v1/jobs/${id}/retry`), 403, 'not_allowed');
      await expectProblem(await mine.send('GET', `/api/v1/jobs/${randomUUID()}`), 404, 'not_found');
      await expectProblem(await mine.send('GET', '/api/v1/jobs/nonsense'), 400, 'id_invalid');
      await expectProblem(await fetch(`${url}/api/v1/jobs/${id}`), 401, 'not_signed_in');
    });

    it('shows no job of the system to anybody', async () => {
      await expect(inTenant(randomUUID(), () => jobs.start(TickWorker, {}))).rejects.toThrow('a job of the system');
      await expect(jobs.startSystem(StepsWorker, { what: '' })).rejects.toThrow('a job of a tenant');
      const id = await jobs.startSystem(TickWorker, {});
      await expectProblem(await (await sessionOf({ role: 'admin' })).send('GET', `/api/v1/jobs/${id}`), 404, 'not_found');
    });
  });

  describe('a job that fails', () => {
    it('is tried again, each time after a longer wait', async () => {
      const session = await sessionOf();
      const what = randomUUID();
      expect(await ended(session, await startAs(session, { what, fails: 2 }))).toMatchObject({ state: 'done', attempts: 3, error: null });
      const [first, second, third] = done.filter((entry) => entry.what === `${what} began`).map(({ at }) => at) as [number, number, number];
      expect(second - first).toBeGreaterThanOrEqual(25);
      expect(third - second).toBeGreaterThanOrEqual(50);
    });

    it('has failed in the end, with a problem that tells nothing of the inside, and can be tried again by an administrator', async () => {
      const session = await sessionOf();
      const administrator = await sessionOf({ tenantId: session.tenantId, role: 'admin' });
      const id = await startAs(session, { fails: 3 });
      const job = await ended(session, id);
      expect(job).toMatchObject({ state: 'failed', attempts: 3, error: { status: 500, code: 'internal', instance: `/api/v1/jobs/${id}`, correlationId: job.correlationId } });
      expect(JSON.stringify(job)).not.toContain('secret');
      await expectProblem(await session.send('GET', `/api/v1/jobs/${id}/result`), 409, 'job_failed');
      const answer = await administrator.send('POST', `/api/v1/jobs/${id}/retry`);
      expect([answer.status, ((await answer.json()) as Job).attempts]).toEqual([200, 0]);
      expect(await ended(session, id)).toMatchObject({ state: 'failed', attempts: 3 });
    });

    it('is not tried again when it was refused for good', async () => {
      const session = await sessionOf({ role: 'admin' });
      const id = await startAs(session, { refused: true });
      expect(await ended(session, id)).toMatchObject({ state: 'failed', attempts: 1, error: { status: 422, code: 'planted_rule', detail: 'This never works.' } });
    });

    it('can only be tried again then', async () => {
      const session = await sessionOf({ role: 'admin' });
      const id = await startAs(session);
      await ended(session, id);
      await expectProblem(await session.send('POST', `/api/v1/jobs/${id}/retry`), 409, 'job_not_failed');
    });

    it('is stopped by its time limit, also when it takes no notice, and writes nothing more', async () => {
      const session = await sessionOf();
      const [heeding, deaf] = [await startAs(session, { ms: 5_000 }, ShortWorker), await startAs(session, { ms: 5_000, deaf: true }, ShortWorker)];
      for (const id of [heeding, deaf]) expect(await ended(session, id)).toMatchObject({ state: 'failed', error: { status: 422, code: 'job_time_limit' } });
      const late = await inTenant(session.tenantId, () => jobs.start(LateWriter, { subjectId: randomUUID() }), someone(session.userId));
      expect(await ended(session, late)).toMatchObject({ state: 'failed', error: { code: 'job_time_limit' } });
      for (const giveUp = Date.now() + 5_000; !done.some((entry) => entry.tenantId === session.tenantId && /wrote|refused/.test(entry.what)) && Date.now() < giveUp; ) await sleep(50);
      expect(done.filter((entry) => entry.tenantId === session.tenantId).map(({ what }) => what)).toContain('was refused');
    });
  });

  describe('cancelling a job', () => {
    it('keeps a waiting one from beginning', async () => {
      const session = await sessionOf();
      const what = randomUUID();
      const id = await startAs(session, { what }, StepsWorker, { delayMs: 60_000 });
      expect((await jobOf(session, id)).state).toBe('waiting');
      const answer = await session.send('POST', `/api/v1/jobs/${id}/cancel`);
      expect([answer.status, ((await answer.json()) as Job).state]).toEqual([200, 'cancelled']);
      expect(await until(session, id, ({ finishedAt }) => finishedAt !== null)).toMatchObject({ state: 'cancelled', error: null, result: null });
      expect(done.some((entry) => entry.what.startsWith(what))).toBe(false);
      expect((await session.send('POST', `/api/v1/jobs/${id}/cancel`)).status).toBe(200);
      await expectProblem(await session.send('GET', `/api/v1/jobs/${id}/result`), 409, 'job_cancelled');
    });

    it('stops a running one, also when it takes no notice', async () => {
      const session = await sessionOf();
      for (const deaf of [false, true]) {
        const id = await startAs(session, { ms: 8_000, deaf });
        await until(session, id, ({ state }) => state === 'active');
        expect(await (await session.send('POST', `/api/v1/jobs/${id}/cancel`)).json()).toMatchObject({ state: 'active', cancelRequested: true });
        expect((await ended(session, id)).state).toBe('cancelled');
      }
    });

    it('is refused once it has ended', async () => {
      const session = await sessionOf();
      const id = await startAs(session);
      await ended(session, id);
      await expectProblem(await session.send('POST', `/api/v1/jobs/${id}/cancel`), 409, 'job_done');
    });
  });

  describe('listing jobs', () => {
    it('shows the dead ones of the tenant page by page, the latest first, to administrators only', async () => {
      const session = await sessionOf();
      const administrator = await sessionOf({ tenantId: session.tenantId, role: 'admin' });
      const ids: string[] = [];
      for (let i = 0; i < 5; i++) {
        ids.unshift(await startAs(session, { refused: true }));
        await ended(session, ids[0]!);
      }
      const other = await sessionOf();
      await ended(other, await startAs(other, { refused: true }));
      const listed: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const answer = await administrator.send('GET', `/api/v1/jobs?state=failed&queue=planted-quick&take=2${cursor && `&cursor=${cursor}`}`);
        const { data, page } = (await answer.json()) as Schemas['JobPage'];
        expect(data.length).toBeLessThanOrEqual(2);
        listed.push(...data.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(listed).toEqual(ids);
      await expectProblem(await session.send('GET', '/api/v1/jobs'), 403, 'not_allowed');
    });

    it('knows each state', async () => {
      const session = await sessionOf({ role: 'admin' });
      const made: Record<string, string> = { done: await startAs(session), failed: await startAs(session, { refused: true }), waiting: await startAs(session, {}, StepsWorker, { delayMs: 60_000 }), cancelled: await startAs(session, {}, StepsWorker, { delayMs: 60_000 }) };
      await session.send('POST', `/api/v1/jobs/${made.cancelled}/cancel`);
      for (const state of ['done', 'failed', 'cancelled']) await until(session, made[state]!, ({ finishedAt }) => finishedAt !== null);
      made.active = await startAs(session, { ms: 1_500 });
      await until(session, made.active, ({ state }) => state === 'active');
      for (const [state, id] of Object.entries(made)) {
        const { data } = (await (await session.send('GET', `/api/v1/jobs?state=${state}`)).json()) as Schemas['JobPage'];
        expect(data.map((job) => [job.id, job.state])).toEqual([[id, state]]);
      }
    });

    it.each(['state=dead', 'queue=none', 'take=0', 'take=201', 'take=x', 'stat=failed', 'state=failed&state=done', 'cursor=abc'])('refuses %s', async (query) => {
      const session = await sessionOf({ role: 'admin' });
      await expectProblem(await session.send('GET', `/api/v1/jobs?${query}`), 400, query.startsWith('cursor') ? 'cursor_invalid' : 'query_invalid');
    });
  });

  describe('following a job', () => {
    const eventsIn = (text: string) => [...text.matchAll(/id: (\S+)\nevent: (\w+)\ndata: (.+)\n\n/g)].map(([, id, event, data]) => ({ id: id!, event: event!, job: JSON.parse(data!) as Job }));

    it('tells each change until the end, and then closes', async () => {
      const session = await sessionOf();
      const id = await startAs(session, { ms: 1_500 });
      const answer = await session.send('GET', `/api/v1/jobs/${id}/events`);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-correlation-id')]).toEqual([200, 'text/event-stream', expect.any(String)]);
      const events = eventsIn(await answer.text());
      expect(events.length).toBeGreaterThanOrEqual(2);
      expect(events.slice(0, -1).every(({ event }) => event === 'job')).toBe(true);
      expect(events.at(-1)).toMatchObject({ event: 'end', job: { id, state: 'done', progress: { percent: 100 } } });
      expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    });

    it('goes on from the event that was seen last', async () => {
      const session = await sessionOf();
      const id = await startAs(session, { ms: 1_500 });
      await until(session, id, ({ progress }) => progress.percent === 10);
      const aborted = new AbortController();
      const first = await fetch(`${url}/api/v1/jobs/${id}/events`, { headers: { authorization: `Bearer ${session.token}` }, signal: aborted.signal });
      const chunk = new TextDecoder().decode((await first.body!.getReader().read()).value);
      aborted.abort();
      const seen = eventsIn(chunk)[0]!;
      const again = eventsIn(await (await session.send('GET', `/api/v1/jobs/${id}/events`, undefined, { 'last-event-id': seen.id })).text());
      expect(again.map((event) => event.id)).not.toContain(seen.id);
      expect(again.at(-1)).toMatchObject({ event: 'end', job: { state: 'done' } });
      expect((await session.send('GET', `/api/v1/jobs/${id}/events`, undefined, { 'last-event-id': again.at(-1)!.id })).status).toBe(204);
    });
  });

  describe('a queue with a long line', () => {
    it('holds up none of the others', async () => {
      const session = await sessionOf();
      const payloads = Array.from({ length: 3_000 }, (_, i) => ({ what: `crowd ${i}`, ms: 20 }));
      await inTenant(session.tenantId, () => jobs.startMany(CrowdedWorker, payloads), someone(session.userId));
      const began = done.length;
      expect((await ended(session, await startAs(session))).state).toBe('done');
      expect(done.slice(began).filter(({ what }) => /^crowd \d+$/.test(what)).length).toBeLessThan(1_500);
    });
  });
});

describe('an application that ends', () => {
  it('ends the streams of those who follow a job', async () => {
    const { application, url } = await serverInside({ ROLE: 'all', SHUTDOWN_GRACE_MS: 1_000 }, PlantedModule);
    const session = await signIn({ url });
    const id = await inTenant(session.tenantId, () => application.get(Jobs).start(StepsWorker, { what: 'waits' }, { delayMs: 60_000 }), someone(session.userId));
    const answer = await session.send('GET', `/api/v1/jobs/${id}/events`);
    const [text] = await Promise.all([answer.text(), application.close()]);
    expect(text).toContain('"state":"waiting"');
  });
});
