import { Global, Module } from '@nestjs/common';
import { ExportDesk } from './export-desk.js';
import { ExportRecordsWorker } from './export-records.worker.js';
import { Exports } from './exports.js';

@Global()
@Module({ providers: [Exports, ExportDesk, ExportRecordsWorker], exports: [ExportDesk] })
export class ExportsModule {}
