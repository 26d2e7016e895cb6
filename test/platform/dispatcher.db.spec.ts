import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntityManager } from '@mikro-orm/postgresql';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Note, type NoteId } from '../../src/contexts/notes/note.js';
import { ChangeNote, CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { notes } from '../../src/contexts/notes/notes.resource.js';
import { newId } from '../../src/kernel/id.js';
import { Dispatcher, NestedExecute } from '../../src/platform/dispatch/dispatcher.js';
import { Command, Query } from '../../src/platform/dispatch/message.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { Records } from '../../src/platform/persistence/records.js';
import { ReadRecord } from '../../src/platform/resource/record-queries.js';
import { NoTenant } from '../../src/platform/tenancy/work.js';
import { applicationInside, inTenant, ownerClient, someone } from '../support/inside.js';
import { startApp } from '../support/programs.mjs';

let app: INestApplicationContext;
let dispatcher: Dispatcher;
let owner: pg.Client;

/** A command whose handler is written where it is needed. */
class Perform extends Command<unknown> {
  readonly work!: () => Promise<unknown>;
}
class Find extends Query<unknown> {
  readonly work!: () => Promise<unknown>;
}
const perform = (work: () => Promise<unknown>) => Perform.of({ work });

const noteOf = (fields: Partial<CreateNote> = {}) => CreateNote.of({ subjectType: 'invoice', subjectId: randomUUID(), text: 'x', pinned: false, tags: [], replyToId: null, ...fields });
const inOwner = async (tenantId: string, sqlText: string) => {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  const { rows } = await owner.query(sqlText);
  await owner.query('commit');
  return rows;
};

beforeAll(async () => {
  app = await applicationInside();
  await app.init();
  dispatcher = app.get(Dispatcher);
  owner = await ownerClient();
  const handler = { execute: ({ work }: Perform) => work() };
  const wrapped = { instance: handler, metatype: handler, isDependencyTreeStatic: () => true } as never;
  Reflect.defineMetadata('__command__', { id: Perform.name }, Perform);
  Reflect.defineMetadata('__query__', { id: Find.name }, Find);
  app.get(CommandBus).bind(wrapped, Perform.name);
  app.get(QueryBus).bind(wrapped, Find.name);
});
afterAll(async () => {
  await app.close();
  await owner.end();
});

describe('a command', () => {
  it('writes the record and its event in one transaction, with who, when and why', async () => {
    const tenantId = randomUUID();
    const caller = someone();
    const id = await inTenant(tenantId, () => dispatcher.execute(noteOf({ tags: ['a'] })), caller);
    const [note] = await inOwner(tenantId, 'select * from notes.notes');
    const events = await inOwner(tenantId, 'select * from platform.outbox');
    expect(note).toMatchObject({ id, tenant_id: tenantId, version: 1, created_by: caller.userId });
    expect(events).toMatchObject([{ type: 'note.written', version: 1, source: 'notes', aggregate_id: id, actor_id: caller.userId, correlation_id: expect.stringMatching(/^test-/), data: { noteId: id, subject: { type: 'invoice' }, tags: ['a'] } }]);
    expect(events[0].occurred_at).toEqual(note.created_at);
  });

  it('writes nothing, and announces nothing, when its handler fails at the end', async () => {
    const tenantId = randomUUID();
    const failing = perform(async () => {
      app.get(Records).add(Note.write(newId<'Note'>(), { subjectType: 'invoice', subjectId: randomUUID(), text: 'x', pinned: false, tags: [], replyToId: null }));
      await app.get(EntityManager).flush();
      throw new Error('at the last moment');
    });
    await expect(inTenant(tenantId, () => dispatcher.execute(failing))).rejects.toThrow('at the last moment');
    expect(await inOwner(tenantId, 'select from notes.notes')).toHaveLength(0);
    expect(await inOwner(tenantId, 'select from platform.outbox')).toHaveLength(0);
  });

  it('can not run another command', async () => {
    const nested = perform(() => dispatcher.execute(noteOf()));
    await expect(inTenant(randomUUID(), () => dispatcher.execute(nested))).rejects.toThrow(NestedExecute);
  });

  it('needs a tenant', async () => {
    await expect(dispatcher.execute(noteOf())).rejects.toThrow(NoTenant);
    await expect(dispatcher.ask(ReadRecord.of({ resource: notes as never, id: randomUUID() }))).rejects.toThrow(NoTenant);
  });

  it('is answered from its own transaction, before others can see it', async () => {
    const tenantId = randomUUID();
    let seenOutside: unknown;
    const answer = await inTenant(tenantId, () =>
      dispatcher.execute(noteOf({ text: 'mine' }), {
        answer: (id) => Find.of({ work: async () => {
          seenOutside = await inOwner(tenantId, 'select from notes.notes');
          return dispatcher.ask(ReadRecord.of({ resource: notes as never, id }));
        } }),
      }),
    );
    expect(answer).toMatchObject({ text: 'mine', version: 1, createdAt: expect.stringMatching(/Z$/) });
    expect(seenOutside).toEqual([]);
  });

  it('runs again when another transaction pushed it aside', async () => {
    let attempts = 0;
    const pushed = perform(async () => {
      if (++attempts < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return 'done';
    });
    expect(await inTenant(randomUUID(), () => dispatcher.execute(pushed))).toBe('done');
  });

  it('lets one of two win that change the same record at the same moment, and tells the other', async () => {
    const tenantId = randomUUID();
    const id = (await inTenant(tenantId, () => dispatcher.execute(noteOf()))) as NoteId;
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => inTenant(tenantId, () => dispatcher.execute(ChangeNote.of({ id, set: { text: `${i}` } })))));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    const [{ version }] = await inOwner(tenantId, 'select version from notes.notes');
    expect(version).toBe(1 + outcomes.length - lost.length);
    expect(lost.every((code) => code === 'changed_meanwhile')).toBe(true);
    expect(await inOwner(tenantId, "select from platform.outbox where type = 'note.changed'")).toHaveLength(version - 1);
  });

  it("finds nothing of another tenant's", async () => {
    const id = (await inTenant(randomUUID(), () => dispatcher.execute(noteOf()))) as NoteId;
    await expect(inTenant(randomUUID(), () => dispatcher.execute(ChangeNote.of({ id, set: { text: 'mine now' } })))).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a query', () => {
  const ask = (work: () => Promise<unknown>, tenantId = randomUUID() as string) => inTenant(tenantId, () => dispatcher.ask(Find.of({ work })));
  const insert = (prefix: string) => sql.raw(`${prefix} into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at) select gen_random_uuid(), gen_random_uuid(), 'invoice', gen_random_uuid(), '', '', false, '{}', now(), now()`);

  it('can not write, whatever it is written as', async () => {
    await expect(ask(() => app.get(Reads).rows(insert('insert') as never))).rejects.toThrow("a query can't write");
    await expect(ask(() => app.get(Reads).rows(sql`with gone as (delete from notes.notes returning 1) select * from gone` as never))).rejects.toMatchObject({ code: '25006' });
  });

  it('sees one snapshot in all of its statements', async () => {
    const [[first], [second]] = (await ask(() => app.get(Reads).all([sql`select pg_current_snapshot()::text as at` as never, sql`select pg_current_snapshot()::text as at, pg_sleep(0.01)` as never]))) as [{ at: string }[], { at: string }[]];
    expect(first!.at).toBe(second!.at);
  });

  it('leaves its connection clean after a fault', async () => {
    for (let i = 0; i < 25; i++) await expect(ask(() => app.get(Reads).rows(sql`select 1 / 0` as never))).rejects.toMatchObject({ code: '22012' });
    expect(await ask(() => app.get(Reads).first(sql`select 1 as one` as never))).toEqual({ one: 1 });
    expect(await ask(() => app.get(Reads).first(sql`select current_setting('app.tenant_id', true) as tenant` as never), '01930b6e-6c00-7000-8000-0000000000de')).toEqual({ tenant: '01930b6e-6c00-7000-8000-0000000000de' });
  });

  it('is stopped when it takes too long', async () => {
    const slow = await applicationInside({ STATEMENT_TIMEOUT_MS: 100 });
    await slow.init();
    const work = () => slow.get(Reads).rows(sql`select pg_sleep(5)` as never);
    slow.get(QueryBus).bind({ instance: { execute: work }, metatype: Find, isDependencyTreeStatic: () => true } as never, Find.name);
    await expect(inTenant(randomUUID(), () => slow.get(Dispatcher).ask(Find.of({ work })))).rejects.toMatchObject({ kind: 'rule', code: 'too_expensive' });
    await slow.close();
  });
});

describe('the application', () => {
  it('does not start as a role that could step over the fence', async () => {
    await expect(startApp({ APP_DATABASE_URL: process.env.TEST_DATABASE_URL! })).rejects.toThrow(/owns tables and would pass by row-level security/);
  });
});
