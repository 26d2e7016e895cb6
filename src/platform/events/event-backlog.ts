import { Injectable } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { Reads } from '../persistence/reads.js';
import { showBacklog } from './event-metrics.js';

/** Health and metrics are asked often, and counting reads all that is owed: so long one answer serves everybody. */
const GOOD_FOR_MS = 1_000;

/** What is owed to one subscriber, in all tenants together. */
export interface Owed {
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

export interface Backlog {
  readonly owed: readonly Owed[];
  /** Events that are committed and have no place in the log yet, and how old the oldest of them is. */
  readonly unlogged: { readonly events: number; readonly oldestSeconds: number };
}

const OWED = `select subscriber, ready, waiting, dead, coalesce(extract(epoch from clock_timestamp() - oldest), 0)::float8 as "oldestSeconds" from platform.event_backlog() order by subscriber`;
const UNLOGGED = `select events, coalesce(extract(epoch from clock_timestamp() - oldest), 0)::float8 as "oldestSeconds" from platform.log_backlog()`;

/** How far the delivery of events, and the log of them, is behind. */
@Injectable()
export class EventBacklog {
  private measured?: { readonly at: number; readonly backlog: Promise<Backlog> };

  constructor(
    private readonly reads: Reads,
    metrics: Metrics,
  ) {
    showBacklog(metrics, this);
  }

  measure(): Promise<Backlog> {
    const now = performance.now();
    if (!this.measured || now - this.measured.at > GOOD_FOR_MS) this.measured = { at: now, backlog: this.count() };
    return this.measured.backlog;
  }

  /** The same, of all subscribers together. */
  async total(): Promise<{ ready: number; waiting: number; dead: number; unlogged: number; oldestSeconds: number }> {
    const { owed, unlogged } = await this.measure();
    const total = { ready: 0, waiting: 0, dead: 0, unlogged: unlogged.events, oldestSeconds: unlogged.oldestSeconds };
    for (const { ready, waiting, dead, oldestSeconds } of owed) {
      total.ready += ready;
      total.waiting += waiting;
      total.dead += dead;
      total.oldestSeconds = Math.max(total.oldestSeconds, oldestSeconds);
    }
    return { ...total, oldestSeconds: Math.round(total.oldestSeconds) };
  }

  private async count(): Promise<Backlog> {
    const [owed, unlogged] = await Promise.all([this.reads.pool.query<Owed>(OWED), this.reads.pool.query<Backlog['unlogged']>(UNLOGGED)]);
    return { owed: owed.rows, unlogged: unlogged.rows[0]! };
  }
}
