import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { appUrl, expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { answerTo, expectProblem, type Part, requestText, type Talk, talk } from '../support/http.js';
import { type RunningApp, startApp } from '../support/programs.mjs';
import { appKey, forge, goodClaims } from '../support/tokens.js';

const NOTES = '/api/v1/notes';
const REQUEST_TIMEOUT_MS = 400;
const MB = 1_048_576;

let session: Session;
let impatient: RunningApp;
const started: RunningApp[] = [];

async function start(environment: Record<string, string> = {}): Promise<RunningApp> {
  const running = await startApp({ APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL!, ROLE: 'api', ...environment });
  started.push(running);
  return running;
}

beforeAll(async () => {
  [session, impatient] = await Promise.all([signIn(), start({ REQUEST_TIMEOUT_MS: String(REQUEST_TIMEOUT_MS) })]);
});

afterAll(async () => {
  await Promise.all(started.map((running) => running.stop()));
  expect((await fetch(`${appUrl}/health/ready`)).status).toBe(200);
});

const bearer = () => ({ Authorization: `Bearer ${session.token}` });
const json = (fields: object) => JSON.stringify({ ...aNote(), ...fields });
const send = (body: string | Buffer<ArrayBuffer> | null, headers: Record<string, string> = {}, { method = 'POST', path = NOTES, url = appUrl } = {}) =>
  fetch(url + path, { method, body, headers: { ...bearer(), 'content-type': 'application/json', ...headers } });
const get = (path: string, headers: Record<string, string> = {}) => fetch(appUrl + path, { headers: { ...bearer(), ...headers } });
const written = async () => expectData(await session.api.POST(NOTES, { body: aNote() }));

describe('a member called constructor', () => {
  it.each([
    ['POST', '/api/v1/auth/dev-token', { grants: { constructor: 'all' } }, '/grants/constructor'],
    ['PUT', '/api/v1/settings/features', { features: { constructor: true } }, '/features/constructor'],
    ['POST', '/api/v1/settings/custom-fields', { entity: 'notes', key: 'cc', label: 'x', type: 'text', default: { constructor: true } }, '/default/constructor'],
    ['POST', NOTES, { ...aNote(), constructor: true }, '/constructor'],
  ])('is unknown to %s %s like any other', async (method, path, body, pointer) => {
    const { errors } = await expectProblem(await send(JSON.stringify(body), {}, { method, path }), 400, 'body_invalid');
    expect(errors!.map((fault) => fault.pointer)).toContain(pointer);
  });
});

describe('a member of another type', () => {
  it.each([
    ['PATCH', '/api/v1/settings/tenant', { businessHours: null }, [{ pointer: '/businessHours', code: 'not_object' }]],
    ['PATCH', '/api/v1/settings/tenant', { holidays: null }, [{ pointer: '/holidays', code: 'not_array' }]],
    ['PATCH', '/api/v1/settings/tenant', { security: { sessionHours: '5' } }, [{ pointer: '/security/sessionHours', code: 'not_int' }]],
    ['PUT', '/api/v1/settings/tenant', {}, [{ pointer: '/name', code: 'not_string' }]],
    ['POST', '/api/v1/settings/custom-fields', { entity: 'notes', key: 'm', label: 'x', type: 'money', validation: { currencies: ['XXY'] } }, [{ pointer: '/validation/currencies', code: 'not_iso4217_currency_code' }]],
  ])('is told that alone: %s %s %j', async (method, path, body, faults) => {
    const { errors } = await expectProblem(await send(JSON.stringify(body), {}, { method, path }), 400, 'body_invalid');
    expect(errors).toEqual(faults.map((fault) => expect.objectContaining(fault)));
  });
});

describe('a parameter that nobody looks at', () => {
  it.each([
    ['GET', '/api/v1/auth/me'],
    ['GET', '/api/v1/permissions'],
    ['GET', '/api/v1/settings/tenant'],
    ['GET', '/api/v1/users/invitations'],
    ['POST', NOTES],
  ])('is refused: %s %s', async (method, path) => {
    const { errors } = await expectProblem(await send(method === 'GET' ? null : json({}), {}, { method, path: `${path}?tkae=5` }), 400, 'query_invalid');
    expect(errors).toMatchObject([{ pointer: 'tkae', code: 'unknown_parameter' }]);
  });

  it('is not refused before somebody is let in', async () => {
    await expectProblem(await fetch(`${appUrl}/api/v1/auth/me?tkae=5`), 401, 'not_signed_in');
  });
});

describe('a list that is longer than any route takes', () => {
  it('is refused as one, and not element by element', async () => {
    const { errors } = await expectProblem(await send(JSON.stringify({ holidays: Array.from({ length: 90_000 }, () => ({})) }), {}, { method: 'PATCH', path: '/api/v1/settings/tenant' }), 400, 'body_invalid');
    expect(errors).toEqual([expect.objectContaining({ pointer: '/holidays', code: 'array_max_size' })]);
  });
});

describe('reading the body of a request', () => {
  const levels = (open: string, close: string) => `{"text":${open.repeat(10_000)}1${close.repeat(10_000)}}`;

  it.each<[string, string | Buffer<ArrayBuffer>, string]>([
    ['has lists 10,000 levels deep', levels('[', ']'), 'body_too_deep'],
    ['has objects 10,000 levels deep', levels('{"a":', '}'), 'body_too_deep'],
    ['is opened 10,000 times and never closed', '['.repeat(10_000), 'body_too_deep'],
    ['has a key twice', '{"text":"a","text":"b"}', 'body_duplicate_key'],
    ['has a key twice, once in disguise', '{"text":"a","te\\u0078t":"b"}', 'body_duplicate_key'],
    ['has the key __proto__', '{"__proto__":{"pinned":true}}', 'body_forbidden_key'],
    ['has the key __proto__ in disguise', '{"__prot\\u006f__":{"pinned":true}}', 'body_forbidden_key'],
    ['has the keys constructor.prototype', '{"constructor":{"prototype":{"pinned":true}}}', 'body_forbidden_key'],
    ['is not UTF-8', Buffer.from([0x7b, 0x22, 0x74, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'body_not_utf8'],
    ['is UTF-16', Buffer.from('\ufeff{"text":"a"}', 'utf16le'), 'body_not_utf8'],
    ['has a whole number past the safe range', '{"text":9007199254740993}', 'body_inexact_number'],
    ['has a number that is larger than any', '{"text":1e400}', 'body_inexact_number'],
    ['has a NUL character', '{"text":"a\\u0000b"}', 'body_nul_character'],
    ['has a NUL character as a byte', '{"text":"a\0b"}', 'body_nul_character'],
    ['has a NUL character in a key', '{"te\\u0000xt":"a"}', 'body_nul_character'],
    ['has half a surrogate pair', '{"text":"\\ud800"}', 'body_lone_surrogate'],
    ['has the halves of a surrogate pair the wrong way round', '{"text":"\\udc00\\ud800"}', 'body_lone_surrogate'],
    ['is white space', ' \n ', 'body_empty'],
    ['is cut short', '{"text":"a"', 'body_malformed'],
    ['goes on after its end', '{"text":"a"} {}', 'body_malformed'],
    ['has NaN', '{"text":NaN}', 'body_malformed'],
    ['is empty', '', 'body_invalid'],
    ['is null', 'null', 'body_invalid'],
    ['is a number', '1', 'body_invalid'],
    ['is a text', '"a"', 'body_invalid'],
    ['is a boolean', 'true', 'body_invalid'],
    ['is a list', '[]', 'body_invalid'],
    ['is a list of notes', `[${json({})}]`, 'body_invalid'],
  ])('refuses one that %s', async (_, body, code) => {
    await expectProblem(await send(body), 400, code);
  });

  it('tells the place of the fault', async () => {
    const { errors } = await expectProblem(await send('{"tags":["a",{"b":1e400}]}'), 400, 'body_inexact_number');
    expect(errors).toMatchObject([{ pointer: '/tags/1/b' }]);
  });

  it('does not let a key change what other requests see', async () => {
    await send('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(await written()).not.toHaveProperty('polluted');
  });

  it('refuses a search that is null', async () => {
    await expectProblem(await send('null', {}, { path: `${NOTES}/search` }), 400, 'search_invalid');
  });
});

describe('sending more than the server takes', () => {
  const tenMegabytes = Buffer.alloc(10 * MB, 0x20);

  /** By way of `node:http`, which copies nothing and tells the connection. */
  const ask = (agent: Agent, address: string, body?: Buffer) =>
    new Promise<{ response: Response; connection: number | undefined }>((resolve, reject) => {
      httpRequest(address, { agent, method: body ? 'POST' : 'GET', headers: { ...bearer(), ...(body && { 'content-type': 'application/json', 'content-length': body.length }) } }, async (answer) => {
        const connection = answer.socket.localPort;
        const text = Buffer.concat(await answer.toArray()).toString();
        resolve({ response: new Response(text, { status: answer.statusCode!, headers: answer.headers as Record<string, string> }), connection });
      })
        .on('error', reject)
        .end(body);
    });

  it('refuses 10 MB, and answers the next request on the same connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const refused = await ask(agent, appUrl + NOTES, tenMegabytes);
    await expectProblem(refused.response, 413, 'body_too_large');
    const next = await ask(agent, appUrl + NOTES);
    agent.destroy();
    expect([next.response.status, next.connection]).toEqual([200, refused.connection]);
  });

  it('refuses 10 MB that do not tell their length', async () => {
    const pieces = new ReadableStream({ start: (to) => (Array.from({ length: 160 }, () => to.enqueue(Buffer.alloc(MB / 16, 0x20))), to.close()) });
    await expectProblem(await fetch(appUrl + NOTES, { method: 'POST', body: pieces, duplex: 'half', headers: { ...bearer(), 'content-type': 'application/json' } }), 413, 'body_too_large');
  });

  it('refuses 10 MB from somebody who is not signed in, for an address that is not there, and with a wrong method', async () => {
    await expectProblem(await send(tenMegabytes, { Authorization: '' }), 413, 'body_too_large');
    await expectProblem(await send(tenMegabytes, {}, { path: '/api/v1/nothing' }), 413, 'body_too_large');
    await expectProblem(await send(tenMegabytes, {}, { method: 'PUT' }), 405, 'method_not_allowed');
  });

  it('takes a note of the greatest length', async () => {
    expect((await send(json({ text: '🚀'.repeat(20_000) }))).status).toBe(201);
  });

  (process.platform === 'linux' ? it : it.skip)('keeps nothing of what it refuses', async () => {
    const running = await start();
    const residentMB = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${running.child.pid}/status`, 'utf8'))![1]) / 1_024;
    const agent = new Agent({ keepAlive: true, maxSockets: 5 });
    const round = async (times: number) => {
      const answers = await Promise.all(Array.from({ length: times }, () => ask(agent, running.url + NOTES, tenMegabytes)));
      expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([413]));
    };
    await round(50);
    const before = residentMB();
    await round(150);
    // what is garbage goes in one of the next rounds, what is kept does not
    for (let more = 0; more < 5 && residentMB() - before > 40; more += 1) await round(5);
    expect(residentMB() - before).toBeLessThan(40);
    agent.destroy();
  }, 60_000);
});

describe('sending something else than JSON', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/jsonx', 'application/json, text/plain', 'application/json; charset=utf-16', 'application/json; charset=iso-8859-1', 'json', ';', ''])(
    'refuses the content type "%s"',
    async (type) => {
      await expectProblem(await send(json({}), { 'content-type': type }), 415, 'wrong_content_type');
    },
  );

  it('refuses a body without a content type', async () => {
    await expectProblem(await answerTo(appUrl, requestText('POST', NOTES, bearer(), '{}')), 415, 'wrong_content_type');
  });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, identity', 'nonsense'])('refuses a body with the content encoding "%s"', async (encoding) => {
    await expectProblem(await send(gzipSync(json({})), { 'content-encoding': encoding }), 415, 'wrong_content_encoding');
  });

  it.each(['application/json', 'APPLICATION/JSON', 'application/json;charset=UTF-8', 'application/json; charset="utf-8"'])('takes the content type "%s"', async (type) => {
    expect((await send(json({}), { 'content-type': type })).status).toBe(201);
  });
});

describe.each(['POST', 'PUT', 'PATCH'])('giving a note wrong fields with %s', (method) => {
  const uuid = '01930b6e-6c00-7000-8000-000000000101';
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    subjectType: [null, 1, true, '', 'LEAD', 'toString', '__proto__', ['lead'], {}],
    subjectId: [null, 1, true, '', 'abc', `${uuid}0`, `{${uuid}}`, uuid.replaceAll('-', ''), 'a'.repeat(100_000), [uuid], {}],
    text: [null, 1, true, '', 'a'.repeat(20_001), [], ['a'], {}],
    pinned: [null, 0, 1, '', 'true', [], {}],
    tags: [null, 1, 'a', {}, { length: 1 }, [1], [null], [''], [['a']], [{}], ['a'.repeat(51)], Array.from({ length: 21 }, (_, i) => `${i}`), Array.from({ length: 50_000 }, () => 1)],
    replyToId: [1, true, '', 'abc', [], {}],
    ...(method === 'POST' && { id: [null, 1, '', 'abc', [], {}] }),
  };
  let path = NOTES;
  let whole: object;

  beforeAll(async () => {
    const note = await written();
    if (method !== 'POST') path = `${NOTES}/${note.id}`;
    whole = method === 'PATCH' ? {} : aNote();
  });

  const faultsOf = async (fields: object) => (await expectProblem(await send(JSON.stringify({ ...whole, ...fields }), {}, { method, path }), 400, 'body_invalid')).errors!;

  it.each(Object.keys(wrong))('refuses each wrong value for %s, and names the field', async (field) => {
    const faults = await Promise.all(wrong[field]!.map((value) => faultsOf({ [field]: value })));
    expect(new Set(faults.flat().map(({ pointer }) => pointer))).toEqual(new Set([`/${field}`]));
  });

  it('refuses fields that it does not know, and names each', async () => {
    const names = ['txt', 'version', 'tenantId', 'createdBy', 'deletedAt', 'set', 'then', '$ne', 'custom_fields', 'prototype', ...(method === 'POST' ? [] : ['id'])];
    const faults = await faultsOf(Object.fromEntries(names.map((name) => [name, uuid])));
    expect(faults.map(({ pointer, code }) => [pointer, code]).toSorted()).toEqual(names.map((name) => [`/${name}`, 'unknown_field']).toSorted());
  });

  it('refuses fields with the names of what every object has', async () => {
    const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];
    const faults = await faultsOf(Object.fromEntries(names.map((name) => [name, 1])));
    expect(faults.map(({ pointer }) => pointer)).toEqual(names.map((name) => `/${name}`));
  });

  it('does not send back what was too much', async () => {
    const long = 'k'.repeat(100_000);
    const answer = await send(JSON.stringify({ ...whole, [long]: 1, ...Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`k${i}`, 1])) }), {}, { method, path });
    expect((await expectProblem(answer.clone(), 400, 'body_invalid')).errors).toHaveLength(100);
    expect((await answer.text()).length).toBeLessThan(20_000);
  });
});

describe('naming a record by its id', () => {
  const ids = ['abc', '1', 'null', 'undefined', '..', '01930b6e-6c00-7000-8000-00000000010', '01930b6e-6c00-7000-8000-0000000001011', '01930b6e6c0070008000000000000101', '%7B01930b6e-6c00-7000-8000-000000000101%7D', "01930b6e-6c00-7000-8000-000000000101'--", '0x1', 'a'.repeat(5_000), '%F0%9F%98%80'];

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('refuses with %s what is no UUID', async (method) => {
    for (const id of ids.filter((id) => id !== '..')) await expectProblem(await send(method === 'GET' ? null : json({}), {}, { method, path: `${NOTES}/${id}` }), 400, 'id_invalid');
  });

  it('knows no record of another tenant', async () => {
    const theirs = expectData(await (await signIn()).api.POST(NOTES, { body: aNote() }));
    await expectProblem(await get(`${NOTES}/${theirs.id}`), 404, 'not_found');
  });

  it('takes it in upper case, and answers in lower case', async () => {
    const id = randomUUID();
    const subjectId = randomUUID();
    const made = await send(json({ id: id.toUpperCase(), subjectId: subjectId.toUpperCase() }));
    expect(made.headers.get('location')).toBe(`${NOTES}/${id}`);
    expect(await made.json()).toMatchObject({ id, subjectId });
    expect((await get(`${NOTES}/${id.toUpperCase()}`)).status).toBe(200);
    expect(await (await get(`${NOTES}?subjectId=${subjectId.toUpperCase()}`)).json()).toMatchObject({ data: [{ id }] });
    await expectProblem(await send(json({ id: id.toUpperCase() })), 409, 'already_exists');
  });
});

describe('following a cursor', () => {
  let cursor: string;

  beforeAll(async () => {
    await Promise.all(Array.from({ length: 3 }, written));
    cursor = expectData(await session.api.GET(NOTES, { params: { query: { take: 1 } } })).page.nextCursor!;
  });

  const expectRefusal = async (path: string, headers = {}) => expectProblem(await get(path, headers), 400, 'cursor_invalid');

  it('goes on where the list was left', async () => {
    expect((await get(`${NOTES}?take=1&cursor=${cursor}`)).status).toBe(200);
  });

  it('refuses one of a list in another order, with another filter, or of the recycle bin', async () => {
    for (const question of ['sort=id', 'sort=createdAt', 'pinned=true', 'tag=a', 'search=a', 'deleted=only']) await expectRefusal(`${NOTES}?${question}&cursor=${cursor}`);
  });

  it('refuses one of another tenant', async () => {
    const { token } = await signIn();
    await expectRefusal(`${NOTES}?take=1&cursor=${cursor}`, { Authorization: `Bearer ${token}` });
  });

  it('refuses one that was changed at any place', async () => {
    for (let i = 0; i < cursor.length; i += 1) await expectRefusal(`${NOTES}?take=1&cursor=${cursor.slice(0, i)}${cursor[i] === 'A' ? 'B' : 'A'}${cursor.slice(i + 1)}`);
  });

  it('refuses one that was cut, lengthened, or made up', async () => {
    const made = Buffer.concat([Buffer.alloc(12), Buffer.from('["2026-01-01T00:00:00Z","01930b6e-6c00-7000-8000-000000000101"]')]).toString('base64url');
    for (const bad of [cursor.slice(0, -1), cursor.slice(0, 16), `${cursor}A`, `${cursor}!!`, `${cursor}=`, made, 'a', '.', '%F0%9F%98%80', 'null', '[]']) await expectRefusal(`${NOTES}?take=1&cursor=${bad}`);
  });

  it('refuses one that is no text', async () => {
    for (const bad of [1, null, {}, ['a'], '', ' ', 'a'.repeat(2_001)]) await expectProblem(await send(JSON.stringify({ cursor: bad }), {}, { path: `${NOTES}/search` }), 400, 'search_invalid');
  });
});

describe('asking a list what it can not answer', () => {
  it.each([
    ['take=0', 'take'],
    ['take=-1', 'take'],
    ['take=201', 'take'],
    ['take=1000000000', 'take'],
    ['take=abc', 'take'],
    ['take=', 'take'],
    ['take=1.5', 'take'],
    ['take=1e2', 'take'],
    ['take=0x10', 'take'],
    ['take=1&take=2', 'take'],
    ['take[]=1', 'take[]'],
    ['take[gte]=1', 'take[gte]'],
    ['skip=-1', 'skip'],
    ['skip=10001', 'skip'],
    ['skip=99999999999999999999', 'skip'],
    ['sort=nothing', 'sort'],
    ['sort=text', 'sort'],
    ['sort=--createdAt', 'sort'],
    ['sort=id;drop table notes.notes', 'sort'],
    ['sort=__proto__', 'sort'],
    ['sort=', 'sort'],
    ['sort=id,pinned,createdAt,updatedAt,-id', 'sort'],
    ['fields=nothing', 'fields'],
    ['fields=constructor', 'fields'],
    ['include=nothing', 'include'],
    ['include=constructor', 'include'],
    ['count=all', 'count'],
    ['deleted=true', 'deleted'],
    ['nothing=1', 'nothing'],
    ['tenantId=1', 'tenantId'],
    ['__proto__=1', '__proto__'],
    ['__proto__[pinned]=true', '__proto__[pinned]'],
    ['constructor=1', 'constructor'],
    ['toString=1', 'toString'],
    ['text=a', 'text'],
    ['pinned[like]=1', 'pinned[like]'],
    ['pinned[constructor]=1', 'pinned[constructor]'],
    ['pinned[gte]=true', 'pinned[gte]'],
    ['pinned=perhaps', 'pinned'],
    ['subjectType=nobody', 'subjectType'],
    ['subjectId=abc', 'subjectId'],
    ['createdAt[gte]=yesterday', 'createdAt[gte]'],
    ['createdAt[gte]=2026-02-30T00:00:00Z', 'createdAt[gte]'],
    ['createdAt[gte]=99999-01-01T00:00:00Z', 'createdAt[gte]'],
    ['subjectId=%00', 'subjectId'],
    ['search=%00', 'search'],
    ['%00=1', '\0'],
    ['search=', 'search'],
    ['search=+', 'search'],
    [`search=${'a'.repeat(201)}`, 'search'],
    [`${'a'.repeat(300)}=1`, 'a'.repeat(200)],
  ])('refuses %s', async (query, pointer) => {
    const { errors } = await expectProblem(await get(`${NOTES}?${query}`), 400, 'query_invalid');
    expect(errors!.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('refuses a thousand filters, of one field or of many', async () => {
    const thousand = (name: (i: number) => string) => Array.from({ length: 1_000 }, (_, i) => `${name(i)}=1`).join('&');
    const codes = async (answer: Response) => (await expectProblem(answer, 400, 'query_invalid')).errors!.map(({ code }) => code);
    expect(await codes(await get(`${NOTES}?${thousand(() => 'tag')}`))).toContain('too_many_values');
    const answer = await get(`${NOTES}?${thousand((i) => i.toString(36).padStart(3, 'f'))}`);
    expect(await codes(answer.clone())).toContain('too_many_filters');
    expect((await answer.text()).length).toBeLessThan(200_000);
  });

  it('refuses an address that holds more than it may', async () => {
    await expectProblem(await get(`${NOTES}?search=${'a'.repeat(10_000)}`), 414, 'address_too_long');
  });

  it('refuses parameters that one record does not have', async () => {
    await expectProblem(await get(`${NOTES}/${(await written()).id}?take=1`), 400, 'query_invalid');
  });
});

describe('searching with odd words', () => {
  it.each(['%', '_', '%%%', '___', '\\', '\\\\', '%_\\', "'", "''; drop table notes.notes; --", '"', '!', '&', '|', ':*', '<->', '(', '((((', 'a & | b', '-', '--', '*', '😀', '\u202e', '\u0001', 'a\nb', 'ﷺ'.repeat(10)])('finds nothing for %j, and does not fail', async (words) => {
    expect(expectData(await session.api.GET(NOTES, { params: { query: { search: words } } })).data).toEqual([]);
    const found = await send(JSON.stringify({ where: { field: 'text', op: 'contains', value: words } }), {}, { path: `${NOTES}/search` });
    expect(await found.json()).toMatchObject({ data: [] });
  });

  it('refuses a text of 10,000 characters', async () => {
    await expectProblem(await send(JSON.stringify({ search: 'a'.repeat(10_000) }), {}, { path: `${NOTES}/search` }), 400, 'search_invalid');
  });
});

describe('searching with a bad condition', () => {
  const leaf = { field: 'pinned', op: 'eq', value: true };
  const not = (depth: number): object => (depth === 0 ? leaf : { not: not(depth - 1) });

  it.each<[string, unknown]>([
    ['is no object', 1],
    ['is null', null],
    ['is a list', [leaf]],
    ['is empty', {}],
    ['has a member that is unknown', { ...leaf, extra: 1 }],
    ['mixes two forms', { and: [leaf], or: [leaf] }],
    ['joins nothing', { and: [] }],
    ['joins what is no list', { or: leaf }],
    ['has a field that is unknown', { ...leaf, field: 'nothing' }],
    ['has a field that every object has', { ...leaf, field: 'constructor' }],
    ['has a field that is no text', { ...leaf, field: ['pinned'] }],
    ['has an operator that is unknown', { ...leaf, op: 'like' }],
    ['has an operator that every object has', { ...leaf, op: 'toString' }],
    ['has an operator that does not fit', { ...leaf, op: 'gte' }],
    ['has no value', { field: 'pinned', op: 'eq' }],
    ['has a value of another type', { ...leaf, value: 'true' }],
    ['has a list for a value', { ...leaf, value: [true] }],
    ['has a relation that is unknown', { relation: 'nothing', some: leaf }],
    ['has a relation that every object has', { relation: 'constructor', some: leaf }],
    ['has a relation without a condition', { relation: 'replies' }],
    ['is too deep', not(30)],
    ['is too wide', { or: Array.from({ length: 101 }, () => leaf) }],
    ['asks for too many values', { field: 'id', op: 'in', value: Array.from({ length: 501 }, () => randomUUID()) }],
    ['asks for a text that is too long', { field: 'text', op: 'contains', value: 'a'.repeat(10_000) }],
  ])('refuses one that %s', async (_, where) => {
    await expectProblem(await send(JSON.stringify({ where }), {}, { path: `${NOTES}/search` }), 400, 'search_invalid');
  });

  it('refuses a megabyte of conditions at once', async () => {
    const tree = JSON.stringify({ where: { or: Array.from({ length: 20_000 }, () => leaf) } });
    const began = performance.now();
    await expectProblem(await send(tree, {}, { path: `${NOTES}/search` }), 400, 'search_invalid');
    await expectProblem(await send(JSON.stringify({ where: { and: Array.from({ length: 100 }, () => ({ or: Array.from({ length: 90 }, () => ({ ...leaf, extra: 'a'.repeat(40) })) })) } }), {}, { path: `${NOTES}/search` }), 400, 'search_invalid');
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('refuses members of the question that are unknown or of another type', async () => {
    for (const question of [{ filter: leaf }, { take: null }, { take: 1.5 }, { skip: -1 }, { sort: {} }, { sort: [1] }, { fields: [] }, { include: 'nothing' }, { count: ['exact'] }, { deleted: true }, { constructor: 1 }]) {
      await expectProblem(await send(JSON.stringify(question), {}, { path: `${NOTES}/search` }), 400, 'search_invalid');
    }
  });
});

describe('asking for an address', () => {
  it.each(['/api/v1/notes/%', '/api/v1/notes/%zz', '/api/v1/notes/%ff', '/%c0%ae%c0%ae/', '/api/v1/notes?search=%', '/api/v1/notes?search=%zz', '/api/v1/notes?search=%ff', '/api/v1/notes?search=%ED%A0%80', '/api/v1/notes?%=1', '/health/live?%'])('refuses %s, which is badly encoded', async (path) => {
    await expectProblem(await get(path), 400, 'address_malformed');
  });

  it.each(['/api/v1/notes/%00', '/%00', '/api/v1/notes%00', '/health/live%00'])('refuses %s, which holds a NUL character', async (path) => {
    await expectProblem(await get(path), 400, 'text_nul_character');
  });

  it('refuses one that is too long', async () => {
    const { instance } = await expectProblem(await get(`/${'a'.repeat(9_000)}`), 414, 'address_too_long');
    expect(instance.length).toBeLessThan(1_000);
    await expectProblem(await answerTo(appUrl, requestText('GET', `/${'a'.repeat(100_000)}`)), 431, 'header_too_large');
  });

  it.each(['/', '/nothing', '/api', '/api/', '/api/v1', '/api/v1/nothing', '/api/v2/notes', '/api/v0/notes', '/api/v1/Notes', '//api/v1/notes', '/api/v1//notes', '/api/v1/notes;a=b', '/api/__proto__', '/api/constructor', '/api/v1/notes/01930b6e-6c00-7000-8000-000000000101/nothing', '/api/docs/..%2f..%2fpackage.json', '/metrics/nothing', '/.env'])('finds nothing at %s', async (path) => {
    const { instance } = await expectProblem(await get(path), 404, 'no_such_route');
    expect(instance).toBe(path);
  });

  it('lets nobody climb out of the Swagger page', async () => {
    await expectProblem(await answerTo(appUrl, requestText('GET', '/api/docs/../../package.json')), 403, 'not_allowed');
  });

  it('finds nothing above the root', async () => {
    for (const target of ['/../../etc/passwd', '*']) await expectProblem(await answerTo(appUrl, requestText('GET', target)), 404, 'no_such_route');
  });

  it('does not repeat the query string in the problem', async () => {
    expect((await expectProblem(await get('/nothing?secret=1'), 404, 'no_such_route')).instance).toBe('/nothing');
  });

  it.each([
    ['PUT', NOTES, 'GET, HEAD, POST, OPTIONS'],
    ['DELETE', NOTES, 'GET, HEAD, POST, OPTIONS'],
    ['TRACE', NOTES, 'GET, HEAD, POST, OPTIONS'],
    ['QUERY', NOTES, 'GET, HEAD, POST, OPTIONS'],
    ['PROPFIND', '/api/notes', 'GET, HEAD, POST, OPTIONS'],
    ['POST', `${NOTES}/01930b6e-6c00-7000-8000-000000000101`, 'DELETE, GET, HEAD, PATCH, PUT, OPTIONS'],
    ['GET', `${NOTES}/01930b6e-6c00-7000-8000-000000000101/restore`, 'POST, OPTIONS'],
    ['POST', '/health/live', 'GET, HEAD, OPTIONS'],
  ])('does not take %s at %s, and tells what it takes', async (method, path, allowed) => {
    const answer = await answerTo(appUrl, requestText(method, path, bearer()));
    await expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('allow')).toBe(allowed);
  });

  it('takes no method that HTTP does not know', async () => {
    for (const method of ['FOO', 'get', 'G E T', '']) await expectProblem(await answerTo(appUrl, requestText(method, NOTES, bearer())), 400, 'request_malformed');
    expect(await talk(appUrl, requestText('CONNECT', 'localhost:80'))).toMatchObject({ closed: true, answers: [] });
  });
});

describe('sending odd headers', () => {
  it('refuses 500 of them', async () => {
    const headers = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`X-${i}`, 'a']));
    await expectProblem(await answerTo(appUrl, requestText('GET', NOTES, headers)), 431, 'header_too_large');
  });

  it('refuses one of 64 kB', async () => {
    await expectProblem(await answerTo(appUrl, requestText('GET', NOTES, { 'X-Long': 'a'.repeat(65_536) })), 431, 'header_too_large');
  });

  it.each(['', '1', '"', '"1', '"a"', '"-1"', '"1", "2"', '"99999999999999999999"', '"1.0"', 'null', '"1"; drop', 'ü'])('refuses If-Match: %s', async (tag) => {
    await expectProblem(await send('{"text":"a"}', { 'if-match': tag }, { method: 'PATCH', path: `${NOTES}/${randomUUID()}` }), 400, 'if_match_invalid');
  });

  it.each(['x'.repeat(129), 'has a space in it', 'tab\there-and-there', 'ünïcödé-id', '<script>alert(1)</script>', '{"a":"b"}', "a'b\"c;--;--"])('replaces the correlation id %j by one of ours', async (id) => {
    const answer = await answerTo(appUrl, requestText('GET', '/nothing', { 'X-Correlation-Id': id }));
    const { correlationId } = await expectProblem(answer, 404, 'no_such_route');
    expect(correlationId).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  });

  it('takes no correlation id that was sent twice, and no line break in one', async () => {
    const twice = await answerTo(appUrl, requestText('GET', '/health/live', { 'X-Correlation-Id': 'first-of-two', 'x-correlation-id': 'second-of-two' }));
    expect(twice.headers.get('x-correlation-id')).not.toContain('of-two');
    const split = await answerTo(appUrl, requestText('GET', '/health/live', { 'X-Correlation-Id': 'good-start\r\nSet-Cookie: a=b' }));
    expect([split.status, split.headers.get('set-cookie')]).toEqual([200, null]);
  });

  it.each<Record<string, string>>([{}, { Host: 'a', host: 'b' }, { Host: 'a b' }, { Host: 'a/b' }, { Host: '<script>' }])('refuses the Host headers %j', async (hosts) => {
    const text = requestText('GET', '/health/live', hosts).replace(/Host: localhost\r\n/, '');
    await expectProblem(await answerTo(appUrl, text), 400, 'host_invalid');
  });

  it('refuses a request that names no version of HTTP', async () => {
    await expectProblem(await answerTo(appUrl, 'GET /health/live\r\n\r\n'), 400, 'host_invalid');
  });
});

describe('naming a tenant', () => {
  it.each(['abc', '', '01930b6e-6c00-7000-8000-000000000101', '*', "' or true --"])('refuses X-Tenant-Id: %s, to which the caller does not belong', async (tenant) => {
    await expectProblem(await get(NOTES, { 'x-tenant-id': tenant }), 403, 'not_your_tenant');
  });

  it('refuses two, even when one is right', async () => {
    const { tenantId } = session;
    for (const headers of [{ 'X-Tenant-Id': tenantId, 'x-tenant-id': randomUUID() }, { 'X-Tenant-Id': tenantId, 'x-tenant-id': tenantId }]) {
      await expectProblem(await answerTo(appUrl, requestText('GET', NOTES, { ...bearer(), ...headers })), 403, 'not_your_tenant');
    }
  });

  it('takes the own one, in either case', async () => {
    for (const tenant of [session.tenantId, session.tenantId.toUpperCase()]) expect((await get(NOTES, { 'x-tenant-id': tenant })).status).toBe(200);
  });
});

describe('showing a token', () => {
  const asked = (authorization: string) => fetch(appUrl + NOTES, { headers: { authorization } });
  const claims = (odd: object) => forge({ claims: { ...goodClaims(), ...odd } });

  it('takes one that is made as ours are', async () => {
    expect((await asked(`Bearer ${forge()}`)).status).toBe(200);
    expect((await asked(`bearer ${claims({ extra: { nested: [1] }, permissions: ['everything'] })}`)).status).toBe(200);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YWRtaW46YWRtaW4=', 'Token abc', 'abc', 'Bearer abc abc'])('does not sign in "%s"', async (authorization) => {
    const answer = await asked(authorization);
    await expectProblem(answer, 401, 'not_signed_in');
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each<[string, () => string, code?: string]>([
    ['is no token', () => 'abc'],
    ['has empty parts', () => '..'],
    ['is 10 kB of dots', () => '.'.repeat(10_000)],
    ['is signed by nobody', () => forge({ header: { alg: 'none', typ: 'JWT' }, key: '' }), 'token_algorithm_refused'],
    ['is signed by nobody, and says so in capitals', () => forge({ header: { alg: 'NONE' }, key: '' }), 'token_algorithm_refused'],
    ['says that nobody has signed it', () => forge({ header: { alg: 'none' } }), 'token_algorithm_refused'],
    ['is signed with another key', () => forge({ key: 'another key' }), 'token_signature_wrong'],
    ['is signed with an empty key', () => forge({ key: Buffer.alloc(0).toString() || ' ' }), 'token_signature_wrong'],
    ['is signed in another way', () => forge({ header: { alg: 'HS512', typ: 'JWT' }, digest: 'sha512' }), 'token_algorithm_refused'],
    ['names the key itself', () => forge({ header: { alg: 'HS256', jwk: { kty: 'oct', k: 'YQ' }, kid: '../../dev/null' }, key: 'a' }), 'token_algorithm_refused'],
    ['was changed after it was signed', () => forge().replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify(goodClaims())).toString('base64url')}.`), 'token_signature_wrong'],
    ['has a text for content', () => forge({ claims: 'admin' })],
    ['never ends', () => claims({ exp: undefined })],
    ['ends at no number', () => claims({ exp: 'never' })],
    ['does not hold yet', () => claims({ nbf: 99_999_999_999 })],
    ['comes from somebody else', () => claims({ iss: 'somebody' })],
    ['names no user', () => claims({ sub: undefined })],
    ['names a user that is no UUID', () => claims({ sub: "' or true --" })],
    ['names no tenant', () => claims({ tid: undefined })],
    ['names two tenants', () => claims({ tid: [randomUUID(), randomUUID()] })],
    ['names all tenants', () => claims({ tid: '*' })],
    ['names a role that is not there', () => claims({ role: 'root' })],
    ['names a role that every object has', () => claims({ role: '__proto__' })],
    ['names several roles', () => claims({ role: ['admin'] })],
  ])('refuses one that %s', async (_, token, code = 'token_invalid') => {
    const answer = await asked(`Bearer ${token()}`);
    await expectProblem(answer, 401, code);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  it('refuses one that has ended, and says so', async () => {
    await expectProblem(await asked(`Bearer ${claims({ exp: 1_000 })}`), 401, 'token_expired');
  });

  it('does not open with a token in the address', async () => {
    await expectProblem(await fetch(`${appUrl}${NOTES}?access_token=${forge()}`), 401, 'not_signed_in');
  });

  it('holds the key that the tests forge with', () => {
    expect(appKey().symmetricKeySize).toBe(32);
  });
});

describe('talking something else than HTTP', () => {
  it.each<[string, Part]>([
    ['bytes without meaning', Buffer.from([0, 1, 2, 0xff, 0x0d, 0x0a, 0x0d, 0x0a])],
    ['TLS', Buffer.from('16030102000100', 'hex')],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a version that is not there', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n'],
    ['lines that end in another way', 'GET / HTTP/1.1\nHost: a\n\n'],
    ['a header with a NUL character', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: a\0b\r\n\r\n'],
    ['a header on two lines', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: a\r\n b\r\n\r\n'],
    ['a header with a space before its colon', 'GET / HTTP/1.1\r\nHost: a\r\nX-A : a\r\n\r\n'],
    ['an address with bytes past ASCII', Buffer.from('GET /nötes HTTP/1.1\r\nHost: a\r\n\r\n')],
    ['an e-mail', 'HELO example.com\r\nMAIL FROM:<a@example.com>\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length below zero', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n'],
    ['a length that is no number', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x2\r\n\r\n{}'],
    ['a length and chunks', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['chunks and a length', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['chunks that are none', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['chunks after something else', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
    ['a chunk of no length', 'POST /api/v1/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['a chunk that is longer than it says', 'POST /api/v1/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n'],
  ])('refuses %s, and closes the connection', async (_, bytes) => {
    await expectProblem(await answerTo(appUrl, bytes), 400, 'request_malformed');
  });

  it('does not take for a request what a body holds more than it said', async () => {
    const hidden = requestText('GET', '/health/live');
    const { answers, closed } = await talk(appUrl, requestText('POST', NOTES, { ...bearer(), 'Content-Type': 'application/json', 'Content-Length': '2' }, `{}${hidden}`));
    expect(closed).toBe(true);
    expect(answers.map(({ status }) => status)).toEqual([400]);
  });

  it('answers a good request before it closes on the garbage that follows', async () => {
    const { answers, closed } = await talk(appUrl, requestText('GET', `${NOTES}?take=1`, { ...bearer(), Connection: 'keep-alive' }) + 'garbage\r\n\r\n');
    expect([closed, answers.map(({ status }) => status)]).toEqual([true, [200]]);
  });

  it('does not hold the connection of somebody who goes on sending', async () => {
    const socket = connect({ port: Number(new URL(appUrl).port), host: '127.0.0.1', allowHalfOpen: true });
    const ended = new Promise((resolve) => socket.once('close', () => resolve('closed')));
    socket.resume().on('error', () => {}).write('garbage\r\n\r\n');
    const sending = setInterval(() => socket.write('more'), 100);
    expect(await ended).toBe('closed');
    clearInterval(sending);
  });

  it('passes over an expectation that it does not know', async () => {
    const text = requestText('POST', NOTES, { ...bearer(), 'Content-Type': 'application/json', Expect: 'magic' }, json({}));
    expect((await answerTo(appUrl, text)).status).toBe(201);
  });

  it('stays with HTTP when it is asked for something else', async () => {
    const text = requestText('GET', '/health/live', { Upgrade: 'websocket', Connection: 'Upgrade, close', 'Sec-WebSocket-Key': 'AAAA', 'Sec-WebSocket-Version': '13' });
    expect((await answerTo(appUrl, text)).status).toBe(200);
  });
});

describe('a client that is slow', () => {
  const head = requestText('POST', '/api/v1/auth/dev-token', { 'Content-Type': 'application/json', 'Content-Length': '100' });
  const drops = (text: string): Part[] => [...text].flatMap((letter) => [letter, 40]);
  const slow: Readonly<Record<string, Part | readonly Part[]>> = {
    'says nothing': [],
    'stops in its header': 'GET /health/live HTTP/1.1\r\nHost: a\r\n',
    'sends its header letter by letter': drops(`GET /health/live HTTP/1.1\r\nX-A: ${'a'.repeat(60)}`),
    'stops before its body': head,
    'sends its body letter by letter': [head, ...drops('{'.padEnd(60))],
    'promises more than it sends': `${head}{}`,
    'stops between its chunks': `${requestText('POST', '/api/v1/auth/dev-token', { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' })}1\r\n{\r\n`,
    'stops in the middle of its second request': [requestText('GET', '/health/live', { Connection: 'keep-alive' }), 100, 'POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Le'],
  };
  let talks: Readonly<Record<string, Promise<Talk>>>;

  beforeAll(() => {
    talks = Object.fromEntries(Object.entries(slow).map(([name, parts]) => [name, talk(impatient.url, parts, 5_000)]));
  });

  it.each(Object.keys(slow))('is cut off when it %s', async (name) => {
    const { answers, closed, ms } = await talks[name]!;
    expect([closed, ms >= REQUEST_TIMEOUT_MS, ms < REQUEST_TIMEOUT_MS + 2_500]).toEqual([true, true, true]);
    if (name !== 'says nothing') await expectProblem(answers.at(-1)!, 408, 'timeout');
  });

  it('does not keep others waiting', async () => {
    const many = Promise.all(Array.from({ length: 50 }, () => talk(impatient.url, [head, '{'], 5_000)));
    const first = await Promise.race([fetch(`${impatient.url}/health/live`), many]);
    expect(first).toMatchObject({ status: 200 });
    expect((await many).every(({ closed }) => closed)).toBe(true);
  });

  it('is no harm when it goes away in the middle of a body', async () => {
    await Promise.all(Array.from({ length: 20 }, () => talk(impatient.url, [`${head}{`], 50)));
    expect((await fetch(`${impatient.url}/health/live`)).status).toBe(200);
    expect(impatient.output()).not.toMatch(/"level":"(?:error|fatal)"/);
  });
});
