import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { appUrl, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { ownerClient } from '../support/inside.js';

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

const inTenant = async (tenantId: string, statement: string) => {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  const { rows } = await owner.query(statement);
  await owner.query('commit');
  return rows;
};
const notesAndEvents = async (tenantId: string) => [(await inTenant(tenantId, 'select from notes.notes')).length, (await inTenant(tenantId, 'select from platform.outbox')).length];

const write = async ({ send }: Session, key: string, body: unknown) => {
  const answer = await send('POST', '/api/v1/notes', body, { 'idempotency-key': key });
  return { status: answer.status, replayed: answer.headers.get('idempotency-replayed'), etag: answer.headers.get('etag'), location: answer.headers.get('location'), text: await answer.text() };
};

describe('a POST that is sent again with its idempotency key', () => {
  it('is done once, and answered the same, byte for byte', async () => {
    const session = await signIn();
    const [key, body] = [randomUUID(), aNote({ text: 'Zoë said "yes" \u{1F600}' })];
    const first = await write(session, key, body);
    const second = await write(session, key, body);
    expect(first).toMatchObject({ status: 201, replayed: null });
    expect(second).toEqual({ ...first, replayed: 'true' });
    expect(await notesAndEvents(session.tenantId)).toEqual([1, 1]);
  });

  it('gives the first answer even when the record has changed since', async () => {
    const session = await signIn();
    const [key, body] = [randomUUID(), aNote({ text: 'first' })];
    const first = await write(session, key, body);
    await session.send('PATCH', first.location!, { text: 'later' });
    expect((await write(session, key, body)).text).toBe(first.text);
  });

  it('is refused when it asks for something else', async () => {
    const session = await signIn();
    const key = randomUUID();
    const first = await write(session, key, aNote());
    const other = await write(session, key, aNote({ text: 'something else' }));
    expect(other.status).toBe(422);
    expect(JSON.parse(other.text).code).toBe('idempotency_key_reused');
    const elsewhere = await session.send('POST', `${first.location}/restore`, undefined, { 'idempotency-key': key });
    expect(elsewhere.status).toBe(422);
  });

  it('is done once when fifty come at the same moment, and all get the same answer', async () => {
    const session = await signIn();
    const [key, body] = [randomUUID(), aNote()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => write(session, key, body)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(answers.filter(({ replayed }) => replayed === null)).toHaveLength(1);
    expect(await notesAndEvents(session.tenantId)).toEqual([1, 1]);
  });

  it('is done once when the connection is cut before the answer arrives', async () => {
    const session = await signIn();
    const [key, body] = [randomUUID(), JSON.stringify(aNote())];
    const { hostname, port } = new URL(appUrl);
    for (let i = 0; i < 10; i++) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.write(`POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${session.token}\r\nIdempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      await sleep(i * 3);
      socket.destroy();
    }
    const answer = await write(session, key, body);
    expect(answer.status).toBe(201);
    expect(await notesAndEvents(session.tenantId)).toEqual([1, 1]);
  });

  it('is done after all when the first attempt was refused', async () => {
    const session = await signIn();
    const key = randomUUID();
    const replyToId = randomUUID();
    const body = aNote({ replyToId });
    expect((await write(session, key, body)).status).toBe(422);
    await write(session, randomUUID(), aNote({ id: replyToId }));
    expect(await write(session, key, body)).toMatchObject({ status: 201, replayed: null });
  });

  it('waits for its twin, but not for ever', async () => {
    const session = await signIn();
    const key = randomUUID();
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [session.tenantId]);
    await owner.query('insert into platform.idempotency_keys (tenant_id, id, caller_id, key, request, made_at) values ($1, gen_random_uuid(), $2, $3, $4, now())', [session.tenantId, session.userId, createHash('sha256').update(key).digest('base64url'), 'x']);
    const answer = await write(session, key, aNote());
    await owner.query('rollback');
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.text).code).toBe('idempotency_in_progress');
    expect((await write(session, key, aNote())).status).toBe(201);
  });
});

describe('an idempotency key', () => {
  it('belongs to its caller and its tenant', async () => {
    const session = await signIn();
    const colleague = await signIn({ tenantId: session.tenantId });
    const [key, body] = [randomUUID(), aNote()];
    const answers = [await write(session, key, body), await write(colleague, key, body), await write(await signIn(), key, body)];
    expect(answers.map(({ status, replayed }) => [status, replayed])).toEqual([[201, null], [201, null], [201, null]]);
  });

  it('can be used again after a day', async () => {
    const session = await signIn();
    const [key, body] = [randomUUID(), aNote()];
    await write(session, key, body);
    await inTenant(session.tenantId, "update platform.idempotency_keys set made_at = made_at - interval '24 hours 1 second'");
    expect(await write(session, key, body)).toMatchObject({ status: 201, replayed: null });
    expect(await notesAndEvents(session.tenantId)).toEqual([2, 2]);
  });

  it.each(['', ' ', 'a b', 'ü', 'x'.repeat(256)])('can not be "%s"', async (key) => {
    const session = await signIn();
    const answer = await session.send('POST', '/api/v1/notes', aNote(), { 'idempotency-key': Buffer.from(key).toString('latin1') });
    expect(answer.status).toBe(400);
  });
});
