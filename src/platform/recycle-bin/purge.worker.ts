import { Optional } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { KEPT_HOURS } from '../idempotency/idempotency.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { maintenance } from '../jobs/maintenance.js';
import { Log } from '../logs/log.js';
import { Reads } from '../persistence/reads.js';
import { Work } from '../tenancy/work.js';
import { type Expired, ListExpired, PurgeIdempotencyKeys, PurgeRecords } from './purge.js';
import { type Bin, RecycleBin } from './recycle-bin.js';
import { RecycleBinTerms } from './recycle-bin-terms.js';

const HOUR_MS = 3_600_000;
/** Records that go in one transaction: few enough that nobody waits for it. */
const AT_ONCE = 100;
const KEYS_AT_ONCE = 1_000;

const daysBefore = (now: number, days: number) => new Date(now - days * 24 * HOUR_MS).toISOString();

export interface Purged {
  readonly records: number;
  /** Those that could not go, since something still holds them. */
  readonly held: number;
  readonly keys: number;
}

/** Once a day: what was deleted long ago goes for good, tenant by tenant, each inside of its own fence. */
@Works({ queue: maintenance, name: 'purge', system: true, schedule: { cron: '20 2 * * *', timeZone: 'UTC' } })
export class PurgeWorker extends JobWorker<object, Purged> {
  constructor(
    private readonly bin: RecycleBin,
    private readonly dispatcher: Dispatcher,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
    @Optional() private readonly terms?: RecycleBinTerms,
  ) {
    super();
  }

  async run(_payload: object, { progress, signal }: Task): Promise<Purged> {
    const now = this.clock.now().getTime();
    const binned = daysBefore(now, this.config.RECYCLE_BIN_DAYS);
    const kept = new Date(now - KEPT_HOURS * HOUR_MS).toISOString();
    const sum = { records: 0, held: 0, keys: 0 };
    const bins = this.bin.bins();
    for (const [index, each] of bins.entries()) {
      progress.report({ step: each.table, percent: (index / bins.length) * 100, counts: sum });
      for (const tenantId of await this.tenantsWithExpired(each.table, binned)) {
        signal.throwIfAborted();
        await Work.within(tenantId, async () => this.purge(each, daysBefore(now, await this.daysHere()), sum, () => progress.report({ counts: sum })));
      }
    }
    for (const tenantId of await this.tenantsWithExpired('platform.idempotency_keys', kept)) {
      for (let gone = KEYS_AT_ONCE; gone === KEYS_AT_ONCE; ) {
        gone = await Work.within(tenantId, () => this.dispatcher.execute(PurgeIdempotencyKeys.of({ before: kept, take: KEYS_AT_ONCE })));
        sum.keys += gone;
      }
    }
    progress.report({ percent: 100, counts: sum });
    this.log.info(sum, 'purged');
    return sum;
  }

  private async daysHere(): Promise<number> {
    return Math.max(this.config.RECYCLE_BIN_DAYS, (await this.terms?.days()) ?? 0);
  }

  private async purge({ type, table }: Bin, before: string, sum: { records: number; held: number }, report: () => void): Promise<void> {
    let after: Expired | null = null;
    for (;;) {
      const expired: Expired[] = await this.dispatcher.ask(ListExpired.of({ table, before, after, take: AT_ONCE }));
      const ids = expired.map(({ id }) => id);
      const gone = ids.length === 0 ? 0 : await this.together({ type, table }, ids, before);
      sum.records += gone;
      sum.held += ids.length - gone;
      report();
      if (ids.length < AT_ONCE) return;
      after = expired.at(-1)!;
    }
  }

  /** All in one go; when one of them is held, each by itself. */
  private async together(bin: Bin, ids: readonly string[], before: string): Promise<number> {
    try {
      return await this.dispatcher.execute(PurgeRecords.of({ type: bin.type, ids, before }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (ids.length === 1) {
        this.log.warn({ err: error, table: bin.table, id: ids[0] }, 'a record can not be purged');
        return 0;
      }
    }
    let gone = 0;
    for (const id of ids) gone += await this.together(bin, [id], before);
    return gone;
  }

  private async tenantsWithExpired(table: string, before: string): Promise<string[]> {
    const [schema, name] = table.split('.') as [string, string];
    const { rows } = await this.reads.pool.query<{ tenant_id: string }>(`select tenant_id from ${schema}.tenants_with_expired_${name}($1) as tenant_id`, [before]);
    return rows.map(({ tenant_id }) => tenant_id);
  }
}
