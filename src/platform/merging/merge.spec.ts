import { describe, expect, it } from '@jest/globals';
import { newId } from '../../kernel/id.js';
import { Merge, type MergeAnswer } from './merge.js';

const at = new Date('2026-11-21T09:30:00Z');
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);
const begun = (awaited = ['directory', 'notes']) => Merge.begin(newId<'Merge'>(), { kind: 'company', survivorId: newId(), mergedId: newId(), picks: {}, changes: {}, released: {}, awaited }, at);
const answer = (context: string, isReturn = false, more: Partial<MergeAnswer> = {}): MergeAnswer => ({ context, isReturn, moved: { things: 2 }, kept: [], keptCount: 0, ...more });
const over = () => {
  const merge = begun();
  for (const context of ['directory', 'notes']) merge.answer(answer(context));
  return merge;
};

describe('a merge', () => {
  it('is over when every context has answered, however often each does', () => {
    const merge = begun();
    merge.answer(answer('notes'));
    merge.answer(answer('notes'));
    merge.answer(answer('somebody else'));
    merge.answer(answer('directory', true));
    expect(merge.isSettled).toBe(false);
    merge.answer(answer('directory'));
    expect(merge).toMatchObject({ isSettled: true, status: 'MERGED', moved: { notes: { things: 2 }, directory: { things: 2 } } });
  });

  it('is undone when it is over, for 30 days, and once', () => {
    expect(() => begun().assertUndoable(at)).toThrow(expect.objectContaining({ code: 'merge_in_progress' }));
    expect(() => over().assertUndoable(later(30))).toThrow(expect.objectContaining({ code: 'undo_expired' }));
    const merge = over();
    merge.undo([{ resource: 'companies', id: 'x', field: 'name' }], ['notes'], later(29.9));
    expect(() => merge.undo([], [], later(29.9))).toThrow(expect.objectContaining({ code: 'merge_undone' }));
    merge.answer(answer('notes', true, { kept: [{ resource: 'notes', id: 'y', field: 'subjectId' }], keptCount: 200 }));
    expect(merge).toMatchObject({ status: 'UNDONE', keptCount: 201, kept: [{ id: 'x' }, { id: 'y' }] });
  });
});
