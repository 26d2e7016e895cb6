import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { eventually } from '../support/eventually.js';
import { type RunningApp, startApp } from '../support/programs.mjs';

/** A few by default; `FAULT_KILLS=100` for the long form. */
const KILLS = Number(process.env.FAULT_KILLS ?? 4);
const WORKERS = 2;
const TENANTS = 4;
const ALLOWED_BEHIND = 100;
const PROGRAM = { preloaded: ['test/support/echo.mjs'] };

interface Effect {
  readonly event: string;
  readonly record: string;
}

let database: FreshDatabase;
let api: RunningApp;
const workers: RunningApp[] = [];

const startWorker = () => startApp({ ROLE: 'worker', LOG_LEVEL: 'warn', APP_DATABASE_URL: database.app, EVENT_POLL_MS: '200', ECHO_SLOW_MS: '60' }, PROGRAM);

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApp({ ROLE: 'api', LOG_LEVEL: 'warn', APP_DATABASE_URL: database.app }, PROGRAM);
  workers.push(...(await Promise.all(Array.from({ length: WORKERS }, startWorker))));
}, 60_000);
afterAll(async () => {
  await Promise.all([api, ...workers].map((program) => program.stop()));
  await database.drop();
});

const owed = () => database.asApp<{ ready: string; waiting: string }>('select subscriber, ready, waiting, dead from platform.event_backlog()');
const howMany = async () => (await owed()).reduce((sum, { ready, waiting }) => sum + Number(ready) + Number(waiting), 0);

/** Writes and changes notes for as long as it is told to, not much faster than the workers follow; answers what was acknowledged. */
async function write({ api: client }: Session, goesOn: () => boolean): Promise<string[]> {
  const acknowledged: string[] = [];
  while (goesOn()) {
    await eventually(howMany, (count) => count < ALLOWED_BEHIND);
    const { id } = expectData(await client.POST('/api/v1/notes', { body: aNote({ tags: ['ring'] }) }));
    acknowledged.push(`${id} 1`);
    for (let version = 2; version <= 4; version++) {
      await sleep(Math.random() * 60);
      expectData(await client.PATCH('/api/v1/notes/{id}', { params: { path: { id } }, body: { text: `version ${version}` } }));
      acknowledged.push(`${id} ${version}`);
    }
  }
  return acknowledged;
}

describe('workers that are killed at random moments', () => {
  it(
    `${KILLS} times lose no event, and leave none's effect undone, done twice or out of order`,
    async () => {
      const sessions = await Promise.all(Array.from({ length: TENANTS }, () => signIn({ url: api.url })));
      let killed = 0;
      const writing = Promise.all(sessions.map((session) => write(session, () => killed < KILLS)));
      const killOne = async (place: number) => {
        await sleep(Math.random() * 700);
        await workers[place]!.stop('SIGKILL');
        killed += 1;
        workers[place] = await startWorker();
      };
      await Promise.all(
        Array.from({ length: WORKERS }, async (_, place) => {
          for (let i = place; i < KILLS; i += WORKERS) await killOne(place);
        }),
      );
      const acknowledged = await writing;

      expect(await eventually(owed, ({ length }) => length === 0, 60_000)).toEqual([]);
      for (const [i, { tenantId }] of sessions.entries()) {
        const caused = await database.inTenant<Effect>(tenantId, `select id::text as event, aggregate_id::text as record from platform.outbox where type = 'note.changed' or data -> 'tags' ? 'ring' order by position`);
        const effects = await database.inTenant<Effect>(tenantId, `select n.text as event, n.reply_to_id::text as record from platform.outbox o join notes.notes n on n.id = o.aggregate_id where 'echo' = any(n.tags) and n.text not like 'fragile%' order by o.position`);
        expect(acknowledged[i]!.length).toBeGreaterThan(0);
        expect(caused).toHaveLength(acknowledged[i]!.length);
        const byRecord = (list: Effect[]) => Object.fromEntries(Map.groupBy(list, ({ record }) => record).entries().map(([record, events]) => [record, events.map(({ event }) => event)]));
        expect(byRecord(effects)).toEqual(byRecord(caused));
      }
    },
    120_000 + KILLS * 10_000,
  );
});
