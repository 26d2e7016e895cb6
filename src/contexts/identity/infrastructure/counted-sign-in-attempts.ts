import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { TooManyAttempts } from '../../../platform/http/problem.js';
import { holderOf } from '../../../platform/limits/address.js';
import { Counters, type Increment } from '../../../platform/limits/counters.js';
import { Unavailable } from '../../../platform/persistence/database-errors.js';
import { Work } from '../../../platform/tenancy/work.js';
import { type Attempt, type Counted, SignInAttempts } from '../application/ports/sign-in-attempts.port.js';

interface Tier {
  readonly wrong: number;
  readonly seconds: number;
}

const [MINUTE, QUARTER, DAY] = [60, 900, 86_400];

/** So many wrong ones, and the wait until more are taken: each tier is longer than the one before. */
const TIERS = {
  /** Of one account from one address. */
  pair: [{ wrong: 10, seconds: MINUTE }, { wrong: 15, seconds: QUARTER }, { wrong: 20, seconds: DAY }],
  /** From one address, whoever is meant: an office has many people behind one. */
  address: [{ wrong: 30, seconds: MINUTE }, { wrong: 60, seconds: QUARTER }, { wrong: 200, seconds: DAY }],
  /** Of one account, on devices that are not known, from all addresses: more than twice what one of them can use up. */
  account: [{ wrong: 31, seconds: QUARTER }, { wrong: 61, seconds: DAY }],
  /** Of one account, on a device that it was signed in to on before: nobody else can use this up. */
  device: [{ wrong: 10, seconds: MINUTE }, { wrong: 30, seconds: QUARTER }, { wrong: 100, seconds: DAY }],
} as const satisfies Record<string, readonly Tier[]>;

interface Step extends Increment {
  readonly wrong: number;
}

function stepsOf(kind: keyof typeof TIERS, ...whom: readonly string[]): Step[] {
  const who = createHash('sha256').update(JSON.stringify([Work.current().tenantId, ...whom])).digest('base64url').slice(0, 22);
  return TIERS[kind].map(({ wrong, seconds }) => ({ key: `sign-in:${kind}:${seconds}:${who}`, points: 1, windowMs: seconds * 1_000, wrong }));
}

/**
 * Counts by account and address, and by device where it is known. What one address uses up of its own never counts
 * against the account: so nobody locks the owner out from one place, and from many he locks out those devices only that the owner has not signed in on.
 */
@Injectable()
export class CountedSignInAttempts extends SignInAttempts {
  constructor(private readonly counters: Counters) {
    super();
  }

  async begin({ account, address, deviceId }: Attempt): Promise<Counted> {
    const holder = holderOf(address);
    const rounds = deviceId === null ? [[...stepsOf('pair', account, holder), ...stepsOf('address', holder)], stepsOf('account', account)] : [stepsOf('device', account, deviceId)];
    for (const steps of rounds) await this.take(steps);
    return { giveBack: () => this.giveBack(rounds.flat()) };
  }

  private async take(steps: readonly Step[]): Promise<void> {
    const counts = await this.counters.add(steps).catch((error: unknown) => {
      throw new Unavailable(error);
    });
    const waits = counts.flatMap(({ used, msLeft }, i) => (used > steps[i]!.wrong ? [msLeft] : []));
    if (waits.length > 0) throw new TooManyAttempts(Math.max(1, Math.ceil(Math.max(...waits) / 1_000)));
  }

  /** A success that nobody can write down counts as an attempt. */
  private async giveBack(steps: readonly Step[]): Promise<void> {
    await this.counters.add(steps.map((step) => ({ ...step, points: -1 }))).catch(() => {});
  }
}
