import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Progress, type ProgressState } from './progress.js';

describe('reporting progress', () => {
  it('adds up to what was reported last, also when it is written less often than it is reported', async () => {
    const written: ProgressState[] = [];
    const progress = new Progress(async (state) => written.push(state));
    for (let row = 1; row <= 500; row++) {
      progress.report({ percent: row / 5, step: 'rows' });
      progress.count('read');
    }
    progress.count('skipped', 3);
    await progress.end();
    expect(written.length).toBeLessThan(5);
    expect(written.at(-1)).toEqual({ sequence: 1_001, percent: 100, step: 'rows', counts: { read: 500, skipped: 3 } });
  });

  it('stays within bounds', async () => {
    const written: ProgressState[] = [];
    for (const percent of [-5, 120, 33.333]) {
      const progress = new Progress(async (state) => written.push(state));
      progress.report({ percent });
      await progress.end();
    }
    expect(written.map(({ percent }) => percent)).toEqual([0, 100, 33.3]);
  });

  it('goes on counting its reports where an earlier attempt ended, and begins anew with all else', async () => {
    const written: ProgressState[] = [];
    const progress = new Progress(async (state) => written.push(state), { sequence: 7, percent: 80, step: 'rows', counts: { read: 400 } });
    progress.count('read');
    await progress.end();
    expect(written).toEqual([{ sequence: 8, percent: null, step: null, counts: { read: 1 } }]);
  });

  it('holds up no work when it can not be written', async () => {
    const progress = new Progress(() => Promise.reject(new Error('the queue is away')));
    progress.report({ percent: 1 });
    await sleep(5);
    progress.report({ percent: 2 });
    await expect(progress.end()).resolves.toBeUndefined();
  });

  it('writes nothing after its end', async () => {
    const written: ProgressState[] = [];
    const progress = new Progress(async (state) => written.push(state));
    await progress.end();
    progress.report({ percent: 50 });
    await sleep(5);
    expect(written).toEqual([]);
  });
});
