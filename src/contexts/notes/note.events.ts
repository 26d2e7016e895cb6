import { DomainEvent } from '../../kernel/domain-event.js';
import type { Subject } from '../../kernel/subject.js';
import type { NoteId } from './note.js';

export class NoteWritten extends DomainEvent {
  static override readonly type = 'note.written';

  constructor(
    readonly noteId: NoteId,
    readonly subject: Subject,
    readonly tags: readonly string[],
  ) {
    super();
  }
}

export class NoteChanged extends DomainEvent {
  static override readonly type = 'note.changed';

  constructor(
    readonly noteId: NoteId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class NoteDeleted extends DomainEvent {
  static override readonly type = 'note.deleted';

  constructor(readonly noteId: NoteId) {
    super();
  }
}

export class NotePurged extends DomainEvent {
  static override readonly type = 'note.purged';

  constructor(readonly noteId: NoteId) {
    super();
  }
}

export class NoteRestored extends DomainEvent {
  static override readonly type = 'note.restored';

  constructor(readonly noteId: NoteId) {
    super();
  }
}
