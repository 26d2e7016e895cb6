import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { NoteChanged, NoteDeleted, NoteWritten } from '../../src/contexts/notes/index.js';
import { Note, type NoteId } from '../../src/contexts/notes/note.js';
import { ChangeNote, CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import type { Config } from '../../src/platform/config/config.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { DeliverEvent } from '../../src/platform/events/deliver-event.js';
import { type Claim, Deliveries } from '../../src/platform/events/deliveries.js';
import { EventBacklog } from '../../src/platform/events/event-backlog.js';
import type { EventEnvelope, EventType } from '../../src/platform/events/event.js';
import { Records } from '../../src/platform/persistence/records.js';
import { DeleteRecord } from '../../src/platform/resource/record-commands.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { eventually } from '../support/eventually.js';
import { applicationInside, inTenant, someone } from '../support/inside.js';
import { hearing, PerformModule } from '../support/subscribers.js';

const BACKENDS: readonly (readonly [string, string | undefined])[] = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL] as const] : [])];

let database: FreshDatabase;
let api: INestApplicationContext;
const running: INestApplicationContext[] = [];
let number = 0;

const SETTINGS: Partial<Config> = { EVENT_RETRY_DELAY_MS: 20, EVENT_POLL_MS: 100, EVENT_HANDLER_TIMEOUT_MS: 5_000 };

beforeAll(async () => {
  database = await freshDatabase();
  api = await applicationInside({ ...SETTINGS, APP_DATABASE_URL: database.app });
  await api.init();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((application) => application.close()));
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

async function start(contexts: readonly Type[], settings: Partial<Config>): Promise<INestApplicationContext> {
  const application = await applicationInside({ ...SETTINGS, APP_DATABASE_URL: database.app, ...settings }, PerformModule, ...contexts);
  try {
    return await application.init();
  } catch (error) {
    await application.close();
    throw error;
  }
}

/** From now on events are owed to the subscriber, though nobody delivers them yet. */
const makeKnown = (name: string, ...events: readonly Pick<EventType, 'type' | 'version'>[]) =>
  database.asApp(`insert into platform.subscriptions (event, subscriber) select *, $2 from unnest($1::text[])`, [events.map(({ type, version }) => `${type}@${version}`), name]);

async function startWorker(contexts: readonly Type[], settings: Partial<Config> = {}): Promise<INestApplicationContext> {
  const worker = await start(contexts, { ROLE: 'worker', ...settings });
  running.push(worker);
  return worker;
}

/** A name that no other test's subscriber has. */
const nameFor = (what: string) => `test.${what}-${++number}`;
const dispatcher = () => api.get(Dispatcher);
const write = (fields: Partial<CreateNote> = {}) => dispatcher().execute(CreateNote.of({ subjectType: 'invoice', subjectId: randomUUID(), text: 'x', pinned: false, tags: [], replyToId: null, ...fields }));
const change = (id: NoteId, text: string) => dispatcher().execute(ChangeNote.of({ id, set: { text } }));
/** As an import would do it. */
const many = (tenantId: string, count: number) =>
  database.inTenant(tenantId, `insert into platform.outbox (tenant_id, id, type, version, source, aggregate_id, correlation_id, occurred_at, data) select $1, uuidv7(), 'note.written', 1, 'notes', gen_random_uuid(), 'many', now(), '{}' from generate_series(1, $2)`, [tenantId, count]);
const owed = (tenantId: string, subscriber: string) => database.inTenant<{ id: string; state: string; lease: string | null; starts: number; failures: number }>(tenantId, 'select * from platform.deliveries where subscriber = $1 order by position', [subscriber]);
/** What a worker would get to do. */
const claim = (name: string) => database.asApp<Claim>(`select tenant_id as "tenantId", id, subscriber, lease, starts, failures from platform.claim_deliveries($1, $2, $3, $4, 5, 5, 60000, $5)`, [[name], [5], [], [], '00000000-0000-0000-0000-000000000000']);

describe('an event', () => {
  it('reaches each of its subscribers, in its tenant, under its correlation id and in the name of whoever caused it', async () => {
    const heard: unknown[] = [];
    const listen = (name: string) => hearing({ name, events: [NoteWritten] }, (event: EventEnvelope) => heard.push([name, event, Work.current()]));
    const names = [nameFor('one'), nameFor('other')];
    await startWorker(names.map(listen));
    const [tenantId, caller] = [randomUUID(), someone()];
    const id = await inTenant(tenantId, () => write({ tags: ['a'] }), caller);
    await eventually(() => heard.length, (length) => length === 2);
    const event = { id: expect.any(String), eventType: 'note.written', version: 1, timestamp: expect.stringMatching(/Z$/), source: 'notes', tenantId, correlationId: expect.stringMatching(/^test-/), actorId: caller.userId, data: { noteId: id, subject: { type: 'invoice', id: expect.any(String) }, tags: ['a'] } };
    expect(heard.toSorted()).toEqual(names.map((name) => [name, event, expect.objectContaining({ tenantId, caller: expect.objectContaining({ userId: caller.userId }), origin: 'event', correlationId: (heard[0] as [string, EventEnvelope])[1].correlationId })]));
    for (const name of names) expect(await owed(tenantId, name)).toEqual([]);
  });

  it('is not owed to whoever did not ask for it', async () => {
    const heard: string[] = [];
    const name = nameFor('deleted');
    await startWorker([hearing({ name, events: [NoteDeleted] }, ({ eventType }: EventEnvelope) => heard.push(eventType))]);
    await inTenant(randomUUID(), async () => {
      const id = await write();
      await change(id, 'y');
      await dispatcher().execute(DeleteRecord.of({ type: Note as never, id }));
    });
    await eventually(() => heard.length, (length) => length > 0);
    expect(heard).toEqual(['note.deleted']);
  });

  it('of a transaction that is rolled back is owed to nobody', async () => {
    const heard: string[] = [];
    const name = nameFor('rolled-back');
    const worker = await startWorker([hearing({ name, events: [NoteWritten] }, ({ id }: EventEnvelope) => heard.push(id))]);
    const tenantId = randomUUID();
    await expect(inTenant(tenantId, () => write({ replyToId: randomUUID() as NoteId }))).rejects.toMatchObject({ code: 'reference_not_found' });
    await inTenant(tenantId, () => write());
    await eventually(() => heard.length, (length) => length > 0);
    expect(heard).toHaveLength(1);
    expect(worker).toBeDefined();
  });

  it('is kept for a subscriber while no worker runs', async () => {
    const heard: string[] = [];
    const name = nameFor('later');
    const context = hearing({ name, events: [NoteWritten] }, ({ id }: EventEnvelope) => heard.push(id));
    await start([context], { ROLE: 'api' }).then((application) => running.push(application));
    const tenantId = randomUUID();
    await inTenant(tenantId, () => write());
    expect(await owed(tenantId, name)).toHaveLength(1);
    await startWorker([context]);
    await eventually(() => heard.length, (length) => length > 0);
    expect(heard).toHaveLength(1);
  });

  it('is given back by a worker that is too old to know what to do with it', async () => {
    const name = nameFor('newer');
    await startWorker([hearing({ name, events: [NoteWritten] }, () => undefined)]);
    await database.asApp(`insert into platform.subscriptions (event, subscriber) values ('note.changed@1', $1)`, [name]);
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => change(await write(), 'y'));
    await eventually(() => owed(tenantId, name), (rows) => rows.length === 1 && rows[0]!.state === 'ready' && rows[0]!.starts === 0);
    await sleep(300);
    expect(await owed(tenantId, name)).toMatchObject([{ failures: 0, starts: 0 }]);
  });
});

describe('the effect of a subscriber', () => {
  it('is taken back when it fails at the end, and happens once when it succeeds', async () => {
    const name = nameFor('flaky');
    let attempts = 0;
    const context = hearing({ name, events: [NoteWritten] }, async ({ data }: EventEnvelope<never>) => {
      const { tags, noteId } = data as NoteWritten;
      if (!tags.includes('original')) return;
      worker.get(Records).add(Note.write(randomUUID() as NoteId, { subjectType: 'invoice', subjectId: noteId, text: 'copy', pinned: false, tags: [], replyToId: noteId }));
      if (++attempts < 3) throw new Error('not yet');
    });
    const worker = await startWorker([context]);
    const tenantId = randomUUID();
    const id = await inTenant(tenantId, () => write({ tags: ['original'] }));
    await eventually(() => owed(tenantId, name), (rows) => rows.length === 0 && attempts === 3);
    expect(attempts).toBe(3);
    expect(await database.inTenant(tenantId, 'select reply_to_id from notes.notes where reply_to_id is not null')).toEqual([{ reply_to_id: id }]);
  });

  it('does not happen a second time when another worker took the delivery over meanwhile', async () => {
    const name = nameFor('taken-over');
    const context = hearing({ name, events: [NoteWritten] }, ({ data }: EventEnvelope<never>) => {
      if (!(data as NoteWritten).tags.includes('original')) return;
      hearer.get(Records).add(Note.write(randomUUID() as NoteId, { subjectType: 'invoice', subjectId: randomUUID(), text: 'effect', pinned: true, tags: [], replyToId: null }));
    });
    const hearer = await start([context], { ROLE: 'api' });
    running.push(hearer);
    const tenantId = randomUUID();
    await inTenant(tenantId, () => write({ tags: ['original'] }));
    const effects = () => database.inTenant(tenantId, 'select from notes.notes where pinned');
    const [slow] = await claim(name);
    expect(await claim(name)).toEqual([]);
    await database.inTenant(tenantId, `update platform.deliveries set due_at = now() - interval '1 second' where subscriber = $1`, [name]);
    const [quick] = await claim(name);
    // the first comes back to life
    await hearer.get(DeliverEvent).deliver(slow!);
    expect(await database.inTenant(tenantId, 'select platform.settle_delivery($1, $2, $3) as settled', [tenantId, slow!.id, slow!.lease])).toEqual([{ settled: false }]);
    expect(await effects()).toEqual([]);
    expect(await owed(tenantId, name)).toMatchObject([{ state: 'claimed', lease: quick!.lease, failures: 0 }]);
    await hearer.get(DeliverEvent).deliver(quick!);
    await hearer.get(DeliverEvent).deliver(quick!);
    expect(await effects()).toHaveLength(1);
    expect((await owed(tenantId, name)).map(({ id }) => id)).not.toContain(slow!.id);
  });

  it('is taken back when the delivery changes hands before it is settled', async () => {
    const name = nameFor('overtaken');
    const context = hearing({ name, events: [NoteWritten] }, async ({ data }: EventEnvelope<never>) => {
      if (!(data as NoteWritten).tags.includes('original')) return;
      hearer.get(Records).add(Note.write(randomUUID() as NoteId, { subjectType: 'invoice', subjectId: randomUUID(), text: 'effect', pinned: true, tags: [], replyToId: null }));
      await hearer.get(Deliveries).giveBack((await claimed)!, 0);
    });
    const hearer = await start([context], { ROLE: 'api' });
    running.push(hearer);
    const tenantId = randomUUID();
    await inTenant(tenantId, () => write({ tags: ['original'] }));
    const claimed = claim(name).then(([first]) => first);
    await hearer.get(DeliverEvent).deliver((await claimed)!);
    expect(await database.inTenant(tenantId, 'select from notes.notes where pinned')).toEqual([]);
    expect(await owed(tenantId, name)).toHaveLength(1);
  });
});

describe('the events of one record', () => {
  it('are heard in their order, each once, while many are changed at once and two workers share the work', async () => {
    const name = nameFor('order');
    const heard: EventEnvelope[] = [];
    const context = hearing({ name, events: [NoteWritten, NoteChanged] }, async (event: EventEnvelope) => {
      await sleep(Math.random() * 5);
      heard.push(event);
    });
    await startWorker([context]);
    await startWorker([context]);
    const tenants = Array.from({ length: 4 }, () => randomUUID());
    await Promise.all(
      tenants.flatMap((tenantId) =>
        Array.from({ length: 4 }, () =>
          inTenant(tenantId, async () => {
            const id = await write();
            for (let i = 0; i < 6; i++) await change(id, `${i}`);
          }),
        ),
      ),
    );
    await eventually(() => heard.length, (length) => length >= 4 * 4 * 7);
    expect(heard).toHaveLength(4 * 4 * 7);
    for (const tenantId of tenants) {
      const stored = await database.inTenant<{ id: string; aggregate_id: string }>(tenantId, 'select id, aggregate_id from platform.outbox order by position');
      for (const aggregate of new Set(stored.map(({ aggregate_id }) => aggregate_id))) {
        const inOrder = stored.filter(({ aggregate_id }) => aggregate_id === aggregate).map(({ id }) => id);
        expect(heard.map(({ id }) => id).filter((id) => inOrder.includes(id))).toEqual(inOrder);
      }
    }
  });

  it('wait while an earlier one is tried again, and those of other records go on', async () => {
    const name = nameFor('retried');
    const heard: string[] = [];
    let troubled = true;
    await startWorker([
      hearing({ name, events: [NoteWritten, NoteChanged] }, ({ eventType, data }: EventEnvelope<never>) => {
        const { noteId } = data as NoteWritten;
        if (noteId === first && eventType === 'note.written' && troubled) throw new Error('not yet');
        heard.push(`${noteId === first ? 'first' : 'second'} ${eventType}`);
      }),
    ], { EVENT_RETRIES: 20 });
    const [first, second] = [randomUUID() as NoteId, randomUUID() as NoteId];
    await inTenant(randomUUID(), async () => {
      await write({ id: first });
      await change(first, 'y');
      await write({ id: second });
      await change(second, 'y');
    });
    await eventually(() => heard.length, (length) => length === 2);
    expect(heard).toEqual(['second note.written', 'second note.changed']);
    troubled = false;
    await eventually(() => heard.length, (length) => length === 4);
    expect(heard.slice(2)).toEqual(['first note.written', 'first note.changed']);
  });

  it('are all heard when hundreds of them were written at once', async () => {
    const name = nameFor('hundreds');
    const heard: number[] = [];
    await startWorker([hearing({ name, events: [NoteChanged] }, ({ data }: EventEnvelope<never>) => heard.push((data as { number: number }).number))]);
    const tenantId = randomUUID();
    await database.inTenant(
      tenantId,
      `insert into platform.outbox (tenant_id, id, type, version, source, aggregate_id, correlation_id, occurred_at, data)
        select $1, uuidv7(), 'note.changed', 1, 'notes', $2, 'at-once', now(), json_build_object('number', n) from generate_series(1, 300) n`,
      [tenantId, randomUUID()],
    );
    await eventually(() => heard.length, (length) => length >= 300, 25_000);
    expect(heard).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  });
});

describe.each(BACKENDS)('a worker that seldom looks by itself, where messages go by %s', (_broadcast, REDIS_URL) => {
  it('is woken by whoever has committed an event', async () => {
    const name = nameFor('woken');
    const heard: string[] = [];
    const context = hearing({ name, events: [NoteWritten] }, ({ id }: EventEnvelope) => heard.push(id));
    const writer = await start([], { ROLE: 'api', REDIS_URL });
    running.push(writer);
    await startWorker([context], { EVENT_POLL_MS: 60_000, REDIS_URL });
    for (let i = 1; i <= 3; i++) {
      await inTenant(randomUUID(), () => writer.get(Dispatcher).execute(CreateNote.of({ subjectType: 'invoice', subjectId: randomUUID(), text: 'x', pinned: false, tags: [], replyToId: null })));
      expect(await eventually(() => heard.length, (length) => length === i)).toBe(i);
    }
  });
});

describe('a worker that is told to end', () => {
  it('ends what it has begun, and begins nothing more', async () => {
    const name = nameFor('ending');
    const heard: string[] = [];
    let begun = 0;
    const worker = await start([hearing({ name, events: [NoteWritten] }, async ({ id }: EventEnvelope) => {
      begun += 1;
      await sleep(300);
      heard.push(id);
    })], { ROLE: 'worker', EVENT_CONCURRENCY: 2 });
    const tenantId = randomUUID();
    await many(tenantId, 20);
    await eventually(() => begun, (count) => count > 0);
    await worker.close();
    const left = await owed(tenantId, name);
    expect(heard).toHaveLength(begun);
    expect(left).toHaveLength(20 - begun);
    expect(left.map(({ state }) => state)).not.toContain('claimed');
    await database.inTenant(tenantId, 'delete from platform.deliveries');
  });
});

describe('an event of a transaction that commits late', () => {
  it('is heard, though later ones were heard before', async () => {
    const name = nameFor('late');
    const heard: string[] = [];
    await startWorker([hearing({ name, events: [NoteWritten] }, ({ correlationId }: EventEnvelope) => heard.push(correlationId))]);
    const tenantId = randomUUID();
    const [slow, quick] = [await database.client(), await database.client()];
    const insert = (correlationId: string) => [`insert into platform.outbox (tenant_id, id, type, version, source, aggregate_id, correlation_id, occurred_at, data) values ($1, uuidv7(), 'note.written', 1, 'notes', gen_random_uuid(), $2, now(), '{}')`, [tenantId, correlationId]] as const;
    for (const client of [slow, quick]) await client.query(`begin; select set_config('app.tenant_id', '${tenantId}', true)`);
    await slow.query(...(insert('began-first') as unknown as [string, unknown[]]));
    await quick.query(...(insert('committed-first') as unknown as [string, unknown[]]));
    await quick.query('commit');
    await eventually(() => heard.length, (length) => length === 1);
    await slow.query('commit');
    await eventually(() => heard.length, (length) => length === 2);
    expect(heard).toEqual(['committed-first', 'began-first']);
  });
});

describe('a subscriber that always throws', () => {
  it('stops neither the others nor itself at other records', async () => {
    const [broken, well] = [nameFor('broken'), nameFor('well')];
    const heard: string[] = [];
    const tried = new Set<string>();
    await startWorker([
      hearing({ name: broken, events: [NoteWritten] }, ({ id }: EventEnvelope) => {
        tried.add(id);
        throw new Error('always');
      }),
      hearing({ name: well, events: [NoteWritten] }, ({ id }: EventEnvelope) => heard.push(id)),
    ], { EVENT_RETRY_DELAY_MS: 600_000 });
    const tenantId = randomUUID();
    for (let i = 0; i < 12; i++) await inTenant(tenantId, () => write());
    await eventually(() => heard.length === 12 && tried.size === 12, (all) => all);
    expect([heard.length, tried.size]).toEqual([12, 12]);
    const putOff = await eventually(() => owed(tenantId, broken), (rows) => rows.every(({ state }) => state === 'ready'));
    expect(putOff).toMatchObject(Array.from({ length: 12 }, () => ({ state: 'ready', failures: 1 })));
  });
});

describe('a subscriber that hangs', () => {
  it('is given up after its time and stops nobody else, however often it hangs', async () => {
    const [hanging, well] = [nameFor('hanging'), nameFor('well')];
    const heard: string[] = [];
    const never = new Promise<never>(() => {});
    await startWorker([
      hearing({ name: hanging, events: [NoteWritten] }, () => never),
      hearing({ name: well, events: [NoteWritten] }, ({ id }: EventEnvelope) => heard.push(id)),
    ], { EVENT_HANDLER_TIMEOUT_MS: 150, EVENT_RETRIES: 1, DATABASE_POOL: 7 });
    const tenantId = randomUUID();
    for (let i = 0; i < 12; i++) await inTenant(tenantId, () => write());
    await eventually(() => heard.length, (length) => length === 12);
    expect(heard).toHaveLength(12);
    const dead = await eventually(() => owed(tenantId, hanging), (rows) => rows.every(({ state }) => state === 'dead'), 20_000);
    expect(dead).toHaveLength(12);
    expect(await database.inTenant(tenantId, `select distinct error ->> 'code' as code, attempts from platform.dead_letters`)).toEqual([{ code: 'took_too_long', attempts: 2 }]);
  });
});

describe('an event that a subscriber can not take', () => {
  it('becomes a dead letter after its retries, each after twice the time', async () => {
    const name = nameFor('dead');
    const at: number[] = [];
    await startWorker([
      hearing({ name, events: [NoteWritten] }, () => {
        at.push(performance.now());
        throw new DomainError('rule', 'not_today', 'Not today.');
      }),
    ], { EVENT_RETRY_DELAY_MS: 50 });
    const tenantId = randomUUID();
    const id = await inTenant(tenantId, () => write());
    const letters = await eventually(() => database.inTenant(tenantId, 'select * from platform.dead_letters'), ({ length }) => length > 0);
    expect(letters).toMatchObject([{ status: 'open', subscriber: name, event_type: 'note.written', attempts: 4, error: { code: 'not_today', detail: 'Not today.' }, event: { eventType: 'note.written', data: { noteId: id } } }]);
    expect(at).toHaveLength(4);
    const waits = at.slice(1).map((moment, i) => moment - at[i]!);
    for (const [i, least] of [50, 100, 200].entries()) expect(waits[i]).toBeGreaterThanOrEqual(least - 1);
  });

  it('tells nothing of what went wrong inside', async () => {
    const name = nameFor('inside');
    await startWorker([hearing({ name, events: [NoteWritten] }, () => { throw new Error('select secret from cellar'); })], { EVENT_RETRIES: 0 });
    const tenantId = randomUUID();
    await inTenant(tenantId, () => write());
    const [letter] = await eventually(() => database.inTenant(tenantId, 'select error from platform.dead_letters'), ({ length }) => length > 0);
    expect(letter).toMatchObject({ error: { code: 'internal', detail: expect.not.stringContaining('cellar') } });
  });

  it('whose worker ends again and again while it is at it is taken out of the way', async () => {
    const name = nameFor('deadly');
    const heard: string[] = [];
    const context = hearing({ name, events: [NoteWritten] }, ({ id }: EventEnvelope) => heard.push(id));
    await makeKnown(name, NoteWritten);
    const tenantId = randomUUID();
    await inTenant(tenantId, () => write());
    await database.inTenant(tenantId, 'update platform.deliveries set starts = 20 where subscriber = $1', [name]);
    await startWorker([context]);
    const [letter] = await eventually(() => database.inTenant(tenantId, 'select error from platform.dead_letters'), ({ length }) => length > 0);
    expect(letter).toMatchObject({ error: { code: 'lost_too_often' } });
    expect(heard).toEqual([]);
  });
});

describe("one tenant's multitude of events", () => {
  it("does not keep another tenant's waiting", async () => {
    const name = nameFor('fair');
    const heard = new Map<string, number>();
    const [crowd, single] = [randomUUID(), randomUUID()].toSorted() as [string, string];
    let before: number | undefined;
    const context = hearing({ name, events: [NoteWritten] }, ({ tenantId }: EventEnvelope) => {
      heard.set(tenantId, (heard.get(tenantId) ?? 0) + 1);
      if (tenantId === single) before = heard.get(crowd);
    });
    await makeKnown(name, NoteWritten);
    await many(crowd, 5_000);
    await startWorker([context]);
    await eventually(() => heard.get(crowd) ?? 0, (count) => count > 50);
    const already = heard.get(crowd)!;
    await inTenant(single, () => write());
    await eventually(() => before, (count) => count !== undefined);
    expect(before! - already).toBeLessThan(100);
    await database.inTenant(crowd, 'delete from platform.deliveries');
  });
});

describe('what one subscriber has not done yet', () => {
  it("does not keep another subscriber's events of the same tenant waiting", async () => {
    const [busy, idle] = [nameFor('busy'), nameFor('idle')];
    const heard = { busy: 0, idle: 0 };
    let before: number | undefined;
    const contexts = [
      hearing({ name: busy, events: [NoteWritten] }, () => void (heard.busy += 1)),
      hearing({ name: idle, events: [NoteChanged] }, () => (before = heard.busy)),
    ];
    await makeKnown(busy, NoteWritten);
    await makeKnown(idle, NoteChanged);
    const tenantId = randomUUID();
    await many(tenantId, 2_000);
    await startWorker(contexts);
    await eventually(() => heard.busy, (count) => count > 20);
    const already = heard.busy;
    await inTenant(tenantId, async () => change(await write(), 'y'));
    await eventually(() => before, (count) => count !== undefined);
    expect(before! - already).toBeLessThan(100);
    await database.inTenant(tenantId, 'delete from platform.deliveries');
  });
});

describe('the backlog', () => {
  it('tells how much is owed to whom, and for how long', async () => {
    const name = nameFor('backlog');
    await makeKnown(name, NoteWritten, NoteChanged);
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => change(await write(), 'y'));
    await database.inTenant(tenantId, `update platform.deliveries set owed_since = now() - interval '90 seconds' where subscriber = $1`, [name]);
    await database.inTenant(tenantId, `update platform.outbox set sequence = null, occurred_at = now() - interval '120 seconds'`);
    const { owed: all, unlogged } = await api.get(EventBacklog).measure();
    const [backlog] = all.filter(({ subscriber }) => subscriber === name);
    expect(backlog).toEqual({ subscriber: name, ready: 2, waiting: 0, dead: 0, oldestSeconds: expect.any(Number) });
    expect(backlog!.oldestSeconds).toBeGreaterThanOrEqual(90);
    expect(unlogged.events).toBeGreaterThanOrEqual(2);
    expect(unlogged.oldestSeconds).toBeGreaterThanOrEqual(120);
    expect((await api.get(EventBacklog).total()).oldestSeconds).toBeGreaterThanOrEqual(120);
  });
});

describe('subscribers', () => {
  it('must not share a name', async () => {
    const name = nameFor('twice');
    await expect(start([hearing({ name, events: [NoteWritten] }, () => undefined), hearing({ name, events: [NoteChanged] }, () => undefined)], { ROLE: 'api' })).rejects.toThrow(`two subscribers are called ${name}`);
  });

  it('that no process has known for a day are owed nothing any more', async () => {
    const name = nameFor('gone');
    await makeKnown(name, NoteWritten);
    const tenantId = randomUUID();
    await inTenant(tenantId, () => write());
    const retire = () => database.asApp<{ subscriber: string }>('select * from platform.retire_subscribers(24, 1000)');
    expect((await retire()).map(({ subscriber }) => subscriber)).not.toContain(name);
    await database.asApp(`update platform.subscriptions set seen_at = now() - interval '25 hours' where subscriber = $1`, [name]);
    await database.inTenant(tenantId, `update platform.deliveries set owed_since = now() - interval '25 hours'`);
    expect(await retire()).toContainEqual({ subscriber: name, deliveries: '1' });
    expect(await owed(tenantId, name)).toEqual([]);
    await inTenant(tenantId, () => write());
    expect(await owed(tenantId, name)).toEqual([]);
  });
});
