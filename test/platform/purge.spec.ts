import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomUUID } from 'node:crypto';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { ClearImportRowsWorker } from '../../src/platform/imports/clear-import-rows.worker.js';
import { Progress } from '../../src/platform/jobs/progress.js';
import { workOf } from '../../src/platform/jobs/job-worker.js';
import { PurgeRecords } from '../../src/platform/recycle-bin/purge.js';
import { type Purged, PurgeWorker } from '../../src/platform/recycle-bin/purge.worker.js';
import { Note } from '../../src/contexts/notes/note.js';
import type { Config } from '../../src/platform/config/config.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { inTenant, ownerClient, serverInside } from '../support/inside.js';

let application: NestFastifyApplication;
let url: string;
beforeAll(async () => ({ application, url } = await serverInside()));
afterAll(() => application.close());

/** Moves what a tenant has in its bin, or in its drawer of keys, into the past. */
async function age(tenantId: string, statement: string, days: number): Promise<void> {
  const owner = await ownerClient();
  try {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await owner.query(statement, [days]);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}
const ageBin = (tenantId: string, days: number) => age(tenantId, 'update notes.notes set deleted_at = now() - make_interval(days => $1::int) where deleted_at is not null', days);

async function purge(settings: Partial<Config> = {}, signal = new AbortController().signal): Promise<{ outcome: Purged; work: string }> {
  const worker = application.get(PurgeWorker, { strict: false });
  const work = `purge-${randomUUID()}`;
  const { config } = worker as unknown as { config: Config };
  const changed = Object.defineProperty(Object.create(worker) as PurgeWorker, 'config', { value: { ...config, ...settings } });
  const outcome = await Work.run({ correlationId: work, origin: 'job' }, () => changed.run({}, { id: randomUUID(), attempt: 1, progress: new Progress(async () => {}), keptMs: 1_000, signal }));
  return { outcome, work };
}

async function written(session: Session, fields: object = {}): Promise<string> {
  return expectData(await session.api.POST('/api/v1/notes', { body: { ...aNote(), ...fields } })).id;
}
const deleted = async (session: Session, fields?: object) => {
  const id = await written(session, fields);
  expect((await session.send('DELETE', `/api/v1/notes/${id}`)).status).toBe(204);
  return id;
};
const restored = async (session: Session, id: string) => (await session.send('POST', `/api/v1/notes/${id}/restore`)).status;

describe('what became of the rows of imports', () => {
  it('is forgotten once an import can not be taken back any more, and not before', async () => {
    const { tenantId } = await signIn({ url });
    const owner = await ownerClient();
    const [id, batches] = [randomUUID(), [randomUUID(), randomUUID()]];
    try {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
      await owner.query(`insert into platform.imports (tenant_id, id, resource, status, file_key, file_name, file_bytes, dry_run, options, starter, created_at, updated_at) values ($1, $2, 'notes', 'DONE', 'k', 'n', 1, false, '{}', '{}', now(), now())`, [tenantId, id]);
      await owner.query(`insert into platform.import_batches (tenant_id, id, import_id, last_row, made_at) select $1, b, $2, 1, now() - make_interval(days => d) from unnest($3::uuid[], array[32, 30]) as r (b, d)`, [tenantId, id, batches]);
      await owner.query('commit');
      const worker = application.get(ClearImportRowsWorker, { strict: false });
      const task = { id: randomUUID(), attempt: 1, progress: new Progress(async () => {}), keptMs: 1_000, signal: new AbortController().signal };
      expect((await Work.run({ correlationId: 'clear', origin: 'job' }, () => worker.run({}, task))).batches).toBeGreaterThan(0);
      await owner.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
      expect((await owner.query<{ id: string }>('select id from platform.import_batches')).rows).toEqual([{ id: batches[1] }]);
    } finally {
      await owner.end();
    }
  });
});

describe('the purge of the recycle bin', () => {
  it('is a job of the system, once a day', () => {
    expect(workOf(PurgeWorker)).toMatchObject({ system: true, name: 'purge', schedule: { cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) } });
  });

  it('removes what has been deleted for more than 30 days, in every tenant, and nothing else', async () => {
    const [one, other] = [await signIn({ url }), await signIn({ url })];
    const [old, theirs, live] = [await deleted(one), await deleted(other), await written(one)];
    await ageBin(one.tenantId, 31);
    await ageBin(other.tenantId, 400);
    const recent = await deleted(one);
    expect((await purge()).outcome.records).toBeGreaterThanOrEqual(2);
    expect([await restored(one, old), await restored(other, theirs), await restored(one, recent)]).toEqual([404, 404, 200]);
    expect((await one.send('GET', `/api/v1/notes/${live}`)).status).toBe(200);
  });

  it('leaves them for longer where the setting says so', async () => {
    const session = await signIn({ url });
    const id = await deleted(session);
    await ageBin(session.tenantId, 40);
    await purge({ RECYCLE_BIN_DAYS: 60 });
    expect(await restored(session, id)).toBe(200);
  });

  it('leaves them for as long as their tenant wants, and never for less than the setting says', async () => {
    const [patient, hasty] = [await signIn({ url }), await signIn({ url })];
    for (const [session, recycleBinDays] of [[patient, 90], [hasty, 40]] as const) expect((await session.send('PATCH', '/api/v1/settings/tenant', { retention: { recycleBinDays } })).status).toBe(200);
    const [wanted, old] = [await deleted(patient), await deleted(hasty)];
    await ageBin(patient.tenantId, 70);
    await ageBin(hasty.tenantId, 70);
    const younger = await deleted(hasty);
    await age(hasty.tenantId, "update notes.notes set deleted_at = now() - make_interval(days => $1::int) where deleted_at > now() - interval '1 day'", 50);
    await purge({ RECYCLE_BIN_DAYS: 60 });
    expect([await restored(patient, wanted), await restored(hasty, old), await restored(hasty, younger)]).toEqual([200, 404, 200]);
  });

  it('writes in the same transaction that it happened: in the history, and as an event', async () => {
    const session = await signIn({ url });
    const id = await deleted(session);
    await ageBin(session.tenantId, 31);
    const { work } = await purge();
    const history = (await (await session.send('GET', `/api/v1/notes/${id}/history`)).json()) as { data: { action: string; actorId: string | null; correlationId: string; origin: string; changes: object }[] };
    expect(history.data.map(({ action }) => action)).toEqual(['purged', 'deleted', 'created']);
    expect(history.data[0]).toMatchObject({ actorId: null, correlationId: work, origin: 'job', changes: {} });
    const owner = await ownerClient();
    await owner.query("select set_config('app.tenant_id', $1, false)", [session.tenantId]);
    const { rows } = await owner.query('select type, data, actor_id, correlation_id from platform.outbox where aggregate_id = $1 order by position desc limit 1', [id]);
    await owner.end();
    expect(rows).toEqual([{ type: 'note.purged', data: { noteId: id }, actor_id: null, correlation_id: work }]);
  });

  it('leaves what answered a note in its place, without the note', async () => {
    const session = await signIn({ url });
    const question = await written(session);
    const reply = await written(session, { replyToId: question });
    await session.send('DELETE', `/api/v1/notes/${question}`);
    await ageBin(session.tenantId, 31);
    await purge();
    expect(await (await session.send('GET', `/api/v1/notes/${reply}`)).json()).toMatchObject({ id: reply, replyToId: null });
  });

  it('goes batch by batch', async () => {
    const session = await signIn({ url });
    const items = Array.from({ length: 250 }, () => ({ op: 'create' as const, data: aNote() }));
    const { results } = (await (await session.send('POST', '/api/v1/notes/batch', { items })).json()) as { results: { data: { id: string } }[] };
    await session.send('POST', '/api/v1/notes/batch', { items: results.map(({ data: { id } }) => ({ op: 'delete', id })) });
    await ageBin(session.tenantId, 31);
    expect((await purge()).outcome.records).toBeGreaterThanOrEqual(250);
    const bin = (await (await session.send('GET', '/api/v1/notes?deleted=only')).json()) as { data: unknown[] };
    expect(bin.data).toEqual([]);
  });

  it('is not held up by a record that something still holds', async () => {
    const owner = await ownerClient();
    const session = await signIn({ url });
    const ids = [await deleted(session), await deleted(session), await deleted(session)];
    await ageBin(session.tenantId, 31);
    await owner.query(`create table if not exists public.planted_hold (tenant_id uuid, note_id uuid, foreign key (tenant_id, note_id) references notes.notes (tenant_id, id))`);
    try {
      await owner.query('insert into public.planted_hold values ($1, $2)', [session.tenantId, ids[1]]);
      expect((await purge()).outcome.held).toBeGreaterThanOrEqual(1);
      expect([await restored(session, ids[0]!), await restored(session, ids[1]!), await restored(session, ids[2]!)]).toEqual([404, 200, 404]);
    } finally {
      await owner.query('drop table public.planted_hold');
      await owner.end();
    }
  });

  it('spares a record that was restored a moment before', async () => {
    const session = await signIn({ url });
    const id = await deleted(session);
    await ageBin(session.tenantId, 31);
    const before = new Date(Date.now() - 30 * 86_400_000).toISOString();
    expect(await restored(session, id)).toBe(200);
    expect(await inTenant(session.tenantId, () => application.get(Dispatcher).execute(PurgeRecords.of({ type: Note, ids: [id], before })))).toBe(0);
    expect((await session.send('GET', `/api/v1/notes/${id}`)).status).toBe(200);
  });

  it('spares, and does not wait for, a record that somebody is about to change', async () => {
    const session = await signIn({ url });
    const id = await deleted(session);
    await ageBin(session.tenantId, 31);
    const owner = await ownerClient();
    try {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [session.tenantId]);
      await owner.query('select from notes.notes where id = $1 for update', [id]);
      expect((await purge()).outcome.held).toBeGreaterThanOrEqual(1);
    } finally {
      await owner.query('rollback');
      await owner.end();
    }
    await purge();
    expect(await restored(session, id)).toBe(404);
  });

  it('takes what told of people out of the history, too', async () => {
    const session = await signIn({ url });
    const { id } = (await (await session.send('POST', '/api/v1/notes', aNote({ text: 'Ada was here' }))).json()) as { id: string };
    await session.send('PATCH', `/api/v1/notes/${id}`, { text: 'Ada is gone', pinned: true });
    await session.send('DELETE', `/api/v1/notes/${id}`);
    await ageBin(session.tenantId, 31);
    await purge();
    const { data } = (await (await session.send('GET', `/api/v1/audit?recordId=${id}&sort=at`)).json()) as { data: { action: string; changes: object }[] };
    expect(data.map(({ action, changes }) => [action, changes])).toEqual([['created', {}], ['changed', { text: ['***', '***'], pinned: [false, true] }], ['deleted', {}], ['purged', {}]]);
  });

  it('stops when it is told to', async () => {
    const session = await signIn({ url });
    const id = await deleted(session);
    await ageBin(session.tenantId, 31);
    await expect(purge({}, AbortSignal.abort(new Error('told to')))).rejects.toThrow('told to');
    expect(await restored(session, id)).toBe(200);
  });

  it('forgets idempotency keys after 24 hours, and not before', async () => {
    const [old, recent] = [await signIn({ url }), await signIn({ url })];
    const post = async (session: Session, key: string) => (await session.send('POST', '/api/v1/notes', aNote(), { 'idempotency-key': key })).status;
    const keys = async (tenantId: string) => {
      const owner = await ownerClient();
      await owner.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
      const { rows } = await owner.query<{ key: string }>('select key from platform.idempotency_keys where tenant_id = $1', [tenantId]);
      await owner.end();
      return rows.map(({ key }) => key);
    };
    for (const session of [old, recent]) expect(await post(session, 'first')).toBe(201);
    await age(old.tenantId, 'update platform.idempotency_keys set made_at = now() - make_interval(days => $1::int)', 2);
    expect((await purge()).outcome.keys).toBeGreaterThanOrEqual(1);
    expect([await keys(old.tenantId), await keys(recent.tenantId)]).toEqual([[], [createHash('sha256').update('first').digest('base64url')]]);
  });
});
