import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Rounds } from './rounds.js';

const NEVER_MS = 600_000;
let rounds: Rounds;
afterEach(() => rounds.stop());

const begin = (turn: (number: number) => Promise<boolean>, pauseMs = NEVER_MS) => {
  let turns = 0;
  const troubles: unknown[] = [];
  rounds = new Rounds(() => turn(++turns), pauseMs, (error) => troubles.push(error));
  rounds.start();
  return { turns: () => turns, troubles };
};

describe('rounds', () => {
  it('go on at once while there is more to do, and rest then', async () => {
    const { turns } = begin(async (number) => number < 5);
    await sleep(20);
    expect(turns()).toBe(5);
  });

  it('go on when they are woken, also when that happens in the middle of a turn', async () => {
    const { turns } = begin(async (number) => {
      if (number === 1) rounds.wake();
      return false;
    });
    await sleep(10);
    expect(turns()).toBe(2);
    rounds.wake();
    await sleep(10);
    expect(turns()).toBe(3);
  });

  it('go on after a pause when nobody wakes them', async () => {
    const { turns } = begin(async () => false, 5);
    await sleep(100);
    expect(turns()).toBeGreaterThan(2);
  });

  it('survive errors, tell the first of a series, and do not hurry', async () => {
    const { turns, troubles } = begin(async (number) => {
      if (number === 4) return false;
      throw new Error(`${number}`);
    }, 5);
    await sleep(200);
    expect(turns()).toBeGreaterThan(5);
    expect(troubles.map(String)).toEqual(['Error: 1', 'Error: 5']);
  });

  it('end after the turn that they are in', async () => {
    let ended = false;
    begin(async () => {
      await sleep(30);
      ended = true;
      return true;
    });
    await rounds.stop();
    expect(ended).toBe(true);
  });
});
