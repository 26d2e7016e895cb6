import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buffer, text } from 'node:stream/consumers';
import papaparse from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import type { OutputCell, OutputColumn } from './output-table.js';
import { writeTable } from './write-table.js';

const columns: readonly OutputColumn[] = [{ title: 'Text', kind: 'text' }, { title: 'Number', kind: 'number', decimals: 2 }, { title: 'Moment', kind: 'moment' }, { title: 'Yes', kind: 'boolean' }, { title: 'Last' }];

/** XML has no form for characters of control that every reader knows, and readers differ in white space at the ends: those have tests of their own. */
const written = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((content) => content.trim() === content && !/\p{Cc}|_x[\da-f]{4}_/iu.test(content));
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((given) => Number(given.toPrecision(15)) || 0);
const moment = fc.date({ min: new Date('1901-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => new Date(Math.floor(date.getTime() / 1_000) * 1_000));
const rows = fc.array(fc.tuple(written, number, moment, fc.boolean(), fc.constant('end')), { minLength: 1, maxLength: 20 });

const tableOf = (given: readonly (readonly OutputCell[])[]) => ({ title: 'Report', columns, rows: [given] });

describe('what is written, read by others', () => {
  it('is the same in a library that reads XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const [sheet] = await readWorkbook(await buffer(writeTable('xlsx', tableOf(given))));
        // It cuts milliseconds off where a binary fraction of a day lies a little below a second.
        const data = sheet!.data.map((row) => row.map((cell) => (cell instanceof Date ? new Date(Math.round(cell.getTime() / 1_000) * 1_000) : cell)));
        expect({ ...sheet, data }).toEqual({ sheet: 'Report', data: [columns.map(({ title }) => title), ...given] });
      }),
      { numRuns: 100 },
    );
  });

  it('is the same in a library that reads CSV, but for the guard before formulas', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const { data, errors } = papaparse.parse<string[]>(await text(writeTable('csv', tableOf(given), { byteOrderMark: false })), { delimiter: ',', skipEmptyLines: true });
        expect(errors).toEqual([]);
        expect(data.slice(1).map(([content, value, instant, yes]) => [content!.replace(/^'(?='*[=+\-@＝＋－＠])/u, ''), Number(value), new Date(instant!), yes === 'true'])).toEqual(given.map((row) => row.slice(0, 4)));
      }),
      { numRuns: 100 },
    );
  });
});
