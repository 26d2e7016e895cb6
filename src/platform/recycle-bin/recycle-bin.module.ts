import { Module } from '@nestjs/common';
import { LastWords, ListExpiredHandler, PurgeIdempotencyKeysHandler, PurgeRecordsHandler, TakeBackRecordsHandler } from './purge.js';
import { PurgeWorker } from './purge.worker.js';
import { RecycleBin } from './recycle-bin.js';

@Module({ providers: [RecycleBin, LastWords, TakeBackRecordsHandler, ListExpiredHandler, PurgeRecordsHandler, PurgeIdempotencyKeysHandler, PurgeWorker] })
export class RecycleBinModule {}
