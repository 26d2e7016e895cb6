import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { ownerClient } from '../support/inside.js';

interface Result {
  readonly index: number;
  readonly status: number;
  readonly data?: { readonly id: string; readonly version: number; readonly text: string; readonly externalId: string | null };
  readonly error?: { readonly code: string; readonly errors?: { readonly pointer: string }[] };
}

const batch = async ({ send }: Session, items: unknown, more: object = {}, headers: Record<string, string> = {}) => {
  const answer = await send('POST', '/api/v1/notes/batch', { items, ...more }, headers);
  const body = (await answer.json()) as { results: Result[]; code: string; index: number; errors: { pointer: string }[] };
  return { status: answer.status, body, results: body.results };
};
const count = async ({ send }: Session) => ((await (await send('GET', '/api/v1/notes?take=1')).json()) as { page: { total: number } }).page.total;

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());
const eventsOf = async ({ tenantId }: Session) => {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  const { rows } = await owner.query<{ type: string }>('select type from platform.outbox order by position');
  await owner.query('commit');
  return rows.map(({ type }) => type);
};

describe('a batch', () => {
  it('does each of its items, and answers them in their order', async () => {
    const session = await signIn();
    const [first, second, third] = (await batch(session, [0, 1, 2].map((i) => ({ op: 'create', data: aNote({ text: `${i}` }) })))).results.map(({ data }) => data!);
    await batch(session, [{ op: 'delete', id: third!.id }]);
    const { status, results } = await batch(session, [
      { op: 'create', data: aNote({ text: 'new', externalId: 'crm-1' } as never) },
      { op: 'update', id: first!.id, data: { text: 'changed' } },
      { op: 'upsert', match: { externalId: 'crm-2' }, data: aNote({ text: 'made by upsert' }) },
      { op: 'delete', id: second!.id, ifVersion: 1 },
      { op: 'restore', id: third!.id },
    ]);
    expect(status).toBe(200);
    expect(results).toMatchObject([
      { index: 0, status: 201, data: { text: 'new', externalId: 'crm-1', version: 1 } },
      { index: 1, status: 200, data: { id: first!.id, text: 'changed', version: 2 } },
      { index: 2, status: 201, data: { text: 'made by upsert', externalId: 'crm-2' } },
      { index: 3, status: 204 },
      { index: 4, status: 200, data: { id: third!.id, version: 3 } },
    ]);
    expect(results[3]).not.toHaveProperty('data');
    expect((await eventsOf(session)).slice(4).toSorted()).toEqual(['note.changed', 'note.deleted', 'note.restored', 'note.written', 'note.written']);
    expect(await count(session)).toBe(4);
  });

  it('makes a record by its external id once, though two items of it name the same', async () => {
    const session = await signIn();
    const { results } = await batch(session, [
      { op: 'upsert', match: { externalId: 'crm-9' }, data: aNote({ text: 'first' }) },
      { op: 'upsert', match: { externalId: 'crm-9' }, data: { text: 'second' } },
    ]);
    expect(results).toMatchObject([{ status: 201, data: { externalId: 'crm-9', version: 2 } }, { status: 200, data: { text: 'second', version: 2 } }]);
    expect(results[0]!.data!.id).toBe(results[1]!.data!.id);
    expect(await count(session)).toBe(1);
  });

  it('does the sound items and says of the others what is wrong with them', async () => {
    const session = await signIn();
    const taken = randomUUID();
    await session.send('POST', '/api/v1/notes', aNote({ id: taken }));
    const { results } = await batch(session, [
      { op: 'create', data: aNote({ text: 'sound' }) },
      { op: 'create', data: { ...aNote(), text: 7 } },
      { op: 'create', data: aNote({ id: taken }) },
      { op: 'create', data: aNote({ replyToId: randomUUID() }) },
      { op: 'update', id: randomUUID(), data: { text: 'nobody' } },
      { op: 'update', id: taken, ifVersion: 9, data: { text: 'stale' } },
      { op: 'explode' },
      'nonsense',
      { op: 'update', id: taken, data: { text: 'last' }, colour: 'red' },
      { op: 'update', id: taken, data: { text: 'last' } },
    ]);
    expect(results.map(({ index, status, error }) => [index, status, error?.code])).toEqual([
      [0, 201, undefined],
      [1, 400, 'body_invalid'],
      [2, 409, 'already_exists'],
      [3, 422, 'reference_not_found'],
      [4, 404, 'not_found'],
      [5, 412, 'stale_version'],
      [6, 400, 'batch_item_invalid'],
      [7, 400, 'batch_item_invalid'],
      [8, 400, 'batch_item_invalid'],
      [9, 200, undefined],
    ]);
    expect(results[1]!.error!.errors![0]!.pointer).toBe('/data/text');
    expect(await count(session)).toBe(2);
    expect((await eventsOf(session)).filter((type) => type === 'note.written')).toHaveLength(2);
  });

  it('does all or nothing when it is atomic, and names the item that stood in the way', async () => {
    const session = await signIn();
    const refused = await batch(session, [{ op: 'create', data: aNote() }, { op: 'create', data: aNote() }, { op: 'create', data: aNote({ replyToId: randomUUID() }) }], { atomic: true });
    expect(refused).toMatchObject({ status: 422, body: { code: 'reference_not_found', index: 2, errors: [{ pointer: '/items/2/replyToId' }] } });
    expect(await count(session)).toBe(0);
    expect(await eventsOf(session)).toEqual([]);
    expect(await batch(session, [{ op: 'create', data: { text: 1 } }], { atomic: true })).toMatchObject({ status: 400, body: { index: 0 } });
    expect((await batch(session, [{ op: 'create', data: aNote() }, { op: 'create', data: aNote() }], { atomic: true })).results).toHaveLength(2);
    expect(await count(session)).toBe(2);
  });

  it('takes a thousand items, and not one more', async () => {
    const session = await signIn();
    const items = Array.from({ length: 1_000 }, (_, i) => ({ op: 'create', data: aNote({ text: `${i}` }) }));
    const { results } = await batch(session, items);
    expect(results.map(({ data }) => data!.text)).toEqual(items.map(({ data }) => data.text));
    const changed = await batch(session, results.map(({ data }) => ({ op: 'update', id: data!.id, data: { pinned: true } })));
    expect(changed.results.every(({ status, data }) => status === 200 && data!.version === 2)).toBe(true);
    expect((await batch(session, [...items, items[0]])).status).toBe(400);
  });

  it.each([
    ['/id', { op: 'create', id: randomUUID(), data: aNote() }],
    ['/match', { op: 'update', id: randomUUID(), match: { externalId: 'x' }, data: {} }],
    ['/data', { op: 'delete', id: randomUUID(), data: {} }],
    ['/match/colour', { op: 'upsert', match: { externalId: 'x', colour: 'red' }, data: aNote() }],
    ['/data/externalId', { op: 'upsert', match: { externalId: 'x' }, data: { ...aNote(), externalId: 'y' } }],
    ['/data/id', { op: 'upsert', match: { externalId: 'x' }, data: { ...aNote(), id: randomUUID() } }],
  ])('drops nothing of an item silently: %s', async (pointer, item) => {
    const { results } = await batch(await signIn(), [item]);
    expect(results).toMatchObject([{ status: 400, error: { errors: [{ pointer, code: 'unknown_field' }] } }]);
  });

  it.each([[undefined], [[]], ['x'], [{ 0: {} }]])('refuses %j as its items', async (items) => {
    expect((await batch(await signIn(), items)).status).toBe(400);
  });

  it("touches nothing of another tenant's", async () => {
    const theirs = await signIn();
    const [made] = (await batch(theirs, [{ op: 'create', data: aNote({ externalId: 'x' } as never) }])).results;
    const { results } = await batch(await signIn(), [{ op: 'update', id: made!.data!.id, data: { text: 'mine' } }, { op: 'delete', id: made!.data!.id }, { op: 'upsert', match: { externalId: 'x' }, data: aNote() }]);
    expect(results.map(({ status }) => status)).toEqual([404, 404, 201]);
    expect(await count(theirs)).toBe(1);
  });

  it('is done once, however often it is sent with the same idempotency key', async () => {
    const session = await signIn();
    const key = randomUUID();
    const items = [{ op: 'create', data: aNote() }, { op: 'create', data: aNote({ replyToId: randomUUID() }) }, { op: 'create', data: aNote() }];
    const answers = await Promise.all(Array.from({ length: 10 }, () => batch(session, items, {}, { 'idempotency-key': key })));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers[0]!.results.map(({ status }) => status)).toEqual([201, 422, 201]);
    expect(await count(session)).toBe(2);
  });
});

describe('PUT /external/:externalId', () => {
  const put = async ({ send }: Session, externalId: string, body: unknown, headers = {}) => {
    const answer = await send('PUT', `/api/v1/notes/external/${externalId}`, body, headers);
    return { status: answer.status, etag: answer.headers.get('etag'), location: answer.headers.get('location'), record: (await answer.json()) as Result['data'] & { code?: string } };
  };

  it('makes the record the first time, and replaces it from then on', async () => {
    const session = await signIn();
    const first = await put(session, 'erp-7', aNote({ text: 'one', pinned: true }));
    const second = await put(session, 'erp-7', aNote({ text: 'two' }));
    expect(first).toMatchObject({ status: 201, etag: '"1"', location: `/api/v1/notes/${first.record!.id}`, record: { text: 'one', externalId: 'erp-7' } });
    expect(second).toMatchObject({ status: 200, etag: '"2"', location: null, record: { id: first.record!.id, text: 'two', pinned: false, externalId: 'erp-7' } });
  });

  it('makes one record when many come at once', async () => {
    const session = await signIn();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => put(session, 'erp-8', aNote({ text: `${i}` }))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 201 || status === 200 || status === 409)).toBe(true);
    expect(await count(session)).toBe(1);
  });

  it('holds the writer to the version that he has seen', async () => {
    const session = await signIn();
    await put(session, 'erp-9', aNote());
    expect((await put(session, 'erp-9', aNote(), { 'if-match': '"5"' })).status).toBe(412);
  });

  it('finds the record by a filter', async () => {
    const session = await signIn();
    await put(session, 'erp-10', aNote());
    const list = (await (await session.send('GET', '/api/v1/notes?externalId=erp-10')).json()) as { data: unknown[] };
    expect(list.data).toHaveLength(1);
  });

  it('lets no two live records bear the same id', async () => {
    const session = await signIn();
    await put(session, 'erp-11', aNote());
    const answer = await session.send('POST', '/api/v1/notes', { ...aNote(), externalId: 'erp-11' });
    expect(await answer.json()).toMatchObject({ status: 409, code: 'already_exists', errors: [{ pointer: '/externalId' }] });
  });
});
