import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../kernel/custom-field.js';
import { mapAggregate } from '../../platform/persistence/map-aggregate.js';
import { toHtml } from './markdown.js';
import { Note } from './note.js';

const htmlOf = (note: unknown) => toHtml((note as { text: string }).text);

export const NoteMapping = mapAggregate(Note, 'notes.notes', {
  subjectType: p.string(),
  subjectId: p.uuid(),
  text: p.text(),
  html: p.text().onCreate(htmlOf).onUpdate(htmlOf),
  pinned: p.boolean(),
  tags: p.array(),
  replyToId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
});
