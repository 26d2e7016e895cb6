import { describe, expect, it } from '@jest/globals';
import { newId } from '../../kernel/id.js';
import { DeadLetter } from './dead-letter.js';

const aLetter = () =>
  DeadLetter.bury(newId<'DeadLetter'>(), {
    deliveryId: newId(),
    subscriber: 'timeline.note-written',
    event: { id: newId(), eventType: 'note.written', version: 1, timestamp: '2026-11-21T09:30:00.000Z', source: 'notes', tenantId: newId(), correlationId: 'c', actorId: null, data: {} },
    attempts: 4,
    error: { code: 'not_found', detail: 'It is not there.', at: '2026-11-21T09:30:07.000Z' },
  });

describe('a dead letter', () => {
  it('is replayed or skipped, once', () => {
    for (const [first, second] of [['replay', 'skip'], ['skip', 'replay'], ['replay', 'replay']] as const) {
      const letter = aLetter();
      letter[first]();
      expect(() => letter[second]()).toThrow(expect.objectContaining({ kind: 'conflict', code: 'dead_letter_closed' }));
    }
  });
});
