import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Note, type NoteId } from '../../src/contexts/notes/note.js';
import { ChangeNote, CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { newId } from '../../src/kernel/id.js';
import type { Subject } from '../../src/kernel/subject.js';
import { callerOf } from '../../src/platform/auth/caller.js';
import type { Grants } from '../../src/platform/auth/scope.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import type { EventEnvelope } from '../../src/platform/events/event.js';
import { type PublishedEvent, PublishedEvents } from '../../src/platform/events/published-events.js';
import { SUBSCRIPTION, type Subscription } from '../../src/platform/events/subscriber.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { PurgeRecords } from '../../src/platform/recycle-bin/purge.js';
import { id as idField, text } from '../../src/platform/resource/field.js';
import { DeleteRecord, RestoreRecord } from '../../src/platform/resource/record-commands.js';
import { describeResource } from '../../src/platform/resource/resource.js';
import { ListTimeline, type TimelinePage } from '../../src/platform/timeline/list-timeline.query.js';
import { OnAnything } from '../../src/platform/timeline/on-anything.js';
import { parseTimelineQuestion } from '../../src/platform/timeline/timeline-question.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { eventually } from '../support/eventually.js';
import { applicationInside, inTenant, someone } from '../support/inside.js';

/** A context that nobody had thought of: a resource, and events of its own. */
const visits = describeResource({ name: 'planted-visits', record: 'planted visit', context: 'planted', description: 'Visits.', table: 'planted.visits', owner: 'ownerId', fields: { ownerId: idField({ description: 'Whose.', example: null }), place: text({ description: 'Where.', example: 'Kiel' }) } });
const PLANTED = ['planned', 'changed', 'merged', 'unmerged', 'purged'].map((verb) => ({ type: `planted_visit.${verb}`, version: 1 }));

let database: FreshDatabase;
let app: INestApplicationContext;

beforeAll(async () => {
  database = await freshDatabase();
  const tenant = randomUUID();
  await database.inTenant(tenant, `create schema planted; create table planted.visits (tenant_id uuid not null, id uuid not null, owner_id uuid, place text, version integer not null default 1, created_at timestamptz(3) not null default now(), updated_at timestamptz(3) not null default now(), deleted_at timestamptz(3), primary key (tenant_id, id));
    alter table planted.visits enable row level security; create policy tenant_isolation on planted.visits using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid); grant usage on schema planted to rapport_app; grant select, insert, update, delete on planted.visits to rapport_app`);
  app = await applicationInside({ APP_DATABASE_URL: database.app, ROLE: 'worker', EVENT_POLL_MS: 50, EVENT_RETRY_DELAY_MS: 20 });
  await app.init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const execute = <R>(command: Parameters<Dispatcher['execute']>[0]) => app.get(Dispatcher).execute(command) as Promise<R>;
const write = (subject: { type: string; id: string }, what = 'Something') => execute<NoteId>(CreateNote.of({ id: newId<'Note'>(), subjectType: subject.type as Subject['type'], subjectId: subject.id, text: what, pinned: false, tags: ['friend of the boss'], replyToId: null }));
const visit = async (tenantId: string, ownerId = randomUUID() as string): Promise<string> => {
  const id: string = newId();
  await database.inTenant(tenantId, 'insert into planted.visits (tenant_id, id, owner_id, place) values ($1, $2, $3, $4)', [tenantId, id, ownerId, 'Kiel']);
  return id;
};
const of = (id: string) => ({ type: 'planted_visit', id });
const question = (id: string, words: Record<string, string> = {}) => parseTimelineQuestion({ subject: `planted_visit:${id}`, ...words }, [...app.get(PublishedEvents).all, ...PLANTED]);
const timeline = (id: string, words: Record<string, string> = {}): Promise<TimelinePage> => app.get(Dispatcher).ask(ListTimeline.of({ question: question(id, words) }));
const types = async (id: string, words: Record<string, string> = {}) => (await timeline(id, words)).data.map(({ type }) => type);
const settled = (tenantId: string) => eventually(() => database.inTenant(tenantId, `select from platform.deliveries where subscriber like 'platform.%'`), ({ length }) => length === 0, 20_000);

/** The new context publishes an event; heard as the relay would have it heard. */
async function publish(tenantId: string, verb: string, data: Record<string, unknown>, { at = new Date().toISOString(), eventId = newId() as string } = {}): Promise<string> {
  const envelope: EventEnvelope = { id: eventId, eventType: `planted_visit.${verb}`, version: 1, timestamp: at, source: 'planted', tenantId, correlationId: 'planted', actorId: null, data };
  await inTenant(tenantId, async () => {
    const command = app.get(OnAnything).on(envelope as never);
    if (command) await execute(command as never);
  });
  return eventId;
}

describe('the timeline of a record', () => {
  it('has what happened to it and around it, from every context, the latest first', async () => {
    const tenantId = randomUUID();
    const author = someone();
    const id = await visit(tenantId);
    await publish(tenantId, 'planned', { plantedVisitId: id, status: 'OPEN' }, { at: '2026-01-01T10:00:00.000Z' });
    const noteId = await inTenant(tenantId, async () => {
      const note = await write(of(id), 'Bring the samples');
      await execute(ChangeNote.of({ id: note, set: { text: 'Bring all samples' } }));
      await execute(DeleteRecord.of({ type: Note, id: note }));
      await execute(RestoreRecord.of({ type: Note, id: note }));
      return note;
    }, author);
    await settled(tenantId);
    const { data, page } = await inTenant(tenantId, () => timeline(id));
    expect(page).toEqual({ take: 20, nextCursor: null });
    expect(data).toMatchObject([
      { type: 'note.restored', kind: 'note', recordId: noteId, title: 'Bring all samples', actorId: author.userId },
      { type: 'note.deleted' },
      { type: 'note.changed', summary: { changed: ['text'] } },
      { type: 'note.written', summary: {} },
      { type: 'planted_visit.planned', kind: 'planted_visit', recordId: id, title: null, actorId: null, at: '2026-01-01T10:00:00.000Z', summary: { status: 'OPEN' } },
    ]);
  });

  it('is heard of by whatever is published about a record, without a line here', () => {
    const { events } = Reflect.getMetadata(SUBSCRIPTION, OnAnything) as Subscription;
    expect((events as (all: readonly PublishedEvent[]) => readonly PublishedEvent[])([...PLANTED, { type: 'nothing.happened', version: 1 }])).toEqual(PLANTED);
    expect(visits.kind).toBe('planted_visit');
  });

  it('has what an event names as its subject, or as related', async () => {
    const tenantId = randomUUID();
    const [about, one, two, other] = await Promise.all([visit(tenantId), visit(tenantId), visit(tenantId), visit(tenantId)]);
    await publish(tenantId, 'planned', { plantedVisitId: other, subject: of(about), related: [of(one), of(two), { type: 'planted_visit', id: 'no id' }, null] });
    await inTenant(tenantId, async () => {
      for (const id of [about, one, two, other]) expect(await types(id)).toEqual(['planted_visit.planned']);
      expect((await timeline(about)).data[0]).toMatchObject({ recordId: other });
    });
  });

  it('has what an event names by an id that is called after its kind', async () => {
    const tenantId = randomUUID();
    const [about, noteId] = [await visit(tenantId), randomUUID()];
    await publish(tenantId, 'planned', { plantedVisitId: about, noteId });
    expect(await database.inTenant(tenantId, `select subject_kind, subject_id from platform.timeline_entries order by 1`)).toEqual([{ subject_kind: 'note', subject_id: noteId }, { subject_kind: 'planted_visit', subject_id: about }]);
  });

  it('stands where the event says that it occurred', async () => {
    const tenantId = randomUUID();
    const id = await visit(tenantId);
    await publish(tenantId, 'planned', { plantedVisitId: id });
    await publish(tenantId, 'changed', { plantedVisitId: id, occurredAt: '2025-12-24T18:00:00.000Z' });
    expect((await inTenant(tenantId, () => timeline(id))).data.map(({ type, at }) => [type, at])).toEqual([['planted_visit.planned', expect.any(String)], ['planted_visit.changed', '2025-12-24T18:00:00.000Z']]);
  });

  it('keeps no text that somebody wrote', async () => {
    const tenantId = randomUUID();
    const id = await visit(tenantId);
    await publish(tenantId, 'changed', { plantedVisitId: id, changed: ['place', 'customFields.size', 'a Text'], tags: ['boss'], name: 'Ada Lovelace', from: 'OPEN', to: 'DONE', count: 3, stageId: id, sure: true, nested: { name: 'Ada' } });
    await publish(tenantId, 'changed', { plantedVisitId: id, changed: ['place'], dueAt: '2026-01-01T00:00:00Z', userId: randomUUID() });
    const [second, first] = (await inTenant(tenantId, () => timeline(id))).data;
    expect(first!.summary).toEqual({ from: 'OPEN', to: 'DONE', count: 3, sure: true });
    expect(second!.summary).toEqual({ changed: ['place'], dueAt: '2026-01-01T00:00:00Z', userId: expect.any(String) });
    await inTenant(tenantId, () => write(of(id), 'A secret'));
    await settled(tenantId);
    const rows = await database.inTenant(tenantId, 'select to_jsonb(t) as entry from platform.timeline_entries t');
    expect(JSON.stringify(rows)).not.toMatch(/Ada|boss|secret/);
  });

  it('is the same when an event is heard again', async () => {
    const tenantId = randomUUID();
    const id = await visit(tenantId);
    const at = '2026-02-02T02:02:02.000Z';
    const eventId = await publish(tenantId, 'planned', { plantedVisitId: id }, { at });
    await publish(tenantId, 'planned', { plantedVisitId: id }, { at, eventId });
    expect(await inTenant(tenantId, () => types(id))).toEqual(['planted_visit.planned']);
  });

  it('loses what happened to a record that is gone for good', async () => {
    const tenantId = randomUUID();
    const id = await visit(tenantId);
    await publish(tenantId, 'planned', { plantedVisitId: id });
    await inTenant(tenantId, async () => {
      const note = await write(of(id));
      await settled(tenantId);
      expect(await types(id)).toHaveLength(2);
      await execute(DeleteRecord.of({ type: Note, id: note }));
      await execute(PurgeRecords.of({ type: Note, ids: [note], before: new Date(Date.now() + 60_000).toISOString() }));
      await settled(tenantId);
      expect(await types(id)).toEqual(['planted_visit.planned']);
    });
    expect(await database.inTenant(tenantId, `select from platform.timeline_entries where record_kind = 'note'`)).toHaveLength(0);
  });
});

describe('a page of a timeline', () => {
  it('goes on where the last one ended, whatever has come meanwhile, by two statements', async () => {
    const tenantId = randomUUID();
    const id = await visit(tenantId);
    const planned: string[] = [];
    // three at each moment
    for (let i = 0; i < 15; i++) planned.push(await publish(tenantId, 'changed', { plantedVisitId: id }, { at: new Date(Date.UTC(2026, 0, 1) + Math.floor(i / 3)).toISOString() }));
    await inTenant(tenantId, async () => {
      const seen: string[] = [];
      const reads = app.get(Reads);
      const all = reads.all.bind(reads);
      const asked: number[] = [];
      reads.all = ((statements: readonly unknown[]) => (asked.push(statements.length), all(statements as never))) as typeof reads.all;
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const { data, page } = await timeline(id, { take: '4', ...(cursor && { cursor }) });
        seen.push(...data.map((entry) => entry.id));
        cursor = page.nextCursor;
        await publish(tenantId, 'planned', { plantedVisitId: id });
      }
      reads.all = all;
      expect(seen).toEqual(planned.toReversed());
      expect(asked).toEqual([2, 2, 2, 2]);
      const { page } = await timeline(id, { take: '4' });
      await expect(timeline(id, { take: '4', cursor: page.nextCursor!, kind: 'note' })).rejects.toMatchObject({ code: 'cursor_invalid' });
    });
  });

  it('has only the kinds, the types and the time that are asked for', async () => {
    const tenantId = randomUUID();
    const id = await visit(tenantId);
    await publish(tenantId, 'planned', { plantedVisitId: id }, { at: '2026-01-01T00:00:00.000Z' });
    await publish(tenantId, 'changed', { plantedVisitId: id }, { at: '2026-01-02T00:00:00.000Z' });
    await publish(tenantId, 'changed', { plantedVisitId: id }, { at: '2026-01-03T00:00:00.000Z' });
    await inTenant(tenantId, async () => {
      await write(of(id));
      await settled(tenantId);
      expect(await types(id, { kind: 'note' })).toEqual(['note.written']);
      expect(await types(id, { kind: 'note,planted_visit' })).toHaveLength(4);
      expect(await types(id, { type: 'planted_visit.planned,note.written' })).toEqual(['note.written', 'planted_visit.planned']);
      expect((await timeline(id, { 'at[gte]': '2026-01-02T01:00:00+01:00', 'at[lt]': '2026-01-03T00:00:00Z' })).data.map(({ at }) => at)).toEqual(['2026-01-02T00:00:00.000Z']);
    });
  });
});

describe('who sees a timeline', () => {
  const owner = (grants: Grants, userId: string) => callerOf({ userId, roles: [], grants, team: [], refusal: null }, { bringsRights: true });

  it('is who sees the record, and of it what happened to records that he sees', async () => {
    const tenantId = randomUUID();
    const [me, other] = [randomUUID(), randomUUID()];
    const [mine, theirs] = [await visit(tenantId, me), await visit(tenantId, other)];
    await publish(tenantId, 'planned', { plantedVisitId: mine });
    await publish(tenantId, 'planned', { plantedVisitId: theirs, subject: of(mine) });
    for (const [userId, what] of [[me, 'Mine'], [other, 'Theirs']] as const) await inTenant(tenantId, () => write(of(mine), what), someone(userId));
    await settled(tenantId);
    const shown = (grants: Grants, id = mine) => inTenant(tenantId, async () => (await timeline(id)).data.map(({ type, title }) => title ?? type).toSorted(), owner(grants, me));
    const all = { 'planted-visits:read': 'all', 'notes:read': 'all' } as const;
    expect(await shown(all)).toEqual(['Mine', 'Theirs', 'planted_visit.planned', 'planted_visit.planned']);
    expect(await shown({ ...all, 'notes:read': 'own' })).toEqual(['Mine', 'planted_visit.planned', 'planted_visit.planned']);
    expect(await shown({ 'planted-visits:read': 'own' })).toEqual(['planted_visit.planned']);
    await expect(shown({ 'planted-visits:read': 'own' }, theirs)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(shown({ 'notes:read': 'all' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(shown(all, randomUUID())).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('follows the record to its next owner', async () => {
    const tenantId = randomUUID();
    const [me, other] = [randomUUID(), randomUUID()];
    const [mine, theirs] = [await visit(tenantId, me), await visit(tenantId, other)];
    await publish(tenantId, 'planned', { plantedVisitId: theirs, subject: of(mine) });
    const shown = () => inTenant(tenantId, () => types(mine), owner({ 'planted-visits:read': 'own' }, me));
    expect(await shown()).toEqual([]);
    await database.inTenant(tenantId, 'update planted.visits set owner_id = $1', [me]);
    expect(await shown()).toEqual(['planted_visit.planned']);
  });

  it('is nobody of another tenant, even if a record there has the same id', async () => {
    const [here, there] = [randomUUID(), randomUUID()];
    const id = await visit(here);
    await database.inTenant(there, 'insert into planted.visits (tenant_id, id) values ($1, $2)', [there, id]);
    await publish(here, 'planned', { plantedVisitId: id });
    expect(await inTenant(here, () => types(id))).toHaveLength(1);
    expect(await inTenant(there, () => types(id))).toEqual([]);
  });
});

describe('records that become one', () => {
  it('have one timeline, also of what is heard late, and two again when that is undone', async () => {
    const tenantId = randomUUID();
    const [survivor, merged] = [await visit(tenantId), await visit(tenantId)];
    const mergeId: string = newId();
    await publish(tenantId, 'planned', { plantedVisitId: survivor }, { at: '2026-01-01T00:00:00.000Z' });
    await publish(tenantId, 'planned', { plantedVisitId: merged }, { at: '2026-01-02T00:00:00.000Z' });
    const before = await database.inTenant(tenantId, 'select subject_id, event_id from platform.timeline_entries order by 1, 2');
    await publish(tenantId, 'merged', { plantedVisitId: survivor, mergedId: merged, mergeId }, { at: '2026-01-03T00:00:00.000Z' });
    await publish(tenantId, 'changed', { plantedVisitId: merged }, { at: '2026-01-02T12:00:00.000Z' });
    await inTenant(tenantId, async () => {
      expect(await types(survivor)).toEqual(['planted_visit.merged', 'planted_visit.changed', 'planted_visit.planned', 'planted_visit.planned']);
      await publish(tenantId, 'unmerged', { plantedVisitId: survivor, mergedId: merged, mergeId }, { at: '2026-01-04T00:00:00.000Z' });
      expect(await types(survivor)).toEqual(['planted_visit.unmerged', 'planted_visit.merged', 'planted_visit.planned']);
      expect(await types(merged)).toEqual(['planted_visit.unmerged', 'planted_visit.merged', 'planted_visit.changed', 'planted_visit.planned']);
      await publish(tenantId, 'changed', { plantedVisitId: merged });
      expect(await types(survivor)).toHaveLength(3);
    });
    const after = await database.inTenant(tenantId, `select subject_id, event_id from platform.timeline_entries where type = 'planted_visit.planned' order by 1, 2`);
    expect(after).toEqual(before);
  });
});
