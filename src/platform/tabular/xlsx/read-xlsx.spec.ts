import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import zlib from 'node:zlib';
import { all, inPieces, readAll, refusalOf, workbookOf, workbookParts, zipOf } from '../../../../test/support/spreadsheets.js';
import { CellDate } from '../cell.js';
import { readTable } from '../read-table.js';
import { writeTable } from '../write-table.js';

const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const text = (reference: string, content: string) => `<c r="${reference}" t="inlineStr"><is><t>${content}</t></is></c>`;
const head = (...names: string[]) => row(1, ...names.map((name, index) => text(`${String.fromCharCode(65 + index)}1`, name)));
const cellsOf = async (bytes: Buffer, options = {}) => (await readAll(bytes, options)).cells;

describe('reading XLSX', () => {
  it('gives texts, numbers, booleans and blanks as what they are', async () => {
    const bytes = await workbookOf({
      texts: ['<t>Name</t>', '<t>0049</t>', '<r><t>bold</t></r><r><rPr><b/></rPr><t xml:space="preserve"> and plain</t></r>', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'],
      sheets: { S: row(1, '<c r="A1" t="s"><v>0</v></c>', text('B1', 'B'), text('C1', 'C'), text('D1', 'D')) + row(2, '<c r="A2" t="s"><v>1</v></c>', '<c r="B2"><v>12.5</v></c>', '<c r="C2" t="b"><v>1</v></c>', '<c r="D2" s="0"/>') + row(4, '<c r="A4" t="s"><v>2</v></c>', '<c r="C4" t="s"><v>3</v></c>', '<c r="D4"><v>1E3</v></c>') },
    });
    const { table, names, numbers, cells } = await readAll(bytes);
    expect(table.facts).toEqual({ format: 'xlsx', sheet: 'S', sheets: ['S'], usesEpoch1904: false });
    expect(names).toEqual(['Name', 'B', 'C', 'D']);
    expect(numbers).toEqual([2, 4]);
    expect(cells).toEqual([['0049', 12.5, true], ['bold and plain', null, '東京', 1_000]]);
  });

  it('takes cells and rows without references in their order, and names with prefixes', async () => {
    const sheet = '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>B</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { names, numbers, cells } = await readAll(await workbookOf({ sheets: { S: sheet } }));
    expect({ names, numbers, cells }).toEqual({ names: ['A', 'B'], numbers: [2], cells: [[1, 2]] });
  });

  it('gives dates as what is shown, in the system of 1900', async () => {
    const cell = (column: string, style: number, value: string) => `<c r="${column}2" s="${style}"><v>${value}</v></c>`;
    const bytes = await workbookOf({
      formats: [14, 'dd/mm/yyyy hh:mm', 20, '[h]:mm:ss', 'yyyy"年"m"月"d"日"', '#,##0.00 "d"', '[$-409]d-mmm-yy;@', 'mm:ss.0'],
      sheets: { S: head('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H') + row(2, cell('A', 1, '46347'), cell('B', 2, '46347.5'), cell('C', 3, '0.25'), cell('D', 4, '1.5'), cell('E', 5, '59'), cell('F', 6, '46347'), cell('G', 7, '61'), cell('H', 8, '0.0006944444444444445')) },
    });
    expect(await cellsOf(bytes)).toEqual([[new CellDate('2026-11-21', null), new CellDate('2026-11-21', '12:00:00'), new CellDate(null, '06:00:00'), '36:00:00', new CellDate('1900-02-28', null), 46_347, new CellDate('1900-03-01', null), new CellDate(null, '00:01:00')]]);
  });

  it('gives dates in the system of 1904', async () => {
    const bytes = await workbookOf({ epoch1904: true, formats: [14], sheets: { S: head('A', 'B') + row(2, '<c r="A2" s="1"><v>44885</v></c>', '<c r="B2" s="1"><v>0</v></c>') } });
    const { table, cells } = await readAll(bytes);
    expect(table.facts.usesEpoch1904).toBe(true);
    expect(cells).toEqual([[new CellDate('2026-11-21', null), new CellDate('1904-01-01', null)]]);
  });

  it('gives dates that are written as such', async () => {
    const bytes = await workbookOf({ sheets: { S: head('A', 'B') + row(2, '<c r="A2" t="d"><v>2026-11-21</v></c>', '<c r="B2" t="d"><v>2026-11-21T09:30:00Z</v></c>') } });
    expect(await cellsOf(bytes)).toEqual([[new CellDate('2026-11-21', null), new CellDate('2026-11-21', '09:30:00')]]);
  });

  it('marks dates that are none', async () => {
    const bytes = await workbookOf({ formats: [14], sheets: { S: head('A', 'B', 'C') + row(2, '<c r="A2" s="1"><v>60</v></c>', '<c r="B2" s="1"><v>-1</v></c>', '<c r="C2" s="1"><v>1E9</v></c>') } });
    const fault = expect.objectContaining({ code: 'cell_date_impossible' });
    expect(await cellsOf(bytes)).toEqual([[fault, fault, fault]]);
  });

  it('keeps the zeros and the plus that only the format of a number shows', async () => {
    const bytes = await workbookOf({ formats: ['00000', '\\+0', '"+"0', '0', '#,##0', '000\\-000'], sheets: { S: head('A', 'B', 'C', 'D', 'E', 'F', 'G') + row(2, '<c r="A2" s="1"><v>1067</v></c>', '<c r="B2" s="2"><v>493012345678</v></c>', '<c r="C2" s="3"><v>4930</v></c>', '<c r="D2" s="4"><v>7</v></c>', '<c r="E2" s="5"><v>1234</v></c>', '<c r="F2" s="6"><v>12345</v></c>', '<c r="G2" s="1"><v>1.5</v></c>') } });
    expect(await cellsOf(bytes)).toEqual([['01067', '+493012345678', '+4930', 7, 1_234, '012-345', 1.5]]);
  });

  it('marks formulas and errors, or takes the value that was last reckoned', async () => {
    const formula = (reference: string, type: string, value: string) => `<c r="${reference}"${type}><f>SUM(A1)</f><v>${value}</v></c>`;
    const bytes = await workbookOf({ sheets: { S: head('A', 'B', 'C', 'D') + row(2, formula('A2', '', '3'), formula('B2', ' t="str"', 'x'), '<c r="C2" t="e"><v>#REF!</v></c>', '<c r="D2"><f>A1</f></c>') } });
    const fault = (code: string, shown: string) => expect.objectContaining({ code, shown });
    expect(await cellsOf(bytes)).toEqual([[fault('cell_formula', '3'), fault('cell_formula', 'x'), fault('cell_error', '#REF!'), fault('cell_formula', '')]]);
    expect(await cellsOf(bytes, { formulas: 'value' })).toEqual([[3, 'x', fault('cell_error', '#REF!'), fault('cell_formula', '')]]);
    expect(await refusalOf(bytes, { faults: 'refuse' })).toMatchObject({ code: 'cell_formula', extra: { row: 2, column: 'A' } });
  });

  it('takes a boolean of LibreOffice, which looks like a formula, for what it is', async () => {
    const bytes = await workbookOf({ sheets: { S: head('A', 'B', 'C') + row(2, '<c r="A2" t="b"><f aca="false">TRUE()</f><v>1</v></c>', '<c r="B2" t="b"><f>FALSE()</f><v>0</v></c>', '<c r="C2" t="b"><f>TRUE()=A1</f><v>0</v></c>') } });
    expect(await cellsOf(bytes)).toEqual([[true, false, expect.objectContaining({ code: 'cell_formula' })]]);
  });

  it('writes characters that XML can not hold as what they are', async () => {
    const bytes = await workbookOf({ sheets: { S: head('A', 'B') + row(2, text('A2', 'a_x0007_b'), text('B2', '_x005F_x0041_ &amp; &lt;&#x1F600;')) } });
    expect(await cellsOf(bytes)).toEqual([['a\u0007b', '_x0041_ & <😀']]);
  });

  it('reads the sheet that is asked for, by name or place, and else the first that is shown', async () => {
    const bytes = await workbookOf({ hidden: ['Lists'], sheets: { Lists: head('hidden'), Leads: head('first'), 'Tom & Jerry': head('second') } });
    expect((await readAll(bytes)).names).toEqual(['first']);
    expect((await readAll(bytes, { sheet: 'tom & jerry' })).names).toEqual(['second']);
    expect((await readAll(bytes, { sheet: 2 })).names).toEqual(['second']);
    expect(await refusalOf(bytes, { sheet: 'Deals' })).toMatchObject({ code: 'sheet_not_found', extra: { sheets: ['Leads', 'Tom & Jerry'] } });
  });

  it('does not count columns that are formatted and empty', async () => {
    const wide = `<c r="XFD2" s="0"/>`;
    expect(await cellsOf(await workbookOf({ sheets: { S: head('A') + row(2, text('A2', 'x'), wide) } }))).toEqual([['x']]);
  });

  it('keeps texts beyond what may stay in memory in a scratch file', async () => {
    const count = 5_000;
    const texts = Array.from({ length: count }, (_, index) => `<t>Nr ${index} ${'ü'.repeat(index % 50)}</t>`);
    const rows = Array.from({ length: count }, (_, index) => row(index + 2, `<c r="A${index + 2}" t="s"><v>${(index * 2_477) % count}</v></c>`)).join('');
    const bytes = await workbookOf({ texts, sheets: { S: head('A') + rows } });
    const [inMemory, spilled] = [await cellsOf(bytes), await cellsOf(bytes, { limits: { textBytesInMemory: 1_000 } })];
    expect(spilled).toEqual(inMemory);
    expect(spilled[1]).toEqual([`Nr 2477 ${'ü'.repeat(2_477 % 50)}`]);
  });
});

describe('finding the headings', () => {
  const sheet = (rows: string, merged: readonly string[] = []) => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData><mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells></worksheet>`;
  const line = (number: number, ...contents: (string | null)[]) => row(number, ...contents.map((content, index) => (content === null ? '' : text(`${String.fromCharCode(65 + index)}${number}`, content))));

  it('passes over a title and remarks above them', async () => {
    const rows = line(1, 'Our leads 2026') + line(2, 'as of November') + line(4, 'Name', 'City', 'Phone') + line(5, 'Ada', 'London', '1');
    const { table, names, numbers } = await readAll(await workbookOf({ sheets: { S: sheet(rows, ['A1:C1']) } }));
    expect({ headings: table.headerRows, names, numbers }).toEqual({ headings: [4], names: ['Name', 'City', 'Phone'], numbers: [5] });
  });

  it('reads headings of two rows that are merged downwards and sideways', async () => {
    const rows = line(1, 'Name', null, 'E-mail', 'City') + line(2, 'First', 'Last') + line(3, 'Ada', 'Lovelace', 'a@b.c', 'London');
    const { table, numbers } = await readAll(await workbookOf({ sheets: { S: sheet(rows, ['A1:B1', 'C1:C2', 'D1:D2']) } }));
    expect(table.columns.map(({ name, path }) => [name, ...path])).toEqual([['First', 'Name', 'First'], ['Last', 'Name', 'Last'], ['E-mail', 'E-mail'], ['City', 'City']]);
    expect(numbers).toEqual([3]);
  });

  it('tells columns of one name apart by what is merged over them', async () => {
    const rows = line(1, 'Billing', null, 'Shipping', null) + line(2, 'Street', 'City', 'Street', 'City') + line(3, 'a', 'b', 'c', 'd');
    const { names } = await readAll(await workbookOf({ sheets: { S: sheet(rows, ['A1:B1', 'C1:D1']) } }));
    expect(names).toEqual(['Billing Street', 'Billing City', 'Shipping Street', 'Shipping City']);
  });

  it('leaves columns without a heading where they are', async () => {
    const rows = line(1, null, 'Name', null, 'City') + line(2, 'x', 'Ada', 'y', 'London');
    const { table, cells } = await readAll(await workbookOf({ sheets: { S: sheet(rows) } }));
    expect(table.columns.map(({ letters, name }) => `${letters} ${name}`)).toEqual(['A ', 'B Name', 'C ', 'D City']);
    expect(cells).toEqual([['x', 'Ada', 'y', 'London']]);
  });

  it('believes a caller who knows better', async () => {
    const bytes = await workbookOf({ sheets: { S: sheet(line(1, 'Name', 'City') + line(2, 'Ada', 'London') + line(3, 'x', 'y')) } });
    expect(await readAll(bytes, { header: 2 })).toMatchObject({ names: ['Ada', 'London'], numbers: [3] });
    expect(await readAll(bytes, { header: 'none' })).toMatchObject({ names: ['', ''], numbers: [1, 2, 3] });
    expect(await refusalOf(bytes, { header: 9 })).toMatchObject({ code: 'table_header_missing' });
  });
});

describe('refusing XLSX', () => {
  const macroBook = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const compound = (name: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1_000), Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(1_000)]);
  const broken = async () => {
    const bytes = await workbookOf({ sheets: { S: head('A') + row(2, text('A2', 'x'.repeat(500))) } });
    bytes[bytes.indexOf('xl/worksheets/sheet1.xml') + 60]! ^= 0xff;
    return bytes;
  };
  const zipBomb = async () => {
    const parts = workbookParts({ sheets: { S: head('A') } });
    return zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(40_000_000, ' ')]) });
  };
  const lyingBomb = async () => {
    const bytes = await zipBomb();
    const size = 40_000_022;
    for (let at = bytes.indexOf(leb(size)); at >= 0; at = bytes.indexOf(leb(size))) bytes.writeUInt32LE(1_000, at);
    return bytes;
  };
  const leb = (size: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(size);
    return bytes;
  };
  const withDtd = (declaration: string) => workbookOf({ sheets: { S: `<?xml version="1.0"?><!DOCTYPE worksheet [${declaration}]><worksheet><sheetData>${head('&a;')}</sheetData></worksheet>` } });
  const zipEncrypted = async () => {
    const bytes = await workbookOf();
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) bytes[at + 8]! |= 1;
    return bytes;
  };

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a file with a password', () => compound('EncryptedPackage'), 'spreadsheet_encrypted'],
    ['an archive with a password', zipEncrypted, 'spreadsheet_encrypted'],
    ['a file of Excel 97', () => compound('Workbook'), 'spreadsheet_legacy'],
    ['a letter of Word 97', () => compound('WordDocument'), 'table_wrong_type'],
    ['a binary workbook', () => workbookOf({ workbookType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }), 'spreadsheet_binary'],
    ['an OpenDocument file', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'spreadsheet_open_document'],
    ['a workbook with macros', () => workbookOf({ workbookType: macroBook }), 'spreadsheet_with_macros'],
    ['macros in a workbook that says it has none', () => workbookOf({ others: { 'xl/vbaProject.bin': 'x' } }), 'spreadsheet_with_macros'],
    ['a letter of Word', () => workbookOf({ workbookType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }), 'table_wrong_type'],
    ['an archive of something else', () => zipOf({ 'a.txt': 'a' }), 'table_wrong_type'],
    ['an empty archive', () => zipOf({}), 'table_wrong_type'],
    ['a damaged part', broken, 'spreadsheet_corrupt'],
    ['a file that is cut off', async () => (await workbookOf({ sheets: { S: head('A') } })).subarray(0, 700), 'spreadsheet_corrupt'],
    ['a sheet that is not there', () => zipOf({ ...workbookParts(), 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), 'spreadsheet_corrupt'],
    ['XML that is none', () => workbookOf({ sheets: { S: '<?xml version="1.0"?><worksheet><sheetData><row></worksheet>' } }), 'spreadsheet_corrupt'],
    ['bytes that are no UTF-8', async () => zipOf({ ...workbookParts(), 'xl/worksheets/sheet1.xml': Buffer.from('<worksheet><sheetData><row><c t="str"><v>\xff</v></c></row></sheetData></worksheet>', 'latin1') }), 'spreadsheet_corrupt'],
    ['rows out of order', () => workbookOf({ sheets: { S: row(2, text('A2', 'x')) + row(1, text('A1', 'x')) } }), 'spreadsheet_corrupt'],
    ['a text that is not there', () => workbookOf({ texts: ['<t>a</t>'], sheets: { S: row(1, '<c r="A1" t="s"><v>7</v></c>') } }), 'spreadsheet_corrupt'],
    ['a number that is none', () => workbookOf({ sheets: { S: row(1, '<c r="A1"><v>1e400</v></c>') } }), 'spreadsheet_corrupt'],
    ['an empty sheet', () => workbookOf(), 'table_empty'],
    ['a document type', () => withDtd(''), 'spreadsheet_dtd'],
    ['entities within entities', () => withDtd('<!ENTITY b "x"><!ENTITY a "&b;&b;&b;&b;">'), 'spreadsheet_dtd'],
    ['an entity from a file', () => withDtd('<!ENTITY a SYSTEM "file:///etc/passwd">'), 'spreadsheet_dtd'],
    ['a zip bomb', zipBomb, 'spreadsheet_bomb'],
    ['a zip bomb that says it is small', lyingBomb, 'spreadsheet_corrupt'],
    ['a cell of 10 MB', () => workbookOf({ sheets: { S: head('A') + row(2, text('A2', Buffer.from(Array.from({ length: 10_000_000 }, (_, index) => 97 + ((index * index) % 23))).toString())) } }), 'spreadsheet_cell_too_long'],
    ['a text of 10 MB in many pieces', () => workbookOf({ texts: [`<r><t>${'abcdefghij'.repeat(1_000)}</t></r>`.repeat(1_000)], sheets: { S: head('A') } }), 'spreadsheet_cell_too_long'],
    ['tags without an end', () => workbookOf({ sheets: { S: `<?xml version="1.0"?><worksheet>${'<a>'.repeat(100)}</worksheet>` } }), 'spreadsheet_corrupt'],
  ])('refuses %s', async (_, made, code) => {
    expect(await refusalOf(await made())).toMatchObject({ kind: 'invalid', code });
  });

  it('looks at sizes before it inflates anything', async () => {
    const bytes = await workbookOf({ sheets: { S: head('A') + row(2, text('A2', zlib.crc32('x').toString())) } });
    expect(await refusalOf(bytes, { limits: { inflatedBytes: 100 } })).toMatchObject({ code: 'spreadsheet_bomb' });
    expect(await refusalOf(bytes, { limits: { descriptionBytes: 100 } })).toMatchObject({ code: 'spreadsheet_bomb' });
    expect(await refusalOf(bytes, { limits: { parts: 3 } })).toMatchObject({ code: 'spreadsheet_bomb' });
  });

  it('counts all parts together, those too that it would never read', async () => {
    const others = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`xl/media/${index}.png`, Buffer.alloc(100_000)]));
    const bytes = await workbookOf({ others, sheets: { S: head('A') + row(2, text('A2', 'x')) } });
    expect(await refusalOf(bytes, { limits: { inflatedBytes: 2_500_000 } })).toBeUndefined();
    expect(await refusalOf(bytes, { limits: { inflatedBytes: 1_900_000 } })).toMatchObject({ code: 'spreadsheet_bomb' });
  });

  it('takes a long table whose rows are all alike, though it packs well', async () => {
    const rows = Array.from({ length: 20_000 }, () => [0, 0, 0, 0, 0, 0, 0, 0]);
    const bytes = await buffer(writeTable('xlsx', { columns: 'ABCDEFGH'.split('').map((title) => ({ title })), rows: [rows] }));
    expect(await cellsOf(bytes, { limits: { alwaysInflatedBytes: 1_000 } })).toHaveLength(20_000);
  });

  it.each([
    ['rows', { rows: 1 }, 'table_too_many_rows'],
    ['columns', { columns: 1 }, 'table_too_wide'],
    ['characters of a row', { rowCharacters: 5 }, 'table_row_too_long'],
    ['texts', { texts: 1 }, 'spreadsheet_too_many_texts'],
    ['bytes of texts', { textBytes: 2 }, 'spreadsheet_too_many_texts'],
    ['bytes of the file', { fileBytes: 100 }, 'table_too_large'],
  ])('refuses more %s than it is told to take', async (_, limits, code) => {
    const bytes = await workbookOf({ texts: ['<t>one</t>', '<t>two</t>'], sheets: { S: row(1, text('A1', 'abc'), text('B1', 'def')) + row(2, text('A2', 'x'), text('B2', 'y')) } });
    expect(await refusalOf(bytes, { limits })).toMatchObject({ code });
  });

  it('says it before the first row where it can be known, and while reading where not', async () => {
    const parts = workbookParts({ sheets: { S: head('A') + Array.from({ length: 5_000 }, (_, index) => row(index + 2, text(`A${index + 2}`, String((index * 7_919) % 10_007)))).join('') } });
    const bytes = await zipOf(parts);
    const crc = Buffer.alloc(4);
    crc.writeUInt32LE(zlib.crc32(Buffer.from(parts['xl/worksheets/sheet1.xml']!)));
    for (let at = bytes.indexOf(crc); at >= 0; at = bytes.indexOf(crc, at + 1)) bytes[at]! ^= 1;
    const table = await readTable(inPieces(bytes));
    await expect(all(table)).rejects.toMatchObject({ code: 'spreadsheet_corrupt' });
  });
});
