// A context of the tests' own, added to the built application: `startApp(…, { preloaded: ['test/support/echo.mjs'] })`.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONTEXTS } from '../../dist/src/app.module.js';
import { NoteChanged, NoteWritten } from '../../dist/src/contexts/notes/index.js';
import { CreateNote } from '../../dist/src/contexts/notes/notes.commands.js';
import { DomainError } from '../../dist/src/kernel/domain-error.js';
import { Subscribe } from '../../dist/src/platform/events/subscriber.js';

const answerTo = (noteId, text) => CreateNote.of({ subjectType: 'invoice', subjectId: noteId, text, pinned: false, tags: ['echo'], replyToId: noteId });

/** Answers each note that is tagged `ring`, and each change of any, with a note that names the event. */
class Echo {
  async on({ id, eventType, data: { noteId, tags } }) {
    if (eventType === 'note.written' && !tags.includes('ring')) return undefined;
    if (process.env.ECHO_SLOW_MS) await sleep(Math.random() * Number(process.env.ECHO_SLOW_MS));
    return answerTo(noteId, id);
  }
}
Subscribe({ name: 'test.echo', events: [NoteWritten, NoteChanged], replayable: true })(Echo);

/** Can't take a note that is tagged `poison`, as long as there is no cure. */
class Fragile {
  on({ id, eventType, data: { noteId, tags = [] } }) {
    if (eventType === 'note.changed') return answerTo(noteId, `fragile ${id}`);
    if (!tags.includes('poison')) return undefined;
    if (!existsSync(process.env.CURE)) throw new DomainError('rule', 'poisoned', 'There is no cure yet.');
    return answerTo(noteId, `fragile ${id}`);
  }
}
Subscribe({ name: 'test.fragile', events: [NoteWritten, NoteChanged] })(Fragile);

class EchoModule {}
Module({ providers: [Echo, Fragile] })(EchoModule);
CONTEXTS.push(EchoModule);
