import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Schemas } from '../../client/index.js';
import { expectData, type Role, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { eventually } from '../support/eventually.js';
import { type RunningApp, startApp } from '../support/programs.mjs';

/** One process answers requests, two deliver events. */
let database: FreshDatabase;
let api: RunningApp;
let workers: RunningApp[];
const folder = mkdtempSync(path.join(tmpdir(), 'rapport-events-'));
const CURE = path.join(folder, 'cure');

beforeAll(async () => {
  database = await freshDatabase();
  const start = (ROLE: string) => startApp({ ROLE, APP_DATABASE_URL: database.app, EVENT_RETRY_DELAY_MS: '10', EVENT_POLL_MS: '200', CURE }, { preloaded: ['test/support/echo.mjs'] });
  [api, ...workers] = (await Promise.all([start('api'), start('worker'), start('worker')])) as [RunningApp, ...RunningApp[]];
}, 60_000);
afterAll(async () => {
  await Promise.all([api, ...workers].map((program) => program.stop()));
  await database.drop();
  rmSync(folder, { recursive: true });
});

const session = (role: Role = 'admin', tenantId?: string) => signIn({ role, url: api.url, ...(tenantId !== undefined && { tenantId }) });
const write = async ({ api: client }: Session, tags: string[]) => expectData(await client.POST('/api/v1/notes', { body: aNote({ tags }) }));
const change = async ({ api: client }: Session, id: string, text: string) => expectData(await client.PATCH('/api/v1/notes/{id}', { params: { path: { id } }, body: { text } }));
const answers = async ({ api: client }: Session, noteId: string) => expectData(await client.GET('/api/v1/notes', { params: { query: { replyToId: [noteId], sort: ['createdAt'] } } })).data;
const log = async ({ api: client }: Session, query: { after?: string; types?: string[]; take?: number } = {}) => expectData(await client.GET('/api/v1/events', { params: { query } }));
const lettersOf = async ({ api: client }: Session, query: { status?: ('open' | 'replayed' | 'skipped')[] } = {}) => expectData(await client.GET('/api/v1/events/dead-letters', { params: { query } })).data as Schemas['DeadLetter'][];
const openLetter = async (who: Session) => (await eventually(() => lettersOf(who, { status: ['open'] }), ({ length }) => length > 0))[0]!;

describe('a subscriber in another process', () => {
  it('follows what was written, in the name of whoever wrote it and under the same correlation id', async () => {
    const admin = await session();
    const note = await write(admin, ['ring']);
    const [answer] = await eventually(() => answers(admin, note.id), ({ length }) => length > 0);
    expect(answer).toMatchObject({ replyToId: note.id, tags: ['echo'], createdBy: admin.userId });
    const events = await eventually(() => log(admin), ({ data }) => data.length === 2);
    expect(events.data.map(({ eventType }) => eventType)).toEqual(['note.written', 'note.written']);
    expect(events.data[1]!.correlationId).toBe(events.data[0]!.correlationId);
    expect(answer!.text).toBe(events.data[0]!.id);
  });
});

describe('the log of events', () => {
  it('shows only events of what the caller may read, and names what can be asked for', async () => {
    const admin = await session();
    const note = await write(admin, []);
    await change(admin, note.id, 'y');
    await eventually(() => log(admin), ({ data }) => data.length === 2);
    const agent = await session('agent', admin.tenantId);
    expect((await log(agent, { types: ['note.changed'] })).data).toMatchObject([{ eventType: 'note.changed', version: 1, source: 'notes', tenantId: admin.tenantId, actorId: admin.userId, data: { noteId: note.id, changed: ['text'] } }]);
    const { error, response } = await admin.api.GET('/api/v1/events', { params: { query: { types: ['replay.begun', 'lead.won'] } } });
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ code: 'query_invalid', errors: [{ pointer: 'types', code: 'unknown_type', message: expect.stringContaining('note.written') }] });
  });

  it('lets a client that was away catch up from its place', async () => {
    const admin = await session();
    const { page } = await log(admin, { after: 'latest' });
    const note = await write(admin, []);
    for (let i = 0; i < 4; i++) await change(admin, note.id, `${i}`);
    const types = ['note.changed'];
    await eventually(() => log(admin, { after: page.nextCursor, types }), ({ data }) => data.length === 4);
    const seen: unknown[] = [];
    for (let after = page.nextCursor, more = true; more; ) {
      const next = await log(admin, { after, types, take: 2 });
      seen.push(...next.data.map(({ data }) => data.noteId));
      ({ nextCursor: after, hasMore: more } = next.page);
    }
    expect(seen).toEqual(Array.from({ length: 4 }, () => note.id));
  });

  it('takes no place that was made up', async () => {
    const { error, response } = await (await session()).api.GET('/api/v1/events', { params: { query: { after: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA' } } });
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ code: 'cursor_invalid' });
  });
});

describe('a dead letter', () => {
  it('tells an administrator what could not be taken, by whom and why', async () => {
    const admin = await session();
    const note = await write(admin, ['poison']);
    const letter = await openLetter(admin);
    expect(letter).toMatchObject({ status: 'open', subscriber: 'test.fragile', eventType: 'note.written', attempts: 4, error: { code: 'poisoned', detail: 'There is no cure yet.' } });
    expect(letter).not.toHaveProperty('event');
    const { data, response } = await admin.api.GET('/api/v1/events/dead-letters/{id}', { params: { path: { id: letter.id } } });
    expect(response.headers.get('etag')).toBe('"1"');
    expect(data!.event).toMatchObject({ id: letter.eventId, eventType: 'note.written', tenantId: admin.tenantId, data: { noteId: note.id } });
  });

  it('holds up what follows for the same record until it is replayed, and nothing else', async () => {
    rmSync(CURE, { force: true });
    const admin = await session();
    const note = await write(admin, ['poison']);
    const other = await write(admin, []);
    const letter = await openLetter(admin);
    await change(admin, note.id, 'y');
    await change(admin, other.id, 'y');
    const fragile = async (id: string) => (await answers(admin, id)).filter(({ text }) => text.startsWith('fragile'));
    await eventually(() => fragile(other.id), ({ length }) => length === 1);
    expect(await fragile(note.id)).toEqual([]);
    writeFileSync(CURE, '');
    const { data: replayed } = await admin.api.POST('/api/v1/events/dead-letters/{id}/replay', { params: { path: { id: letter.id }, header: { 'If-Match': '"1"' } } });
    expect(replayed).toMatchObject({ id: letter.id, status: 'replayed', version: 2, updatedBy: admin.userId });
    expect(await eventually(() => fragile(note.id), ({ length }) => length === 2)).toHaveLength(2);
    const { error, response } = await admin.api.POST('/api/v1/events/dead-letters/{id}/replay', { params: { path: { id: letter.id } } });
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ code: 'dead_letter_closed' });
  });

  it('lets what follows go on when it is skipped', async () => {
    rmSync(CURE, { force: true });
    const admin = await session();
    const note = await write(admin, ['poison']);
    const letter = await openLetter(admin);
    await change(admin, note.id, 'y');
    expect(expectData(await admin.api.POST('/api/v1/events/dead-letters/{id}/skip', { params: { path: { id: letter.id } } }))).toMatchObject({ status: 'skipped' });
    const texts = (await eventually(() => answers(admin, note.id), (found) => found.filter(({ text }) => text.startsWith('fragile')).length > 0)).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('fragile'))).toHaveLength(1);
    expect(await lettersOf(admin, { status: ['open'] })).toEqual([]);
  });

  it('can be one of many that are replayed or skipped at once, by subscriber and type', async () => {
    rmSync(CURE, { force: true });
    const admin = await session();
    const notes = await Promise.all(Array.from({ length: 5 }, () => write(admin, ['poison'])));
    await eventually(() => lettersOf(admin, { status: ['open'] }), ({ length }) => length === 5);
    const replay = (body: Schemas['DeadLetterFilter']) => admin.api.POST('/api/v1/events/dead-letters/replay', { body });
    expect(expectData(await replay({ subscriber: 'test.echo' }))).toEqual({ closed: 0, remaining: 0 });
    expect(expectData(await replay({ eventType: 'note.changed' }))).toEqual({ closed: 0, remaining: 0 });
    expect(expectData(await admin.api.POST('/api/v1/events/dead-letters/{id}/skip', { params: { path: { id: (await openLetter(admin)).id } } }))).toMatchObject({ status: 'skipped' });
    writeFileSync(CURE, '');
    expect(expectData(await replay({ subscriber: 'test.fragile', eventType: 'note.written' }))).toEqual({ closed: 4, remaining: 0 });
    const answered = await eventually(async () => (await Promise.all(notes.map(({ id }) => answers(admin, id)))).filter(({ length }) => length > 0).length, (count) => count === 4);
    expect(answered).toBe(4);
    expect(expectData(await admin.api.POST('/api/v1/events/dead-letters/skip', { body: {} }))).toEqual({ closed: 0, remaining: 0 });
  });

  it('is seen and touched by administrators of its tenant only', async () => {
    rmSync(CURE, { force: true });
    const admin = await session();
    await write(admin, ['poison']);
    const { id } = await openLetter(admin);
    const params = { path: { id } };
    for (const role of ['manager', 'agent'] as const) {
      const other = await session(role, admin.tenantId);
      const refused = [
        await other.api.GET('/api/v1/events/dead-letters', {}),
        await other.api.GET('/api/v1/events/dead-letters/{id}', { params }),
        await other.api.POST('/api/v1/events/dead-letters/{id}/replay', { params }),
        await other.api.POST('/api/v1/events/dead-letters/{id}/skip', { params }),
        await other.api.POST('/api/v1/events/dead-letters/replay', { body: {} }),
        await other.api.POST('/api/v1/events/dead-letters/skip', { body: {} }),
        await other.api.POST('/api/v1/events/replay', { body: { since: '2026-01-01T00:00:00.000Z', subscribers: ['test.echo'] } }),
        await other.api.GET('/api/v1/events/replays', {}),
      ];
      expect(refused.map(({ response }) => response.status)).toEqual(refused.map(() => 403));
    }
    const stranger = await session();
    expect(await lettersOf(stranger)).toEqual([]);
    for (const verb of ['replay', 'skip'] as const) expect((await stranger.api.POST(`/api/v1/events/dead-letters/{id}/${verb}`, { params })).response.status).toBe(404);
    expect(expectData(await stranger.api.POST('/api/v1/events/dead-letters/replay', { body: {} }))).toEqual({ closed: 0, remaining: 0 });
    expect(await lettersOf(admin)).toMatchObject([{ id, status: 'open' }]);
  });
});

describe('what an administrator does about dead letters and replays', () => {
  it('is in the audit log, one entry a letter', async () => {
    rmSync(CURE, { force: true });
    const admin = await session();
    await Promise.all([1, 2, 3].map(() => write(admin, ['poison'])));
    const letters = await eventually(() => lettersOf(admin, { status: ['open'] }), ({ length }) => length === 3);
    writeFileSync(CURE, '');
    const [one, ...others] = letters.map(({ id }) => id);
    await admin.api.POST('/api/v1/events/dead-letters/{id}/skip', { params: { path: { id: one! } } });
    await admin.api.POST('/api/v1/events/dead-letters/replay', { body: {} });
    const { id: replay } = expectData(await admin.api.POST('/api/v1/events/replay', { body: { since: '2026-01-01T00:00:00.000Z', subscribers: ['test.echo'] } }));
    const audit = async (resource: string) => expectData(await admin.api.GET('/api/v1/audit', { params: { query: { resource: [resource], actorId: [admin.userId] } } })).data;
    const closed = await audit('dead-letters');
    expect(closed.filter(({ action, origin }) => action === 'changed' && origin === 'http').map(({ recordId, changes }) => [recordId, changes]).toSorted()).toEqual(
      [[one, { status: ['open', 'skipped'] }], ...others.map((id) => [id, { status: ['open', 'replayed'] }])].toSorted(),
    );
    expect(await audit('replays')).toContainEqual(expect.objectContaining({ recordId: replay, action: 'created', origin: 'http' }));
  });
});

describe('how far behind the delivery of events is', () => {
  it('is told by health, which stays well, and by metrics', async () => {
    rmSync(CURE, { force: true });
    const admin = await session();
    const note = await write(admin, ['poison']);
    await openLetter(admin);
    await change(admin, note.id, 'y');
    const healthOf = async () => (await (await fetch(`${api.url}/health/ready`)).json()) as { status: string; info: { events: Record<string, unknown> } };
    const { status, info } = await eventually(healthOf, (health) => Number(health.info.events.dead) > 0 && Number(health.info.events.waiting) > 0);
    expect({ status, events: info.events }).toEqual({ status: 'ok', events: { status: 'up', ready: expect.any(Number), waiting: expect.any(Number), dead: expect.any(Number), unlogged: expect.any(Number), oldestSeconds: expect.any(Number), ms: expect.any(Number) } });
    expect(Math.min(Number(info.events.dead), Number(info.events.waiting))).toBeGreaterThan(0);
    const text = await (await fetch(`${api.url}/metrics`)).text();
    expect(text).toMatch(/^rapport_event_deliveries\{subscriber="test\.fragile",state="dead"\} [1-9]/m);
    expect(text).toMatch(/^rapport_event_deliveries\{subscriber="test\.fragile",state="waiting"\} [1-9]/m);
    expect(text).toMatch(/^rapport_event_oldest_seconds\{subscriber="test\.fragile"\} [\d.]+$/m);
    expect(text).toMatch(/^rapport_event_unlogged \d+$/m);
    expect(text).toMatch(/^rapport_event_unlogged_oldest_seconds [\d.]+$/m);
    const ofWorkers = await Promise.all(workers.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
    expect(ofWorkers.some((of) => /^rapport_event_duration_seconds_count\{[^}]*outcome="failed"[^}]*\} [1-9]/m.test(of))).toBe(true);
  });
});

describe('replaying events', () => {
  it('has subscribers that may hear an event twice do their work again, from a moment on', async () => {
    const admin = await session();
    const before = await write(admin, ['ring']);
    await eventually(() => answers(admin, before.id), ({ length }) => length === 1);
    await eventually(() => log(admin), ({ data }) => data.length === 2);
    const since = new Date().toISOString();
    const note = await write(admin, ['ring']);
    await change(admin, note.id, 'y');
    await eventually(() => answers(admin, note.id), ({ length }) => length === 3); // two of echo, one of fragile
    await eventually(() => log(admin), ({ data }) => data.length === 7);
    const begun = await admin.api.POST('/api/v1/events/replay', { body: { since, types: ['note.written'], subscribers: ['test.echo'] } });
    expect(begun.response.status).toBe(202);
    expect(begun.data).toMatchObject({ status: 'running', since, types: ['note.written'], subscribers: ['test.echo'] });
    expect(begun.response.headers.get('location')).toBe(`/api/v1/events/replays/${begun.data!.id}`);
    const replay = await eventually(async () => expectData(await admin.api.GET('/api/v1/events/replays/{id}', { params: { path: { id: begun.data!.id } } })), ({ status }) => status !== 'running');
    expect(replay).toMatchObject({ status: 'done', events: 4, deliveries: 4 });
    expect(await eventually(() => answers(admin, note.id), ({ length }) => length === 4)).toHaveLength(4);
    expect(await answers(admin, before.id)).toHaveLength(1);
  });

  it('is refused for subscribers whose work must not be done twice, and for types that nobody hears', async () => {
    const admin = await session();
    const since = '2026-01-01T00:00:00.000Z';
    const bySubscriber = await admin.api.POST('/api/v1/events/replay', { body: { since, subscribers: ['test.fragile'] } });
    expect(bySubscriber.error).toMatchObject({ status: 422, code: 'not_replayable' });
    const byType = await admin.api.POST('/api/v1/events/replay', { body: { since, types: ['note.deleted'], subscribers: ['test.echo'] } });
    expect(byType.error).toMatchObject({ status: 422, code: 'not_subscribed' });
    expect((await admin.send('POST', '/api/v1/events/replay', { since: 'yesterday' })).status).toBe(400);
  });

  it('goes on piece by piece, however much there is, and can be cancelled', async () => {
    const admin = await session();
    await database.inTenant(
      admin.tenantId,
      `insert into platform.outbox (tenant_id, id, type, version, source, aggregate_id, correlation_id, occurred_at, data, sequence, logged_at)
        select $1, uuidv7(), 'note.written', 1, 'notes', gen_random_uuid(), 'many', now(), '{"noteId":"","tags":[]}', nextval('platform.event_sequence'), now() from generate_series(1, 2500)`,
      [admin.tenantId],
    );
    const begin = async () => expectData(await admin.api.POST('/api/v1/events/replay', { body: { since: '2026-01-01T00:00:00.000Z', subscribers: ['test.echo'] } }));
    const { id } = await begin();
    const replay = await eventually(async () => expectData(await admin.api.GET('/api/v1/events/replays/{id}', { params: { path: { id } } })), ({ status }) => status !== 'running');
    expect(replay).toMatchObject({ status: 'done', events: 2_500 });
    const cancelled = await admin.api.POST('/api/v1/events/replays/{id}/cancel', { params: { path: { id } } });
    expect(cancelled.error).toMatchObject({ status: 409, code: 'replay_ended' });
    const second = await admin.api.POST('/api/v1/events/replays/{id}/cancel', { params: { path: { id: (await begin()).id } } });
    expect([200, 409]).toContain(second.response.status);
  });
});
