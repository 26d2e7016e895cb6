import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { makeApiKey } from '../../src/platform/auth/api-key.js';
import type { Scope } from '../../src/platform/auth/scope.js';
import { type AccessProcess, plantIdentities, startAccessProcess } from '../support/access-process.js';
import { ownerClient } from '../support/inside.js';

const backends: readonly (readonly [string, string | undefined])[] = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL] as const] : [])];
const ROUNDS = 30;
const LEASE_MS = 2_000;
/** What a silent process may cost whoever changes something: its lease, the margin, and the machine's slowness. */
const PATIENCE_MS = LEASE_MS + 3_000;

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
  await plantIdentities(owner);
});
afterAll(async () => {
  await owner.query('drop schema planted cascade');
  await owner.end();
});

describe.each(backends)('what somebody may do, with messages by %s', (_backend, REDIS_URL) => {
  let processes: [AccessProcess, AccessProcess];
  beforeAll(async () => {
    processes = await Promise.all([startAccessProcess({ REDIS_URL }), startAccessProcess({ REDIS_URL })]);
  }, 60_000);
  afterAll(() => Promise.all(processes.map((each) => each.stop())));

  /** Somebody who is signed in, as far as the first process can change it. */
  async function someone(grants: Record<string, Scope> = { 'notes:write': 'own' }) {
    const [here] = processes;
    const [tenantId, userId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
    const access = (given: object = {}) => ({ userId, roles: ['agent'], grants, team: [], refusal: null, ...given });
    const put = (kind: 'user' | 'session', id: string, value: unknown) => here.put({ tenantId, kind, id, value, forget: [`${kind}:${id}`] });
    await put('user', userId, access());
    await put('session', sessionId, { userId });
    return {
      tenantId,
      userId,
      headers: { authorization: `Bearer ${await here.token({ userId, tenantId, sessionId })}` },
      change: (given: object) => put('user', userId, access(given)),
      signOut: () => put('session', sessionId, null),
      signInAgain: () => put('session', sessionId, { userId }),
    };
  }

  it('is answered without a question to anybody, once it is known', async () => {
    const { headers, tenantId, userId } = await someone();
    const key = makeApiKey(tenantId);
    await processes[0].put({ tenantId, kind: 'api-key', id: key.keyId, value: { digest: key.digest, key: { userId, permissions: ['notes:write'], expiresAt: null } }, forget: [] });
    for (const process of processes) {
      for (const shown of [headers, { 'x-api-key': key.key }]) expect((await process.look(shown)).status).toBe(200);
      const asked: number[] = [];
      // a machine that stands still for longer than the lease makes a process ask again, and rightly
      for (let attempt = 0; attempt < 3 && !asked.includes(0); attempt++) {
        const before = await process.roundTrips();
        for (let i = 0; i < 20; i++) for (const shown of [headers, { 'x-api-key': key.key }]) expect((await process.look(shown)).status).toBe(200);
        asked.push((await process.roundTrips()) - before);
      }
      expect(asked).toContain(0);
    }
  });

  it('holds for the very next request in every process, when he signs out', async () => {
    const { headers, signOut, signInAgain } = await someone();
    for (let round = 0; round < ROUNDS; round++) {
      for (const process of processes) expect(await process.look(headers)).toMatchObject({ status: 200 });
      await signOut();
      const answers = await Promise.all(processes.map((process) => process.look(headers)));
      expect({ round, answers }).toEqual({ round, answers: processes.map(() => ({ status: 401, code: 'session_ended' })) });
      await signInAgain();
    }
  });

  it('holds for the very next request in every process, when his roles change or he is deactivated', async () => {
    const { headers, change } = await someone();
    for (let round = 0; round < ROUNDS; round++) {
      await change({});
      for (const process of processes) expect(await process.look(headers)).toMatchObject({ status: 200 });
      const [given, code] = round % 2 ? ([{ grants: {} }, 'not_allowed'] as const) : ([{ refusal: { code: 'user_deactivated', message: 'You were deactivated.' } }, 'user_deactivated'] as const);
      await change(given);
      const answers = await Promise.all(processes.map((process) => process.look(headers)));
      expect({ round, answers }).toEqual({ round, answers: processes.map(() => ({ status: 403, code })) });
    }
  });

  it('is not answered from memory by a process that was stopped, and wakes up with a request', async () => {
    const [, other] = processes;
    const { headers, signOut, signInAgain } = await someone();
    for (let round = 0; round < 2; round++) {
      await other.untilHearing();
      expect(await other.look(headers)).toMatchObject({ status: 200 });
      other.signal('SIGSTOP');
      expect(await signOut()).toBeLessThan(PATIENCE_MS);
      const answers = Promise.all(Array.from({ length: 5 }, () => other.look(headers)));
      await sleep(50);
      other.signal('SIGCONT');
      expect({ round, answers: await answers }).toEqual({ round, answers: Array.from({ length: 5 }, () => ({ status: 401, code: 'session_ended' })) });
      await signInAgain();
    }
  });

  it.each(['deafen', 'cut'] as const)('is not answered from memory by a process whose ears are closed: %s', async (how) => {
    const [, other] = processes;
    const { headers, signOut, signInAgain } = await someone();
    for (let round = 0; round < 2; round++) {
      await other.untilHearing();
      expect(await other.look(headers)).toMatchObject({ status: 200 });
      await other[how]();
      expect(await signOut()).toBeLessThan(PATIENCE_MS);
      expect({ round, answer: await other.look(headers) }).toEqual({ round, answer: { status: 401, code: 'session_ended' } });
      await signInAgain();
    }
  });

  it('is not waited for once a process is gone', async () => {
    const { change } = await someone();
    const gone = await startAccessProcess({ REDIS_URL });
    await gone.stop();
    await change({});
    gone.signal('SIGKILL');
    expect(await change({})).toBeLessThan(LEASE_MS);
  });
});
