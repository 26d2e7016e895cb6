import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { refusalOf } from '../../../test/support/spreadsheets.js';
import { formatNamed } from './table-format.js';
import { writeTable } from './write-table.js';

describe('naming a format', () => {
  it.each([
    ['csv', 'csv'],
    ['XLSX', 'xlsx'],
    ['Leads of 2026.Q4.Xlsx', 'xlsx'],
    ['text/csv', 'csv'],
    ['Text/CSV; charset=windows-1252', 'csv'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['application/pdf', 'pdf'],
  ])('%s is %s', (name, format) => {
    expect(formatNamed(name)).toBe(format);
  });

  it.each(['', 'docx', 'csv.exe', 'constructor', 'application/json'])('%j is none', (name) => {
    expect(() => formatNamed(name)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'table_format_unknown', extra: { known: ['csv', 'xlsx', 'pdf'] } }));
  });

  it('makes a file that begins as its kind does', async () => {
    const beginning = async (name: string) => (await buffer(writeTable(name, { columns: [{ title: 'A' }], rows: [] }))).subarray(0, 4).toString('latin1');
    expect(await Promise.all(['a.csv', 'a.xlsx', 'a.pdf'].map(beginning))).toEqual(['\xef\xbb\xbfA', 'PK\x03\x04', '%PDF']);
  });

  it('is held against the content of a file that is read', async () => {
    expect(await refusalOf('A,B\n1,2\n', { format: 'leads.csv' })).toBeUndefined();
    expect(await refusalOf('A,B\n1,2\n', { format: 'leads.xlsx' })).toMatchObject({ code: 'table_wrong_type' });
    expect(await refusalOf('A,B\n1,2\n', { format: 'leads.pdf' })).toMatchObject({ code: 'table_wrong_type' });
  });
});
