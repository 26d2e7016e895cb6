import { Config } from '../config/config.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { maintenance } from '../jobs/maintenance.js';
import { Log } from '../logs/log.js';
import { Relay } from './relay.js';

const HOUR_MS = 3_600_000;
/** Rows that go in one transaction. */
const AT_ONCE = 1_000;
/** Of a subscriber that no process has known for so long, while others were known. */
const QUIET_HOURS = 24;

export interface Cleared {
  /** Events, and dead letters and replays that are over. */
  readonly purged: number;
  /** Owed to subscribers that are gone. */
  readonly dropped: number;
}

/** By the hour: what is past its time goes out of the log, and what was owed to subscribers that are gone is dropped. */
@Works({ queue: maintenance, name: 'clear-events', system: true, schedule: { everyMs: HOUR_MS } })
export class ClearEventsWorker extends JobWorker<object, Cleared> {
  constructor(
    private readonly config: Config,
    private readonly relay: Relay,
    private readonly log: Log,
  ) {
    super();
  }

  async run(_payload: object, { progress, signal }: Task): Promise<Cleared> {
    const sum = { purged: 0, dropped: 0 };
    for (let more = true; more; ) {
      signal.throwIfAborted();
      const [purged, dropped] = [await this.purge(), await this.drop()];
      sum.purged += purged;
      sum.dropped += dropped;
      progress.report({ counts: sum });
      more = purged + dropped > 0;
    }
    return sum;
  }

  /** Answers how many. */
  private async drop(): Promise<number> {
    const retired = await this.relay.rows<{ subscriber: string; deliveries: number }>('select * from platform.retire_subscribers($1, $2)', [QUIET_HOURS, AT_ONCE]);
    for (const { subscriber, deliveries } of retired) this.log.warn({ subscriber, deliveries }, 'a subscriber is gone: what was owed to it is dropped');
    return retired.reduce((sum, { deliveries }) => sum + deliveries, 0);
  }

  private async purge(): Promise<number> {
    const [row] = await this.relay.rows<{ purged: number }>('select platform.purge_events($1, $2) as purged', [this.config.EVENT_RETENTION_DAYS, AT_ONCE]);
    return row!.purged;
  }
}
