import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { appUrl, expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { answerTo, expectProblem, requestText, talk } from '../support/http.js';
import { appClient } from '../support/inside.js';
import { type RunningApp, startApp } from '../support/programs.mjs';
import { type Proxy, startProxy } from '../support/proxy.js';

const NOTES = '/api/v1/notes';
const ORIGIN = 'https://app.example.com';
const DATABASE = process.env.TEST_APP_DATABASE_URL!;

let session: Session;
let proxy: Proxy;
let app: RunningApp;
const started: RunningApp[] = [];

async function start(environment: Record<string, string> = {}): Promise<RunningApp> {
  const running = await startApp({ APP_DATABASE_URL: DATABASE, ...environment });
  started.push(running);
  return running;
}

beforeAll(async () => {
  proxy = await startProxy(DATABASE);
  [session, app] = await Promise.all([signIn(), start({ APP_DATABASE_URL: proxy.url, CORS_ORIGINS: `${ORIGIN},https://other.example.com`, STATEMENT_TIMEOUT_MS: '100' })]);
});

afterAll(async () => {
  await Promise.all(started.map((running) => running.stop()));
  proxy?.cut();
});

const bearer = () => ({ authorization: `Bearer ${session.token}` });
const get = (path: string, headers: Record<string, string> = {}) => fetch(appUrl + path, { headers: { ...bearer(), ...headers } });
const written = async (fields = {}) => expectData(await session.api.POST(NOTES, { body: aNote(fields) }));
const raw = (method: string, path: string, headers: Record<string, string> = {}) => answerTo(appUrl, requestText(method, path, { ...bearer(), ...headers }));

type Line = Readonly<Record<string, unknown>>;

/** The lines that an application has logged, once there is one that fits. */
async function logged(running: RunningApp, fits: (line: Line) => boolean): Promise<Line[]> {
  const lines = () => running.output().split('\n').filter((text) => text.startsWith('{')).map((text) => JSON.parse(text) as Line).filter(fits);
  for (let attempt = 0; attempt < 40 && lines().length === 0; attempt += 1) await sleep(25);
  return lines();
}

describe('the address of a resource', () => {
  it('is the same with the version and without', async () => {
    const { id } = await written();
    const answers = await Promise.all([`${NOTES}/${id}`, `/api/notes/${id}`, `/api/notes/${id}/`].map(async (path) => (await get(path)).json()));
    expect(answers).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ id })));
    expect(await (await get('/api/notes?take=1')).json()).toEqual(await (await get(`${NOTES}?take=1`)).json());
  });

  it('may be written whole, with a host', async () => {
    expect((await raw('GET', 'http://other.example/api/notes?take=1')).status).toBe(200);
  });

  it('is given with what was made there', async () => {
    const answer = await session.send('POST', '/api/notes', aNote());
    const { id } = (await answer.json()) as { id: string };
    expect([answer.status, answer.headers.get('location'), answer.headers.get('etag')]).toEqual([201, `${NOTES}/${id}`, '"1"']);
    expect((await get(answer.headers.get('location')!)).status).toBe(200);
  });
});

describe('the correlation id', () => {
  it.each(['12345678', '4bf92f3577b34da6a3ce929d0e0e4736', 'a:b/c@d.e+f=g-h_i', 'x'.repeat(128)])('is the one that was sent: %s', async (id) => {
    for (const path of ['/health/live', NOTES, '/nothing', '/%']) expect((await get(path, { 'x-correlation-id': id })).headers.get('x-correlation-id')).toBe(id);
  });

  it('is made anew for each request that has none', async () => {
    const ids = await Promise.all(['/health/live', '/health/live', NOTES, '/nothing'].map(async (path) => (await get(path)).headers.get('x-correlation-id')));
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  });
});

describe('the log', () => {
  it('has one line for each request, which tells who asked for what and how it went', async () => {
    const tenant = await signIn({ url: app.url });
    const id = `log-${randomUUID()}`;
    await tenant.send('GET', `/api/notes/${randomUUID()}?fields=id,text`, undefined, { 'x-correlation-id': id });
    const lines = await logged(app, ({ correlationId }) => correlationId === id);
    expect(lines).toEqual([{ level: 'info', time: expect.any(String), msg: 'request', method: 'GET', route: '/api/v1/notes/:id', status: 404, ms: expect.any(Number), correlationId: id, tenantId: tenant.tenantId, userId: tenant.userId, ip: '127.0.0.1' }]);
  });

  it.each([
    ['a route that is not there', '/nothing', 404, 'none'],
    ['an address that is badly encoded', '/api/notes/%', 400, 'none'],
    ['somebody who is not signed in', '/api/notes', 401, '/api/v1/notes'],
  ])('has a line for %s', async (_, path, status, route) => {
    const id = `log-${randomUUID()}`;
    await fetch(app.url + path, { headers: { 'x-correlation-id': id } });
    expect(await logged(app, ({ correlationId }) => correlationId === id)).toMatchObject([{ msg: 'request', method: 'GET', status, route }]);
  });

  it('has a line for what was no request, under the correlation id of the answer', async () => {
    const { correlationId } = await expectProblem(await answerTo(app.url, 'garbage\r\n\r\n'), 400, 'request_malformed');
    expect(await logged(app, (line) => line.correlationId === correlationId)).toMatchObject([{ level: 'info', status: 400, ip: '127.0.0.1' }]);
  });

  it('holds no token, no body and no value of a query string', async () => {
    const secret = `secret${randomUUID()}`;
    const tenant = await signIn({ url: app.url });
    await tenant.send('POST', '/api/notes', aNote({ text: secret }), { 'idempotency-key': secret });
    await tenant.send('POST', '/api/notes', { text: 1, [secret]: secret });
    await tenant.send('POST', '/api/notes', `{"text":"${secret}`);
    await tenant.send('GET', `/api/notes?search=${secret}&${secret}=1`);
    await tenant.send('GET', `/${secret}`);
    await tenant.send('GET', '/api/notes', undefined, { authorization: `Bearer ${secret}`, cookie: secret, 'x-api-key': secret });
    const id = `log-${randomUUID()}`;
    await tenant.send('GET', '/nothing', undefined, { 'x-correlation-id': id });
    await logged(app, ({ correlationId }) => correlationId === id);
    expect(app.output()).not.toContain(secret);
    expect(app.output()).not.toContain(tenant.token.split('.')[2]);
  });
});

describe('a browser of another origin', () => {
  const preflight = (url: string, origin: string) => fetch(`${url}${NOTES}`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization,if-match' } });
  const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin');

  it('may ask when its origin is configured', async () => {
    const answer = await preflight(app.url, ORIGIN);
    expect([answer.status, allowed(answer), answer.headers.get('access-control-allow-headers'), answer.headers.get('access-control-max-age')]).toEqual([204, ORIGIN, 'authorization,if-match', '600']);
    expect(answer.headers.get('access-control-allow-methods')!.split(', ')).toEqual(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
    expect(answer.headers.get('vary')!.toLowerCase()).toContain('origin');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('sees the headers that tell the version, the address, the limits and the correlation id, also of a problem', async () => {
    for (const path of ['/health/live', NOTES, '/nothing', '/%']) {
      const answer = await fetch(app.url + path, { headers: { origin: ORIGIN } });
      expect(allowed(answer)).toBe(ORIGIN);
      const exposed = answer.headers.get('access-control-expose-headers')!.split(', ');
      expect(exposed).toEqual(expect.arrayContaining(['etag', 'location', 'x-correlation-id', 'retry-after', 'ratelimit-remaining', 'idempotency-replayed']));
    }
  });

  it.each(['https://evil.example', 'https://app.example.com.evil.example', 'http://app.example.com', 'https://APP.example.com', 'null'])('may not when its origin is %s', async (origin) => {
    expect(allowed(await preflight(app.url, origin))).toBeNull();
    expect(allowed(await fetch(`${app.url}/health/live`, { headers: { origin } }))).toBeNull();
  });

  it('may not at all when no origin is configured', async () => {
    for (const answer of [await preflight(appUrl, ORIGIN), await fetch(`${appUrl}/health/live`, { headers: { origin: ORIGIN } })]) {
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('the headers of an answer', () => {
  it.each(['/health/live', NOTES, '/nothing', '/%', '/api/docs'])('keep the browser from harm at %s', async (path) => {
    const { headers } = await get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("script-src 'self'"),
    });
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure/);
    for (const telling of ['server', 'x-powered-by', 'x-runtime']) expect(headers.get(telling)).toBeNull();
  });

  it('keep the answers of one caller from others', async () => {
    for (const path of [NOTES, '/nothing', '/%']) expect((await get(path)).headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('the Swagger page', () => {
  it('takes no script that the content security policy forbids, and finds those it takes', async () => {
    const page = await (await fetch(`${appUrl}/api/docs`)).text();
    const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.map(([, , inline]) => inline!.trim())).toEqual(scripts.map(() => ''));
    expect(page).not.toMatch(/<[^>]+\son\w+=|javascript:/i);
    const parts = [...page.matchAll(/(?:src|href)=['"]([^'"#]+)['"]/g)].map(([, address]) => new URL(address!, `${appUrl}/api/docs`));
    for (const part of parts) {
      expect(part.origin).toBe(appUrl);
      const answer = await fetch(part);
      expect([part.pathname, answer.status]).toEqual([part.pathname, 200]);
      if (part.pathname.endsWith('.js')) expect(answer.headers.get('content-type')).toContain('application/javascript');
    }
  });
});

describe('compressing an answer', () => {
  it('happens above a kilobyte when the caller takes it', async () => {
    const note = await written({ text: 'a'.repeat(2_000) });
    const { headers, bytes } = await new Promise<{ headers: object; bytes: Buffer }>((resolve, reject) => {
      httpRequest(`${appUrl}${NOTES}/${note.id}`, { agent: false, headers: { ...bearer(), 'accept-encoding': 'gzip' } }, async (message) => resolve({ headers: message.headers, bytes: Buffer.concat(await message.toArray()) }))
        .on('error', reject)
        .end();
    });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', etag: '"1"' });
    expect(bytes.length).toBeLessThan(1_000);
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(note);
  });

  it('does not happen below a kilobyte, or when the caller does not take it; what the answer depends on is told all the same', async () => {
    const [small, large] = [await written(), await written({ text: 'a'.repeat(2_000) })];
    for (const [id, accepted] of [[small.id, 'gzip'], [large.id, 'identity'], [large.id, 'gzip;q=0'], [large.id, 'nonsense']] as const) {
      const { headers, status } = await raw('GET', `${NOTES}/${id}`, { 'Accept-Encoding': accepted });
      expect([status, headers.get('content-encoding'), headers.get('vary')]).toEqual([200, null, 'accept-encoding']);
    }
  });
});

describe('the version of a record', () => {
  it.each(['"1"', 'W/"1"', '*', '"7", W/"1"'])('spares the body when the caller has it: If-None-Match: %s', async (tag) => {
    const { id } = await written();
    const answer = await raw('GET', `${NOTES}/${id}`, { 'If-None-Match': tag });
    expect([answer.status, answer.body, answer.headers.get('etag'), answer.headers.get('content-length'), answer.headers.get('content-type')]).toEqual([304, '', '"1"', null, null]);
  });

  it.each(['"2"', '1', '', 'nonsense', '"1', '"*"'])('brings the body when the caller has another: If-None-Match: %s', async (tag) => {
    const { id } = await written();
    expect((await raw('GET', `${NOTES}/${id}`, { 'If-None-Match': tag })).status).toBe(200);
  });

  it.each([
    ['PUT', '', () => aNote()],
    ['PATCH', '', () => ({ text: 'New.' })],
    ['DELETE', '', () => undefined],
    ['POST', '/restore', () => undefined],
  ])('guards against a lost change with %s%s', async (method, verb, body) => {
    const { id } = await written();
    if (verb === '/restore') await session.send('DELETE', `${NOTES}/${id}`);
    const version = verb === '/restore' ? 2 : 1;
    const change = (tag: string) => session.send(method, `${NOTES}/${id}${verb}`, body(), { 'if-match': tag });
    await expectProblem(await change(`"${version + 6}"`), 412, 'stale_version');
    await expectProblem(await change('"0"'), 412, 'stale_version');
    const changed = await change(`W/"${version}"`);
    expect([changed.status, changed.headers.get('etag')]).toEqual(method === 'DELETE' ? [204, null] : [200, `"${version + 1}"`]);
  });

  it('may be any with If-Match: *, as long as the record is there', async () => {
    const { id } = await written();
    expect((await session.send('PATCH', `${NOTES}/${id}`, { text: 'New.' }, { 'if-match': '*' })).status).toBe(200);
    await expectProblem(await session.send('PATCH', `${NOTES}/${randomUUID()}`, { text: 'New.' }, { 'if-match': '*' }), 404, 'not_found');
  });
});

describe('asking without a body', () => {
  it('answers HEAD with the headers of GET', async () => {
    const { id } = await written();
    for (const path of [`${NOTES}/${id}`, `${NOTES}?take=1`, '/health/live', '/api/openapi.json']) {
      const [head, got] = [await raw('HEAD', path), await raw('GET', path)];
      expect([head.status, head.body]).toEqual([200, '']);
      for (const name of ['content-type', 'content-length', 'etag', 'vary']) expect(head.headers.get(name)).toBe(got.headers.get(name));
    }
    expect((await raw('HEAD', '/nothing')).status).toBe(404);
  });

  it('answers OPTIONS with the methods that the address takes, to anybody', async () => {
    for (const url of [appUrl, app.url]) {
      const answer = await answerTo(url, requestText('OPTIONS', '/api/notes'));
      expect([answer.status, answer.body, answer.headers.get('allow')]).toEqual([204, '', 'GET, HEAD, POST, OPTIONS']);
    }
    await expectProblem(await answerTo(appUrl, requestText('OPTIONS', '/nothing')), 404, 'no_such_route');
  });

  it('asks who is not signed in to sign in', async () => {
    const answer = await fetch(appUrl + NOTES);
    await expectProblem(answer, 401, 'not_signed_in');
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('a database that is not there', () => {
  const ask = (path: string, method = 'GET', body?: string) => fetch(app.url + path, { method, ...(body && { body }), headers: { ...bearer(), 'content-type': 'application/json' } });
  const write = () => ask(NOTES, 'POST', JSON.stringify(aNote()));

  const expectUnavailable = async () => {
    for (const answer of await Promise.all([ask(`${NOTES}?take=1`), ask(`${NOTES}/${randomUUID()}`), write()])) {
      await expectProblem(answer, 503, 'not_ready');
      expect(answer.headers.get('retry-after')).toBe('2');
    }
  };

  const expectRecovery = async () => {
    const giveUp = Date.now() + 5_000;
    while ((await ask('/health/ready')).status !== 200 && Date.now() < giveUp) await sleep(50);
    expect([(await write()).status, (await ask(`${NOTES}?take=1`)).status, (await ask('/health/ready')).status]).toEqual([201, 200, 200]);
  };

  it('is told as such, with the checks that fail, while the process stays alive; and is found again by itself', async () => {
    expect([(await write()).status, (await ask('/health/ready')).status]).toEqual([201, 200]);
    proxy.cut();
    await expectUnavailable();
    await expectUnavailable();
    const { checks } = await expectProblem(await ask('/health/ready'), 503, 'not_ready');
    expect(checks).toMatchObject({ accepting: { status: 'up' }, disk: { status: 'up' }, database: { status: 'down', message: 'can not be reached' }, migrations: { status: 'down' }, jobs: { status: 'down' } });
    expect((await ask('/health/live')).status).toBe(200);
    await proxy.restore();
    await expectRecovery();
  });

  it('keeps nobody waiting when it has gone silent', async () => {
    proxy.silence();
    const began = performance.now();
    const ready = ask('/health/ready');
    await expectUnavailable();
    await expectProblem(await ready, 503, 'not_ready');
    expect(performance.now() - began).toBeLessThan(5_000);
    expect((await ask('/health/live')).status).toBe(200);
    await proxy.restore();
    await expectRecovery();
  });

  it('does not end the process when it goes away in the middle of questions', async () => {
    proxy.silence();
    const pending = Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? ask(`${NOTES}?take=1`) : write())));
    await sleep(100);
    proxy.cut();
    for (const answer of await pending) await expectProblem(answer, 503, 'not_ready');
    expect(app.child.exitCode).toBeNull();
    await proxy.restore();
    await expectRecovery();
  });
});

describe('ending the process', () => {
  const GRACE_MS = 4_000;

  /** Holds a record, so that whoever wants to change it has to wait. */
  async function held(id: string) {
    const client = await appClient();
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [session.tenantId]);
    expect((await client.query('select from notes.notes where id = $1 for update', [id])).rowCount).toBe(1);
    return async () => {
      await client.query('rollback');
      await client.end();
    };
  }

  it('answers what it has begun, lets go of the connections, and ends well', async () => {
    const running = await start({ ROLE: 'api', SHUTDOWN_GRACE_MS: String(GRACE_MS) });
    const note = await written();
    const release = await held(note.id);
    const change = fetch(`${running.url}${NOTES}/${note.id}`, { method: 'PATCH', body: '{"text":"Changed."}', headers: { ...bearer(), 'content-type': 'application/json' } });
    const body = JSON.stringify(aNote());
    const head = requestText('POST', NOTES, { Authorization: bearer().authorization, 'Content-Type': 'application/json', Connection: 'keep-alive', 'Content-Length': String(body.length) });
    const upload = talk(running.url, [head, body.slice(0, 10), 600, body.slice(10)], GRACE_MS);
    const idle = talk(running.url, requestText('GET', '/health/live', { Connection: 'keep-alive' }), GRACE_MS);
    const silent = talk(running.url, [], GRACE_MS);
    await sleep(200);

    const ended = running.stop();
    await sleep(200);
    await expect(fetch(`${running.url}/health/live`)).rejects.toThrow('fetch failed');
    await release();
    expect([(await change).status, (await change).headers.get('connection')]).toEqual([200, 'close']);
    const { answers, closed } = await upload;
    expect([closed, answers.map(({ status, headers }) => [status, headers.get('connection')])]).toEqual([true, [[201, 'close']]]);
    expect([(await idle).closed, (await silent).closed]).toEqual([true, true]);
    const began = performance.now();
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(GRACE_MS / 2);
  });

  it('first says that it is no longer ready, and goes on answering until others have noticed', async () => {
    const running = await start({ ROLE: 'api', SHUTDOWN_DELAY_MS: '1500' });
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const ask = (path: string) =>
      new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
        httpRequest(running.url + path, { agent, headers: bearer() }, async (message) => {
          await message.toArray();
          resolve({ status: message.statusCode!, connection: message.headers.connection });
        })
          .on('error', reject)
          .end();
      });
    const enough = new AbortController();
    const busy = Promise.all(
      Array.from({ length: 8 }, async () => {
        const answers = [];
        while (!enough.signal.aborted) answers.push(await ask(`${NOTES}?take=1`));
        return answers;
      }),
    );
    await sleep(100);
    const ended = running.stop();
    let ready = await fetch(`${running.url}/health/ready`);
    while (ready.ok) ready = await fetch(`${running.url}/health/ready`);
    const { checks } = await expectProblem(ready, 503, 'not_ready');
    expect(checks).toMatchObject({ accepting: { status: 'down', message: 'the process is draining' }, database: { status: 'up' } });
    expect((await fetch(`${running.url}/health/live`)).status).toBe(200);
    await sleep(100);
    enough.abort();
    const answers = (await busy).flat();
    agent.destroy();
    expect(answers.length).toBeGreaterThan(20);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.at(-1)!.connection).toBe('close');
    expect(await ended).toBe(0);
  });
});
