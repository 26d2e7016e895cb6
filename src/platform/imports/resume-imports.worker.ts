import { newId } from '../../kernel/id.js';
import { Callers } from '../auth/callers.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Jobs } from '../jobs/jobs.js';
import { JobWorker, Works } from '../jobs/job-worker.js';
import { Log } from '../logs/log.js';
import { Reads } from '../persistence/reads.js';
import { Work } from '../tenancy/work.js';
import { ImportRecordsWorker } from './import-records.worker.js';
import { ClaimDueImports, type DueImport } from './import-work.commands.js';
import { importsQueue } from './import-work.js';
import { UndoImportWorker } from './undo-import.worker.js';

/** Sees to it that an import goes on whose process died, however often that happens. */
@Works({ queue: importsQueue, name: 'resume-imports', system: true, schedule: { everyMs: 10_000 } })
export class ResumeImportsWorker extends JobWorker<object, { resumed: number }> {
  constructor(
    private readonly reads: Reads,
    private readonly dispatcher: Dispatcher,
    private readonly jobs: Jobs,
    private readonly callers: Callers,
    private readonly log: Log,
  ) {
    super();
  }

  async run(): Promise<{ resumed: number }> {
    const { rows } = await this.reads.pool.query<{ tenant_id: string }>('select tenant_id from platform.tenants_with_expired_imports(now()) as tenant_id');
    let resumed = 0;
    for (const { tenant_id: tenantId } of rows) {
      const due = await Work.within(tenantId, () => this.dispatcher.execute(ClaimDueImports.of({})));
      for (const one of due) resumed += await this.resume(tenantId, one);
    }
    return { resumed };
  }

  /** In the name of whoever has started it, as long as he may. */
  private async resume(tenantId: string, { id, status, starter: { actor, permission } }: DueImport): Promise<number> {
    const context = { tenantId, correlationId: `resume-${newId()}`, origin: 'job' as const };
    try {
      const caller = actor === null ? undefined : await Work.run(context, () => this.callers.present(actor));
      const worker = status === 'UNDOING' ? UndoImportWorker : ImportRecordsWorker;
      await Work.run({ ...context, caller, permission }, () => this.jobs.start(worker, { importId: id }));
      return 1;
    } catch (error) {
      this.log.warn({ err: error, importId: id }, 'an import can not go on, and will be tried again');
      return 0;
    }
  }
}
