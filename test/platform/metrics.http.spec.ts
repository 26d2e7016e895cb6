import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../../src/app.factory.js';
import { CONTEXTS } from '../../src/app.module.js';
import { CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { Public } from '../../src/platform/auth/permission.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { makeLog } from '../../src/platform/logs/log.js';
import { type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { freshDatabase } from '../support/fresh-database.js';
import { expectProblem, requestText } from '../support/http.js';
import { applicationInside, inTenant } from '../support/inside.js';
import { type RunningApp, startApp } from '../support/programs.mjs';

const DATABASE = process.env.TEST_APP_DATABASE_URL!;
const NOTES = '/api/v1/notes';
const backends: readonly (readonly [string, string | undefined])[] = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL] as const] : [])];

type Metrics = ReadonlyMap<string, number>;

async function metricsOf(url: string, headers: Record<string, string> = {}): Promise<Metrics> {
  const text = await (await fetch(`${url}/metrics`, { headers })).text();
  return new Map(text.split('\n').filter((line) => /^[a-z]/.test(line)).map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))] as const));
}

/** The sum over all series of a name that have these labels. */
function total(metrics: Metrics, name: string, labels: Readonly<Record<string, string>> = {}): number {
  const fits = (series: string) => series.split('{')[0] === name && Object.entries(labels).every(([label, value]) => series.includes(`${label}="${value}"`));
  return [...metrics].reduce((sum, [series, value]) => sum + (fits(series) ? value : 0), 0);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const giveUp = Date.now() + 10_000; !(await isSo()); await sleep(50)) if (Date.now() > giveUp) throw new Error('it does not come about');
}

describe.each(backends)('the metrics of a process, with queues in %s', (_backend, REDIS_URL) => {
  let app: RunningApp;
  let session: Session;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  /** How much more there is of something after the work than before. */
  const more = async (work: () => Promise<unknown>, name: string, labels: Record<string, string>) => {
    const before = total(await metricsOf(app.url), name, labels);
    await work();
    let after = 0;
    for (let attempt = 0; attempt < 20 && (after = total(await metricsOf(app.url), name, labels)) === before; attempt++) await sleep(20);
    return after - before;
  };

  beforeAll(async () => {
    database = await freshDatabase();
    app = await startApp({ APP_DATABASE_URL: database.app, ROLE: 'all', RATE_LIMIT_USER: '40', ...(REDIS_URL && { REDIS_URL }) });
    session = await signIn({ url: app.url });
  });
  afterAll(async () => {
    await app?.stop();
    await database?.drop();
  });

  it('count requests by method, route and how they ended, and know no address as it was sent', async () => {
    const read = async () => {
      await session.send('GET', `${NOTES}/${randomUUID()}`);
      await session.send('GET', `/api/v1/nothing/${randomUUID()}`);
    };
    expect(await more(read, 'rapport_http_request_duration_seconds_count', { method: 'GET', route: '/api/v1/notes/:id', status: '4xx' })).toBe(1);
    expect(await more(read, 'rapport_http_request_duration_seconds_count', { method: 'GET', route: 'none', status: '4xx' })).toBe(1);
  });

  it('count a request whose client does not wait for the answer', async () => {
    const leave = async () => {
      const socket = connect(app.port, '127.0.0.1').on('error', () => {});
      socket.write(requestText('POST', `${NOTES}/search`, { authorization: `Bearer ${session.token}`, 'content-type': 'application/json', 'Content-Length': '100' }));
      socket.write('{');
      await sleep(100);
      socket.destroy();
    };
    expect(await more(leave, 'rapport_http_request_duration_seconds_count', { route: '/api/v1/notes/search', status: '4xx' })).toBe(1);
    const line = app.output().split('\n').find((text) => text.includes('"status":499'));
    expect(JSON.parse(line!)).toMatchObject({ route: '/api/v1/notes/search', method: 'POST' });
  });

  it('count commands and queries by name and how they ended', async () => {
    const write = () => session.send('POST', NOTES, aNote());
    const writeBadly = () => session.send('POST', NOTES, aNote({ replyToId: randomUUID() }));
    const name = 'rapport_message_duration_seconds_count';
    expect(await more(write, name, { kind: 'command', name: 'CreateNote', outcome: 'done' })).toBe(1);
    expect(await more(writeBadly, name, { kind: 'command', name: 'CreateNote', outcome: 'refused' })).toBe(1);
    expect(await more(() => session.send('GET', NOTES), name, { kind: 'query', name: 'ListRecords notes', outcome: 'done' })).toBe(1);
  });

  it('count events when they are stored, and none of what was taken back', async () => {
    const bad = aNote({ replyToId: randomUUID() });
    const items = [{ op: 'create', data: aNote() }, { op: 'create', data: bad }, { op: 'create', data: aNote() }];
    const written = { type: 'note.written' };
    expect(await more(() => session.send('POST', NOTES, aNote()), 'rapport_events_total', written)).toBe(1);
    expect(await more(() => session.send('POST', `${NOTES}/batch`, { items }), 'rapport_events_total', written)).toBe(2);
    expect(await more(() => session.send('POST', `${NOTES}/batch`, { items, atomic: true }), 'rapport_events_total', written)).toBe(0);
    expect(await more(() => session.send('POST', NOTES, bad), 'rapport_events_total', written)).toBe(0);
  });

  it('tell of jobs: how they ended, and how many wait for how long', async () => {
    const inside = await applicationInside({ ROLE: 'api', APP_DATABASE_URL: database.app, REDIS_URL });
    await inside.init();
    const later = (fields: object, options = {}) => inTenant(randomUUID(), () => inside.get(Jobs).later(CreateNote.of({ ...aNote(), pinned: false, tags: [], replyToId: null, ...fields } as never), options));
    const outcome = (of: string) => ({ queue: 'commands', name: 'command', outcome: of });
    expect(await more(() => later({}), 'rapport_job_duration_seconds_count', outcome('done'))).toBe(1);
    expect(await more(() => later({ replyToId: randomUUID() }), 'rapport_job_duration_seconds_count', outcome('failed'))).toBeGreaterThanOrEqual(1);
    await later({}, { delayMs: 60_000 });
    expect(total(await metricsOf(app.url), 'rapport_queue_jobs', { queue: 'commands', state: 'delayed' })).toBeGreaterThanOrEqual(1);
    expect([...(await metricsOf(app.url)).keys()]).toContain('rapport_queue_oldest_seconds{queue="commands"}');
    await inside.close();
  });

  it('tell of the process: connections, event loop, memory, garbage, cache and limits', async () => {
    const metrics = await metricsOf(app.url);
    const pools = REDIS_URL ? ['reads', 'writes'] : ['reads', 'writes', 'jobs', 'limits'];
    for (const pool of pools) for (const state of ['total', 'idle', 'waiting']) expect(metrics.has(`rapport_pool_connections{pool="${pool}",state="${state}"}`)).toBe(true);
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'nodejs_eventloop_utilization_ratio', 'nodejs_heap_size_used_bytes', 'process_cpu_seconds_total', 'rapport_cache_entries', 'rapport_cache_bytes']) expect([...metrics.keys()]).toContain(name);
    expect([...metrics.keys()].some((series) => series.startsWith('nodejs_gc_duration_seconds'))).toBe(true);
    expect([metrics.get('rapport_limit_store_up'), metrics.get('rapport_broadcast_hearing'), total(metrics, 'rapport_metric_unread')]).toEqual([1, 1, 0]);
  });

  it('count who was refused because of a limit', async () => {
    const other = await signIn({ url: app.url });
    const storm = async () => {
      for (let i = 0; i < 43; i++) await other.send('GET', `${NOTES}?count=none&take=1`);
    };
    expect(await more(storm, 'rapport_limit_refusals_total', { limit: 'user' })).toBe(3);
  });

  it('hold no id, no tenant and nothing that somebody has sent', async () => {
    const word = `word${randomUUID().slice(0, 8)}`;
    await session.send('GET', `/api/v1/notes?search=${word}`);
    await session.send('GET', `/${word}`);
    await session.send('GET', `${NOTES}/${word}`, undefined, { 'user-agent': word });
    const text = await (await fetch(`${app.url}/metrics`)).text();
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).not.toContain(word);
  });
});

describe('who may read the metrics', () => {
  const start = (environment: Record<string, string>) => startApp({ APP_DATABASE_URL: DATABASE, ROLE: 'api', ...environment });
  const production = { NODE_ENV: 'production', SECRET_KEY: 'a-secret-of-thirty-two-characters' };

  it('is whoever knows the token, where there is one', async () => {
    const app = await start({ METRICS_TOKEN: 'token-of-prometheus' });
    try {
      await expectProblem(await fetch(`${app.url}/metrics`), 401, 'metrics_token_invalid');
      await expectProblem(await fetch(`${app.url}/metrics`, { headers: { authorization: 'Bearer token-of-somebody' } }), 401, 'metrics_token_invalid');
      const answer = await fetch(`${app.url}/metrics`, { headers: { authorization: 'Bearer token-of-prometheus' } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    } finally {
      await app.stop();
    }
  });

  it('is nobody in production, where there is none', async () => {
    const app = await start(production);
    try {
      await expectProblem(await fetch(`${app.url}/metrics`), 404, 'no_such_route');
    } finally {
      await app.stop();
    }
  });
});

@Controller('planted')
class PlantedController {
  @Get('events')
  @Public()
  async events(@Res() reply: FastifyReply) {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write('data: 1\n\n');
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('a stream of events', () => {
  it('is neither slow nor given up, however long somebody listens', async () => {
    const lines: Record<string, unknown>[] = [];
    const config = readConfig({ NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent', APP_DATABASE_URL: DATABASE, SLOW_REQUEST_MS: '1' });
    const log = Object.assign(makeLog(config), { plain: pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) }) });
    CONTEXTS.push(PlantedModule as never);
    const app = await createApp(config, log).finally(() => CONTEXTS.pop());
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const ending = new AbortController();
    const answer = await fetch(`${url}/api/v1/planted/events`, { signal: ending.signal });
    await answer.body!.getReader().read();
    await sleep(20);
    ending.abort();
    await until(async () => lines.length > 0);
    expect(lines[0]).toMatchObject({ route: '/api/v1/planted/events', status: 200, level: 30, msg: 'request' });
    expect([...(await metricsOf(url)).keys()].filter((series) => series.includes('planted'))).toEqual([]);
    await app.close();
  });
});

describe('a request that takes long', () => {
  it('is a warning in the log', async () => {
    const app = await startApp({ APP_DATABASE_URL: DATABASE, ROLE: 'api', SLOW_REQUEST_MS: '1' });
    try {
      const session = await signIn({ url: app.url });
      await session.send('GET', NOTES);
      const slow = () => app.output().split('\n').filter((line) => line.includes('"slow request"')).map((line) => JSON.parse(line) as object);
      await until(async () => slow().some((line) => (line as { route: string }).route === NOTES));
      expect(slow()).toContainEqual(expect.objectContaining({ level: 'warn', route: NOTES, status: 200 }));
    } finally {
      await app.stop();
    }
  });
});
