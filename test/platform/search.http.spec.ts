import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';

let admin: Session;

const search = async (query: Record<string, unknown>, { api } = admin) => expectData(await api.GET('/api/v1/search', { params: { query: query as never } })).data as Schemas['SearchGroup'][];
const titles = async (q: string) => (await search({ q, take: 50 })).flatMap(({ hits }) => hits.map(({ title }) => title));

const TEXTS = [
  'John Smith',
  'Joan Smithers',
  'Johanna Schmidt called',
  "Mary O'Brien wants an offer",
  'Jürgen Groß, Łódź',
  'Write to joe.miller@mail.acme.com today',
  '<b>Bold & "quoted"</b> <script>alert(1)</script>',
  '東京都庁 visit',
  'שלום עולם',
  '🍕 party 100%_sure \\ backslash',
  `A long text. ${'Nothing much happens here. '.repeat(20)}Then suddenly: Archaeopteryx. ${'And more. '.repeat(50)}`,
  'Invoice C-000123 of Nordlicht Logistik',
];

beforeAll(async () => {
  admin = await signIn();
  for (const text of TEXTS) expectData(await admin.api.POST('/api/v1/notes', { body: aNote({ text }) }));
  await eventually(() => titles('nordlicht'), ({ length }) => length === 1);
  await eventually(() => titles('archaeopteryx'), ({ length }) => length === 1);
});

describe('searching everything', () => {
  it.each<[string, string]>([
    ['john smith', 'John Smith'],
    ['SMITH john', 'John Smith'],
    ['Jonh Smiht', 'John Smith'],
    ['jhon smith', 'John Smith'],
    ['smi', 'John Smith'],
    ['obrien', "Mary O'Brien wants an offer"],
    ["o'brien", "Mary O'Brien wants an offer"],
    ['jurgen gross', 'Jürgen Groß, Łódź'],
    ['lodz', 'Jürgen Groß, Łódź'],
    ['acme.com', 'Write to joe.miller@mail.acme.com today'],
    ['joe.miller@mail.acme.com', 'Write to joe.miller@mail.acme.com today'],
    ['京都', '東京都庁 visit'],
    ['שלום', 'שלום עולם'],
    ['🍕', '🍕 party 100%_sure \\ backslash'],
    ['nordlihct logitsik', 'Invoice C-000123 of Nordlicht Logistik'],
    ['000123', 'Invoice C-000123 of Nordlicht Logistik'],
    ['c-000123', 'Invoice C-000123 of Nordlicht Logistik'],
  ])('for "%s" finds "%s"', async (question, title) => {
    expect((await titles(question))[0]).toBe(title);
  });

  it('puts what is called exactly so first', async () => {
    expect(await titles('john')).toEqual(['John Smith', ...(await titles('john')).slice(1)]);
    expect(await titles('smith')).toEqual(['John Smith', 'Joan Smithers']);
  });

  it('groups by kind, and marks what matches in plain text', async () => {
    const [group] = await search({ q: 'jonh smiht', take: 1 });
    expect(group).toMatchObject({ kind: 'note', resource: 'notes', hasMore: false, hits: [{ title: 'John Smith', subtitle: null, matches: [{ field: 'title', text: 'John Smith', marks: [[0, 4], [5, 10]] }] }] });
    const [html] = await search({ q: 'bold' });
    expect(html!.hits[0]!.matches[0]).toEqual({ field: 'title', text: TEXTS[6], marks: [[3, 7]] });
  });

  it('shows the part of a long text that matches', async () => {
    const [group] = await search({ q: 'archaeopteryx' });
    const match = group!.hits[0]!.matches.find(({ field }) => field === 'text')!;
    expect(match.text.length).toBeLessThan(200);
    expect(match.marks.map(([from, to]) => match.text.slice(from, to))).toEqual(['Archaeopteryx']);
  });

  it('finds nothing where nothing is like it', async () => {
    for (const q of ['zzzzzzzz', 'john zzzzzzzz', 'jxxn', 'xohnx']) expect(await titles(q)).toEqual([]);
  });

  it('is for whoever is signed in', async () => {
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    expect((await search({ q: 'john smith' }, agent))[0]!.hits[0]!.title).toBe('John Smith');
    const nobody = await signIn({ tenantId: admin.tenantId, grants: { 'users:read': 'all' } });
    expect(await search({ q: 'john smith' }, nobody)).toEqual([]);
  });
});

describe('a question that nobody would ask', () => {
  it.each(['%', '_', '\\', '%_\\', "'", '"; drop table notes', '*', ':*', '!&|()', '\u200F\u202E', '…', '🏴‍☠️', 'a'.repeat(200), 'a '.repeat(100), '%00%', '${x}', "'a':* & 'b'", 'ﷺ', '0', '000', '+', '--', '1 = 1', 'ÿ'.repeat(100), '👩‍👩‍👧‍👦'.repeat(10), '\t\n tab'])('%j is answered', async (q) => {
    const answer = await admin.send('GET', `/api/v1/search?q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(200);
  });

  it('takes signs of patterns for what they are', async () => {
    for (const q of ['%', '_', '\\', '%%%', 'j%n', 'sm_th']) expect(await titles(q)).not.toContain('John Smith');
  });

  it.each<[string, string, string]>([
    ['', 'q', 'invalid_text'],
    ['q=', 'q', 'invalid_text'],
    ['q=%20%20', 'q', 'invalid_text'],
    [`q=${'a'.repeat(201)}`, 'q', 'invalid_text'],
    ['q=a%00b', 'q', 'invalid_text'],
    ['q=a%1Bb', 'q', 'invalid_text'],
    ['q=a&q=b', 'q', 'given_twice'],
    ['q[x]=a', 'q[x]', 'unknown_parameter'],
    ['q=a&kinds=nothing', 'kinds', 'unknown_value'],
    ['q=a&kinds=', 'kinds', 'unknown_value'],
    ['q=a&take=0', 'take', 'out_of_range'],
    ['q=a&take=51', 'take', 'out_of_range'],
    ['q=a&take=1.5', 'take', 'out_of_range'],
    ['q=a&limit=5', 'limit', 'unknown_parameter'],
  ])('?%s is refused', async (query, pointer, code) => {
    const problem = await expectProblem(await admin.send('GET', `/api/v1/search?${query}`), 400, 'query_invalid');
    expect(problem.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('is refused when it is 10 KB long', async () => {
    expect([400, 414]).toContain((await admin.send('GET', `/api/v1/search?q=${'a'.repeat(10_240)}`)).status);
  });

  it('names no kind that the caller does not see', async () => {
    const nobody = await signIn({ tenantId: admin.tenantId, grants: { 'users:read': 'all' } });
    await expectProblem(await nobody.send('GET', '/api/v1/search?q=a&kinds=note'), 400, 'query_invalid');
  });
});

describe('making anew what records are found by', () => {
  it('is a job, for administrators', async () => {
    const begun = expectData(await admin.api.POST('/api/v1/search/rebuild', { body: { kinds: ['note'] } }));
    const done = await eventually(async () => expectData(await admin.api.GET('/api/v1/jobs/{id}', { params: { path: { id: begun.id } } })), ({ state }) => state !== 'waiting' && state !== 'active');
    expect(done).toMatchObject({ state: 'done', progress: { counts: { records: TEXTS.length } } });
    await expectProblem(await admin.send('POST', '/api/v1/search/rebuild', { kinds: ['nothing'] }), 400, 'body_invalid');
    await expectProblem(await (await signIn({ role: 'manager', tenantId: admin.tenantId })).send('POST', '/api/v1/search/rebuild', {}), 403, 'not_allowed');
    await expectProblem(await admin.send('GET', `/api/v1/search?q=${randomUUID()}&kinds=note,user`), 400, 'query_invalid');
  });
});
