import { describe, expect, it } from '@jest/globals';
import { readAll, refusalOf } from '../../../../test/support/spreadsheets.js';
import { CellFault } from '../cell.js';

const cellsOf = async (text: string | Uint8Array, options = {}) => (await readAll(text, options)).cells;
const utf16 = (text: string, endian: 'le' | 'be', mark = true) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
};

describe('reading CSV', () => {
  it('gives the headings, and the rows below by the numbers that a spreadsheet program gives them', async () => {
    const { table, names, numbers, cells } = await readAll('Name,City\nAda,London\n\n\nGrace,"New\r\nYork"\nAlan,Wilmslow\n');
    expect(table.facts).toEqual({ format: 'csv', delimiter: ',' });
    expect(table.headerRows).toEqual([1]);
    expect(names).toEqual(['Name', 'City']);
    expect(numbers).toEqual([2, 5, 6]);
    expect(cells).toEqual([['Ada', 'London'], ['Grace', 'New\r\nYork'], ['Alan', 'Wilmslow']]);
  });

  it.each([
    ['a comma', 'Name,City\n"A, B",C\n'],
    ['a semicolon, with commas in the numbers', 'Name;Price\nA;1,50\nB;2,75\nC;3,00\n'],
    ['a tab', 'Name\tCity\nA, B\tC; D\n'],
    ['a bar', 'Name|City\nA, B|C\n'],
    ['what the first line names', 'sep=;\nName;City\nA,B,C;D,E,F\n'],
  ])('finds out that the delimiter is %s', async (_, text) => {
    const { table, names } = await readAll(text);
    expect(names).toHaveLength(2);
    expect(table.facts.delimiter).toBe(/[;\t|]/.exec(text.split('\n')[0]!)?.[0] ?? ',');
  });

  it.each([
    ['UTF-8', Buffer.from('Name;Ort\nJörg;Köln\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFName;Ort\nJörg;Köln\n')],
    ['Windows-1252', Buffer.from('Name;Ort\nJörg;Köln\n', 'latin1')],
    ['UTF-16 as Excel writes it', utf16('Name;Ort\nJörg;Köln\n', 'le')],
    ['UTF-16 the other way round', utf16('Name;Ort\nJörg;Köln\n', 'be')],
    ['UTF-16 without a mark', utf16('Name;Ort\nJörg;Köln\n', 'le', false)],
  ])('finds out that the text is %s', async (_, bytes) => {
    const { names, cells } = await readAll(bytes);
    expect(names).toEqual(['Name', 'Ort']);
    expect(cells).toEqual([['Jörg', 'Köln']]);
  });

  it('reads the signs of Windows-1252 that ISO 8859-1 lacks', async () => {
    const euro = Buffer.concat([Buffer.from('Preis;Wort\n'), Buffer.from([0x31, 0x80, 0x3b, 0x93, 0x78, 0x94, 0x0a])]);
    expect(await cellsOf(euro)).toEqual([['1€', '“x”']]);
  });

  it('finds out the encoding where the first letter beyond ASCII stands far down', async () => {
    const rows = 'Anna;Berlin\n'.repeat(20_000);
    for (const encoding of ['utf8', 'latin1'] as const) {
      const cells = await cellsOf(Buffer.from(`Name;Ort\n${rows}Jörg;Köln\n`, encoding));
      expect(cells.at(-1)).toEqual(['Jörg', 'Köln']);
    }
  });

  it('takes the encoding that it is told, and refuses one that there is not', async () => {
    expect(await cellsOf(Buffer.from([0x4e, 0x0a, 0xb1, 0x0a]), { encoding: 'iso-8859-2' })).toEqual([['ą']]);
    expect(await refusalOf('Name\nA\n', { encoding: 'klingon' })).toMatchObject({ code: 'csv_encoding_unknown' });
  });

  it('marks a cell whose letters an earlier conversion has lost, and keeps the others of its text', async () => {
    const broken = Buffer.concat([Buffer.from('Name;Ort\nJörg;Köln\nM'), Buffer.from([0xfc]), Buffer.from('ller;Köln\n')]);
    const [good, bad] = await cellsOf(broken);
    expect(good).toEqual(['Jörg', 'Köln']);
    expect(bad).toEqual([expect.objectContaining({ code: 'cell_characters_lost', shown: 'M\uFFFDller' }), 'Köln']);
  });

  it('marks a cell that holds NUL', async () => {
    expect(await cellsOf('Name,City\nA\0da,London\n')).toEqual([[expect.objectContaining({ code: 'cell_nul_character', shown: 'Ada' }), 'London']]);
  });

  it('keeps leading zeros, plus signs and everything else as it is written', async () => {
    expect(await cellsOf('A,B,C,D\n007,+49 30 123,1e5,TRUE\n')).toEqual([['007', '+49 30 123', '1e5', 'TRUE']]);
  });

  it('takes the apostrophe away that hides a formula, and no other', async () => {
    expect(await cellsOf("A,B,C\n'=1+1,'+49 30,'tis\n")).toEqual([['=1+1', '+49 30', "'tis"]]);
  });

  it('takes rows of any length, and blank columns', async () => {
    expect(await cellsOf('A,,C\n1,,3,4,5\n2\n,,\n')).toEqual([['1', null, '3', '4', '5'], ['2']]);
  });

  it('takes any end of line, also several kinds in one file', async () => {
    expect(await cellsOf('A,B\r1,2\r\n3,4\n5,6')).toEqual([['1', '2'], ['3', '4'], ['5', '6']]);
  });

  it('takes quotation marks in the middle of a cell as what they are', async () => {
    expect(await cellsOf('Name,Size\nPipe,5" wide\n"Say ""hi""",x\n')).toEqual([['Pipe', '5" wide'], ['Say "hi"', 'x']]);
  });

  it('takes 300 columns', async () => {
    const row = Array.from({ length: 300 }, (_, index) => `c${index}`);
    const { names, cells } = await readAll(`${row.join(';')}\n${row.join(';')}\n`);
    expect(names).toEqual(row);
    expect(cells).toEqual([row]);
  });

  it('takes a cell for too long without refusing the rest', async () => {
    const [row] = await cellsOf(`A,B\n${'x'.repeat(200)},y\n`, { limits: { cellCharacters: 100 } });
    expect(row).toEqual([expect.any(CellFault), 'y']);
    expect(row![0]).toMatchObject({ code: 'cell_too_long', shown: 'x'.repeat(100) });
  });
});

describe('refusing CSV', () => {
  const tenMegabytes = 'x'.repeat(10_485_760);

  it.each([
    ['nothing at all', '', 'table_empty'],
    ['a mark and nothing else', '\uFEFF', 'table_empty'],
    ['blank lines', '\n\r\n , \n', 'table_empty'],
    ['a cell of 10 MB', `A,B\n1,${tenMegabytes}\n`, 'table_row_too_long'],
    ['a line without an end', tenMegabytes, 'table_row_too_long'],
    ['a quotation mark that is never closed', 'A,B\n1,"2\n3,4\n', 'csv_quote_not_closed'],
    ['a web page', '<!DOCTYPE html><table><tr><td>A</td></tr></table>', 'table_wrong_type'],
    ['JSON', '[{"a":1}]', 'table_wrong_type'],
    ['a PDF', '%PDF-1.7\n', 'table_wrong_type'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'table_wrong_type'],
    ['bytes that are no text', Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251)), 'table_wrong_type'],
  ])('refuses %s', async (_, content, code) => {
    const refusal = await refusalOf(content);
    expect(refusal).toMatchObject({ kind: 'invalid', code });
    expect(refusal!.message).toMatch(/[.:]/);
  });

  it('names the row, so that its author can find it', async () => {
    expect(await refusalOf('A,B\n1,2\n3,"4\n5,6\n')).toMatchObject({ extra: { row: 3 }, message: expect.stringContaining('Row 3') });
    expect(await refusalOf(`A\n1\n2\n${tenMegabytes}\n`)).toMatchObject({ extra: { row: 4 } });
  });

  it.each([
    ['rows', 'A\n1\n2\n3\n', { rows: 3 }, 'table_too_many_rows'],
    ['columns', 'A,B,C\n', { columns: 2 }, 'table_too_wide'],
    ['bytes', 'A,B,C\n', { fileBytes: 5 }, 'table_too_large'],
  ])('refuses more %s than it is told to take', async (_, text, limits, code) => {
    expect(await refusalOf(text, { limits })).toMatchObject({ code, extra: { limit: Object.values(limits)[0] } });
  });

  it('refuses a text that was said to be XLSX', async () => {
    expect(await refusalOf('A,B\n1,2\n', { format: 'xlsx' })).toMatchObject({ code: 'table_wrong_type' });
  });
});
