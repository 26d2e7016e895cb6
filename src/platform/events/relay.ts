import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { impatientStream, survivesLoss } from '../persistence/connection-loss.js';
import { useRapportTypes } from '../persistence/pg-types.js';
import { showPool } from '../persistence/pool-metrics.js';

const STATEMENT_MS = 10_000;
/** One for what is claimed, one for the log. */
const CONNECTIONS = 2;

/** A worker's way to the functions that look at all tenants at once. It has connections of its own, so that no subscriber keeps them. */
@Injectable()
export class Relay implements BeforeApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(config: Config, metrics: Metrics) {
    this.pool = survivesLoss(
      new pg.Pool({
        connectionString: config.APP_DATABASE_URL,
        max: CONNECTIONS,
        application_name: 'rapport-relay',
        connectionTimeoutMillis: 5_000,
        statement_timeout: STATEMENT_MS,
        stream: impatientStream(STATEMENT_MS),
        options: '-c timezone=UTC',
        types: useRapportTypes(new pg.TypeOverrides()),
      }),
    );
    if (config.ROLE !== 'api') showPool(metrics, 'relay', () => this.pool);
  }

  async rows<R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<R[]> {
    return (await this.pool.query<R>(text, [...values])).rows;
  }

  /** When those who use it have ended. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
