import { Module } from '@nestjs/common';
import { ChangeNoteHandler, CreateNoteHandler } from './notes.commands.js';
import { NotesController } from './notes.controller.js';
import { NotesOfCustomer } from './notes.overview.js';
import { OnRecordsMerged } from './on-records-merged.js';

@Module({
  controllers: [NotesController],
  providers: [CreateNoteHandler, ChangeNoteHandler, NotesOfCustomer, OnRecordsMerged],
})
export class NotesModule {}
