import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Idempotency } from '../idempotency/idempotency.js';
import { Cursors } from '../resource/cursors.js';
import { DeleteRecordHandler, RestoreRecordHandler } from '../resource/record-commands.js';
import { AssertNotMergedHandler, FindMergedHandler, ListRecordsHandler, ReadRecordHandler } from '../resource/record-queries.js';
import { Dispatcher } from './dispatcher.js';
import { MessageObserver } from './observer.js';

@Global()
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [Dispatcher, MessageObserver, Idempotency, Cursors, ListRecordsHandler, ReadRecordHandler, AssertNotMergedHandler, FindMergedHandler, DeleteRecordHandler, RestoreRecordHandler],
  exports: [Dispatcher, Cursors],
})
export class DispatchModule {}
