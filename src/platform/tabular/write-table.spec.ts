import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { inPieces, readAll, type ReadResult } from '../../../test/support/spreadsheets.js';
import { type Cell, CellDate, CellFault } from './cell.js';
import { textOf } from './cell-values.js';
import type { OutputCell, OutputColumn, OutputTable } from './output-table.js';
import { readTable } from './read-table.js';
import type { TableFormat } from './table-format.js';
import { type WriteOptions, writeTable } from './write-table.js';

const tableOf = (columns: readonly OutputColumn[], ...rows: readonly (readonly OutputCell[])[]): OutputTable => ({ title: 'Report', columns, rows: [rows] });
const plain = (...titles: string[]): OutputColumn[] => titles.map((title) => ({ title }));
const csvOf = (table: OutputTable, options: WriteOptions = {}) => text(writeTable('csv', table, { byteOrderMark: false, ...options }));
const readBack = async (format: TableFormat, table: OutputTable, options: WriteOptions = {}): Promise<ReadResult> => readAll(await buffer(writeTable(format, table, options)), { header: 1 });

describe('writing CSV', () => {
  it('keeps to RFC 4180', async () => {
    const table = tableOf(plain('Name', 'Said'), ['Ada', 'She said "no"'], ['A, B', 'two\r\nlines'], [null, ' space ']);
    expect(await csvOf(table)).toBe('Name,Said\r\nAda,"She said ""no"""\r\n"A, B","two\r\nlines"\r\n," space "\r\n');
  });

  it('begins with the mark by which Excel knows UTF-8, unless that is not wanted', async () => {
    const bytes = await buffer(writeTable('csv', tableOf(plain('Ort'), ['Köln'])));
    expect(bytes).toEqual(Buffer.from('\uFEFFOrt\r\nKöln\r\n'));
  });

  it('takes the delimiter and the decimal separator of a country', async () => {
    const columns: OutputColumn[] = [{ title: 'Wert', kind: 'number' }, { title: 'Satz' }];
    expect(await csvOf(tableOf(columns, ['1250.50', 0.5]), { delimiter: ';', decimalSeparator: ',' })).toBe('Wert;Satz\r\n"1250,50";"0,5"\r\n');
  });

  it('makes formulas harmless, in the headings too, and leaves numbers and phone numbers as they are', async () => {
    const table = tableOf(plain('=1', 'Phone'), ['=HYPERLINK("http://x")', '+49 30 123'], ['@SUM(A1)', '-5'], ['\t=1', '\r=1']);
    expect(await csvOf(table)).toBe('\'=1,Phone\r\n"\'=HYPERLINK(""http://x"")",+49 30 123\r\n\'@SUM(A1),-5\r\n"\'\t=1","\'\r=1"\r\n');
  });

  it('writes numbers to the last digit, and dates so that they can be sorted', async () => {
    const columns: OutputColumn[] = [{ title: 'A', kind: 'number' }, { title: 'B', kind: 'day' }, { title: 'C', kind: 'moment' }, { title: 'D', kind: 'boolean' }];
    const table = tableOf(columns, ['12345678901234567.8900', '2026-11-21', new Date('2026-11-21T09:30:00Z'), true], [1e21, new Date('2026-11-21T23:30:00Z'), '2026-11-21T09:30:00.250Z', false]);
    expect(await csvOf(table)).toBe('A,B,C,D\r\n12345678901234567.8900,2026-11-21,2026-11-21T09:30:00Z,true\r\n1000000000000000000000,2026-11-21,2026-11-21T09:30:00.250Z,false\r\n');
  });

  it('shows moments by the clocks of a time zone, on both sides of a change of them', async () => {
    const columns: OutputColumn[] = [{ title: 'A', kind: 'moment' }, { title: 'B', kind: 'day' }];
    const instants = ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T23:30:00Z'];
    expect(await csvOf(tableOf(columns, ...instants.map((instant) => [instant, instant])), { timeZone: 'Europe/Berlin' })).toBe(
      'A,B\r\n2026-03-29 01:59:59,2026-03-29\r\n2026-03-29 03:00:00,2026-03-29\r\n2026-10-25 02:30:00,2026-10-25\r\n2026-10-26 00:30:00,2026-10-26\r\n',
    );
  });
});

describe('writing XLSX', () => {
  it('gives each cell its type', async () => {
    const columns: OutputColumn[] = [{ title: 'Text', kind: 'text' }, { title: 'Money', kind: 'number', decimals: 2 }, { title: 'Share', kind: 'percent' }, { title: 'Day', kind: 'day' }, { title: 'Moment', kind: 'moment' }, { title: 'Yes', kind: 'boolean' }];
    const { names, cells } = await readBack('xlsx', tableOf(columns, ['0049', '1250.50', 0.125, '2026-11-21', '2026-11-21T23:30:00Z', true], [12, 3n, '0.5', null, new Date('2026-11-21T08:30:00.5Z'), false]), { timeZone: 'Europe/Berlin' });
    expect(names).toEqual(['Text', 'Money', 'Share', 'Day', 'Moment', 'Yes']);
    expect(cells).toEqual([
      ['0049', 1_250.5, 0.125, new CellDate('2026-11-21', null), new CellDate('2026-11-22', '00:30:00'), true],
      ['12', 3, 0.5, null, new CellDate('2026-11-21', '09:30:00.500'), false],
    ]);
  });

  it('never makes a formula of a text, nor changes it', async () => {
    const texts = ['=1+1', '+49 30 123', '-5', '@SUM(A1)', '\t=1', "'=1", '_x0041_', 'a\u0007b', ' space ', 'a\r\nb', '<&>"', '😀'];
    const { cells } = await readBack('xlsx', tableOf(plain('A'), ...texts.map((content) => [content])));
    expect(cells.flat()).toEqual(texts);
  });

  it('writes what a spreadsheet has no number for as text', async () => {
    const { cells } = await readBack('xlsx', tableOf([{ title: 'A', kind: 'number' }, { title: 'B', kind: 'day' }, { title: 'C' }], ['12345678901234567890', '1899-12-31', Number.NaN], ['unknown', 'soon', null]));
    expect(cells).toEqual([['12345678901234567890', '1899-12-31', 'NaN'], ['unknown', 'soon']]);
  });

  it('cuts texts that are longer than a cell may be, and shows it', async () => {
    const { cells } = await readBack('xlsx', tableOf(plain('A'), ['x'.repeat(40_000)], [`${'x'.repeat(32_765)}😀${'x'.repeat(10)}`]));
    expect(cells.flat()).toEqual([`${'x'.repeat(32_766)}…`, `${'x'.repeat(32_765)}…`]);
  });

  it('goes on in a further sheet where one is full', async () => {
    const bytes = await buffer(writeTable('xlsx', { title: 'Leads', columns: plain('N'), rows: [[[1], [2]], [[3]], [], [[4], [5]]] }, { rowsPerSheet: 3 }));
    const sheets = await Promise.all([1, 2, 3].map((sheet) => readAll(bytes, { sheet })));
    expect(sheets[0]!.table.facts.sheets).toEqual(['Leads', 'Leads (2)', 'Leads (3)']);
    expect(sheets.map(({ names, cells }) => [names, cells.flat()])).toEqual([[['N'], [1, 2]], [['N'], [3, 4]], [['N'], [5]]]);
  });

  it('makes a name for the sheet that every program takes', async () => {
    const names = await Promise.all(["'Q1/Q2: [a]?*'", 'x'.repeat(40), '', 'History', `${'x'.repeat(30)}😀`].map(async (title) => (await readBack('xlsx', { title, columns: plain('A'), rows: [[['x']]] })).table.facts.sheet));
    expect(names).toEqual(['Q1 Q2 a', 'x'.repeat(31), 'Sheet', 'Sheet', 'x'.repeat(30)]);
  });

  it('writes a table without rows', async () => {
    const { names, cells } = await readBack('xlsx', { columns: plain('A', 'B'), rows: [] });
    expect({ names, cells }).toEqual({ names: ['A', 'B'], cells: [] });
  });

  it('refuses more columns than a sheet has', () => {
    const columns = Array.from({ length: 16_385 }, () => ({ title: 'x' }));
    expect(() => writeTable('xlsx', { columns, rows: [] })).toThrow(expect.objectContaining({ code: 'table_too_wide' }));
  });
});

/** Texts that have broken some export or other. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[=+\-@'"\t\r\n,;|\\ \u00a0<&>\]_x0-9A]{0,12}$/),
  fc.constantFrom('_x005F_', ']]>', '</t>', '&#0;', '"', '""', '"\r\n"', 'sep=;', '\uFEFFx', '\u2028', '\u202eabc', 'NULL', '1e400', '#REF!', 'ＡＢＣ', '\u0000', '\ud800'),
);
const hostileCell: fc.Arbitrary<OutputCell> = fc.oneof({ weight: 5, arbitrary: hostile }, { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) }, { weight: 1, arbitrary: fc.boolean() }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }) });

/** A file full of them is taken for no text at all. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const hasManyControlCharacters = (rows: unknown) => (String(rows).match(/[\u0000-\u0008\u000e-\u001f]/g) ?? []).length >= 8;
const hostileTable = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(hostileCell, { minLength: width, maxLength: width }), { maxLength: 12 }))
  .filter((rows) => !hasManyControlCharacters(rows));

const isBlank = (cell: OutputCell): boolean => cell == null || (typeof cell === 'string' && cell.trim() === '');

/** What comes back of a cell: blanks as nothing, texts that nothing can hold as faults. */
function expectedOf(cell: OutputCell, format: TableFormat): unknown {
  if (isBlank(cell)) return null;
  if (typeof cell === 'string') return cell.includes('\0') || cell.includes('\uFFFD') || !cell.isWellFormed() ? expect.any(CellFault) : cell;
  if (cell instanceof Date) return format === 'csv' ? cell.toISOString().replace('.000Z', 'Z') : new CellDate(...(cell.toISOString().replace(/(?:\.000)?Z$/, '').split('T') as [string, string]));
  if (format === 'xlsx') return Object.is(cell, -0) ? 0 : cell;
  return textOf(cell as Cell);
}

function expectedRows(rows: readonly (readonly OutputCell[])[], format: TableFormat): unknown[][] {
  return rows.flatMap((row) => {
    const length = row.findLastIndex((cell) => !isBlank(cell)) + 1;
    return length === 0 ? [] : [row.slice(0, length).map((cell) => expectedOf(cell, format))];
  });
}

describe('what is written', () => {
  it.each(['csv', 'xlsx'] as const)('reads back the same from %s, whatever stands in it', async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileTable, async (rows) => {
        const columns = plain(...Array.from({ length: 5 }, (_, index) => `Column ${index}`));
        const { cells } = await readBack(format, tableOf(columns, ...rows));
        expect(cells.map((row) => row.map((cell) => (Object.is(cell, -0) ? 0 : cell)))).toEqual(expectedRows(rows, format));
      }),
      { numRuns: 300 },
    );
  });

  it.each([';', '\t', '|', ','] as const)('reads back the same with %j between the cells', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(hostileTable, async (rows) => {
        const bytes = await buffer(writeTable('csv', tableOf(plain('a', 'b', 'c', 'd', 'e'), ...rows), { delimiter }));
        const { cells } = await readAll(bytes, { header: 1, delimiter });
        expect(cells).toEqual(expectedRows(rows, 'csv'));
      }),
      { numRuns: 50 },
    );
  });

  it('can be written again as it was read, faulty cells included', async () => {
    const { table, cells } = await readAll('Name;City\nA\0da;London\n=x;+49\n', {});
    const rows = [cells as OutputCell[][]];
    expect(await csvOf({ columns: table.columns.map(({ name }) => ({ title: name })), rows })).toBe("Name,City\r\nAda,London\r\n'=x,+49\r\n");
  });
});

describe.each(['csv', 'xlsx', 'pdf'] as const)('streaming %s', (format) => {
  const endless = () => {
    const state = { batches: 0, ended: false };
    async function* rows() {
      try {
        for (;;) {
          state.batches += 1;
          yield Array.from({ length: 1_000 }, (_, index) => [`text number ${index} of batch ${state.batches} ${Math.random()}`]);
        }
      } finally {
        state.ended = true;
      }
    }
    return { state, rows: rows() };
  };
  /** Until it no longer changes, for two seconds at most. */
  const settled = async (state: { batches: number }) => {
    for (let round = 0, before = -1; round < 40 && state.batches !== before; round += 1) {
      before = state.batches;
      await setTimeout(50);
    }
    return state.batches;
  };
  const until = async (isSo: () => boolean) => {
    for (let round = 0; round < 200 && !isSo(); round += 1) await setTimeout(10);
    return isSo();
  };

  it('asks for no more rows than are read', async () => {
    const { state, rows } = endless();
    const stream = writeTable(format, { columns: plain('A'), rows });
    await once(stream, 'readable');
    expect(await settled(state)).toBeLessThan(100);
    stream.destroy();
  });

  it('ends the rows when the reader goes away', async () => {
    const { state, rows } = endless();
    const stream = writeTable(format, { columns: plain('A'), rows });
    stream.resume();
    await until(() => state.batches > 1);
    stream.destroy();
    await once(stream, 'close');
    expect(await until(() => state.ended)).toBe(true);
  });

  it('ends when it is aborted', async () => {
    const { state, rows } = endless();
    const abort = new AbortController();
    const stream = writeTable(format, { columns: plain('A'), rows }, { signal: abort.signal });
    const reading = buffer(stream).catch((error: unknown) => error);
    await until(() => state.batches > 10);
    abort.abort();
    expect(await reading).toMatchObject({ name: 'AbortError' });
    expect(await until(() => state.ended)).toBe(true);
  });

  it('ends a source that it is waiting for', async () => {
    const source = new Readable({ objectMode: true, read: () => {} });
    const stream = writeTable(format, { columns: plain('A'), rows: source as AsyncIterable<OutputCell[][]> });
    stream.resume();
    await once(stream, 'resume');
    stream.destroy();
    expect(await until(() => source.destroyed)).toBe(true);
  });

  it('fails with the error of the rows, and not with a file that looks whole', async () => {
    async function* rows() {
      yield [['one']];
      throw new Error('the cursor is gone');
    }
    await expect(buffer(writeTable(format, { columns: plain('A'), rows: rows() }))).rejects.toThrow('the cursor is gone');
  });
});

describe('reading what is written', () => {
  it('goes on behind a row that is named, and closes the file when the reader stops', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [index]);
    for (const format of ['csv', 'xlsx'] as const) {
      const bytes = await buffer(writeTable(format, { columns: plain('N'), rows: [rows] }));
      const { numbers } = await readAll(bytes, { after: 4_990 });
      expect(numbers).toEqual(Array.from({ length: 11 }, (_, index) => 4_991 + index));
      const table = await readTable(inPieces(bytes), { batchRows: 10 });
      for await (const batch of table) {
        expect(batch.length).toBeLessThanOrEqual(10);
        break;
      }
      await expect(table[Symbol.asyncIterator]().next()).rejects.toThrow('once');
    }
  });

  it('stops when it is aborted', async () => {
    const bytes = await buffer(writeTable('xlsx', { columns: plain('N'), rows: [Array.from({ length: 5_000 }, (_, index) => [index])] }));
    const abort = new AbortController();
    const table = await readTable(inPieces(bytes), { batchRows: 100, signal: abort.signal });
    const reading = (async () => {
      for await (const _ of table) abort.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
  });

  it('says how far it has come', async () => {
    const bytes = await buffer(writeTable('xlsx', { columns: plain('N'), rows: [Array.from({ length: 20_000 }, (_, index) => [`text ${index}`])] }));
    const table = await readTable(inPieces(bytes));
    const shares: number[] = [];
    for await (const _ of table) shares.push(table.progress!);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBeLessThan(0.5);
    expect(table.progress).toBe(1);
  });

  it('says how far it has come in a stream whose length is known', async () => {
    const bytes = await buffer(writeTable('csv', { columns: plain('N'), rows: [Array.from({ length: 20_000 }, (_, index) => [`text ${index}`])] }));
    const table = await readTable(inPieces(bytes), { size: bytes.length });
    const shares: number[] = [];
    for await (const _ of table) shares.push(table.progress!);
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[0]).toBeLessThan(1);
    expect(table.progress).toBe(1);
  });
});
