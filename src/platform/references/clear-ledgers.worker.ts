import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Clock } from '../../kernel/clock.js';
import { Command } from '../dispatch/message.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { maintenance } from '../jobs/maintenance.js';
import { Reads } from '../persistence/reads.js';
import { LEAST_BIN_DAYS } from '../persistence/tenancy.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { contextsThatMove } from './merge-events.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Forget what was moved by merges that can't be undone any more. Answers how many lines went. */
export class ClearLedger extends Command<number> {
  readonly context!: string;
  readonly before!: string;
}

@CommandHandler(ClearLedger)
export class ClearLedgerHandler implements ICommandHandler<ClearLedger> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ context, before }: ClearLedger): Promise<number> {
    const ledger = sql.table(`${context}.moved_references`);
    const tenant = sql`${Work.current().tenantId}::uuid`;
    const gone = await this.unitOfWork.rows(sql`delete from ${ledger} where tenant_id = ${tenant} and id in (select id from ${ledger} where tenant_id = ${tenant} and moved_at < ${before}::timestamptz order by moved_at limit ${AT_ONCE}::int for update skip locked) returning id`);
    return gone.length;
  }
}

/** Once a day: a merge is undone within 30 days, or never. */
@Works({ queue: maintenance, name: 'clear-ledgers', system: true, schedule: { cron: '50 2 * * *', timeZone: 'UTC' } })
export class ClearLedgersWorker extends JobWorker<object, { readonly lines: number }> {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(_payload: object, { progress, signal }: Task): Promise<{ readonly lines: number }> {
    const before = new Date(this.clock.now().getTime() - LEAST_BIN_DAYS * DAY_MS).toISOString();
    let lines = 0;
    for (const context of contextsThatMove()) {
      const { rows } = await this.reads.pool.query<{ id: string }>(`select id from ${context}.tenants_with_expired_moved_references($1) as id`, [before]);
      for (const { id: tenantId } of rows) {
        for (let gone = AT_ONCE; gone === AT_ONCE; ) {
          signal.throwIfAborted();
          gone = await Work.within(tenantId, () => this.dispatcher.execute(ClearLedger.of({ context, before })));
          lines += gone;
          progress.report({ step: context, counts: { lines } });
        }
      }
    }
    return { lines };
  }
}
