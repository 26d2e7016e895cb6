import { Global, Module } from '@nestjs/common';
import { AnswerMergeHandler } from './answer-merge.command.js';
import { ForgetMergesHandler } from './forget-merges.command.js';
import { MergeDesk } from './merge-desk.js';
import { MergeRecordsHandler } from './merge-records.command.js';
import { MergesController } from './merges.controller.js';
import { Merges } from './merges.js';
import { OnReferencesSettled } from './on-references-settled.js';
import { UndoMergeHandler } from './undo-merge.command.js';

@Global()
@Module({
  controllers: [MergesController],
  providers: [Merges, MergeDesk, MergeRecordsHandler, UndoMergeHandler, AnswerMergeHandler, ForgetMergesHandler, OnReferencesSettled],
  exports: [MergeDesk],
})
export class MergingModule {}
