import type pg from 'pg';
import type { Metrics } from '../metrics/metrics.js';

/** How many connections a pool has, how many of them nobody uses, and how many callers wait for one. */
export function showPool(metrics: Metrics, name: string, pool: () => pg.Pool | Promise<pg.Pool>): void {
  metrics.gauge({
    name: 'rapport_pool_connections',
    help: 'Connections to PostgreSQL: all, those that are idle, and the callers that wait for one.',
    labels: ['pool', 'state'],
    read: async () => {
      const { totalCount, idleCount, waitingCount } = await pool();
      return Object.entries({ total: totalCount, idle: idleCount, waiting: waitingCount }).map(([state, value]) => ({ labels: { pool: name, state }, value }));
    },
  });
}
