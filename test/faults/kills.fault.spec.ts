import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Installation, type Role, times } from '../support/installation.js';
import { Ledger, sumOf } from '../support/ledger.js';

const KILLS = times(10, 400);
/** Where the machine is slow, it has to do with fewer. */
const BUDGET_MS = times(15_000, 300_000);
const LEAST_KILLS = times(4, 40);
const WRITERS = times(4, 8);
const PLACES: readonly (readonly [Role, number])[] = [['api', 0], ['worker', 0], ['api', 1], ['worker', 1]];

let rapport: Installation;
beforeAll(async () => {
  rapport = await Installation.start({ apis: 2, workers: 2, settings: { PLANTED_SLOW_MS: '60' } });
}, 120_000);
afterAll(() => rapport?.stop(), 60_000);

describe('two APIs and two workers, killed at random moments', () => {
  it(
    `up to ${KILLS} times, lose nothing that was acknowledged, and do nothing twice`,
    async () => {
      const ledgers = await Promise.all(Array.from({ length: WRITERS }, () => Ledger.open(rapport.urls)));
      const ends = Date.now() + BUDGET_MS;
      let killed = 0;
      let goesOn = true;
      const writing = Promise.all(ledgers.map((ledger) => ledger.keep(() => goesOn)));
      const killing = async (share: number) => {
        for (let i = share; i < KILLS && (Date.now() < ends || killed < LEAST_KILLS); i += 2) {
          const [role, place] = PLACES[i % PLACES.length]!;
          await sleep(Math.random() * 300);
          await rapport.replace(role, place, 'SIGKILL');
          killed += 1;
        }
      };
      try {
        await Promise.all([killing(0), killing(1)]);
      } finally {
        goesOn = false;
        await writing;
      }

      for (const ledger of ledgers) expect(await ledger.faults(rapport.database)).toEqual([]);
      for (const ledger of ledgers) expect(await ledger.faultsOfEffects(rapport.database)).toEqual([]);
      for (const ledger of ledgers) expect(await ledger.faultsOfRepeats(20)).toEqual([]);
      expect(killed).toBeGreaterThanOrEqual(LEAST_KILLS);
      expect(sumOf(ledgers).acknowledged).toBeGreaterThan(killed);
      expect(sumOf(ledgers).cut).toBeGreaterThan(0);
      console.info(`${killed} kills survived`, sumOf(ledgers));
    },
    BUDGET_MS * 3 + 180_000,
  );
});
