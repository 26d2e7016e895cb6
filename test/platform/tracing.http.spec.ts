import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../src/app.factory.js';
import { CONTEXTS } from '../../src/app.module.js';
import { NoteWritten } from '../../src/contexts/notes/index.js';
import { CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { Permission } from '../../src/platform/auth/permission.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { Command } from '../../src/platform/dispatch/message.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { LATER } from '../../src/platform/jobs/run-command.worker.js';
import { makeLog } from '../../src/platform/logs/log.js';
import { Records } from '../../src/platform/persistence/records.js';
import { startTracing } from '../../src/platform/tracing/start-tracing.js';
import { Tracing } from '../../src/platform/tracing/tracing.js';
import { signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { factsOf, type Span, startCollector } from '../support/collector.js';
import { freshDatabase } from '../support/fresh-database.js';
import { type RunningApp, startApp } from '../support/programs.mjs';
import { hearing, PerformModule } from '../support/subscribers.js';

const DATABASE = process.env.TEST_APP_DATABASE_URL!;
const backends: readonly (readonly [string, string | undefined])[] = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL] as const] : [])];
const SECRET = 'ada.lovelace@example.com';

/** Another server, which remembers what it was asked with. */
let called: IncomingHttpHeaders[] = [];
const elsewhere = createServer((request, response) => {
  called.push(request.headers);
  response.end('{}');
});

/** Calls another server in two ways, later. */
class CallOut extends Command<void> {
  readonly url!: string;
}

@CommandHandler(CallOut)
class CallOutHandler implements ICommandHandler<CallOut> {
  constructor(readonly records: Records) {}

  async execute({ url }: CallOut): Promise<void> {
    await (await fetch(`${url}/fetched?name=${SECRET}`)).text();
    await new Promise((resolve) => get(`${url}/requested`, (answer) => answer.resume().once('end', resolve)));
  }
}

@Controller('planted')
class PlantedController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly jobs: Jobs,
  ) {}

  @Post('call-out')
  @Permission('notes:write')
  async callOut(@Body() body: { url: string; note: CreateNote }) {
    await this.dispatcher.execute(CreateNote.of(body.note));
    await this.jobs.later(CallOut.of({ url: body.url }));
    return {};
  }
}

let heard: string[] = [];

@Module({ imports: [PerformModule, hearing({ name: 'planted.hear', events: [NoteWritten] }, ({ correlationId }) => heard.push(correlationId))], controllers: [PlantedController], providers: [CallOutHandler] })
class PlantedModule {}

const noteOf = () => ({ subjectType: 'invoice', subjectId: randomUUID(), text: `Ask ${SECRET}`, pinned: false, tags: [], replyToId: null });
const isBelow = (spans: readonly Span[], span: Span, ancestor: Span): boolean => span.parentSpanId === ancestor.spanId || spans.some((parent) => parent.spanId === span.parentSpanId && isBelow(spans, parent, ancestor));

beforeAll(async () => {
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
});
afterAll(() => new Promise((resolve) => elsewhere.close(resolve).closeAllConnections()));

describe.each(backends)('a trace, with jobs on %s', (_backend, REDIS_URL) => {
  const traceId = randomBytes(16).toString('hex');
  const parentSpanId = randomBytes(8).toString('hex');
  const correlationId = `trace-${randomUUID()}`;
  let spans: Span[];
  let exported: string;
  let resources: object[];

  beforeAll(async () => {
    [called, heard] = [[], []];
    const database = await freshDatabase();
    const collector = await startCollector();
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
    const config = { ...readConfig({ NODE_ENV: 'test', ROLE: 'all', LOG_LEVEL: 'silent', APP_DATABASE_URL: database.app, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }), REDIS_URL };
    const log = makeLog(config);
    await startTracing(config, log);
    CONTEXTS.push(PlantedModule as never);
    const app = await createApp(config, log).finally(() => CONTEXTS.pop());
    (app.get(LATER) as Map<string, unknown>).set('CallOut', CallOut);
    await app.listen(0, '127.0.0.1');
    const { token } = await signIn();
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const answer = await fetch(`${await app.getUrl()}/api/v1/planted/call-out`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-correlation-id': correlationId, traceparent: `00-${traceId}-${parentSpanId}-01`, tracestate: 'vendor=1' },
      body: JSON.stringify({ url, note: noteOf() }),
    });
    expect(answer.status).toBe(201);
    for (const giveUp = Date.now() + 10_000; (called.length < 2 || heard.length < 1) && Date.now() < giveUp; ) await sleep(20);
    await app.close();
    await Tracing.stop();
    await database.drop();
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    spans = collector.spans().filter((span) => span.traceId === traceId);
    [exported, resources] = [collector.text(), collector.resources()];
    await collector.stop();
  });

  const named = (name: string | RegExp) => spans.filter((span) => (typeof name === 'string' ? span.name === name : name.test(span.name)));

  it('goes from the request to its commands, their SQL, the job and the calls that it makes, and to who hears of its events', () => {
    const [server] = named('POST /api/v1/planted/call-out');
    expect(server).toMatchObject({ parentSpanId, kind: 2 });
    const [hearing, ...others] = named('hear note.written').filter((span) => factsOf(span)['messaging.destination.name'] === 'planted.hear');
    expect([isBelow(spans, hearing!, server!), others]).toEqual([true, []]);
    for (const name of ['CreateNote', 'INSERT notes.notes', 'INSERT platform.outbox', 'queue command', 'run command', 'CallOut', 'GET', 'Perform']) {
      expect({ name, found: named(name).filter((span) => isBelow(spans, span, server!)).length }).toEqual({ name, found: name === 'GET' ? 2 : 1 });
    }
    expect(isBelow(spans, named('INSERT notes.notes')[0]!, named('CreateNote')[0]!)).toBe(true);
    for (const call of named('GET')) expect(isBelow(spans, call, named('run command')[0]!)).toBe(true);
    expect(isBelow(spans, named('Perform')[0]!, hearing!)).toBe(true);
    expect(factsOf(hearing!)).toMatchObject({ 'rapport.correlation_id': correlationId });
    expect(heard).toEqual([correlationId]);
  });

  it('goes on in the server that is called, under the same correlation id', () => {
    expect(called).toHaveLength(2);
    for (const headers of called) {
      expect(headers['x-correlation-id']).toBe(correlationId);
      expect(headers.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
      expect(headers.tracestate).toBe('vendor=1');
    }
    const callers = named('GET').map(({ spanId }) => spanId).toSorted();
    expect(called.map(({ traceparent }) => (traceparent as string).split('-')[2]).toSorted()).toEqual(callers);
  });

  it('tells how each step was done', () => {
    expect(factsOf(named(/^POST/)[0]!)).toMatchObject({ 'http.request.method': 'POST', 'http.route': '/api/v1/planted/call-out', 'http.response.status_code': 201, 'rapport.correlation_id': correlationId, 'rapport.tenant_id': expect.any(String) });
    expect(factsOf(named('INSERT notes.notes')[0]!)).toMatchObject({ 'db.system.name': 'postgresql', 'db.operation.name': 'INSERT', 'db.collection.name': 'notes.notes' });
    expect(factsOf(named('run command')[0]!)).toMatchObject({ 'messaging.system': 'bullmq', 'messaging.destination.name': 'commands', 'rapport.correlation_id': correlationId });
    expect(factsOf(named('GET')[0]!)).toMatchObject({ 'http.response.status_code': 200, 'server.address': '127.0.0.1' });
    expect(resources[0]).toMatchObject({ 'service.name': 'rapport', 'rapport.role': 'all' });
  });

  it('holds nothing of what somebody has written, and does not tell of its own sending', () => {
    expect(exported).not.toContain(SECRET);
    expect(exported).not.toContain('v1/traces');
    expect(exported.match(/"name":"POST"/)).toBeNull();
  });
});

describe('an application that is traced', () => {
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let app: RunningApp;
  const LISTS_IMPORTS = `--import=data:text/javascript,${encodeURIComponent('import { registerHooks } from "node:module"; registerHooks({ resolve(name, context, next) { if (name.includes("opentelemetry")) console.error(`imports ${name}`); return next(name, context); } });')}`;

  beforeAll(async () => {
    collector = await startCollector();
    app = await startApp({ APP_DATABASE_URL: DATABASE, ROLE: 'api', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: 'crm-of-ada', OTEL_BSP_SCHEDULE_DELAY: '100', NODE_OPTIONS: LISTS_IMPORTS });
  });
  afterAll(async () => {
    await app?.stop();
    await collector?.stop();
  });

  it('names the trace in the lines of its log', async () => {
    const traceId = randomBytes(16).toString('hex');
    const session = await signIn({ url: app.url });
    await session.send('GET', '/api/v1/notes', undefined, { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` });
    for (const giveUp = Date.now() + 5_000; !app.output().includes(traceId) && Date.now() < giveUp; ) await sleep(20);
    const line = JSON.parse(app.output().split('\n').find((text) => text.includes(traceId))!) as object;
    expect(line).toMatchObject({ msg: 'request', route: '/api/v1/notes', traceId, tenantId: session.tenantId, userId: session.userId });
  });

  it('shows the SQL of a query, without its values', async () => {
    const traceId = randomBytes(16).toString('hex');
    const session = await signIn({ url: app.url });
    await session.api.POST('/api/v1/notes', { body: aNote() });
    await session.send('GET', `/api/v1/notes?tag=${SECRET}`, undefined, { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` });
    await app.stop();
    const spans = collector.spans().filter((span) => span.traceId === traceId);
    expect(spans.map(({ name }) => name).toSorted()).toEqual(['GET /api/v1/notes', 'ListRecords notes', 'SELECT notes.notes']);
    const sql = factsOf(spans.find(({ name }) => name === 'SELECT notes.notes')!)['db.query.text'];
    expect(sql).toMatch(/^select .* from notes\.notes t where .*\$1/s);
    expect(collector.text()).not.toContain(SECRET);
    expect(collector.resources()).toContainEqual(expect.objectContaining({ 'service.name': 'crm-of-ada' }));
  });

  it('loads what does the tracing, and one that is not traced does not', async () => {
    expect(app.output()).toContain('imports @opentelemetry/sdk-trace');
    const other = await startApp({ APP_DATABASE_URL: DATABASE, ROLE: 'api', NODE_OPTIONS: LISTS_IMPORTS });
    await other.stop();
    const loaded = new Set(other.output().match(/imports \S+/g));
    expect([...loaded].filter((name) => name !== 'imports @opentelemetry/api')).toEqual([]); // prom-client takes the api along
  });
});
