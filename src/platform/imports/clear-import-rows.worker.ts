import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Clock } from '../../kernel/clock.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Command } from '../dispatch/message.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { maintenance } from '../jobs/maintenance.js';
import { Reads } from '../persistence/reads.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { ROWS_KEPT_DAYS } from './import.js';

const DAY_MS = 86_400_000;
/** The first batch of an import is made long before it ends. */
const DAYS = ROWS_KEPT_DAYS + 1;
const AT_ONCE = 200;

/** Forget what became of the rows of imports that ended long ago. Answers how many batches went. */
export class ClearImportRows extends Command<number> {
  readonly before!: string;
}

@CommandHandler(ClearImportRows)
export class ClearImportRowsHandler implements ICommandHandler<ClearImportRows> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ before }: ClearImportRows): Promise<number> {
    const tenant = sql`${Work.current().tenantId}::uuid`;
    const gone = await this.unitOfWork.rows(sql`delete from platform.import_batches where tenant_id = ${tenant} and id in (select id from platform.import_batches where tenant_id = ${tenant} and made_at < ${before}::timestamptz order by made_at limit ${AT_ONCE}::int for update skip locked) returning id`);
    return gone.length;
  }
}

/** Once a day: what became of rows is kept for as long as it can be corrected or taken back. */
@Works({ queue: maintenance, name: 'clear-import-rows', system: true, schedule: { cron: '55 2 * * *', timeZone: 'UTC' } })
export class ClearImportRowsWorker extends JobWorker<object, { readonly batches: number }> {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(_payload: object, { progress, signal }: Task): Promise<{ readonly batches: number }> {
    const before = new Date(this.clock.now().getTime() - DAYS * DAY_MS).toISOString();
    const { rows } = await this.reads.pool.query<{ id: string }>('select id from platform.tenants_with_expired_import_batches($1) as id', [before]);
    let batches = 0;
    for (const { id: tenantId } of rows) {
      for (let gone = AT_ONCE; gone === AT_ONCE; ) {
        signal.throwIfAborted();
        gone = await Work.within(tenantId, () => this.dispatcher.execute(ClearImportRows.of({ before })));
        batches += gone;
        progress.report({ counts: { batches } });
      }
    }
    return { batches };
  }
}
