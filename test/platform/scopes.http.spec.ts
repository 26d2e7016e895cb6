import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { notes } from '../../src/contexts/notes/notes.resource.js';
import { callerOf } from '../../src/platform/auth/caller.js';
import { Callers } from '../../src/platform/auth/callers.js';
import type { Grants } from '../../src/platform/auth/scope.js';
import { Cache } from '../../src/platform/cache/cache.js';
import { JobDesk } from '../../src/platform/jobs/job-desk.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { sqlBuilder } from '../../src/platform/persistence/sql.js';
import type { ListQuery } from '../../src/platform/resource/list-query.js';
import type { Resource } from '../../src/platform/resource/resource.js';
import { sightOf } from '../../src/platform/resource/sight.js';
import { countStatement, listStatement } from '../../src/platform/resource/statements.js';
import { type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { expectProblem } from '../support/http.js';
import { appClient, inTenant, ownerClient, serverInside } from '../support/inside.js';
import { PlantedIdentities, PlantedIdentitiesModule } from '../support/planted-identities.js';

const NOTES = '/api/v1/notes';
const OWN = { 'notes:read': 'own', 'notes:write': 'own', 'notes:delete': 'own' } as const;

interface Note {
  readonly id: string;
  readonly replies?: Note[];
  readonly replyTo?: Note | null;
}

const pageOf = async (answer: Promise<Response>) => (await (await answer).json()) as { data: (Note & { readonly recordId: string })[]; page: { total: number } };

async function write(session: Session, fields: object = {}): Promise<Note> {
  const answer = await session.send('POST', NOTES, { subjectType: 'invoice', subjectId: randomUUID(), text: 'Something about zebras.', ...fields });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Note;
}

/** Somebody who sees only his own, and a colleague. */
async function colleagues() {
  const colleague = await signIn();
  const me = await signIn({ tenantId: colleague.tenantId, role: 'agent', grants: OWN });
  return { me, colleague };
}

describe("a colleague's note, to somebody who sees only his own", () => {
  it('is not shown with the note that it answers, nor the note that is answered', async () => {
    const { me, colleague } = await colleagues();
    const mine = await write(me);
    const reply = await write(colleague, { replyToId: mine.id });
    // written when he might see it still
    const answer = await write(await signIn({ tenantId: me.tenantId, userId: me.userId }), { replyToId: reply.id });
    const shown = async (session: Session, id: string) => (await (await session.send('GET', `${NOTES}/${id}?include=replies,replyTo`)).json()) as Note;
    expect(await shown(me, mine.id)).toMatchObject({ replies: [], replyTo: null });
    expect(await shown(me, answer.id)).toMatchObject({ replyTo: null });
    expect((await shown(colleague, mine.id)).replies).toMatchObject([{ id: reply.id }]);
    expect(await shown(colleague, answer.id)).toMatchObject({ replyTo: { id: reply.id } });
    const { data } = await pageOf(me.send('GET', `${NOTES}?include=replies`));
    expect(data.map(({ id, replies }) => [id, replies?.map((each) => each.id)]).toSorted()).toEqual([[mine.id, []], [answer.id, []]].toSorted());
  });

  it('can not be guessed by conditions on what is related', async () => {
    const { me, colleague } = await colleagues();
    const mine = await write(me);
    await write(colleague, { replyToId: mine.id, text: 'The secret is a giraffe.' });
    const some = { relation: 'replies', some: { field: 'text', op: 'contains', value: 'giraffe' } };
    const none = { relation: 'replies', none: { field: 'id', op: 'empty', value: false } };
    const found = async (session: Session, where: object) => (await pageOf(session.send('POST', `${NOTES}/search`, { where }))).data.map(({ id }) => id);
    expect(await found(colleague, some)).toEqual([mine.id]);
    expect(await found(me, some)).toEqual([]);
    expect(await found(me, none)).toEqual([mine.id]);
  });

  it('is not found by its words, and not counted', async () => {
    const { me, colleague } = await colleagues();
    const mine = await write(me);
    for (let i = 0; i < 3; i++) await write(colleague);
    for (const count of ['exact', 'bounded']) {
      const { data, page } = await pageOf(me.send('GET', `${NOTES}?search=zebra&count=${count}`));
      expect({ ids: data.map(({ id }) => id), total: page.total }).toEqual({ ids: [mine.id], total: 1 });
    }
    expect((await pageOf(colleague.send('GET', `${NOTES}?search=zebra`))).page.total).toBe(4);
  });

  it('has no history, in the recycle bin or out of it', async () => {
    const { me, colleague } = await colleagues();
    const [mine, theirs] = [await write(me), await write(colleague)];
    for (const [session, note] of [[me, mine], [colleague, theirs]] as const) await session.send('DELETE', `${NOTES}/${note.id}`);
    expect((await pageOf(me.send('GET', `${NOTES}/${mine.id}/history`))).page.total).toBe(2);
    await expectProblem(await me.send('GET', `${NOTES}/${theirs.id}/history`), 404, 'not_found');
    await expectProblem(await me.send('POST', `${NOTES}/${theirs.id}/restore`), 404, 'not_found');
    expect((await pageOf(me.send('GET', `${NOTES}?deleted=only`))).data.map(({ id }) => id)).toEqual([mine.id]);
  });

  it('can not be changed by what it is called elsewhere', async () => {
    const { me, colleague } = await colleagues();
    const theirs = await write(colleague, { externalId: 'elsewhere' });
    const body = { subjectType: 'invoice', subjectId: randomUUID(), text: 'Mine now.' };
    await expectProblem(await me.send('PUT', `${NOTES}/external/elsewhere`, body), 409, 'already_exists');
    const { results } = (await (await me.send('POST', `${NOTES}/batch`, { items: [{ op: 'upsert', match: { externalId: 'elsewhere' }, data: body }] })).json()) as { results: { status: number }[] };
    expect(results).toMatchObject([{ status: 409 }]);
    expect(await (await colleague.send('GET', `${NOTES}/${theirs.id}`)).json()).toEqual(theirs);
  });
});

describe('the log of events, to somebody who sees only his own', () => {
  it('tells of his own records, and of no others', async () => {
    const colleague = await signIn();
    const me = await signIn({ tenantId: colleague.tenantId, grants: { ...OWN, 'events:read': 'all' } });
    const [mine, theirs] = [await write(me), await write(colleague)];
    await me.send('DELETE', `${NOTES}/${mine.id}`);
    const logOf = async (session: Session) => ((await (await session.send('GET', '/api/v1/events')).json()) as { data: { eventType: string; data: { noteId: string } }[] }).data.map(({ eventType, data }) => [eventType, data.noteId]);
    expect(await eventually(() => logOf(colleague), ({ length }) => length === 3)).toEqual([['note.written', mine.id], ['note.written', theirs.id], ['note.deleted', mine.id]]);
    expect(await logOf(me)).toEqual([['note.written', mine.id], ['note.deleted', mine.id]]);
  });
});

describe('the audit, to somebody who is no administrator', () => {
  it('shows what he has done himself, or his team has', async () => {
    const { me, colleague } = await colleagues();
    const [mine, theirs] = [await write(me), await write(colleague)];
    const asked = async (scope: 'own' | 'team' | 'all', team: string[] = []) => {
      const reader = await signIn({ tenantId: me.tenantId, userId: me.userId, team, grants: { 'audit:read': scope } });
      return (await pageOf(reader.send('GET', '/api/v1/audit'))).data.map(({ recordId }) => recordId).toSorted();
    };
    expect(await asked('own')).toEqual([mine.id]);
    expect(await asked('team', [colleague.userId])).toEqual([mine.id, theirs.id].toSorted());
    expect(await asked('all')).toEqual([mine.id, theirs.id].toSorted());
  });
});

describe("somebody's own records", () => {
  let [owner, app]: (pg.Client | undefined)[] = [];
  afterAll(async () => {
    await owner?.end();
    await app?.end();
  });

  it('are read from an index, in the order of the list', async () => {
    const [tenantId, userId] = [randomUUID(), randomUUID()];
    owner = await ownerClient();
    app = await appClient();
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await owner.query(
      `insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at, created_by)
       select $1, gen_random_uuid(), 'invoice', gen_random_uuid(), 'x', '', false, '{}', now() - make_interval(secs => n), now(), case when n % 500 = 0 then $2::uuid else gen_random_uuid() end from generate_series(1, 20000) n`,
      [tenantId, userId],
    );
    await owner.query('commit');
    await owner.query('analyze notes.notes');
    const caller = callerOf({ userId, roles: [], grants: OWN, team: [], refusal: null });
    const query: ListQuery = { fields: ['id'], include: [], sort: [{ field: 'createdAt', descending: true }, { field: 'id', descending: true }], skip: 0, take: 20, count: 'bounded', deleted: false };
    const sights = (resource: Resource) => sightOf(caller, resource);
    for (const statement of [listStatement(notes as unknown as Resource, query, sights), countStatement(notes as unknown as Resource, query, sights)]) {
      const { sql, parameters } = statement.compile(sqlBuilder);
      await app.query('begin');
      await app.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
      const { rows } = await app.query<{ 'QUERY PLAN': unknown }>(`explain (format json) ${sql}`, parameters as unknown[]);
      await app.query('rollback');
      const plan = JSON.stringify(rows[0]!['QUERY PLAN']);
      expect(plan).toContain('notes_created_by_created_at_id_idx');
      expect(plan).not.toContain('"Sort"');
      expect(plan).not.toContain('Seq Scan');
    }
  });
});

describe("work that goes on in somebody's name", () => {
  const identities = new PlantedIdentities();
  /** Of its own, since the application that runs beside every test would take the jobs, and knows nobody. */
  let database: FreshDatabase;
  let server: { application: NestFastifyApplication };
  beforeAll(async () => {
    database = await freshDatabase();
    server = await serverInside({ ROLE: 'all', APP_DATABASE_URL: database.app }, PlantedIdentitiesModule.for(identities));
  }, 60_000);
  afterAll(async () => {
    await server.application.close();
    await database.drop();
  });

  async function someone(grants: Grants, options: { permissions?: readonly string[] } = {}) {
    const [tenantId, userId] = [randomUUID(), randomUUID()];
    const { application } = server;
    const plant = async (access: Parameters<PlantedIdentities['plant']>[3]) => {
      identities.plant(tenantId, 'user', userId, access);
      await inTenant(tenantId, () => application.get(Cache).forget(`user:${userId}`));
    };
    await plant({ grants });
    const caller = callerOf({ userId, roles: [], grants, team: [], refusal: null }, options);
    const command = CreateNote.of({ subjectType: 'invoice', subjectId: randomUUID(), text: 'Later.', pinned: false, tags: [], replyToId: null });
    const later = (delayMs: number) => inTenant(tenantId, () => application.get(Jobs).later(command, { delayMs }), caller);
    const outcome = async (id: string) => {
      for (let i = 0; i < 200; i++, await sleep(50)) {
        const { state, error } = await inTenant(tenantId, () => application.get(JobDesk).read(id));
        if (state === 'done' || state === 'failed') return { state, code: (error as { code?: string } | null)?.code };
      }
      throw new Error('the job does not end');
    };
    return { tenantId, userId, plant, later, outcome };
  }

  it('has the rights that he has by then', async () => {
    const granted = await someone({ 'notes:write': 'own' });
    expect(await granted.outcome(await granted.later(0))).toEqual({ state: 'done', code: undefined });
    for (const [access, code] of [[{ grants: {} }, 'not_allowed'], [{ grants: { '*': 'all' }, refusal: { code: 'user_deactivated', message: 'You were deactivated.' } }, 'user_deactivated'], [null, 'user_deactivated']] as const) {
      const { later, plant, outcome } = await someone({ 'notes:write': 'own' });
      const id = await later(300);
      await plant(access as never);
      expect(await outcome(id)).toEqual({ state: 'failed', code });
    }
  });

  it('has no more than the key had by which it was begun', async () => {
    const { later, outcome } = await someone({ 'notes:read': 'all', 'notes:write': 'all' }, { permissions: ['notes:read'] });
    expect(await outcome(await later(0))).toEqual({ state: 'failed', code: 'not_allowed' });
  });

  it('knows him again', async () => {
    const { tenantId, userId } = await someone({ 'notes:read': 'team' });
    const caller = await inTenant(tenantId, () => server.application.get(Callers).present({ userId, permissions: ['notes:read'] }));
    expect([caller.userId, caller.scopeOf('notes:read'), caller.can('notes:write')]).toEqual([userId, 'team', false]);
  });
});
