import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import type { CustomChanges } from '../../kernel/custom-field.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { type Subject, SUBJECTS } from '../../kernel/subject.js';
import { Command } from '../../platform/dispatch/message.js';
import { AreCustomFields, AreTags, IsId, Nullable, Optional } from '../../platform/http/validators.js';
import { Records } from '../../platform/persistence/records.js';
import { AnswersNothing, Note, type NoteDetails, type NoteId } from './note.js';

/** Write a note about a record. */
export class CreateNote extends Command<NoteId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: NoteId;

  @IsIn(SUBJECTS)
  readonly subjectType!: Subject['type'];

  @IsId()
  readonly subjectId!: string;

  @IsString()
  @Length(1, 20_000)
  @Matches(/\S/, { message: 'text must say something' })
  readonly text!: string;

  @IsBoolean()
  @Optional()
  readonly pinned: boolean = false;

  @AreTags()
  readonly tags: string[] = [];

  @IsId()
  @Nullable()
  readonly replyToId: NoteId | null = null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

/** Change some of what a note says. */
export class ChangeNote extends Command<void> {
  readonly id!: NoteId;
  readonly set!: Partial<NoteDetails>;
}

/** One that whoever answers it does not see is as good as none. */
async function assertThere(records: Records, replyToId: NoteId): Promise<void> {
  try {
    await records.get(Note, replyToId, { action: 'read' });
  } catch (error) {
    throw error instanceof DomainError && error.kind === 'not-found' ? new AnswersNothing() : error;
  }
}

@CommandHandler(CreateNote)
export class CreateNoteHandler implements ICommandHandler<CreateNote> {
  constructor(private readonly records: Records) {}

  async execute({ id = newId<'Note'>(), ...details }: CreateNote): Promise<NoteId> {
    const note = Note.write(id, details);
    if (details.replyToId) await assertThere(this.records, details.replyToId);
    this.records.add(note);
    return id;
  }
}

@CommandHandler(ChangeNote)
export class ChangeNoteHandler implements ICommandHandler<ChangeNote> {
  constructor(private readonly records: Records) {}

  async execute({ id, set }: ChangeNote): Promise<void> {
    const note = await this.records.get(Note, id);
    if (set.replyToId && !note.isAnswerTo(set.replyToId)) await assertThere(this.records, set.replyToId);
    note.change(set);
  }
}
