import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { eventually } from '../support/eventually.js';
import { Installation, times } from '../support/installation.js';
import { Ledger, sumOf } from '../support/ledger.js';
import { Pairs } from '../support/pairs.js';
import { type OwnPostgres, startOwnPostgres } from '../support/postgres.mjs';

const ROUNDS = times(1, 4);
const AWAY_MS = 5_000;
/** More than there are connections, so that requests wait for one too. */
const WRITERS = 16;

let postgres: OwnPostgres;
let database: FreshDatabase;
let rapport: Installation;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  database = await freshDatabase(postgres);
  rapport = await Installation.start({ database, settings: { STATEMENT_TIMEOUT_MS: '1000' } });
}, 120_000);
afterAll(async () => {
  await rapport?.stop();
  await database?.drop();
  await postgres?.remove();
}, 60_000);

const statusOf = async (path: string) => (await fetch(rapport.urls()[0]! + path)).status;

const OUTAGES: readonly (readonly [string, () => unknown, () => unknown])[] = [
  ['stopped and started again', () => postgres.stop(), () => postgres.startAgain()],
  ['silent, with its connections open', () => postgres.pause(), () => postgres.resume()],
];

describe.each(OUTAGES)('a PostgreSQL that is %s under load', (_name, takeAway, giveBack) => {
  it(
    `is told by 503 with Retry-After, loses no write and no job, and needs no restart of API or worker, ${ROUNDS} times`,
    async () => {
      const processes = rapport.all().map(({ child }) => child);
      for (let round = 0; round < ROUNDS; round++) {
        const ledgers = await Promise.all(Array.from({ length: WRITERS }, () => Ledger.open(rapport.urls)));
        const pairs = await Pairs.open(rapport.urls()[0]!);
        let goesOn = true;
        const writing = Promise.all(ledgers.map((ledger) => ledger.keep(() => goesOn)));
        try {
          await sleep(300);
          expect((await pairs.start(rapport.urls()[0]!, 20, { ms: 200 })).status).toBe(202);
          await sleep(100);
          await takeAway();
          await sleep(AWAY_MS / 2);
          expect(await statusOf('/health/live')).toBe(200);
          expect(await statusOf('/health/ready')).toBe(503);
          await sleep(AWAY_MS / 2);
          await giveBack();
          expect(await eventually(() => statusOf('/health/ready'), (status) => status === 200)).toBe(200);
          const before = sumOf(ledgers).acknowledged;
          await eventually(() => sumOf(ledgers).acknowledged, (count) => count >= before + WRITERS * 3);
        } finally {
          goesOn = false;
          await writing.catch((error: Error) => Promise.reject(new Error(`${error.message}\n${rapport.faults()}`)));
        }
        const { unavailable, cut, notTaken } = sumOf(ledgers);
        expect(unavailable).toBeGreaterThan(0);
        expect({ cut, notTaken }).toEqual({ cut: 0, notTaken: 0 });
        expect(processes.map(({ exitCode, signalCode }) => [exitCode, signalCode])).toEqual(processes.map(() => [null, null]));
        await pairs.expectDone(database);
        for (const ledger of ledgers) expect(await ledger.faults(database)).toEqual([]);
        for (const ledger of ledgers) expect(await ledger.faultsOfEffects(database)).toEqual([]);
        for (const ledger of ledgers) expect(await ledger.faultsOfRepeats(3)).toEqual([]);
      }
    },
    180_000 + ROUNDS * 60_000,
  );
});
