import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Command } from '../dispatch/message.js';
import { Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import type { TakenColumn } from './guess-columns.js';
import { Import, type ImportCounts, type ImportId, type ImportProblem, type ImportStarter, type ImportStatus } from './import.js';
import { ImportHold } from './import-hold.js';
import type { ImportOptions } from './import-options.js';

/** What a process needs to know to work on an import. */
export interface BegunImport {
  readonly resource: string;
  readonly fileKey: string;
  readonly fileName: string;
  readonly options: ImportOptions;
  readonly columns: readonly TakenColumn[];
  /** The last row that has had its turn. */
  readonly lastRow: number;
}

interface Held {
  readonly id: ImportId;
  readonly holder: string;
}

/** Begin an import, or go on where it stopped. Nothing, when it has ended. */
export class BeginImport extends Command<BegunImport | undefined> {
  readonly id!: ImportId;
  readonly holder!: string;
  readonly jobId!: string;
}

/** Begin to take an import back, or go on with that. Nothing, when it is done. */
export class BeginUndo extends Command<BegunImport | undefined> {
  readonly id!: ImportId;
  readonly holder!: string;
  readonly jobId!: string;
}

/** Write down what the columns of the file were taken for, and what divides them. */
export class UnderstandImport extends Command<void> {
  readonly held!: Held;
  readonly columns!: readonly TakenColumn[];
  readonly delimiter!: string | null;
}

/** End an import of whose rows all have had their turn. */
export class FinishImport extends Command<ImportCounts> {
  readonly held!: Held;
}

/** End an import that can't be done. */
export class FailImport extends Command<void> {
  readonly held!: Held;
  readonly problem!: ImportProblem;
}

/** End the undoing. */
export class FinishUndo extends Command<void> {
  readonly held!: Held;
}

/** Say that its work goes on. */
export class RenewImport extends Command<void> {
  readonly held!: Held;
}

export interface DueImport {
  readonly id: ImportId;
  readonly status: ImportStatus;
  readonly starter: ImportStarter;
}

/** Take over the imports on which nobody has said for too long that he works. */
export class ClaimDueImports extends Command<readonly DueImport[]> {}

@CommandHandler(BeginImport)
export class BeginImportHandler implements ICommandHandler<BeginImport> {
  constructor(
    private readonly records: Records,
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: ImportHold,
  ) {}

  async execute({ id, holder, jobId }: BeginImport): Promise<BegunImport | undefined> {
    const one = await this.records.get(Import, id, { unscoped: true });
    if (one.present !== 'WAITING' && one.present !== 'RUNNING') return undefined;
    one.begin(UnitOfWork.current().now);
    await this.hold.take({ id, holder }, jobId);
    if (one.of.options.dryRun) await this.forgetRehearsal(id);
    const [row] = await this.unitOfWork.rows(sql<{ lastRow: number }>`select last_row as "lastRow" from platform.imports where tenant_id = ${Work.current().tenantId}::uuid and id = ${id}::uuid`);
    return { ...shownOf(one), lastRow: row!.lastRow };
  }

  /** Of what was only tried nothing is left, so it is tried from its beginning. */
  private async forgetRehearsal(id: ImportId): Promise<void> {
    const { tenantId } = Work.current();
    await this.unitOfWork.rows(sql`delete from platform.import_batches where tenant_id = ${tenantId}::uuid and import_id = ${id}::uuid`);
    await this.unitOfWork.rows(sql`update platform.imports set last_row = 0, rows_read = 0, rows_created = 0, rows_updated = 0, rows_skipped = 0, rows_failed = 0 where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`);
  }
}

const shownOf = ({ of: { resource, fileKey, fileName, options, columns } }: Import) => ({ resource, fileKey, fileName, options, columns });

@CommandHandler(BeginUndo)
export class BeginUndoHandler implements ICommandHandler<BeginUndo> {
  constructor(
    private readonly records: Records,
    private readonly hold: ImportHold,
  ) {}

  async execute({ id, holder, jobId }: BeginUndo): Promise<BegunImport | undefined> {
    const one = await this.records.get(Import, id, { unscoped: true });
    if (one.present !== 'UNDOING') return undefined;
    await this.hold.take({ id, holder }, jobId);
    return { ...shownOf(one), lastRow: 0 };
  }
}

@CommandHandler(UnderstandImport)
export class UnderstandImportHandler implements ICommandHandler<UnderstandImport> {
  constructor(
    private readonly records: Records,
    private readonly hold: ImportHold,
  ) {}

  async execute({ held, columns, delimiter }: UnderstandImport): Promise<void> {
    await this.hold.assert(held);
    (await this.records.get(Import, held.id, { unscoped: true })).understand(columns, delimiter);
  }
}

@CommandHandler(FinishImport)
export class FinishImportHandler implements ICommandHandler<FinishImport> {
  constructor(
    private readonly records: Records,
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: ImportHold,
  ) {}

  async execute({ held }: FinishImport): Promise<ImportCounts> {
    await this.hold.assert(held);
    const [counts] = await this.unitOfWork.rows(sql<ImportCounts>`update platform.imports set percent = 100 where tenant_id = ${Work.current().tenantId}::uuid and id = ${held.id}::uuid
      returning rows_read as "read", rows_created as "created", rows_updated as "updated", rows_skipped as "skipped", rows_failed as "failed"`);
    (await this.records.get(Import, held.id, { unscoped: true })).finish(counts!, UnitOfWork.current().now);
    await this.hold.release(held.id);
    return counts!;
  }
}

@CommandHandler(FailImport)
export class FailImportHandler implements ICommandHandler<FailImport> {
  constructor(
    private readonly records: Records,
    private readonly hold: ImportHold,
  ) {}

  async execute({ held, problem }: FailImport): Promise<void> {
    await this.hold.assert(held);
    (await this.records.get(Import, held.id, { unscoped: true })).fail(problem, UnitOfWork.current().now);
    await this.hold.release(held.id);
  }
}

@CommandHandler(FinishUndo)
export class FinishUndoHandler implements ICommandHandler<FinishUndo> {
  constructor(
    private readonly records: Records,
    private readonly hold: ImportHold,
  ) {}

  async execute({ held }: FinishUndo): Promise<void> {
    await this.hold.assert(held);
    (await this.records.get(Import, held.id, { unscoped: true })).finishUndo(UnitOfWork.current().now);
    await this.hold.release(held.id);
  }
}

@CommandHandler(RenewImport)
export class RenewImportHandler implements ICommandHandler<RenewImport> {
  constructor(private readonly hold: ImportHold) {}

  execute({ held }: RenewImport): Promise<void> {
    return this.hold.renew(held);
  }
}

@CommandHandler(ClaimDueImports)
export class ClaimDueImportsHandler implements ICommandHandler<ClaimDueImports> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: ImportHold,
  ) {}

  execute(): Promise<readonly DueImport[]> {
    return this.unitOfWork.rows(sql<DueImport>`update platform.imports set due_at = ${this.hold.until()}::timestamptz
      where tenant_id = ${Work.current().tenantId}::uuid and due_at < now() returning id, status, starter`);
  }
}
