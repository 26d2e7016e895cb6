import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { Import, type ImportFile, type ImportId, type ImportStarter } from './import.js';
import { ImportHold } from './import-hold.js';
import type { ImportOptions } from './import-options.js';

/** Have a file brought in. */
export class RequestImport extends Command<ImportId> {
  readonly id!: ImportId;
  readonly resource!: string;
  readonly file!: ImportFile;
  readonly options!: ImportOptions;
}

/** End an import where it is. What it has made stays. */
export class CancelImport extends Command<void> {
  readonly id!: ImportId;
}

/** Take back what an import made and nobody has changed since. */
export class UndoImport extends Command<void> {
  readonly id!: ImportId;
}

function presentStarter(): ImportStarter {
  const { caller, permission } = Work.current();
  return { actor: caller?.actor ?? null, permission: permission ?? null };
}

@CommandHandler(RequestImport)
export class RequestImportHandler implements ICommandHandler<RequestImport> {
  constructor(
    private readonly records: Records,
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: ImportHold,
  ) {}

  async execute({ id, resource, file, options }: RequestImport): Promise<ImportId> {
    this.records.add(Import.request(id, resource, file, options, presentStarter()));
    await this.unitOfWork.writeSoFar();
    await this.hold.await(id);
    return id;
  }
}

@CommandHandler(CancelImport)
export class CancelImportHandler implements ICommandHandler<CancelImport> {
  constructor(
    private readonly records: Records,
    private readonly hold: ImportHold,
  ) {}

  async execute({ id }: CancelImport): Promise<void> {
    const one = await this.records.get(Import, id);
    one.cancel(UnitOfWork.current().now);
    await this.hold.release(id);
  }
}

@CommandHandler(UndoImport)
export class UndoImportHandler implements ICommandHandler<UndoImport> {
  constructor(
    private readonly records: Records,
    private readonly hold: ImportHold,
  ) {}

  async execute({ id }: UndoImport): Promise<void> {
    const one = await this.records.get(Import, id);
    one.undo(presentStarter(), UnitOfWork.current().now);
    await this.hold.await(id);
  }
}
