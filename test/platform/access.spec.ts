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

type Pair = readonly [AccessProcess, AccessProcess];

const pairs = new Map<string, Pair>();
beforeAll(async () => {
  for (const [backend, REDIS_URL] of backends) pairs.set(backend, await Promise.all([startAccessProcess({ REDIS_URL }), startAccessProcess({ REDIS_URL })]));
}, 60_000);
afterAll(() => Promise.all([...pairs.values()].flat().map((each) => each.stop())));

/** With messages by each of them at the same time: they have nothing in common, and most of it is waiting. */
const everywhere = (holds: (processes: Pair, REDIS_URL: string | undefined) => Promise<void>) => async () => {
  const ended = await Promise.allSettled(backends.map(([backend, REDIS_URL]) => holds(pairs.get(backend)!, REDIS_URL)));
  const failed = ended.flatMap((each, i) => (each.status === 'rejected' ? [new Error(`with messages by ${backends[i]![0]}`, { cause: each.reason })] : []));
  if (failed.length > 0) throw failed.length === 1 ? failed[0]! : new AggregateError(failed);
};

describe('what somebody may do', () => {
  /** Somebody who is signed in, as far as the first process can change it. */
  async function someone([here]: Pair, grants: Record<string, Scope> = { 'notes:write': 'own' }) {
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

  it('is answered without a question to anybody, once it is known', everywhere(async (processes) => {
    const { headers, tenantId, userId } = await someone(processes);
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
  }));

  it('holds for the very next request in every process, when he signs out', everywhere(async (processes) => {
    const { headers, signOut, signInAgain } = await someone(processes);
    for (let round = 0; round < ROUNDS; round++) {
      for (const process of processes) expect(await process.look(headers)).toMatchObject({ status: 200 });
      await signOut();
      const answers = await Promise.all(processes.map((process) => process.look(headers)));
      expect({ round, answers }).toEqual({ round, answers: processes.map(() => ({ status: 401, code: 'session_ended' })) });
      await signInAgain();
    }
  }));

  it('holds for the very next request in every process, when his roles change or he is deactivated', everywhere(async (processes) => {
    const { headers, change } = await someone(processes);
    for (let round = 0; round < ROUNDS; round++) {
      await change({});
      for (const process of processes) expect(await process.look(headers)).toMatchObject({ status: 200 });
      const [given, code] = round % 2 ? ([{ grants: {} }, 'not_allowed'] as const) : ([{ refusal: { code: 'user_deactivated', message: 'You were deactivated.' } }, 'user_deactivated'] as const);
      await change(given);
      const answers = await Promise.all(processes.map((process) => process.look(headers)));
      expect({ round, answers }).toEqual({ round, answers: processes.map(() => ({ status: 403, code })) });
    }
  }));

  it('is not answered from memory by a process that was stopped, and wakes up with a request', everywhere(async (processes) => {
    const [, other] = processes;
    const { headers, signOut, signInAgain } = await someone(processes);
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
  }));

  it.each(['deafen', 'cut'] as const)('is not answered from memory by a process whose ears are closed: %s', (how) => everywhere(async (processes) => {
    const [, other] = processes;
    const { headers, signOut, signInAgain } = await someone(processes);
    for (let round = 0; round < 2; round++) {
      await other.untilHearing();
      expect(await other.look(headers)).toMatchObject({ status: 200 });
      await other[how]();
      expect(await signOut()).toBeLessThan(PATIENCE_MS);
      expect({ round, answer: await other.look(headers) }).toEqual({ round, answer: { status: 401, code: 'session_ended' } });
      await signInAgain();
    }
  })());

  it('is not waited for once a process is gone', everywhere(async (processes, REDIS_URL) => {
    const { change } = await someone(processes);
    const gone = await startAccessProcess({ REDIS_URL });
    await gone.stop();
    await change({});
    gone.signal('SIGKILL');
    expect(await change({})).toBeLessThan(LEASE_MS);
  }));
});
