import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { Installation, times } from '../support/installation.js';
import { type Proxy, startProxy } from '../support/proxy.js';

const ROUNDS = times(5, 50);

let rapport: Installation;
let proxy: Proxy;
beforeAll(async () => {
  rapport = await Installation.start({ apis: 2, workers: 0 });
  proxy = await startProxy(rapport.urls()[0]!);
}, 120_000);
afterAll(async () => {
  proxy?.cut();
  await rapport?.stop();
}, 60_000);

/** The same session at both servers, in turns. */
const sendTo = ({ token }: Session, url: string, method: string, path: string, body: unknown, headers: Record<string, string>) =>
  fetch(url + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const turns = (count: number) => Array.from({ length: count }, (_, i) => rapport.urls()[i % 2]!);
const left = async ({ tenantId }: Session) => {
  const count = async (what: string) => Number((await rapport.database.inTenant<{ count: string }>(tenantId, `select count(*) from ${what}`))[0]!.count);
  return { notes: await count('notes.notes'), events: await count('platform.outbox'), history: await count('platform.audit') };
};

describe('fifty equal POSTs at once, at two APIs', () => {
  it(`leave one note, one event and one line of history, and are all answered the same, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const session = await signIn({ url: rapport.urls()[0]! });
      const [key, body] = [randomUUID(), aNote()];
      const answers = await Promise.all(
        turns(50).map(async (url) => {
          const answer = await sendTo(session, url, 'POST', '/api/v1/notes', body, { 'idempotency-key': key });
          return { shown: `${answer.status} ${answer.headers.get('etag')} ${answer.headers.get('location')} ${await answer.text()}`, replayed: answer.headers.get('idempotency-replayed') };
        }),
      );
      expect(answers[0]!.shown).toMatch(/^201 /);
      expect(new Set(answers.map(({ shown }) => shown)).size).toBe(1);
      expect(answers.filter(({ replayed }) => replayed === null)).toHaveLength(1);
      expect(await left(session)).toEqual({ notes: 1, events: 1, history: 1 });
    }
  }, 120_000);
});

describe('a POST whose connection is cut after the commit', () => {
  it(`is not done again when it is sent again, to another server, ${ROUNDS} times`, async () => {
    const session = await signIn({ url: rapport.urls()[0]! });
    proxy.swallow();
    for (let round = 1; round <= ROUNDS; round++) {
      const [key, body] = [randomUUID(), aNote()];
      const send = (url: string) => sendTo(session, url, 'POST', '/api/v1/notes', body, { 'idempotency-key': key });
      await expect(send(proxy.url.replace(/\/$/, ''))).rejects.toThrow('fetch failed');
      expect(await left(session)).toEqual({ notes: round, events: round, history: round });
      const again = await send(rapport.urls()[1]!);
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
      expect(await again.json()).toMatchObject({ text: body.text, version: 1 });
      expect(await left(session)).toEqual({ notes: round, events: round, history: round });
    }
  }, 60_000);
});

describe('updates with one ETag at once, at two APIs', () => {
  it(`are done once: one wins, and the others hear that they are late, ${ROUNDS} times`, async () => {
    const session = await signIn({ url: rapport.urls()[0]! });
    for (let round = 1; round <= ROUNDS; round++) {
      const made = await sendTo(session, rapport.urls()[0]!, 'POST', '/api/v1/notes', aNote(), {});
      const path = made.headers.get('location')!;
      const answers = await Promise.all(turns(10).map((url, i) => sendTo(session, url, 'PATCH', path, { text: `by ${i}` }, { 'if-match': made.headers.get('etag')! })));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(9).fill(412)]);
      const winner = answers.findIndex(({ status }) => status === 200);
      expect(await (await fetch(rapport.urls()[1]! + path, { headers: { authorization: `Bearer ${session.token}` } })).json()).toMatchObject({ text: `by ${winner}`, version: 2 });
      expect(await left(session)).toEqual({ notes: round, events: round * 2, history: round * 2 });
    }
  }, 60_000);
});
