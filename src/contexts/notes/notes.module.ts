import { Module } from '@nestjs/common';
import { ChangeNoteHandler, CreateNoteHandler } from './notes.commands.js';
import { NotesController } from './notes.controller.js';

@Module({
  controllers: [NotesController],
  providers: [CreateNoteHandler, ChangeNoteHandler],
})
export class NotesModule {}
