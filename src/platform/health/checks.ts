import { Injectable } from '@nestjs/common';
import { type HealthIndicatorFunction, HealthIndicatorService } from '@nestjs/terminus';
import { readdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { Config } from '../config/config.js';
import { TookTooLong, within } from '../dispatch/patience.js';
import { EventBacklog } from '../events/event-backlog.js';
import { Jobs } from '../jobs/jobs.js';
import { Reads } from '../persistence/reads.js';
import { Lifecycle } from './lifecycle.js';

const TIMEOUT_MS = 2_000;
const LEAST_FREE_BYTES = 200 * 1_048_576;
const MIGRATIONS = path.resolve(import.meta.dirname, '../../../migrations');

/** What readiness rests on. Each check tells how long it took, and gives up after two seconds. */
@Injectable()
export class Checks {
  private readonly migrationNames = readdirSync(MIGRATIONS).filter((file) => /^Migration\w+\.(js|ts)$/.test(file)).map((file) => file.replace(/\.\w+$/, ''));

  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly reads: Reads,
    private readonly jobs: Jobs,
    private readonly backlog: EventBacklog,
    private readonly lifecycle: Lifecycle,
    private readonly config: Config,
  ) {}

  all(): HealthIndicatorFunction[] {
    return [
      this.check('database', () => this.reads.pool.query('select 1')),
      this.migrations(),
      this.check('jobs', () => this.jobs.ping(), { backend: this.config.REDIS_URL ? 'redis' : 'postgresql' }),
      this.check('disk', () => this.assertDisk()),
      this.events(),
    ];
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

  /** How far the delivery of events is behind: told, and no reason to send requests elsewhere. */
  private events(): HealthIndicatorFunction {
    return async () => {
      const indicator = this.indicators.check('events');
      const began = performance.now();
      const facts = await within(TIMEOUT_MS, this.backlog.total()).catch(() => ({ message: 'can not be measured' }));
      return indicator.up({ ...facts, ms: Math.round(performance.now() - began) });
    };
  }

  private async assertDisk(): Promise<void> {
    const { bavail, bsize } = await statfs(process.cwd());
    if (bavail * bsize < LEAST_FREE_BYTES) throw new Error(`only ${Math.round((bavail * bsize) / 1_048_576)} MB are free`);
  }

  private check(name: string, work: () => Promise<unknown>, facts: Record<string, unknown> = {}): HealthIndicatorFunction {
    return async () => {
      const indicator = this.indicators.check(name);
      const began = performance.now();
      try {
        await within(TIMEOUT_MS, work());
        return indicator.up({ ...facts, ms: Math.round(performance.now() - began) });
      } catch (error) {
        return indicator.down({ ...facts, ms: Math.round(performance.now() - began), message: reasonOf(error) });
      }
    };
  }
}

/** Our own words as they are; of a driver's only that it didn't work, since the page is public. */
const reasonOf = (error: unknown): string => {
  const isOurs = error instanceof TookTooLong || (error instanceof Error && !('code' in error) && /pending|process is|are free|within/.test(error.message));
  return isOurs ? error.message : 'can not be reached';
};
