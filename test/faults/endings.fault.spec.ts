import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Installation, type Role, times } from '../support/installation.js';
import { Ledger, sumOf } from '../support/ledger.js';
import { Pairs } from '../support/pairs.js';

const ROUNDS = times(1, 5);
const WRITERS = times(3, 6);
const PLACES: readonly (readonly [Role, number])[] = [['api', 0], ['worker', 0], ['api', 1], ['worker', 1]];

let rapport: Installation;
beforeAll(async () => {
  rapport = await Installation.start({ apis: 2, workers: 2, settings: { SHUTDOWN_DELAY_MS: '1000' } });
}, 120_000);
afterAll(() => rapport?.stop(), 60_000);

describe('two APIs and two workers that are asked to end, one after the other, under load', () => {
  it(
    `answer all that they took, leave no job half done, and end well, ${ROUNDS * PLACES.length} times`,
    async () => {
      const ledgers = await Promise.all(Array.from({ length: WRITERS }, () => Ledger.open(rapport.urls)));
      const pairs = await Pairs.open(rapport.urls()[0]!);
      let goesOn = true;
      const writing = Promise.all(ledgers.map((ledger) => ledger.keep(() => goesOn)));
      const codes: (number | null)[] = [];
      try {
        for (let round = 0; round < ROUNDS; round++) {
          for (const [role, place] of PLACES) {
            expect((await pairs.start(rapport.urls()[1 - place]!, 10, { ms: 100 })).status).toBe(202);
            await sleep(Math.random() * 200);
            codes.push(await rapport.replace(role, place, 'SIGTERM'));
          }
        }
      } finally {
        goesOn = false;
        await writing;
      }
      expect(codes).toEqual(codes.map(() => 0));
      const { unavailable, acknowledged } = sumOf(ledgers);
      expect(ledgers.flatMap(({ breaks }) => breaks)).toEqual([]);
      expect(unavailable).toBe(0);
      expect(acknowledged).toBeGreaterThan(ROUNDS * 20);
      await pairs.expectDone(rapport.database);
      for (const first of pairs.firsts) expect(rapport.output().split(`pair ${first} began`)).toHaveLength(2);
      for (const ledger of ledgers) expect(await ledger.faults(rapport.database)).toEqual([]);
      for (const ledger of ledgers) expect(await ledger.faultsOfEffects(rapport.database)).toEqual([]);
    },
    180_000 + ROUNDS * 60_000,
  );
});
