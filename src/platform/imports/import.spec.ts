import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { Import, type ImportId, ImportFinished, ImportUndone } from './import.js';
import type { ImportOptions } from './import-options.js';

const AT = new Date('2026-11-21T09:30:00Z');
const COUNTS = { read: 3, created: 2, updated: 0, skipped: 0, failed: 1 };
const options: ImportOptions = { dryRun: false, duplicates: 'skip', match: ['externalId'], mapping: {}, tags: [], source: null, sheet: null, delimiter: null, encoding: null };
const nobody = { actor: null, permission: null };

const requested = (changes: Partial<ImportOptions> = {}) => Import.request(newId() as ImportId, 'contacts', { key: 'k', name: 'people.csv', bytes: 9 }, { ...options, ...changes }, nobody);
const running = (changes?: Partial<ImportOptions>) => {
  const one = requested(changes);
  one.begin(AT);
  return one;
};
const done = (changes?: Partial<ImportOptions>) => {
  const one = running(changes);
  one.finish(COUNTS, AT);
  return one;
};
const undoing = () => {
  const one = done();
  one.undo(nobody, AT);
  return one;
};

describe('an import', () => {
  it('waits, runs, and ends with what became of its rows', () => {
    const one = requested();
    expect([one.present, one.isOpen]).toEqual(['WAITING', true]);
    one.begin(AT);
    expect(one.present).toBe('RUNNING');
    one.finish(COUNTS, AT);
    expect([one.present, one.isOpen]).toEqual(['DONE', false]);
    expect(takeEvents(one)).toEqual([new ImportFinished(one.id, 'contacts', false, COUNTS)]);
  });

  it('is begun again by whoever takes it over', () => {
    const one = running();
    expect(() => one.begin(AT)).not.toThrow();
  });

  it('ends once', () => {
    expect(() => done().finish(COUNTS, AT)).toThrow(expect.objectContaining({ code: 'import_ended' }));
    expect(() => done().fail({ code: 'x', detail: 'y' }, AT)).toThrow(expect.objectContaining({ code: 'import_ended' }));
    expect(() => done().begin(AT)).toThrow(expect.objectContaining({ code: 'import_ended' }));
  });

  it('that has failed says why', () => {
    const one = running();
    one.fail({ code: 'table_empty', detail: 'The file holds no rows.' }, AT);
    expect(one.present).toBe('FAILED');
  });
});

describe('cancelling an import', () => {
  it('ends one that waits or runs', () => {
    for (const one of [requested(), running()]) {
      one.cancel(AT);
      expect(one.present).toBe('CANCELLED');
    }
  });

  it('refuses one that has ended', () => {
    expect(() => done().cancel(AT)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'import_ended' }));
    expect(() => undoing().cancel(AT)).toThrow(expect.objectContaining({ code: 'import_ended' }));
  });
});

describe('undoing an import', () => {
  it('takes back what one made that has ended, however it did', () => {
    const cancelled = running();
    cancelled.cancel(AT);
    const failed = running();
    failed.fail({ code: 'x', detail: 'y' }, AT);
    for (const one of [done(), cancelled, failed]) {
      one.undo(nobody, AT);
      one.finishUndo(AT);
      expect(one.present).toBe('UNDONE');
      expect(takeEvents(one).at(-1)).toEqual(new ImportUndone(one.id, 'contacts'));
    }
  });

  it('is over when what became of the rows is forgotten', () => {
    const days = (count: number) => new Date(AT.getTime() + count * 86_400_000);
    expect(() => done().undo(nobody, days(30))).not.toThrow();
    expect(() => done().undo(nobody, days(31))).toThrow(expect.objectContaining({ kind: 'gone', code: 'import_rows_gone' }));
  });

  it('refuses one that still runs, a rehearsal, and a second time', () => {
    expect(() => running().undo(nobody, AT)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'import_running' }));
    expect(() => done({ dryRun: true }).undo(nobody, AT)).toThrow(expect.objectContaining({ kind: 'rule', code: 'import_was_rehearsed' }));
    expect(() => undoing().undo(nobody, AT)).toThrow(expect.objectContaining({ code: 'import_undone' }));
  });
});
