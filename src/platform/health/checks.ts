import { Injectable } from '@nestjs/common';
import { type HealthIndicatorFunction, HealthIndicatorService } from '@nestjs/terminus';
import { readdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { Config } from '../config/config.js';
import { TookTooLong, within } from '../dispatch/patience.js';
import { EventBacklog } from '../events/event-backlog.js';
import { Jobs } from '../jobs/jobs.js';
import { Mailer } from '../mail/mailer.js';
import { Reads } from '../persistence/reads.js';
import { Storage } from '../storage/storage.js';
import { Lifecycle } from './lifecycle.js';
import { remembered } from './remembered.js';

const TIMEOUT_MS = 2_000;
const LEAST_FREE_BYTES = 200 * 1_048_576;
const MIGRATIONS = path.resolve(import.meta.dirname, '../../../migrations');

/** What readiness rests on. Each check tells how long it took, and gives up after two seconds. */
@Injectable()
export class Checks {
  private readonly askStorage = remembered(() => this.storage.ping());
  private readonly askMailer = remembered(() => this.mailer.ping());
  private readonly migrationNames = readdirSync(MIGRATIONS).filter((file) => /^Migration\w+\.(js|ts)$/.test(file)).map((file) => file.replace(/\.\w+$/, ''));

  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly reads: Reads,
    private readonly jobs: Jobs,
    private readonly backlog: EventBacklog,
    private readonly lifecycle: Lifecycle,
    private readonly config: Config,
    private readonly storage: Storage,
    private readonly mailer: Mailer,
  ) {}

  /** Everything that this process depends on. */
  all(): HealthIndicatorFunction[] {
    return [...this.needed(), this.storageCheck(false), this.check('mail', this.askMailer, { transport: this.mailer.transport }, true)];
  }

  /** What requests can't do without. A storage that all processes share takes none of them out of service: the rest goes on without files. */
  ready(): HealthIndicatorFunction[] {
    return [...this.needed(), this.storageCheck(!this.storage.place.local)];
  }

  accepting(): HealthIndicatorFunction {
    return this.check('accepting', async () => {
      if (this.lifecycle.state !== 'serving') throw new Error(`the process is ${this.lifecycle.state}`);
    });
  }

  started({ state }: Lifecycle): HealthIndicatorFunction {
    return this.check('started', async () => {
      if (state === 'starting') throw new Error('the process is starting');
    });
  }

  migrations(): HealthIndicatorFunction {
    return this.check('migrations', async () => {
      const { rows } = await this.reads.pool.query<{ name: string }>('select name from platform.schema_migrations');
      const done = new Set(rows.map(({ name }) => name));
      const pending = this.migrationNames.filter((name) => !done.has(name));
      if (pending.length > 0) throw new Error(`${pending.length} migrations are pending: run "./rapport migrate up"`);
    });
  }

  private needed(): HealthIndicatorFunction[] {
    return [
      this.check('database', () => this.reads.pool.query('select 1')),
      this.migrations(),
      this.check('jobs', () => this.jobs.ping(), { backend: this.config.REDIS_URL ? 'redis' : 'postgresql' }),
      this.check('disk', () => this.assertDisk()),
      this.events(),
    ];
  }

  /** How far the delivery of events is behind: told, and no reason to send requests elsewhere. */
  private events(): HealthIndicatorFunction {
    return async () => {
      const indicator = this.indicators.check('events');
      const began = performance.now();
      const facts = await within(TIMEOUT_MS, this.backlog.total()).catch(() => ({ message: 'can not be measured' }));
      return indicator.up({ ...facts, ms: Math.round(performance.now() - began) });
    };
  }

  private storageCheck(warns: boolean): HealthIndicatorFunction {
    return this.check('storage', this.askStorage, { technology: this.storage.place.technology }, warns);
  }

  private async assertDisk(): Promise<void> {
    const { bavail, bsize } = await statfs(process.cwd());
    if (bavail * bsize < LEAST_FREE_BYTES) throw new Error(`only ${Math.round((bavail * bsize) / 1_048_576)} MB are free`);
  }

  /** `warns`: a failure is told, and is none. */
  private check(name: string, work: () => Promise<unknown>, facts: Record<string, unknown> = {}, warns = false): HealthIndicatorFunction {
    return async () => {
      const indicator = this.indicators.check(name);
      const began = performance.now();
      try {
        await within(TIMEOUT_MS, work());
        return indicator.up({ ...facts, ms: Math.round(performance.now() - began) });
      } catch (error) {
        const ms = Math.round(performance.now() - began);
        return warns ? indicator.up({ ...facts, ms, warning: reasonOf(error) }) : indicator.down({ ...facts, ms, message: reasonOf(error) });
      }
    };
  }
}

/** Our own words as they are; of a driver's only that it didn't work, since the page is public. */
const reasonOf = (error: unknown): string => {
  const isOurs = error instanceof TookTooLong || (error instanceof Error && !('code' in error) && /pending|process is|are free|within/.test(error.message));
  return isOurs ? error.message : 'can not be reached';
};
