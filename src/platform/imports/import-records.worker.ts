import { ModuleRef } from '@nestjs/core';
import { setImmediate as turn } from 'node:timers/promises';
import { DomainError } from '../../kernel/domain-error.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { Storage } from '../storage/storage.js';
import { readTable, type Table } from '../tabular/read-table.js';
import type { Row } from '../tabular/row-source.js';
import { guessColumns, type TakenColumn } from './guess-columns.js';
import type { ImportCounts } from './import.js';
import { ImportBatches, type Pace, type RunningImport } from './import-batches.js';
import { knownColumns } from './import-columns.js';
import { type Importer, importerOf } from './import-plan.js';
import { BeginImport, type BegunImport, FinishImport, UnderstandImport } from './import-work.commands.js';
import { type HeldImport, type ImportOrder, importsQueue, ImportWork } from './import-work.js';
import { type PreparedRow, RowPreparation } from './prepared-row.js';
import { RowReader } from './row-to-body.js';

export const MAX_ROWS = 1_000_000;
const BATCH_ROWS = 500;
/** Rows that are looked at before others get their turn. */
const AT_A_STRETCH = 25;

/** Reads the file as a stream, looks at its rows, and writes them batch by batch. While one is written, the next is read. */
@Works({ queue: importsQueue, name: 'import-records' })
export class ImportRecordsWorker extends JobWorker<ImportOrder, ImportCounts | undefined> {
  constructor(
    private readonly work: ImportWork,
    private readonly dispatcher: Dispatcher,
    private readonly storage: Storage,
    private readonly customFields: CustomFields,
    private readonly batches: ImportBatches,
    private readonly module: ModuleRef,
  ) {
    super();
  }

  run(order: ImportOrder, task: Task): Promise<ImportCounts | undefined> {
    return this.work.during(order, task, async (held) => {
      const begun = await this.dispatcher.execute(BeginImport.of({ ...held, jobId: task.id }));
      return begun && this.bringIn(held, begun, task);
    });
  }

  private async bringIn(held: HeldImport, begun: BegunImport, task: Task): Promise<ImportCounts> {
    const importer = importerOf(begun.resource);
    if (!importer) throw new DomainError('rule', 'resource_not_importable', `${begun.resource} can not be imported any more.`);
    const { options, fileKey, lastRow } = begun;
    const { content, size } = await this.storage.get(fileKey);
    await using table = await readTable(content, {
      after: lastRow,
      size,
      batchRows: BATCH_ROWS,
      limits: { rows: MAX_ROWS },
      signal: task.signal,
      ...(options.sheet !== null && { sheet: options.sheet }),
      ...(options.delimiter !== null && { delimiter: options.delimiter }),
      ...(options.encoding !== null && { encoding: options.encoding }),
    });
    const resource = await this.customFields.of(importer.resource);
    const orders = importer.ordersOf(resource);
    const { columns, preparation } = await this.understood(importer, begun, table, orders);
    await this.dispatcher.execute(UnderstandImport.of({ held, columns, delimiter: table.facts.delimiter ?? null }));
    await this.rows(table, preparation, { ...held, importer, resource, orders, options, rehearsed: new Set() }, task);
    return this.dispatcher.execute(FinishImport.of({ held }));
  }

  private async understood(importer: Importer, { options }: BegunImport, table: Table, orders: ReturnType<Importer['ordersOf']>): Promise<{ readonly columns: readonly TakenColumn[]; readonly preparation: RowPreparation }> {
    const known = knownColumns(importer, await this.customFields.columnsOf(importer.resource));
    const columns = guessColumns(table.columns, known, options.mapping);
    if (columns.every(({ field }) => field === null)) {
      throw new DomainError('rule', 'no_column_recognised', `None of the columns ${columns.map(({ heading, column }) => heading || column).join(', ').slice(0, 300)} is known: say by mapping which fields they are.`);
    }
    const knowledge = importer.duplicates && this.module.get(importer.duplicates, { strict: false });
    const reader = new RowReader(columns, known, options, { decimal: table.facts.delimiter === ';' ? ',' : '.', usesEpoch1904: table.facts.usesEpoch1904 ?? false }, importer.plan);
    return { columns, preparation: new RowPreparation(reader, orders, knowledge, importer.plan, options) };
  }

  private async rows(table: Table, preparation: RowPreparation, running: RunningImport, { progress, signal }: Task): Promise<void> {
    const [began, first] = [performance.now(), table.progress ?? 0];
    let read = 0;
    let writing = Promise.resolve();
    try {
      for await (const batch of table) {
        const prepared = await this.prepared(preparation, batch, signal);
        await writing;
        read += batch.length;
        const pace = paceOf(read, performance.now() - began, table.progress, first);
        writing = this.batches.write(running, prepared, pace).then(() => progress.report({ step: 'rows', percent: pace.percent, counts: { read } }));
        writing.catch(() => {}); // is awaited before the next
      }
    } finally {
      await writing;
    }
  }

  private async prepared(preparation: RowPreparation, rows: readonly Row[], signal: AbortSignal): Promise<readonly PreparedRow[]> {
    const prepared: PreparedRow[] = [];
    for (const row of rows) {
      prepared.push(await preparation.prepare(row));
      if (prepared.length % AT_A_STRETCH !== 0) continue;
      await turn();
      signal.throwIfAborted();
    }
    return prepared;
  }
}

function paceOf(rows: number, ms: number, progress: number | null, first: number): Pace {
  const share = progress ?? 0;
  const secondsLeft = share > first ? Math.ceil((ms / 1_000) * ((1 - share) / (share - first))) : null;
  return { percent: Math.min(99, Math.floor(share * 100)), rowsPerSecond: Math.round(rows / Math.max(ms / 1_000, 0.001)), secondsLeft };
}
