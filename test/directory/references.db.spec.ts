import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import '../../src/app.module.js';
import { contextsThatMove } from '../../src/platform/references/merge-events.js';
import { contextsReferringTo, type Reference, referencesOf } from '../../src/platform/references/references.js';
import { type Field, namingsOf } from '../../src/platform/resource/field.js';
import { MERGEABLE_KINDS, Resource, resources } from '../../src/platform/resource/resource.js';
import { type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { appClient, ownerClient } from '../support/inside.js';

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

const KIND_OF: Readonly<Record<string, string>> = { company: 'company', parent: 'company', contact: 'contact' };

/** What a schema of objects says of ids in them: `companyId`, or `id` beside `type`. */
function namingMembers({ schema }: Field): string[] {
  const members = Object.keys((schema as { readonly properties?: object } | undefined)?.properties ?? {});
  return [...members.filter((name) => /^(?:company|contact)Ids?$/.test(name)), ...(members.includes('id') && members.includes('type') ? ['id'] : [])];
}

/** Fields that hold ids of companies or contacts, or of whatever, and do not say so. */
function undeclared(resource: Resource): string[] {
  const declared = referencesOf(resource);
  const says = (field: string, member?: string) => declared.some((reference: Reference) => reference.field === field && reference.member === member);
  return Object.entries(resource.fields).flatMap(([name, field]) => {
    const [, base = '', by] = /^(?:\w*?)(company|contact|parent|subject|record)(Ids?)$/i.exec(name) ?? [];
    const isPair = field.kind === 'id' && name !== 'eventId' && `${name.replace(/Id$/, '')}Type` in resource.fields;
    const isOfKind = by !== undefined && base.toLowerCase() in KIND_OF && !(base.toLowerCase() === 'parent' && namingsOf(field).some(({ to }) => to !== undefined && to !== 'companies'));
    const relates = Object.values(resource.relations).some((relation) => relation.kind === 'one' && relation.by === name && ['companies', 'contacts'].includes(relation.resource));
    const own = (isPair || isOfKind || relates) && !says(name) ? [name] : [];
    return [...own, ...namingMembers(field).filter((member) => !says(name, member)).map((member) => `${name}.${member}`)];
  });
}

/** Columns that hold ids of companies or contacts, in tables of which no resource says so. */
const COLUMNS = `select n.nspname || '.' || c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$|^bullmq$' and (
    (a.atttypid = 'uuid'::regtype and a.attname ~ '(^|_)(company|contact)_id$') or (a.atttypid in ('uuid'::regtype, 'text'::regtype) and a.attname = 'subject_id')
    or exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey) and a.attname <> 'tenant_id' and f.confrelid in ('directory.companies'::regclass, 'directory.contacts'::regclass)))`;

/** What happened to whom stays said of him: timelines keep a merge by themselves, and whoever was erased was erased. */
const LASTING = ['platform.erasures.subject_id', 'platform.timeline_entries.subject_id'];

async function undeclaredColumns(): Promise<string[]> {
  const { rows } = await owner.query<{ table: string; column: string }>(COLUMNS);
  const declared = resources().flatMap((resource) => referencesOf(resource).map(({ field }) => `${resource.table}.${resource.column(field)}`));
  return rows.map(({ table, column }) => `${table}.${column}`).filter((column) => !declared.includes(column) && !LASTING.includes(column));
}

describe('whatever names a company or a contact', () => {
  it('says so, in every resource', () => {
    expect(resources().flatMap((resource) => undeclared(resource).filter((field) => !LASTING.includes(`${resource.table}.${resource.column(field)}`)).map((field) => `${resource.name}.${field}`))).toEqual([]);
  });

  it('says so, in every table', async () => {
    expect(await undeclaredColumns()).toEqual([]);
  });

  it('would be found out if it did not', async () => {
    const plain = { description: '', example: null };
    const planted = new Resource({
      name: 'planted', record: 'planted', context: 'planted', description: '', table: 'planted.planted',
      fields: { mainContactId: { kind: 'id', ...plain }, subjectId: { kind: 'id', ...plain }, subjectType: { kind: 'text', ...plain }, guests: { kind: 'object', many: true, schema: { properties: { contactId: {}, name: {} } }, ...plain }, about: { kind: 'object', many: true, schema: { properties: { type: {}, id: {} } }, ...plain } },
    });
    expect(undeclared(planted as Resource)).toEqual(['mainContactId', 'subjectId', 'guests.contactId', 'about.id']);
    await owner.query('begin');
    try {
      await owner.query('create schema planted; create table planted.planted (tenant_id uuid, id uuid, billing_contact_id uuid, boss uuid, foreign key (tenant_id, boss) references directory.contacts (tenant_id, id))');
      expect(await undeclaredColumns()).toEqual(['planted.planted.billing_contact_id', 'planted.planted.boss']);
    } finally {
      await owner.query('rollback');
    }
  });

  it('is in a context that moves it, and keeps a ledger', async () => {
    expect(MERGEABLE_KINDS).toEqual(expect.arrayContaining(['company', 'contact']));
    for (const context of MERGEABLE_KINDS.flatMap(contextsReferringTo)) {
      expect(contextsThatMove()).toContain(context);
      await owner.query(`select from ${context}.moved_references limit 1`);
    }
  });

  it('is found by an index that starts with it, or through one of its list', async () => {
    const app = await appClient();
    const kinds = new Set(MERGEABLE_KINDS);
    for (const { resource, field, form, kind } of resources().flatMap(referencesOf).filter((reference) => reference.kind === undefined || kinds.has(reference.kind))) {
      const column = resource.column(field);
      if (form === 'column') {
        const { rows } = await owner.query(`select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[1] where i.indrelid = $1::regclass and a.attname = $2 and i.indpred is null`, [resource.table, column]);
        expect({ resource: resource.name, field, kind, isIndexed: rows.length > 0 }).toMatchObject({ isIndexed: true });
      } else {
        await app.query(`select ${resource.table}_naming_in_${column}($1, 1)`, [form === 'ids' ? randomUUID() : '[{}]']);
      }
    }
    await app.end();
  });
});

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

async function made(session: Session, address: string, body: object): Promise<Row> {
  const answer = await session.send('POST', `/api/v1/${address}`, body);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Row;
}
const get = async (session: Session, path: string) => (await (await session.send('GET', `/api/v1/${path}`)).json()) as Row;
const settled = (session: Session, id: string) => eventually(() => get(session, `merges/${id}`), ({ status }) => status === 'MERGED' || status === 'UNDONE', 40_000);
const pair = async (session: Session) => [await made(session, 'contacts', { lastName: 'One' }), await made(session, 'contacts', { lastName: 'Other' })] as const;

async function asOwner<T extends pg.QueryResultRow>(tenantId: string, sql: string, values: unknown[] = []): Promise<T[]> {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  const { rows } = await owner.query<T>(sql, values);
  await owner.query('commit');
  return rows;
}

describe('moving references', () => {
  it('goes step by step, however many there are, and back the same way', async () => {
    const session = await signIn();
    const [one, other] = await pair(session);
    const count = 2_500;
    await asOwner(session.tenantId, `insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at) select $1, uuidv7(), 'contact', $2, 'x', 'x', false, '{}', now(), now() from generate_series(1, ${count})`, [session.tenantId, other.id]);
    const merge = await settled(session, (await made(session, `contacts/${one.id}/merge`, { with: other.id })).id);
    expect(merge).toMatchObject({ status: 'MERGED', moved: { notes: { notes: count } } });
    const steps = () => asOwner(session.tenantId, `select from platform.outbox where type = 'references.advanced'`);
    const named = (id: string) => asOwner<{ count: number }>(session.tenantId, 'select count(*)::int as count from notes.notes where subject_id = $1', [id]);
    expect([(await steps()).length, await named(one.id)]).toEqual([2, [{ count }]]);
    await session.send('POST', `/api/v1/merges/${merge.id}/undo`);
    expect((await settled(session, merge.id)).status).toBe('UNDONE');
    expect([(await steps()).length, await named(other.id)]).toEqual([4, [{ count }]]);
    expect(await asOwner(session.tenantId, 'select from notes.moved_references')).toEqual([]);
  });

  it('waits for whoever is just writing one', async () => {
    const session = await signIn();
    const [one, other] = await pair(session);
    const writer = await appClient();
    try {
      await writer.query('begin');
      await writer.query("select set_config('app.tenant_id', $1, true)", [session.tenantId]);
      await writer.query('select platform.follow_named($1, $2)', [session.tenantId, [other.id]]);
      await writer.query(`insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at) values ($1, $2, 'contact', $3, 'x', 'x', false, '{}', now(), now())`, [session.tenantId, randomUUID(), other.id]);
      let isMerged = false;
      const merging = made(session, `contacts/${one.id}/merge`, { with: other.id }).then((merge) => {
        isMerged = true;
        return merge;
      });
      await sleep(300);
      expect(isMerged).toBe(false);
      await writer.query('commit');
      expect((await settled(session, (await merging).id)).moved).toMatchObject({ notes: { notes: 1 } });
    } finally {
      await writer.end();
    }
  });

  it('keeps both records readable until every context has answered, or somebody gives one up', async () => {
    const session = await signIn();
    const [one, other] = await pair(session);
    const third = await made(session, 'contacts', { lastName: 'Third' });
    const note = await made(session, 'notes', { subjectType: 'contact', subjectId: other.id, text: 'Stuck.' });
    await owner.query(`create function notes.planted_refusal() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
      create trigger planted before update on notes.notes for each row when (new.tenant_id = '${session.tenantId}') execute function notes.planted_refusal()`);
    try {
      const { id } = await made(session, `contacts/${one.id}/merge`, { with: other.id });
      const letters = await eventually(async () => (await get(session, 'events/dead-letters?subscriber=notes.move-references')).data as Row[], ({ length }) => length > 0, 30_000);
      expect(letters).toHaveLength(1);
      expect(await get(session, `merges/${id}`)).toMatchObject({ status: 'MERGING', awaited: ['notes'] });
      expect(await get(session, `contacts/${other.id}`)).toMatchObject({ id: other.id, lastName: 'Other' });
      const codeOf = async (path: string, body?: object) => ((await (await session.send('POST', `/api/v1/${path}`, body)).json()) as { code: string }).code;
      expect(await codeOf(`merges/${id}/undo`)).toBe('merge_in_progress');
      expect(await codeOf(`contacts/${third.id}/merge`, { with: one.id })).toBe('merge_in_progress');
      await session.send('POST', '/api/v1/events/dead-letters/skip', { subscriber: 'notes.move-references' });
      expect(await settled(session, id)).toMatchObject({ status: 'MERGED', awaited: [] });
      expect((await get(session, `notes/${note.id}`)).subjectId).toBe(other.id);
      expect((await get(session, `contacts/${other.id}`)).id).toBe(one.id);
    } finally {
      await owner.query('drop trigger planted on notes.notes; drop function notes.planted_refusal()');
    }
  }, 60_000);
});
