import { sql } from 'kysely';
import { DomainError } from '../../kernel/domain-error.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Dispatcher, type Order } from '../dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { TakeBackRecords } from '../recycle-bin/purge.js';
import type { Orders } from '../resource/batch.js';
import { Work } from '../tenancy/work.js';
import { ImportHold } from './import-hold.js';
import { type Importer, importerOf } from './import-plan.js';
import { BeginUndo, FinishUndo } from './import-work.commands.js';
import { type HeldImport, type ImportOrder, importsQueue, ImportWork } from './import-work.js';
import type { Shown } from './merged-row.js';

interface Updated {
  readonly id: string;
  readonly version: number;
  readonly before: Shown;
}

interface Batch {
  readonly id: string;
  readonly created: readonly string[];
  readonly updated: readonly Updated[];
}

interface UndoOrder extends Order {
  readonly reverts?: string;
}

interface Present {
  readonly id: string;
  readonly version: number;
  readonly live: boolean;
}

/** Takes back what an import made, the last batch first, each in a transaction of its own; what was changed since stays, and is listed. */
@Works({ queue: importsQueue, name: 'undo-import' })
export class UndoImportWorker extends JobWorker<ImportOrder, undefined> {
  constructor(
    private readonly work: ImportWork,
    private readonly dispatcher: Dispatcher,
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: ImportHold,
    private readonly customFields: CustomFields,
  ) {
    super();
  }

  run(order: ImportOrder, task: Task): Promise<undefined> {
    return this.work.during(order, task, async (held) => {
      const begun = await this.dispatcher.execute(BeginUndo.of({ ...held, jobId: task.id }));
      if (!begun) return undefined;
      const importer = importerOf(begun.resource);
      if (!importer) throw new DomainError('rule', 'resource_not_importable', `${begun.resource} can not be imported any more.`);
      const orders = importer.ordersOf(await this.customFields.of(importer.resource));
      for (let undone = 0; await this.next(held, importer, orders, true); undone++) task.progress.report({ step: 'batches', counts: { undone } });
      await this.dispatcher.execute(FinishUndo.of({ held }));
      return undefined;
    });
  }

  /** False when there is none left. All that was made in one go; if one of them can't go, each by itself. */
  private async next(held: HeldImport, importer: Importer, orders: Orders, together: boolean): Promise<boolean> {
    let batch: Batch | undefined;
    const again = await this.dispatcher.executeChosen(
      async () => {
        await this.hold.assert(held);
        batch = await this.lastBatch(held);
        return batch ? this.ordersFor(batch, importer, orders, together) : [];
      },
      async (asked, outcomes) => {
        if (!batch) return false;
        const isRefused = outcomes.some(({ status }, index) => status === 'rejected' && asked[index]!.reverts === undefined);
        if (together && isRefused) throw new NotTogether();
        await this.settle(held, importer, batch, asked.filter((_, index) => outcomes[index]!.status === 'fulfilled').flatMap(({ reverts }) => reverts ?? []));
        return true;
      },
    ).catch((error: unknown) => {
      if (error instanceof NotTogether) return undefined;
      throw error;
    });
    return again ?? this.next(held, importer, orders, false);
  }

  private async lastBatch({ id }: HeldImport): Promise<Batch | undefined> {
    const [batch] = await this.unitOfWork.rows(sql<Batch>`select id, created::text[] as created, updated from platform.import_batches
      where tenant_id = ${Work.current().tenantId}::uuid and import_id = ${id}::uuid and undone_at is null order by last_row desc limit 1`);
    return batch;
  }

  private async ordersFor({ created, updated }: Batch, { type, resource: { table } }: Importer, orders: Orders, together: boolean): Promise<readonly UndoOrder[]> {
    const present = new Map((await this.present(table, updated.map(({ id }) => id))).map((one) => [one.id, one]));
    const unchanged = updated.filter(({ id, version }) => present.get(id)?.version === version && present.get(id)?.live);
    const reverting = unchanged.map(({ id, before }): UndoOrder => ({ command: orders.change(id, before), reverts: id }));
    const chunks = together ? [created] : created.map((id) => [id]);
    return [...chunks.filter((ids) => ids.length > 0).map((ids): UndoOrder => ({ command: TakeBackRecords.of({ type, ids }) })), ...reverting];
  }

  private async settle({ id }: HeldImport, { resource: { table } }: Importer, { id: batchId, created, updated }: Batch, reverted: readonly string[]): Promise<void> {
    const { tenantId } = Work.current();
    const left = (await this.present(table, created)).map((one) => one.id);
    const kept = [...left, ...updated.map((one) => one.id).filter((one) => !reverted.includes(one))];
    await this.unitOfWork.rows(sql`update platform.import_batches set undone_at = now(), kept = ${kept}::uuid[], updated = '[]' where tenant_id = ${tenantId}::uuid and id = ${batchId}::uuid`);
    await this.unitOfWork.rows(sql`update platform.imports set undo_removed = undo_removed + ${created.length - left.length}::int, undo_reverted = undo_reverted + ${reverted.length}::int, undo_kept = undo_kept + ${kept.length}::int where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`);
  }

  private async present(table: string, ids: readonly string[]): Promise<readonly Present[]> {
    if (ids.length === 0) return [];
    return this.unitOfWork.rows(sql<Present>`select id, version, deleted_at is null as live from ${sql.table(table)} where tenant_id = ${Work.current().tenantId}::uuid and id = any(${[...ids]}::uuid[])`);
  }
}

class NotTogether extends Error {}
