import { Module } from '@nestjs/common';
import { ListExpiredHandler, PurgeIdempotencyKeysHandler, PurgeRecordsHandler } from './purge.js';
import { PurgeWorker } from './purge.worker.js';
import { RecycleBin } from './recycle-bin.js';

@Module({ providers: [RecycleBin, ListExpiredHandler, PurgeRecordsHandler, PurgeIdempotencyKeysHandler, PurgeWorker] })
export class RecycleBinModule {}
