import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { impatientStream, survivesLoss } from '../persistence/connection-loss.js';
import { showPool } from '../persistence/pool-metrics.js';
import { type Count, Counters, type Increment } from './counters.js';

const STATEMENT_MS = 1_000;
const IDLE_MS = 15_000;
const SWEEP_MS = 600_000;

/** Rows are locked in the order of their keys, so that two processes don't wait for one another. */
const ADD = `insert into platform.limit_counters as counter (key, used, resets_at)
  select key, points, now() + make_interval(secs => window_ms / 1000.0) from unnest($1::text[], $2::int[], $3::int[]) as more (key, points, window_ms) order by key
  on conflict (key) do update set
    used = case when counter.resets_at > now() then counter.used else 0 end + excluded.used,
    resets_at = case when counter.resets_at > now() then counter.resets_at else excluded.resets_at end
  returning key, used, floor(extract(epoch from resets_at - now()) * 1000)::int as ms_left`;

interface Row {
  readonly key: string;
  readonly used: number;
  readonly ms_left: number;
}

@Injectable()
export class PostgresCounters extends Counters implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private swept = Date.now();

  constructor(config: Config, metrics: Metrics) {
    super();
    this.pool = new pg.Pool({
      connectionString: config.APP_DATABASE_URL,
      max: 1,
      statement_timeout: STATEMENT_MS,
      query_timeout: STATEMENT_MS,
      connectionTimeoutMillis: STATEMENT_MS,
      application_name: 'rapport-limits',
      stream: impatientStream(IDLE_MS),
    });
    survivesLoss(this.pool);
    showPool(metrics, 'limits', () => this.pool);
  }

  async add(increments: readonly Increment[]): Promise<readonly Count[]> {
    const values = [increments.map(({ key }) => key), increments.map(({ points }) => points), increments.map(({ windowMs }) => windowMs)];
    const { rows } = await this.pool.query<Row>({ name: 'add', text: ADD, values });
    const counts = new Map(rows.map(({ key, used, ms_left }) => [key, { used, msLeft: ms_left }]));
    await this.sweep();
    return increments.map(({ key }) => counts.get(key)!);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async sweep(): Promise<void> {
    if (Date.now() - this.swept < SWEEP_MS) return;
    this.swept = Date.now();
    await this.pool.query('delete from platform.limit_counters where resets_at < now()').catch(() => {});
  }
}
