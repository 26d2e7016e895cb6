import { Injectable } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { Reads } from '../persistence/reads.js';
import { showBacklog } from './event-metrics.js';

/** What is owed to one subscriber, in all tenants together. */
export interface Backlog {
  readonly subscriber: string;
  /** To be delivered now, or tried again. */
  readonly ready: number;
  /** Behind an earlier event of the same record. */
  readonly waiting: number;
  /** Dead letters that are open. */
  readonly dead: number;
  /** How long the oldest that can be delivered has been owed; 0 when there is none. */
  readonly oldestSeconds: number;
}

/** How far the delivery of events is behind. */
@Injectable()
export class EventBacklog {
  constructor(
    private readonly reads: Reads,
    metrics: Metrics,
  ) {
    showBacklog(metrics, this);
  }

  async measure(): Promise<Backlog[]> {
    const { rows } = await this.reads.pool.query<Backlog>(`
      select subscriber, ready, waiting, dead, coalesce(extract(epoch from clock_timestamp() - oldest), 0)::float8 as "oldestSeconds" from platform.event_backlog() order by subscriber`);
    return rows;
  }

  /** The same, of all subscribers together. */
  async total(): Promise<Omit<Backlog, 'subscriber'>> {
    const total = { ready: 0, waiting: 0, dead: 0, oldestSeconds: 0 };
    for (const { ready, waiting, dead, oldestSeconds } of await this.measure()) {
      total.ready += ready;
      total.waiting += waiting;
      total.dead += dead;
      total.oldestSeconds = Math.max(total.oldestSeconds, Math.round(oldestSeconds));
    }
    return total;
  }
}
