import { Controller } from '@nestjs/common';
import { RecordController } from '../../platform/resource/record-controller.js';
import { Note } from './note.js';
import { ChangeNote, CreateNote } from './notes.commands.js';
import { notes } from './notes.resource.js';

@Controller('notes')
export class NotesController extends RecordController(notes, { type: Note, create: CreateNote, change: ChangeNote }) {}
