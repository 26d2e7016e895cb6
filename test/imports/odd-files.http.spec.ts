import { beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '../../src/platform/tabular/write-table.js';
import { type Session, signIn } from '../support/api.js';
import { workbookOf } from '../support/spreadsheets.js';
import { errorsOf, imported } from './files.js';

let session: Session;
beforeAll(async () => {
  session = await signIn();
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const people = (title: string, ...names: string[]) => [title, ...names].join('\r\n');
const namesOf = async (one: Session) => ((await (await one.send('GET', '/api/v1/contacts?take=200&sort=lastName')).json()) as { data: { lastName: string }[] }).data.map(({ lastName }) => lastName);

const sheet = (rows: string, more = '') => workbookOf({ sheets: { People: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>` } });
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;

describe('a file as people make them', () => {
  const files: readonly (readonly [what: string, content: () => string | Buffer | Promise<Buffer>, lastNames: readonly string[]])[] = [
    ['with a byte order mark and semicolons', () => people('\uFEFFNachname;Vorname', 'Bär;Ö', 'Ähre;É'), ['Ähre', 'Bär']],
    ['with tabs', () => people('Last name\tFirst name', 'Tab\tA'), ['Tab']],
    ['in Windows-1252', () => latin1(people('Nachname;Straße', 'Müller;Gasse 1')), ['Müller']],
    ['with line breaks in quotation marks', () => people('Last name,Street', 'Break,"Weg 1\nHinterhaus"'), ['Break']],
    ['with blank rows and columns', () => people(',,Last name,,First name', ',,,,', ',,Blank,,A', ',,,,', ',,Gap,,B'), ['Blank', 'Gap']],
    ['with 300 columns', () => people(['Last name', ...Array.from({ length: 299 }, (_, i) => `c${i}`)].join(','), ['Wide', ...Array.from({ length: 299 }, () => 'x')].join(',')), ['Wide']],
    ['with its headings merged over two rows', () => sheet([row(1, text('A1', 'Person'), text('C1', 'Adresse')), row(2, text('A2', 'Nachname'), text('B2', 'Vorname'), text('C2', 'Ort'), text('D2', 'PLZ')), row(3, text('A3', 'Merged'), text('B3', 'A'), text('C3', 'Kiel'), text('D3', '24103'))].join(''), '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C1:D1"/></mergeCells>'), ['Merged']],
  ];

  it.each(files)('%s is read', async (_what, content, lastNames) => {
    const own = await signIn();
    expect(await imported(own, 'contacts', await content())).toMatchObject({ status: 'DONE', created: lastNames.length, failed: 0 });
    expect((await namesOf(own)).toSorted()).toEqual(lastNames.toSorted());
  });

  it('has dates as serial numbers, phone numbers with plus and zeros, and postal codes as texts', async () => {
    const own = await signIn();
    const content = await sheet([row(1, text('A1', 'Last name'), text('B1', 'Birthday'), text('C1', 'Phone'), text('D1', 'PLZ'), text('E1', 'Mobile')), row(2, text('A2', 'Serial'), '<c r="B2"><v>30819</v></c>', text('C2', '+49 431 555-0101'), text('D2', '01067'), '<c r="E2"><v>4915112345678</v></c>')].join(''));
    const one = await imported(own, 'contacts', content, {}, 'people.xlsx');
    const errors = await errorsOf(own, one.id);
    expect([errors.split('\r\n')[1], one.status, one.created]).toEqual([expect.stringContaining('Serial'), 'DONE', 0]); // a number without its plus is no number of any country
    const again = await imported(own, 'contacts', content, { mapping: '{"Mobile":null}' }, 'people.xlsx');
    expect(again).toMatchObject({ created: 1 });
    const { data } = (await (await own.send('GET', '/api/v1/contacts')).json()) as { data: unknown[] };
    expect(data).toMatchObject([{ lastName: 'Serial', birthday: '1984-05-17', phone: '+494315550101', address: { postalCode: '01067' } }]);
  });

  it('that an export has written comes back as it was', async () => {
    const [from, to] = [await signIn(), await signIn()];
    await imported(from, 'contacts', people('First name,Last name,Email,Phone,City,Tags', 'Ada,Lovelace,ada@x.example,+442079460018,London,"a, b"'));
    const exported = await (await from.send('GET', '/api/v1/contacts/export?fields=firstName,lastName,emails,phones,address,tags')).text();
    expect(await imported(to, 'contacts', exported)).toMatchObject({ created: 1, failed: 0 });
    const shown = async (one: Session) => ((await (await one.send('GET', '/api/v1/contacts?fields=firstName,lastName,emails,phones,address,tags')).json()) as { data: unknown }).data;
    expect(await shown(to)).toEqual(await shown(from));
  });
});

describe('a file that can not be', () => {
  const bomb = () => sheet(row(1, text('A1', 'Last name')) + row(2, text('A2', 'x'.repeat(60_000_000))));
  const files: readonly (readonly [what: string, content: () => string | Buffer | Promise<Buffer>, code: string])[] = [
    ['empty', () => '', 'table_empty'],
    ['of nothing but blanks', () => '\r\n\r\n', 'table_empty'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]), 'table_wrong_type'],
    ['a web page', () => '<!doctype html><table><tr><td>x</td></tr></table>', 'table_wrong_type'],
    ['JSON', () => '{"lastName":"x"}', 'table_wrong_type'],
    ['a broken spreadsheet', async () => (await buffer(writeTable('xlsx', { columns: [{ title: 'Last name' }], rows: [[['A']]] }))).subarray(0, 600), 'spreadsheet_corrupt'],
    ['a spreadsheet with a password', () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1_600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(1_000)]), 'spreadsheet_'],
    ['a zip bomb', bomb, 'spreadsheet_bomb'],
    ['a row of 10 MB', () => people('Last name', 'x'.repeat(10_485_760)), 'table_row_too_long'],
  ];

  it.each(files)('%s is refused by what it is, and the next is read all the same', async (_what, content, code) => {
    const refused = await imported(session, 'contacts', await content(), {}, 'file');
    expect(refused).toMatchObject({ status: 'FAILED', created: 0, problem: { code: expect.stringContaining(code), detail: expect.stringMatching(/\w{3}/) } });
    expect(await imported(session, 'contacts', 'Last name\nStill here\n', { dryRun: 'true' })).toMatchObject({ status: 'DONE', created: 1 });
  });

  it('has a formula or a cell that is too long in one row: the others are made', async () => {
    const own = await signIn();
    const formula = await sheet([row(1, text('A1', 'Last name'), text('B1', 'First name')), row(2, '<c r="A2"><f>1+1</f><v>2</v></c>', text('B2', 'A')), row(3, text('A3', 'Sound'), text('B3', 'B'))].join(''));
    const one = await imported(own, 'contacts', formula, {}, 'f.xlsx');
    expect(one).toMatchObject({ status: 'DONE', created: 1, failed: 1 });
    expect(await errorsOf(own, one.id)).toMatch(/,2,cell_formula,/);
    const long = await imported(own, 'contacts', people('Last name,First name', `${'x'.repeat(150_000)},A`, 'Short,B'));
    expect(long).toMatchObject({ status: 'DONE', created: 1, failed: 1 });
    expect(await errorsOf(own, long.id)).toMatch(/cell_too_long/);
  });
});
