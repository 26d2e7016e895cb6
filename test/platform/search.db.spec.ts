import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { sql } from 'kysely';
import { randomInt, randomUUID } from 'node:crypto';
import { Note, type NoteId } from '../../src/contexts/notes/note.js';
import { ChangeNote, CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { newId } from '../../src/kernel/id.js';
import { callerOf } from '../../src/platform/auth/caller.js';
import type { Grants } from '../../src/platform/auth/scope.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import type { PublishedEvent } from '../../src/platform/events/published-events.js';
import { SUBSCRIPTION, type Subscription } from '../../src/platform/events/subscriber.js';
import { OnFindableChanged } from '../../src/platform/search/on-findable-changed.js';
import { OnLenderChanged } from '../../src/platform/search/on-lender-changed.js';
import { AT_ONCE } from '../../src/platform/search/refresh-concerned.command.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { UnitOfWork } from '../../src/platform/persistence/unit-of-work.js';
import { PurgeRecords } from '../../src/platform/recycle-bin/purge.js';
import { DeleteRecord, RestoreRecord } from '../../src/platform/resource/record-commands.js';
import { FindEverywhere, type HitGroup } from '../../src/platform/search/find-everywhere.query.js';
import { RefreshFindings } from '../../src/platform/search/refresh-findings.command.js';
import { isRight, SearchUpkeep } from '../../src/platform/search/search-upkeep.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { eventually } from '../support/eventually.js';
import { applicationInside, inTenant, someone } from '../support/inside.js';

let database: FreshDatabase;
let app: INestApplicationContext;

/** One process that writes and delivers events. */
beforeAll(async () => {
  database = await freshDatabase();
  app = await applicationInside({ APP_DATABASE_URL: database.app, ROLE: 'worker', EVENT_POLL_MS: 50, EVENT_RETRY_DELAY_MS: 20 });
  await app.init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const execute = <R>(command: Parameters<Dispatcher['execute']>[0]) => app.get(Dispatcher).execute(command) as Promise<R>;
const upkeep = () => app.get(SearchUpkeep);
const write = (text: string, tags: string[] = []) => execute<NoteId>(CreateNote.of({ id: newId<'Note'>(), subjectType: 'invoice', subjectId: randomUUID(), text, pinned: false, tags, replyToId: null }));
const change = (id: NoteId, set: object) => execute(ChangeNote.of({ id, set }));
const remove = (id: NoteId) => execute(DeleteRecord.of({ type: Note, id }));
const restore = (id: NoteId) => execute(RestoreRecord.of({ type: Note, id }));
const purge = (id: NoteId) => execute(PurgeRecords.of({ type: Note, ids: [id], before: new Date(Date.now() + 60_000).toISOString() }));
const find = (question: string, take = 5): Promise<HitGroup[]> => app.get(Dispatcher).ask(FindEverywhere.of({ question, take }));
const titles = async (question: string) => (await find(question)).flatMap(({ hits }) => hits.map(({ title }) => title));
const kept = (tenantId: string) => database.inTenant<{ record_id: string; version: number; title: string }>(tenantId, 'select record_id, version, title from platform.search_rows order by record_id');
const settled = (tenantId: string) => eventually(() => database.inTenant(tenantId, `select from platform.deliveries where subscriber = 'platform.search'`), ({ length }) => length === 0, 20_000);
const asOwner = (grants: Grants, userId = randomUUID(), team: string[] = []) => callerOf({ userId, roles: [], grants, team, refusal: null }, { bringsRights: true });

describe('what records are found by', () => {
  it('follows whatever happens to them', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      const id = await write('Zephyr quarterly');
      expect(await eventually(() => titles('zephyr'), ({ length }) => length === 1)).toEqual(['Zephyr quarterly']);
      await change(id, { text: 'Mistral quarterly' });
      expect(await eventually(() => titles('mistral'), ({ length }) => length === 1)).toEqual(['Mistral quarterly']);
      expect(await titles('zephyr')).toEqual([]);
      await remove(id);
      expect(await eventually(() => titles('mistral'), ({ length }) => length === 0)).toEqual([]);
      await restore(id);
      expect(await eventually(() => titles('mistral'), ({ length }) => length === 1)).toEqual(['Mistral quarterly']);
      await remove(id);
      await purge(id);
      await settled(tenantId);
      expect(await kept(tenantId)).toEqual([]);
    });
  });

  it('is right after whatever happens to many of them at once, and nothing old remains', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      const ids = await Promise.all(Array.from({ length: 30 }, (_, i) => write(`Note ${i} of the beginning`)));
      const step = async () => {
        const id = ids[randomInt(ids.length)]!;
        const deeds = [() => change(id, { text: `Changed ${randomInt(1_000)}` }), () => change(id, { tags: [`t${randomInt(9)}`] }), () => remove(id), () => restore(id), () => write(`Another ${randomInt(1_000)}`), () => purge(id)];
        await deeds[randomInt(deeds.length)]!().catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
        });
      };
      await Promise.all(Array.from({ length: 4 }, async () => {
        for (let i = 0; i < 60; i++) await step();
      }));
      await settled(tenantId);
      const [checked] = await upkeep().check(['note']);
      expect(checked).toMatchObject({ kind: 'note', missing: 0, surplus: 0, outdated: 0 });
      const live = await database.inTenant<{ count: number }>(tenantId, 'select count(*)::int as count from notes.notes where deleted_at is null');
      expect(checked!.compared).toBe(live[0]!.count);
      expect(await kept(tenantId)).toHaveLength(live[0]!.count);
    });
  });

  it('is not overwritten by what somebody has read before', async () => {
    const tenantId = randomUUID();
    const id = await inTenant(tenantId, () => write('The first text'));
    await settled(tenantId);
    await inTenant(tenantId, async () => {
      // the first to come holds the record, and both read it only when they do
      const unitOfWork = app.get(UnitOfWork);
      const rows = unitOfWork.rows.bind(unitOfWork);
      let held!: () => void;
      let go!: () => void;
      const first = new Promise<void>((resolve) => (held = resolve));
      const gate = new Promise<void>((resolve) => (go = resolve));
      let reads = 0;
      unitOfWork.rows = (async (statement: never) => {
        const result = await rows(statement);
        const { sql: text } = (statement as { compile(builder: unknown): { sql: string } }).compile((await import('../../src/platform/persistence/sql.js')).sqlBuilder);
        if (text.includes('from "notes"."notes" t') && ++reads === 1) {
          held();
          await gate;
        }
        return result;
      }) as never;
      try {
        const old = execute(RefreshFindings.of({ kind: 'note', ids: [id] }));
        await first;
        await database.inTenant(tenantId, `update notes.notes set text = 'The second text', version = version + 1`);
        const late = execute(RefreshFindings.of({ kind: 'note', ids: [id] }));
        await new Promise((resolve) => setTimeout(resolve, 200));
        go();
        await Promise.all([old, late]);
      } finally {
        unitOfWork.rows = rows;
      }
    });
    expect(await kept(tenantId)).toEqual([{ record_id: id, version: 2, title: 'The second text' }]);
  });

  it('is read anew for whatever is published of such a record, for both when two became one', () => {
    const [noteId, mergedId] = [newId(), newId()];
    const heard = (eventType: string, data: object) => app.get(OnFindableChanged).on({ eventType, data } as never);
    expect(heard('note.changed', { noteId })).toMatchObject({ kind: 'note', ids: [noteId] });
    expect(heard('note.merged', { noteId, mergedId })).toMatchObject({ kind: 'note', ids: [noteId, mergedId] });
    expect(heard('note.changed', {})).toBeUndefined();
    const { events } = Reflect.getMetadata(SUBSCRIPTION, OnFindableChanged) as Subscription;
    const published = ['note.changed', 'note.praised', 'role.changed', 'feature.toggled'].map((type) => ({ type, version: 1 }));
    expect((events as (all: readonly PublishedEvent[]) => readonly PublishedEvent[])(published).map(({ type }) => type)).toEqual(['note.changed', 'note.praised']);
  });

  it('comes to the same when it is kept twice, by three statements each time', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      const ids = await Promise.all([write('One'), write('Two'), write('Three')]);
      await settled(tenantId);
      const before = await kept(tenantId);
      const unitOfWork = app.get(UnitOfWork);
      const rows = unitOfWork.rows.bind(unitOfWork);
      let statements = 0;
      // what is delivered meanwhile doesn't count, nor what clocks do for others
      unitOfWork.rows = ((statement: never) => ((statements += Work.current().origin === 'event' || Work.current().tenantId !== tenantId ? 0 : 1), rows(statement))) as never;
      await execute(RefreshFindings.of({ kind: 'note', ids }));
      unitOfWork.rows = rows;
      expect(statements).toBe(3);
      expect(await kept(tenantId)).toEqual(before);
    });
  });
});

describe('what records are found by through another one', () => {
  it('follows when that one is called otherwise, however many they are, in steps of a transaction each', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      const [companyId, people] = [newId(), AT_ONCE * 2 + 1];
      await database.inTenant(tenantId, `insert into directory.companies (tenant_id, id, name, created_at, updated_at) values ($1, $2, 'Brummkreisel', now(), now())`, [tenantId, companyId]);
      await database.inTenant(tenantId, `insert into directory.contacts (tenant_id, id, last_name, company_id, created_at, updated_at) select $1, uuidv7(), 'Tamm ' || i, $2, now(), now() from generate_series(1, ${people}) i`, [tenantId, companyId]);
      await upkeep().rebuild(['company', 'contact']);
      await database.inTenant(tenantId, `update directory.companies set name = 'Windspiel'`);
      const rightWith = async (name: string) => (await database.inTenant<{ count: number }>(tenantId, `select count(*)::int as count from platform.search_rows where kind = 'contact' and borrowed -> 0 ->> 'text' = $1`, [name]))[0]!.count;
      expect(await rightWith('Brummkreisel')).toBe(people);
      await execute(app.get(OnLenderChanged).on({ eventType: 'company.updated', data: { companyId, changed: ['name'] } } as never)!);
      expect(await rightWith('Windspiel')).toBe(AT_ONCE);
      expect(await eventually(() => rightWith('Windspiel'), (count) => count === people, 20_000)).toBe(people);
      await execute(RefreshFindings.of({ kind: 'company', ids: [companyId] }));
      expect((await upkeep().check(['company', 'contact'])).every(isRight)).toBe(true);
    });
  }, 60_000);

  it('is not looked at when something else of that one has changed', () => {
    const heard = (eventType: string, data: object) => app.get(OnLenderChanged).on({ eventType, data } as never);
    const companyId = newId();
    expect(heard('company.updated', { companyId, changed: ['phone'] })).toBeUndefined();
    expect(heard('company.deleted', { companyId })).toMatchObject({ concerned: [{ resource: 'contacts', field: 'companyId', id: companyId, after: null }, { resource: 'customers' }] });
    expect(heard('custom_field.changed', { entity: 'contacts', key: 'region', changed: ['label'] })).toBeUndefined();
    expect(heard('custom_field.removed', { entity: 'contacts', key: 'region' })).toMatchObject({ concerned: [{ resource: 'contacts', field: 'customFields.region', id: null }] });
  });
});

describe('checking and rebuilding', () => {
  it('tells what is missing, outdated and left over, and puts it right', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      // brought in past the application
      await database.inTenant(tenantId, `insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at) select $1, uuidv7(), 'invoice', gen_random_uuid(), 'Number ' || i, '', false, '{}', now(), now() from generate_series(1, 450) i`, [tenantId]);
      const ids = (await database.inTenant<{ id: string }>(tenantId, 'select id from notes.notes order by id')).map(({ id }) => id);
      expect(await upkeep().rebuild(['note'])).toBe(450);
      expect((await upkeep().check(['note'])).every(isRight)).toBe(true);
      await database.inTenant(tenantId, 'delete from platform.search_rows where record_id = $1', [ids[3]]);
      await database.inTenant(tenantId, `update platform.search_rows set words = '{old}' where record_id = $1`, [ids[250]]);
      await database.inTenant(tenantId, `insert into platform.search_rows select tenant_id, gen_random_uuid(), kind, gen_random_uuid(), reached_by, version, touched_at, title, subtitle, details, names, words, addresses from platform.search_rows where record_id = $1`, [ids[4]]);
      const [checked] = await upkeep().check(['note']);
      expect(checked).toMatchObject({ compared: 451, missing: 1, outdated: 1, surplus: 1 });
      expect(checked!.examples).toEqual(expect.arrayContaining([ids[3], ids[250]]));
      expect(await upkeep().rebuild(['note'])).toBe(450);
      expect((await upkeep().check(['note'])).every(isRight)).toBe(true);
      expect(await upkeep().tenants()).toContain(tenantId);
    });
  }, 60_000);
});

describe('a search', () => {
  it('is one statement, however much it finds', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      await Promise.all([write('Alpha one'), write('Alpha two')]);
      await settled(tenantId);
      const reads = app.get(Reads);
      const all = reads.all.bind(reads);
      const asked: unknown[] = [];
      reads.all = ((statements: readonly unknown[]) => (asked.push(...statements), all(statements as never))) as typeof reads.all;
      expect(await titles('alpha')).toHaveLength(2);
      reads.all = all;
      expect(asked).toHaveLength(1);
    });
  });

  it('finds only what the caller may see: his own, that of his team, of nobody, or nothing', async () => {
    const tenantId = randomUUID();
    const [mine, colleague, stranger] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [userId, text] of [[mine, 'Wolfram mine'], [colleague, 'Wolfram colleague'], [stranger, 'Wolfram stranger']] as const) await inTenant(tenantId, () => write(text), someone(userId));
    await settled(tenantId);
    await database.inTenant(tenantId, `update notes.notes set created_by = null where created_by = $1`, [stranger]);
    await inTenant(tenantId, () => upkeep().rebuild());
    const seenBy = (grants: Grants, team: string[] = []) => inTenant(tenantId, async () => (await titles('wolfram')).toSorted(), asOwner(grants, mine, team));
    expect(await seenBy({ 'notes:read': 'all' })).toEqual(['Wolfram colleague', 'Wolfram mine', 'Wolfram stranger']);
    expect(await seenBy({ 'notes:read': 'team' }, [colleague])).toEqual(['Wolfram colleague', 'Wolfram mine', 'Wolfram stranger']);
    expect(await seenBy({ 'notes:read': 'team' })).toEqual(['Wolfram mine', 'Wolfram stranger']);
    expect(await seenBy({ 'notes:read': 'own' })).toEqual(['Wolfram mine']);
    expect(await seenBy({})).toEqual([]);
  });

  it('lets nobody crowd out what somebody else may see', async () => {
    const tenantId = randomUUID();
    const mine = randomUUID();
    const own = await inTenant(tenantId, () => write('Common word of mine'), someone(mine));
    await settled(tenantId);
    await database.inTenant(tenantId, `insert into platform.search_rows select $1, gen_random_uuid(), 'note', gen_random_uuid(), array[gen_random_uuid()::text], 1, now(), 'Common', null, '[]', '{common}', '{common}', '' from generate_series(1, 1000)`, [tenantId]);
    const [group] = await inTenant(tenantId, () => find('common'), asOwner({ 'notes:read': 'own' }, mine));
    expect(group!.hits.map(({ id }) => id)).toEqual([own]);
    expect(group!.hasMore).toBe(false);
    expect((await inTenant(tenantId, () => find('common', 50)))[0]).toMatchObject({ hasMore: true, hits: { length: 50 } });
  });

  it('finds nothing of another tenant', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await inTenant(theirs, () => write('Rhododendron'));
    await settled(theirs);
    expect(await inTenant(theirs, () => titles('rhododendron'))).toEqual(['Rhododendron']);
    for (const question of ['rhododendron', 'rhododendorn', 'rhodo']) expect(await inTenant(mine, () => titles(question))).toEqual([]);
    const here = (tenantId: string) => inTenant(tenantId, () => app.get(Reads).rows(sql`select id from platform.find_records('{note}', '{}', '{"note": true}', '{rhododendron}', null, 10)`));
    expect([await here(mine), await here(theirs)]).toMatchObject([{ length: 0 }, { length: 1 }]);
    expect(await database.asApp(`select id from platform.find_records('{note}', '{}', '{"note": true}', '{rhododendron}', null, 10)`)).toEqual([]);
  });
});
