import { afterEach, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../persistence/database-errors.js';
import { type Count, Counters, type Increment } from './counters.js';
import { type Allowance, Ledger } from './ledger.js';

/** A store in memory, which can be slow, or away. */
class CountersInMemory extends Counters {
  readonly used = new Map<string, number>();
  private readonly ends = new Map<string, number>();
  readonly batches: number[] = [];
  away = false;

  constructor(private readonly now: () => number = () => performance.now()) {
    super();
  }

  async add(increments: readonly Increment[]): Promise<readonly Count[]> {
    await nextTurn();
    if (this.away) throw new Error('away');
    this.batches.push(increments.length);
    return increments.map(({ key, points, windowMs }) => {
      const now = this.now();
      const isOver = (this.ends.get(key) ?? now) <= now;
      if (isOver) this.ends.set(key, now + windowMs);
      this.used.set(key, (isOver ? 0 : this.used.get(key)!) + points);
      return { used: this.used.get(key)!, msLeft: this.ends.get(key)! - now };
    });
  }
}

const ledgers: Ledger[] = [];
afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close();
});

function processesWith(counters: Counters, count: number): Ledger[] {
  const made = Array.from({ length: count }, () => new Ledger(counters));
  ledgers.push(...made);
  return made;
}

const allowed = (points: number, options: Partial<Allowance> = {}): Allowance => ({ key: 'user:ada', points, windowMs: 60_000, strict: false, ...options });
const admissions = async (work: readonly unknown[]) => (await Promise.all(work as Promise<{ admitted: boolean }>[])).filter(({ admitted }) => admitted).length;

describe('counting requests', () => {
  it('lets in as many as are allowed, and tells how many are left', async () => {
    const [ledger] = processesWith(new CountersInMemory(), 1);
    const standings = [];
    for (let i = 0; i < 5; i++) standings.push(await ledger!.take([allowed(3)]));
    expect(standings.map(({ admitted, remaining }) => [admitted, remaining])).toEqual([[true, 2], [true, 1], [true, 0], [false, 0], [false, 0]]);
  });

  it('does not wait for the store as long as enough is left', () => {
    const [ledger] = processesWith(new CountersInMemory(), 1);
    for (let i = 0; i < 100; i++) expect(ledger!.take([allowed(1_000)])).not.toBeInstanceOf(Promise);
    expect(ledger!.take([allowed(1_000)])).toBeInstanceOf(Promise);
  });

  it('asks the store once for all that came in the meantime', async () => {
    const counters = new CountersInMemory();
    const [ledger] = processesWith(counters, 1);
    await admissions(Array.from({ length: 500 }, (_, i) => ledger!.take([allowed(10, { key: `user:${i % 50}`, strict: true })])));
    expect(counters.batches).toEqual([50]);
  });

  it('does not count for one limit what another refuses', async () => {
    const counters = new CountersInMemory();
    const [ledger] = processesWith(counters, 1);
    const tenant = allowed(1, { key: 'tenant:x' });
    await ledger!.take([allowed(10), tenant]);
    expect(await ledger!.take([allowed(10), tenant])).toMatchObject({ admitted: false, allowance: tenant });
    await ledger!.close();
    expect(Object.fromEntries(counters.used)).toEqual({ 'user:ada': 1, 'tenant:x': 1 });
  });

  it('begins anew when the window is over', async () => {
    let now = 0;
    const clock = () => now;
    const ledger = new Ledger(new CountersInMemory(clock), undefined, clock);
    ledgers.push(ledger);
    for (let i = 0; i < 3; i++) await ledger.take([allowed(3)]);
    expect(await ledger.take([allowed(3)])).toMatchObject({ admitted: false, msLeft: 60_000 });
    now = 60_001;
    expect(await ledger.take([allowed(3)])).toMatchObject({ admitted: true });
  });
});

describe('several processes that count together', () => {
  it('let in exactly as many as are allowed, one request after the other', async () => {
    const processes = processesWith(new CountersInMemory(), 3);
    let admitted = 0;
    for (let i = 0; i < 60; i++) admitted += Number((await processes[i % 3]!.take([allowed(20)])).admitted);
    expect(admitted).toBe(20);
  });

  it('let in exactly as many as are allowed of a strict limit, however many come at once', async () => {
    const processes = processesWith(new CountersInMemory(), 4);
    expect(await admissions(Array.from({ length: 400 }, (_, i) => processes[i % 4]!.take([allowed(70, { strict: true })])))).toBe(70);
  });

  it('are together ahead of the limit by no more than a tenth for each', async () => {
    const processes = processesWith(new CountersInMemory(), 4);
    const storm = processes.flatMap((ledger) => Array.from({ length: 2_000 }, () => ledger.take([allowed(1_000)])));
    const admitted = await admissions(storm);
    expect(admitted).toBeGreaterThanOrEqual(1_000);
    expect(admitted).toBeLessThanOrEqual(1_000 * (1 + 4 * 0.1));
  });
});

describe('while the store is away', () => {
  it('each process counts alone, nobody waits, and what was counted is told afterwards', async () => {
    const counters = new CountersInMemory();
    counters.away = true;
    const changes: boolean[] = [];
    const ledger = new Ledger(counters, (isAway) => changes.push(isAway));
    ledgers.push(ledger);
    expect(await ledger.take([allowed(3)])).toMatchObject({ admitted: true });
    expect(changes).toEqual([true]);
    expect(ledger.take([allowed(3)])).toMatchObject({ admitted: true });
    expect(ledger.take([allowed(3)])).toMatchObject({ admitted: true });
    expect(ledger.take([allowed(3)])).toMatchObject({ admitted: false });
    counters.away = false;
    for (const giveUp = Date.now() + 5_000; ledger.isStoreAway && Date.now() < giveUp; ) await sleep(50);
    expect(changes).toEqual([true, false]);
    expect(counters.used.get('user:ada')).toBe(3);
  });

  it('a strict limit lets nobody in', async () => {
    const counters = new CountersInMemory();
    counters.away = true;
    const [ledger] = processesWith(counters, 1);
    await expect(ledger!.take([allowed(3, { strict: true })])).rejects.toThrow(Unavailable);
    expect(() => ledger!.take([allowed(3, { strict: true })])).toThrow(Unavailable);
  });
});
