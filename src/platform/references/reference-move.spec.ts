import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { ReferencesAdvanced, ReferencesSettled } from './reference-move.events.js';
import { ReferenceMove } from './reference-move.js';

const begun = () => ReferenceMove.begin(newId<'ReferenceMove'>(), 'notes', { mergeId: 'm', kind: 'company', fromId: 'a', toId: 'b', isReturn: true });
const kept = (count: number) => Array.from({ length: count }, (_, i) => ({ resource: 'notes', id: String(i), field: 'subjectId' }));

describe('moving the references of a context', () => {
  it('goes on by its own word until there is nothing left, and then answers with sums', () => {
    const move = begun();
    move.advance({ moved: { notes: 3 }, kept: kept(70), isLast: false });
    move.advance({ moved: { notes: 2, others: 1 }, kept: kept(70), isLast: true });
    expect(takeEvents(move)).toEqual([new ReferencesAdvanced(move.id), new ReferencesSettled('m', 'notes', true, { notes: 5, others: 1 }, [...kept(70), ...kept(30)], 140, false)]);
    expect(move.isSettled).toBe(true);
  });

  it('can be given up once, and not when it is settled', () => {
    const move = begun();
    move.giveUp();
    move.giveUp();
    expect(takeEvents(move)).toMatchObject([{ context: 'notes', wasGivenUp: true }]);
  });
});
