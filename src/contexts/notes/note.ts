import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../kernel/custom-field.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import type { Erasable } from '../../kernel/erasable.js';
import type { Recyclable } from '../../kernel/recyclable.js';
import type { Subject } from '../../kernel/subject.js';
import { tidied } from '../../kernel/tags.js';
import { NoteChanged, NoteDeleted, NotePurged, NoteRestored, NoteWritten } from './note.events.js';

export type NoteId = Id<'Note'>;

export interface NoteDetails {
  readonly subjectType: Subject['type'];
  readonly subjectId: string;
  readonly text: string;
  readonly pinned: boolean;
  readonly tags: readonly string[];
  readonly replyToId: NoteId | null;
  readonly customFields?: CustomChanges;
}

class AnswersItself extends DomainError {
  constructor() {
    super('rule', 'answers_itself', 'A note can not answer itself.', [{ pointer: '/replyToId', code: 'answers_itself', message: 'is the note itself' }]);
  }
}

export class AnswersNothing extends DomainError {
  constructor() {
    super('rule', 'reference_not_found', 'A record that this one refers to is not there.', [{ pointer: '/replyToId', code: 'reference_not_found', message: 'refers to a record that is not there' }]);
  }
}

/** What somebody wrote about a record, in Markdown. Its tags are lower-case, and each is there once. */
export class Note extends AggregateRoot implements Recyclable, Erasable {
  private subjectType: Subject['type'];
  private subjectId: string;
  private text: string;
  private pinned: boolean;
  private tags: readonly string[];
  private replyToId: NoteId | null;
  private customFields: CustomChanges;
  private deletedAt: Date | null;

  private constructor(
    readonly id: NoteId,
    details: NoteDetails,
  ) {
    super();
    this.subjectType = details.subjectType;
    this.subjectId = details.subjectId;
    this.text = details.text;
    this.pinned = details.pinned;
    this.tags = details.tags;
    this.replyToId = details.replyToId;
    this.customFields = details.customFields ?? {};
    this.deletedAt = null;
  }

  static write(id: NoteId, details: NoteDetails): Note {
    if (details.replyToId === id) throw new AnswersItself();
    const note = new Note(id, { ...details, tags: tidied(details.tags) });
    note.record(new NoteWritten(id, { type: note.subjectType, id: note.subjectId }, note.tags));
    return note;
  }

  isAnswerTo(id: NoteId): boolean {
    return this.replyToId === id;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<NoteDetails>): void {
    if (details.replyToId === this.id) throw new AnswersItself();
    const changes: Partial<NoteDetails> = {
      ...details,
      ...(details.tags && { tags: tidied(details.tags) }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    };
    this.become(changes);
  }

  /** Says nothing any more; that somebody wrote something, and when, stays. */
  erase(neutral: Partial<NoteDetails>): void {
    this.become(neutral);
  }

  private become(details: Partial<NoteDetails>): void {
    const changed = this.takeOver<NoteDetails>(details);
    if (changed.length > 0) this.record(new NoteChanged(this.id, changed));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new NoteDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new NoteRestored(this.id));
  }

  purge(): void {
    this.record(new NotePurged(this.id));
  }
}
