import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { toHtml } from './markdown.js';
import { NoteChanged, NoteDeleted, NotePurged, NoteRestored, NoteWritten } from './note.events.js';
import { Note, type NoteDetails } from './note.js';

const written = (details: Partial<NoteDetails> = {}) => Note.write(newId<'Note'>(), { subjectType: 'lead', subjectId: newId(), text: 'Called.', pinned: false, tags: [], replyToId: null, ...details });
const settled = (details?: Partial<NoteDetails>) => {
  const note = written(details);
  takeEvents(note);
  return note;
};

describe('writing a note', () => {
  it('announces what it is about', () => {
    const note = written({ subjectId: 'a-lead', tags: ['VIP ', 'vip', ' '] });
    expect(takeEvents(note)).toEqual([new NoteWritten(note.id, { type: 'lead', id: 'a-lead' }, ['vip'])]);
  });
});

describe('changing a note', () => {
  it('announces which details are different', () => {
    const note = settled({ tags: ['a'] });
    note.change({ text: 'Called again.', pinned: false, tags: ['A '] });
    expect(takeEvents(note)).toEqual([new NoteChanged(note.id, ['text'])]);
  });

  it('can not make it an answer to itself', () => {
    const note = settled();
    expect(() => note.change({ replyToId: note.id })).toThrow(expect.objectContaining({ code: 'answers_itself' }));
  });

  it('announces nothing when nothing is different', () => {
    const note = settled();
    note.change({ text: 'Called.' });
    expect(takeEvents(note)).toEqual([]);
  });
});

describe('deleting a note', () => {
  it('is announced, and so is its return', () => {
    const note = settled();
    note.delete(new Date());
    note.restore();
    expect(takeEvents(note)).toEqual([new NoteDeleted(note.id), new NoteRestored(note.id)]);
  });

  it('is announced when it is for good', () => {
    const note = settled();
    note.delete(new Date());
    note.purge();
    expect(takeEvents(note)).toEqual([new NoteDeleted(note.id), new NotePurged(note.id)]);
  });
});

describe('showing a note', () => {
  it.each(['<script>alert(1)</script>', '[x](javascript:alert(1))', '[x](data:text/html;base64,AAAA)', '![x](vbscript:x)', '<a href="//evil" onclick=x>'])('makes %s harmless', (text) => {
    expect(toHtml(text)).not.toMatch(/<script|<a [^>]*(javascript|data|vbscript):|<img[^>]*vbscript|<a [^>]*onclick/i);
  });
});
