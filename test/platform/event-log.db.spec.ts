import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { callerOf } from '../../src/platform/auth/caller.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { ClearEventsWorker } from '../../src/platform/events/clear-events.worker.js';
import { parseLogQuery } from '../../src/platform/events/events.controller.js';
import { type EventPage, ListEvents } from '../../src/platform/events/list-events.query.js';
import { permissionFor, PublishedEvents } from '../../src/platform/events/published-events.js';
import { workOf } from '../../src/platform/jobs/job-worker.js';
import { Progress } from '../../src/platform/jobs/progress.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { eventually } from '../support/eventually.js';
import { applicationInside, inTenant } from '../support/inside.js';

const TYPES = ['note.written', 'note.changed'];

let database: FreshDatabase;
let app: INestApplicationContext;

beforeAll(async () => {
  database = await freshDatabase();
  app = await applicationInside({ ROLE: 'worker', APP_DATABASE_URL: database.app, EVENT_POLL_MS: 50 });
  await app.init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const read = (tenantId: string, after?: string, { types = TYPES, take = 100 } = {}): Promise<EventPage> => inTenant(tenantId, () => app.get(Dispatcher).ask(ListEvents.of({ after, types, take })));
const names = ({ data }: EventPage) => data.map(({ correlationId }) => correlationId);

const begin = async (client: pg.Client, tenantId: string) => {
  await client.query('begin');
  await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
};
const INSERT = `insert into platform.outbox (tenant_id, id, type, version, source, aggregate_id, correlation_id, occurred_at, data) values ($1, uuidv7(), $2, 1, 'notes', gen_random_uuid(), $3, now(), '{"a":1}')`;
const store = async (tenantId: string, name: string, type = 'note.written') => void (await database.inTenant(tenantId, INSERT, [tenantId, type, name]));
const logged = (tenantId: string, count: number) => eventually(() => read(tenantId), ({ data }) => data.length >= count);

describe('reading the log', () => {
  it('shows whole events in the order of the log, and from a place on what came after', async () => {
    const tenantId = randomUUID();
    for (const name of ['a', 'b', 'c']) await store(tenantId, name);
    const page = await logged(tenantId, 3);
    expect(names(page)).toEqual(['a', 'b', 'c']);
    expect(page.data[0]).toEqual({ id: expect.any(String), eventType: 'note.written', version: 1, timestamp: expect.stringMatching(/Z$/), source: 'notes', tenantId, correlationId: 'a', actorId: null, data: { a: 1 } });
    expect(page.page).toEqual({ take: 100, nextCursor: expect.any(String), hasMore: false });
    expect(names(await read(tenantId, page.page.nextCursor))).toEqual([]);
    await store(tenantId, 'd');
    const more = await eventually(() => read(tenantId, page.page.nextCursor), ({ data }) => data.length > 0);
    expect(names(more)).toEqual(['d']);
  });

  it('goes page by page, and passes over types that nobody asked for', async () => {
    const tenantId = randomUUID();
    for (let i = 0; i < 7; i++) await store(tenantId, `${i}`, i % 2 ? 'note.changed' : 'note.written');
    await logged(tenantId, 7);
    const first = await read(tenantId, undefined, { types: ['note.written'], take: 2 });
    const second = await read(tenantId, first.page.nextCursor, { types: ['note.written'], take: 2 });
    const third = await read(tenantId, second.page.nextCursor, { take: 5 });
    expect([names(first), names(second), names(third)]).toEqual([['0', '2'], ['4', '6'], []]);
    expect([first.page.hasMore, second.page.hasMore]).toEqual([true, false]);
    expect(names(await read(tenantId, first.page.nextCursor))).toEqual(['3', '4', '5', '6']);
  });

  it('starts at the end when it is asked to', async () => {
    const tenantId = randomUUID();
    await store(tenantId, 'before');
    await logged(tenantId, 1);
    const { data, page } = await read(tenantId, 'latest');
    expect(data).toEqual([]);
    await store(tenantId, 'after');
    expect(names(await eventually(() => read(tenantId, page.nextCursor), (answer) => answer.data.length > 0))).toEqual(['after']);
  });

  it("shows nothing of another tenant's, and takes no place from there", async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await store(theirs, 'theirs');
    const { page } = await logged(theirs, 1);
    expect(names(await read(mine))).toEqual([]);
    await expect(read(mine, page.nextCursor)).rejects.toMatchObject({ kind: 'invalid', code: 'cursor_invalid' });
    await expect(read(theirs, `${page.nextCursor}x`)).rejects.toMatchObject({ code: 'cursor_invalid' });
  });

  it('misses none that commits late, and never shows one before it is committed', async () => {
    const tenantId = randomUUID();
    const [slow, quick] = [await database.client(), await database.client()];
    await begin(slow, tenantId);
    await slow.query(INSERT, [tenantId, 'note.written', 'began-first']);
    await begin(quick, tenantId);
    await quick.query(INSERT, [tenantId, 'note.written', 'committed-first']);
    await quick.query('commit');
    const page = await logged(tenantId, 1);
    expect(names(page)).toEqual(['committed-first']);
    await slow.query('commit');
    expect(names(await eventually(() => read(tenantId, page.page.nextCursor), ({ data }) => data.length > 0))).toEqual(['began-first']);
    expect(names(await read(tenantId))).toEqual(['committed-first', 'began-first']);
  });

  it('leaves none out and shows none twice while many write at once', async () => {
    const tenantId = randomUUID();
    const [writers, each] = [6, 40];
    let writing = true;
    const seen: string[] = [];
    const start = (await read(tenantId, 'latest')).page.nextCursor;
    const follow = async () => {
      let after = start;
      for (let idle = 0; writing || idle < 10; ) {
        const page = await read(tenantId, after, { take: 7 });
        idle = page.data.length > 0 ? 0 : idle + 1;
        seen.push(...names(page));
        after = page.page.nextCursor;
        if (!page.page.hasMore) await sleep(10);
      }
    };
    const write = async (writer: number) => {
      const client = await database.client();
      for (let i = 0; i < each; i++) {
        await begin(client, tenantId);
        await client.query(INSERT, [tenantId, 'note.written', `${writer}-${i}`]);
        await sleep(Math.random() * 15);
        await client.query(Math.random() < 0.2 ? 'rollback' : 'commit');
      }
    };
    const followers = Promise.all([follow(), follow()]);
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    await sleep(100);
    writing = false;
    await followers;
    const stored = (await database.inTenant<{ correlation_id: string }>(tenantId, 'select correlation_id from platform.outbox')).map(({ correlation_id }) => correlation_id);
    expect(stored.length).toBeGreaterThan(100);
    expect(seen.toSorted()).toEqual([...stored, ...stored].toSorted());
  });
});

describe('the log', () => {
  it('keeps events for their time and those that are still owed longer, and says so to whoever was away too long', async () => {
    const tenantId = randomUUID();
    const beginning = (await read(tenantId)).page.nextCursor;
    for (const name of ['old', 'owed', 'new']) await store(tenantId, name);
    const page = await logged(tenantId, 3);
    const firstPage = await read(tenantId, undefined, { take: 1 });
    await database.inTenant(tenantId, `update platform.outbox set logged_at = now() - interval '31 days' where correlation_id <> 'new'`);
    await database.inTenant(tenantId, `insert into platform.deliveries (tenant_id, id, event_id, subscriber, lane, position, state) select tenant_id, uuidv7(), id, 'test.none', aggregate_id, position, 'dead' from platform.outbox where correlation_id = 'owed'`);
    const [{ purged }] = (await database.asApp<{ purged: number }>('select platform.purge_events(30, 1000) as purged')) as [{ purged: number }];
    expect(purged).toBe(1);
    expect(names(await read(tenantId))).toEqual(['owed', 'new']);
    expect(names(await read(tenantId, page.page.nextCursor))).toEqual([]);
    expect(names(await read(tenantId, firstPage.page.nextCursor))).toEqual(['owed', 'new']);
    await expect(read(tenantId, beginning)).rejects.toMatchObject({ kind: 'gone', code: 'cursor_expired' });
  });

  it('is cleared by the hour, in batches, with the dead letters and replays that are over', async () => {
    expect(workOf(ClearEventsWorker)).toMatchObject({ system: true, name: 'clear-events', schedule: { everyMs: 3_600_000 } });
    const tenants = [randomUUID(), randomUUID()];
    for (const tenantId of tenants) {
      await database.inTenant(tenantId, `insert into platform.outbox (tenant_id, id, type, version, source, aggregate_id, correlation_id, occurred_at, data, sequence, logged_at)
        select $1, uuidv7(), 'test.happened', 1, 'notes', gen_random_uuid(), 'old', now(), '{}', nextval('platform.event_sequence'), now() - interval '31 days' from generate_series(1, 1200)`, [tenantId]);
      for (const [status, days] of [['open', 31], ['skipped', 31], ['skipped', 29]] as const) {
        await database.inTenant(tenantId, `insert into platform.dead_letters (tenant_id, id, delivery_id, status, subscriber, event_type, event_id, event, attempts, error, created_at, updated_at)
          values ($1, uuidv7(), uuidv7(), $2, 'test.none', 'note.written', uuidv7(), '{}', 4, '{}', now(), now() - make_interval(days => $3))`, [tenantId, status, days]);
      }
      for (const [status, days] of [['running', 31], ['done', 31], ['done', 29]] as const) {
        await database.inTenant(tenantId, `insert into platform.replays (tenant_id, id, status, since, subscribers, events, deliveries, place, until, created_at, updated_at) values ($1, uuidv7(), $2, now(), '{}', 0, 0, 0, 0, now(), now() - make_interval(days => $3))`, [tenantId, status, days]);
      }
    }
    const [{ purged }] = (await database.asApp<{ purged: number }>('select platform.purge_events(30, 10) as purged')) as [{ purged: number }];
    expect(purged).toBe(10 + 2 + 2);
    const cleared = await app.get(ClearEventsWorker).run({}, { id: randomUUID(), attempt: 1, progress: new Progress(async () => {}), keptMs: 0, signal: new AbortController().signal });
    expect(cleared).toEqual({ purged: 2 * 1_200 - 10, dropped: 0 });
    for (const tenantId of tenants) {
      const left = await database.inTenant<{ what: string }>(tenantId, 'select type as what from platform.outbox union all select status from platform.dead_letters union all select status from platform.replays');
      expect(left.map(({ what }) => what).toSorted()).toEqual(['done', 'open', 'running', 'skipped']);
    }
  });

  it('is not cleared any more once the job is told to end', async () => {
    const task = { id: randomUUID(), attempt: 1, progress: new Progress(async () => {}), keptMs: 0, signal: AbortSignal.abort(new Error('told to')) };
    await expect(app.get(ClearEventsWorker).run({}, task)).rejects.toThrow('told to');
  });

  it('can neither be changed nor shortened by the application', async () => {
    const tenantId = randomUUID();
    await store(tenantId, 'a');
    const client = await database.client();
    for (const statement of [`update platform.outbox set data = '{}'`, 'delete from platform.outbox', 'update platform.outbox set sequence = null', 'insert into platform.log_horizons (tenant_id, id, purged) values (gen_random_uuid(), gen_random_uuid(), 1)']) {
      await begin(client, tenantId);
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback');
    }
  });
});

describe('the query string of the log', () => {
  it.each([
    [{}, { after: undefined, types: TYPES, take: 100 }],
    [{ after: 'latest', types: 'note.changed', take: '7' }, { after: 'latest', types: ['note.changed'], take: 7 }],
  ])('%j is understood', (query, understood) => {
    expect(parseLogQuery(query, TYPES)).toMatchObject(understood);
  });

  it.each([
    [{ after: '' }, 'after'],
    [{ after: ['a', 'b'] }, 'after'],
    [{ types: 'note.written,lead.won' }, 'types'],
    [{ take: '0' }, 'take'],
    [{ take: '1001' }, 'take'],
    [{ take: 'many' }, 'take'],
    [{ since: 'yesterday' }, 'since'],
  ])('%j is refused, with the name of what is wrong', (query, pointer) => {
    expect(() => parseLogQuery(query, TYPES)).toThrow(expect.objectContaining({ kind: 'invalid', errors: [expect.objectContaining({ pointer })] }));
  });
});

describe('an event type', () => {
  it('is asked for by the other name of its record as well, if there is such an event', () => {
    const published = new PublishedEvents([{ type: 'note.written', version: 1 }], { remark: 'note' });
    expect(['remark.written', 'note.written', 'remark.read', 'remark', 'constructor.written'].map((name) => published.typeCalled(name))).toEqual(['note.written', 'note.written', 'remark.read', 'remark', 'constructor.written']);
    expect(parseLogQuery({ types: 'remark.written' }, ['note.written'], (name) => published.typeCalled(name))).toMatchObject({ types: ['note.written'], names: new Map([['note.written', 'remark.written']]) });
    expect(() => parseLogQuery({ types: 'remark.written' }, [], (name) => published.typeCalled(name))).toThrow('remark.written is not among none');
  });

  it('is visible to whoever may read the kind of record that it is about', () => {
    const published = new PublishedEvents([{ type: 'note.written', version: 1 }, { type: 'note.written', version: 2 }, { type: 'nothing.known', version: 1 }]);
    expect(permissionFor('note.written')).toBe('notes:read');
    expect(published.visibleTo(callerOf({ userId: randomUUID(), roles: [], grants: { 'notes:read': 'own' }, team: [], refusal: null }))).toEqual(['note.written']);
    expect(published.visibleTo(callerOf({ userId: randomUUID(), roles: [], grants: {}, team: [], refusal: null }))).toEqual([]);
  });
});
