import { Global, Module } from '@nestjs/common';
import { ClearImportRowsHandler, ClearImportRowsWorker } from './clear-import-rows.worker.js';
import { ImportBatches } from './import-batches.js';
import { ImportDesk } from './import-desk.js';
import { ImportHold } from './import-hold.js';
import { ImportRecordsWorker } from './import-records.worker.js';
import { ListImportRowsHandler } from './import-rows.query.js';
import { BeginImportHandler, BeginUndoHandler, ClaimDueImportsHandler, FailImportHandler, FinishImportHandler, FinishUndoHandler, RenewImportHandler, UnderstandImportHandler } from './import-work.commands.js';
import { ImportWork } from './import-work.js';
import { CancelImportHandler, RequestImportHandler, UndoImportHandler } from './imports.commands.js';
import { ImportsController } from './imports.controller.js';
import { ResumeImportsWorker } from './resume-imports.worker.js';
import { UndoImportWorker } from './undo-import.worker.js';

const COMMANDS = [RequestImportHandler, CancelImportHandler, UndoImportHandler, BeginImportHandler, BeginUndoHandler, UnderstandImportHandler, FinishImportHandler, FailImportHandler, FinishUndoHandler, RenewImportHandler, ClaimDueImportsHandler, ClearImportRowsHandler];

@Global()
@Module({
  controllers: [ImportsController],
  providers: [...COMMANDS, ListImportRowsHandler, ImportHold, ImportBatches, ImportWork, ImportDesk, ImportRecordsWorker, UndoImportWorker, ResumeImportsWorker, ClearImportRowsWorker],
  exports: [ImportDesk],
})
export class ImportsModule {}
