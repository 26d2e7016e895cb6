import { Unavailable } from '../persistence/database-errors.js';
import type { Count, Counters } from './counters.js';

/** What somebody may do in a window of time. */
export interface Allowance {
  readonly key: string;
  readonly points: number;
  readonly windowMs: number;
  /** To the point in all processes together, and not at all while nobody can count. */
  readonly strict: boolean;
}

/** Where somebody stands after one more request. */
export interface Standing {
  readonly allowance: Allowance;
  readonly admitted: boolean;
  readonly remaining: number;
  readonly msLeft: number;
}

interface Waiter {
  readonly points: number;
  /** Undefined when nobody could count. */
  readonly settle: (admitted: boolean | undefined) => void;
}

interface Account {
  readonly key: string;
  readonly windowMs: number;
  /** As all processes together had counted it when this one last heard. */
  used: number;
  /** Counted here, and on its way to the store. */
  sent: number;
  /** Counted here since. */
  pending: number;
  endsAt: number;
  waiters: Waiter[];
}

const FLUSH_MS = 100;
/** As long as the store is away it is tried this often, and nobody waits for it. */
const RETRY_MS = 1_000;
const MOST_AT_ONCE = 1_000;
const MOST_ACCOUNTS = 200_000;
/** The share of what is left that a process lets pass before it has heard from the store again. */
const AHEAD = 0.1;

const unavailable = () => new Unavailable(new Error('nobody can count requests at present'));

/**
 * Counts requests in the process, and settles with the store that all processes share ten times a second. Whoever would
 * be further ahead of the store than a tenth of what is left waits for the next settlement, which then comes at once.
 */
export class Ledger {
  private readonly accounts = new Map<string, Account>();
  private readonly open = new Set<Account>();
  private waiting = 0;
  private timer?: NodeJS.Timeout | undefined;
  private settling?: Promise<void> | undefined;
  private away = false;

  constructor(
    private readonly counters: Counters,
    private readonly storeChanged: (isAway: boolean) => void = () => {},
    private readonly now: () => number = () => performance.now(),
  ) {}

  get isStoreAway(): boolean {
    return this.away;
  }

  /** One request, counted for each allowance, or for none when one of them is used up. Answers where the scarcest stands. */
  take(allowances: readonly Allowance[]): Standing | Promise<Standing> {
    for (const allowance of allowances) {
      if (allowance.strict && this.away) throw unavailable();
      const account = this.accountOf(allowance);
      if (this.remaining(account, allowance) <= 0) return this.standing(account, allowance, false);
    }
    const waits = allowances.flatMap((allowance) => this.count(allowance) ?? []);
    return waits.length === 0 ? this.scarcest(allowances) : Promise.all(waits).then((standings) => standings.find(({ admitted }) => !admitted) ?? this.scarcest(allowances));
  }

  /** Counts what can't be refused any more. */
  charge(allowance: Allowance): Standing {
    const account = this.accountOf(allowance);
    this.add(account);
    return this.standing(account, allowance, true);
  }

  /** Settles what is still open, and ends. */
  async close(): Promise<void> {
    await this.settling;
    if (!this.away) await this.settle();
    clearTimeout(this.timer);
  }

  private count(allowance: Allowance): Promise<Standing> | undefined {
    const account = this.accountOf(allowance);
    this.add(account);
    const ahead = account.sent + account.pending;
    if (this.away || (!allowance.strict && ahead <= (allowance.points - account.used) * AHEAD)) return undefined;
    return new Promise((resolve, reject) => {
      const settle = (admitted: boolean | undefined) => {
        if (admitted === undefined && allowance.strict) reject(unavailable());
        else resolve(this.standing(account, allowance, admitted ?? true));
      };
      account.waiters.push({ points: allowance.points, settle });
      this.waiting++;
      setImmediate(() => void this.settle());
    });
  }

  private add(account: Account): void {
    account.pending++;
    this.open.add(account);
    this.arm();
  }

  private accountOf({ key, windowMs }: Allowance): Account {
    const now = this.now();
    let account = this.accounts.get(key);
    if (account && account.endsAt > now) return account;
    if (account) {
      account.used = 0;
      account.endsAt = now + windowMs;
    } else {
      account = { key, windowMs, used: 0, sent: 0, pending: 0, endsAt: now + windowMs, waiters: [] };
      if (this.accounts.size >= MOST_ACCOUNTS) this.forgetSome();
      this.accounts.set(key, account);
    }
    return account;
  }

  private remaining({ used, sent, pending }: Account, { points }: Allowance): number {
    return Math.max(0, points - used - sent - pending);
  }

  private standing(account: Account, allowance: Allowance, admitted: boolean): Standing {
    return { allowance, admitted, remaining: this.remaining(account, allowance), msLeft: Math.max(0, account.endsAt - this.now()) };
  }

  private scarcest(allowances: readonly Allowance[]): Standing {
    const standings = allowances.map((allowance) => this.standing(this.accountOf(allowance), allowance, true));
    return standings.reduce((scarcest, standing) => (standing.remaining < scarcest.remaining ? standing : scarcest));
  }

  private arm(): void {
    this.timer ??= setTimeout(() => void this.settle(), this.away ? RETRY_MS : FLUSH_MS).unref();
  }

  /** Once at a time: what comes meanwhile goes with the next. */
  private async settle(): Promise<void> {
    if (this.settling) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.settling = this.settleAll();
    await this.settling;
    this.settling = undefined;
    if (this.open.size > 0) this.arm();
  }

  private async settleAll(): Promise<void> {
    do await this.settleSome();
    while (!this.away && (this.waiting > 0 || this.open.size >= MOST_AT_ONCE));
  }

  private async settleSome(): Promise<void> {
    const accounts = [...this.open].slice(0, MOST_AT_ONCE);
    if (accounts.length === 0) return;
    const waiters = accounts.map((account) => {
      this.open.delete(account);
      account.sent = account.pending;
      account.pending = 0;
      this.waiting -= account.waiters.length;
      return account.waiters.splice(0);
    });
    let counts: readonly Count[] | undefined;
    try {
      counts = await this.counters.add(accounts.map(({ key, sent, windowMs }) => ({ key, points: sent, windowMs })));
    } catch {
      counts = undefined;
    }
    this.setAway(counts === undefined);
    for (const [i, account] of accounts.entries()) {
      if (counts) this.learn(account, counts[i]!, waiters[i]!);
      else this.postpone(account, waiters[i]!);
    }
  }

  /** Those who did not wait came first; of the others as many are let in as there was room for. */
  private learn(account: Account, { used, msLeft }: Count, waiters: readonly Waiter[]): void {
    account.used = used;
    account.sent = 0;
    account.endsAt = this.now() + msLeft;
    for (const [i, { points, settle }] of waiters.entries()) settle(used - waiters.length + i < points);
  }

  private postpone(account: Account, waiters: readonly Waiter[]): void {
    account.pending += account.sent;
    account.sent = 0;
    this.open.add(account);
    for (const { settle } of waiters) settle(undefined);
  }

  private setAway(away: boolean): void {
    if (away === this.away) return;
    this.away = away;
    this.storeChanged(away);
  }

  /** First those whose window is over, then the oldest: what the store knows of them is heard again. */
  private forgetSome(): void {
    const now = this.now();
    const settled = [...this.accounts.values()].filter(({ sent, pending }) => sent + pending === 0);
    const over = settled.filter(({ endsAt }) => endsAt <= now);
    for (const { key } of over.length > 0 ? over : settled.slice(0, MOST_ACCOUNTS / 10)) this.accounts.delete(key);
  }
}
