import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';

type Note = Schemas['Note'];

let session: Session;
let written: Note[];
const subjects = [randomUUID(), randomUUID()] as const;

/** 30 notes: every third pinned, every fifth tagged, of two subjects, one long word in each seventh. */
beforeAll(async () => {
  session = await signIn();
  written = [];
  for (let i = 0; i < 30; i++) {
    const body = aNote({ subjectType: i % 2 ? 'order' : 'invoice', subjectId: subjects[i % 2]!, text: `Note ${i} ${i % 7 === 0 ? 'Überraschung 100%' : ''}`, pinned: i % 3 === 0, tags: i % 5 === 0 ? ['vip', `n${i}`] : [] });
    written.push(expectData(await session.api.POST('/api/v1/notes', { body })));
  }
});

const list = async (query: string) => {
  const answer = await session.send('GET', `/api/v1/notes?${query}`);
  return { status: answer.status, body: (await answer.json()) as Schemas['NotePage'] & Schemas['Problem'] };
};
const numbers = (page: Schemas['NotePage']) => page.data.map(({ text }) => Number(/\d+/.exec(text)![0]));

describe('a filter', () => {
  it('finds what is kept in lower case in whatever case it is asked for', async () => {
    expect((await list('tag=VIP')).body.page.total).toBe((await list('tag=vip')).body.page.total);
  });
});

describe('a page of a list', () => {
  it('holds the newest twenty when nobody says otherwise, and counts all', async () => {
    const { body } = await list('');
    expect(numbers(body)).toEqual(Array.from({ length: 20 }, (_, i) => 29 - i));
    expect(body.page).toEqual({ skip: 0, take: 20, total: 30, totalIsExact: true, nextCursor: expect.any(String) });
  });

  it('leaves the count out, and so a query, when it is not wanted', async () => {
    expect((await list('count=none')).body.page).toEqual({ skip: 0, take: 20, nextCursor: expect.any(String) });
  });

  it.each(['createdAt', '-createdAt', 'pinned,-createdAt', '-pinned,createdAt', '-updatedAt', 'id', '-id'])('goes through everything once, in the order %s, by cursor', async (sort) => {
    const whole = (await list(`sort=${sort}&take=200`)).body;
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await list(`sort=${sort}&take=7&count=none${cursor && `&cursor=${cursor}`}`);
      ids.push(...body.data.map(({ id }) => id));
      cursor = body.page.nextCursor ?? '';
    } while (cursor);
    expect(ids).toEqual(whole.data.map(({ id }) => id));
    expect(new Set(ids).size).toBe(30);
  });

  it('stays stable by cursor while records come and go', async () => {
    const other = await signIn();
    const mine = [];
    for (let i = 0; i < 6; i++) mine.push(expectData(await other.api.POST('/api/v1/notes', { body: aNote({ text: `${i}` }) })));
    const first = expectData(await other.api.GET('/api/v1/notes', { params: { query: { take: 3 } } }));
    await other.api.POST('/api/v1/notes', { body: aNote({ text: 'late' }) });
    await other.api.DELETE('/api/v1/notes/{id}', { params: { path: { id: mine[4]!.id } } });
    const second = expectData(await other.api.GET('/api/v1/notes', { params: { query: { take: 3, cursor: first.page.nextCursor! } } }));
    expect([...first.data, ...second.data].map(({ text }) => text)).toEqual(['5', '4', '3', '2', '1', '0']);
  });

  it('shows only the fields that were asked for, whatever it is ordered by', async () => {
    const { body } = await list('fields=text,pinned&sort=-pinned,createdAt&take=1');
    expect(body.data).toEqual([{ text: expect.any(String), pinned: true }]);
  });
});

describe('filtering a list', () => {
  it.each([
    ['subjectType=order', (i: number) => i % 2 === 1],
    ['subjectType=order,invoice&pinned=true', (i: number) => i % 3 === 0],
    [`subjectId=${subjects[0]}`, (i: number) => i % 2 === 0],
    ['tag=vip', (i: number) => i % 5 === 0],
    ['tag=n5,n10', (i: number) => i === 5 || i === 10],
    ['pinned=false&tag=vip', (i: number) => i % 5 === 0 && i % 3 !== 0],
    ['subjectType[ne]=order', (i: number) => i % 2 === 0],
  ])('%s finds what it says, no more and no less', async (query, fits) => {
    const { body } = await list(`${query}&take=200&sort=createdAt`);
    expect(numbers(body)).toEqual(Array.from({ length: 30 }, (_, i) => i).filter(fits));
    expect(body.page.total).toBe(body.data.length);
  });

  it('compares instants', async () => {
    const { body } = await list(`createdAt[gte]=${written[10]!.createdAt}&createdAt[lt]=${written[20]!.createdAt}&take=200&sort=createdAt`);
    expect(body.data.map(({ id }) => id)).toEqual(written.filter(({ createdAt }) => createdAt >= written[10]!.createdAt && createdAt < written[20]!.createdAt).map(({ id }) => id));
  });

  it.each([
    ['colour=red', 'unknown_filter'],
    ['text=x', 'unknown_filter'],
    ['sort=text', 'unknown_sort'],
    ['sort=createdAt,-createdAt', 'sorted_twice'],
    ['fields=nothing', 'unknown_field'],
    ['include=owner', 'unknown_relation'],
    ['take=0', 'out_of_range'],
    ['take=201', 'out_of_range'],
    ['skip=10001', 'out_of_range'],
    ['count=maybe', 'unknown_value'],
  ])('refuses %s and says what is allowed', async (query, code) => {
    const { status, body } = await list(query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'query_invalid', errors: [{ pointer: query.split('=')[0], code, message: expect.any(String) }] });
  });

  it.each(['subjectId=nothing', 'subjectType=planet', 'createdAt[gte]=yesterday', 'pinned=perhaps'])('refuses the value in %s', async (query) => {
    const { status, body } = await list(query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.pointer).toBe(query.split('=')[0]);
  });

  it('names all faults of a question at once', async () => {
    const { body } = await list('take=-1&colour=red&sort=text');
    expect(body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['colour', 'sort', 'take']);
  });
});

describe('a cursor', () => {
  it('opens only the list that it came from', async () => {
    const { body } = await list('take=5');
    const cursor = body.page.nextCursor!;
    for (const query of [`cursor=${cursor}&sort=createdAt`, `cursor=${cursor}&pinned=true`, `cursor=${cursor}&deleted=only`, `cursor=${cursor.slice(0, -2)}AA`, 'cursor=abc', `cursor=${cursor}&search=note`]) {
      const answer = await list(query);
      expect({ query, status: answer.status, code: answer.body.code }).toEqual({ query, status: 400, code: 'cursor_invalid' });
    }
    expect((await list(`cursor=${cursor}&take=9`)).status).toBe(200);
  });

  it('opens no list of another tenant', async () => {
    const { body } = await list('take=5');
    const other = await signIn();
    const answer = await other.send('GET', `/api/v1/notes?cursor=${body.page.nextCursor}`);
    expect(await answer.json()).toMatchObject({ status: 400, code: 'cursor_invalid' });
  });
});

describe('searching a list', () => {
  it.each(['überraschung', 'UBERRASCHUNG', 'rrasch', 'note überr', '100%'])('finds every record that holds all words of "%s", in any part', async (search) => {
    const { body } = await list(`search=${encodeURIComponent(search)}&take=200&sort=createdAt`);
    expect(numbers(body)).toEqual([0, 7, 14, 21, 28]);
    expect(body.page.total).toBe(5);
  });

  it('takes %, _ and backslashes as what they are', async () => {
    for (const search of ['%', '_', '\\', '1%0']) expect((await list(`search=${encodeURIComponent(search)}`)).body.page.total).toBe(search === '%' ? 5 : 0);
  });

  it('goes on by cursor', async () => {
    const first = (await list('search=überraschung&take=3&sort=createdAt')).body;
    const second = (await list(`search=überraschung&take=3&sort=createdAt&cursor=${first.page.nextCursor}`)).body;
    expect([...numbers(first), ...numbers(second)]).toEqual([0, 7, 14, 21, 28]);
  });

  it('forgets what was deleted', async () => {
    const other = await signIn();
    const note = expectData(await other.api.POST('/api/v1/notes', { body: aNote({ text: 'platypus' }) }));
    await other.api.DELETE('/api/v1/notes/{id}', { params: { path: { id: note.id } } });
    expect(expectData(await other.api.GET('/api/v1/notes', { params: { query: { search: 'platypus' } } })).data).toEqual([]);
  });
});

describe('POST /search', () => {
  const search = (body: Schemas['NoteSearch']) => session.api.POST('/api/v1/notes/search', { body });

  it('answers a condition tree in the form of a list', async () => {
    const page = expectData(
      await search({ where: { and: [{ field: 'subjectType', op: 'eq', value: 'invoice' }, { or: [{ field: 'pinned', op: 'eq', value: true }, { field: 'tags', op: 'has', value: 'vip' }] }] }, sort: 'createdAt', take: 200 } as never),
    );
    expect(numbers(page)).toEqual(Array.from({ length: 30 }, (_, i) => i).filter((i) => i % 2 === 0 && (i % 3 === 0 || i % 5 === 0)));
  });

  it('asks about related records', async () => {
    const other = await signIn();
    const first = expectData(await other.api.POST('/api/v1/notes', { body: aNote({ text: 'question', pinned: true }) }));
    const answer = expectData(await other.api.POST('/api/v1/notes', { body: aNote({ text: 'answer', replyToId: first.id }) }));
    const ask = async (where: unknown) => expectData(await other.api.POST('/api/v1/notes/search', { body: { where } as never })).data.map(({ id }) => id);
    expect(await ask({ relation: 'replyTo', some: { field: 'pinned', op: 'eq', value: true } })).toEqual([answer.id]);
    expect(await ask({ relation: 'replies', none: { field: 'pinned', op: 'eq', value: true } })).toHaveLength(2);
    expect(await ask({ relation: 'replies', some: { field: 'text', op: 'contains', value: 'ANSW' } })).toEqual([first.id]);
  });

  it('names every fault in the tree by its place', async () => {
    const { error, response } = await search({ where: { and: [{ field: 'nothing', op: 'eq', value: 1 }, { field: 'pinned', op: 'gt', value: true }] } } as never);
    expect(response.status).toBe(400);
    expect((error as Schemas['Problem']).errors?.map(({ pointer }) => pointer)).toEqual([expect.stringMatching(/^\/where\/and\/0/), expect.stringMatching(/^\/where\/and\/1/)]);
  });

  it('refuses members that it does not know', async () => {
    const { error } = await search({ wehre: {} } as never);
    expect(error).toMatchObject({ status: 400, errors: [{ pointer: '/wehre', code: 'unknown_field' }] });
  });
});
