import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { all, inPieces, workbookParts, zipOf } from '../../../test/support/spreadsheets.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type ReadOptions, readTable } from './read-table.js';
import { writeTable } from './write-table.js';

/** Reads whatever it is to the end; anything but rows or a refusal fails the test. */
async function rowsOrRefusal(bytes: Buffer, options: ReadOptions = {}): Promise<'rows' | 'refusal'> {
  try {
    for (const { number, cells } of (await all(await readTable(inPieces(bytes), options))).flat()) {
      if (!Number.isInteger(number) || !Array.isArray(cells)) throw new TypeError('this is no row');
    }
    return 'rows';
  } catch (error) {
    if (error instanceof DomainError) return 'refusal';
    throw error;
  }
}

interface Mutation {
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'insert' | 'repeat' | 'swap';
  readonly bytes: Uint8Array;
}

const mutations = fc.array(
  fc.record<Mutation>({ at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.constantFrom('flip', 'cut', 'insert', 'repeat', 'swap'), bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 16 }), fc.constantFrom('<', '>', '"', '&', '</c>', '<row>', '<v>', 't="s"', ';', '\r', '\0', '_x0000_', ']]>', '<!--', '<?x', '&#0;', '&a;').map((text) => new Uint8Array(Buffer.from(text)))) }),
  { minLength: 1, maxLength: 6 },
);

function mutated(original: Buffer, changes: readonly Mutation[]): Buffer {
  return changes.reduce((bytes, { at, kind, bytes: material }) => {
    const place = Math.floor(at * bytes.length);
    const before = bytes.subarray(0, place);
    const after = bytes.subarray(place);
    const count = material[0]! % 32;
    if (kind === 'cut') return Buffer.concat([before, after.subarray(count + 1)]);
    if (kind === 'insert') return Buffer.concat([before, material, after]);
    if (kind === 'repeat') return Buffer.concat([before, after.subarray(0, count), after]);
    const changed = Buffer.from(bytes);
    if (kind === 'flip' && changed.length > 0) changed[Math.min(place, changed.length - 1)]! ^= material[0]!;
    if (kind === 'swap') changed.set(material.subarray(0, Math.max(0, changed.length - place)), place);
    return changed;
  }, original);
}

const columns = ['Name', 'City', 'Value', 'Day', 'Yes'].map((title) => ({ title }));
const rows = Array.from({ length: 30 }, (_, index) => [`Ada "${index}"`, 'Köln, süd; x', index * 1.5, new Date(index * 1e9), index % 2 === 0]);
const csv = await buffer(writeTable('csv', { columns, rows: [rows] }));
const xlsx = await buffer(writeTable('xlsx', { columns, rows: [rows] }));
const parts = workbookParts({
  texts: ['<t>a</t>', '<r><t>b</t></r><rPh><t>x</t></rPh>', '<t xml:space="preserve"> c_x0041_ </t>'],
  formats: [14, '00000', '[h]:mm'],
  sheets: { S: '<?xml version="1.0"?><worksheet><cols><col/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>46347</v></c><c r="B2" s="2"><v>7</v></c><c r="D2" t="e"><v>#N/A</v></c></row><row r="3"><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>x</v></c><c t="inlineStr"><is><t>y &amp; z</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>' },
});

describe('files that nobody has made on purpose', () => {
  it.each([
    ['CSV', csv],
    ['XLSX', xlsx],
  ])('are read or refused, and nothing else: %s with bytes changed', async (_, original) => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        await rowsOrRefusal(mutated(original, changes));
      }),
      { numRuns: 150 },
    );
    expect(await rowsOrRefusal(original)).toBe('rows');
  });

  it.each(Object.keys(parts))('are read or refused, and nothing else: a workbook with its part %s changed', async (part) => {
    await fc.assert(
      fc.asyncProperty(mutations, fc.boolean(), async (changes, refuse) => {
        const bytes = await zipOf({ ...parts, [part]: mutated(Buffer.from(parts[part]!), changes) });
        await rowsOrRefusal(bytes, { formulas: refuse ? 'fault' : 'value', faults: refuse ? 'refuse' : 'mark', limits: { textBytesInMemory: 2 } });
      }),
      { numRuns: 150 },
    );
    expect(await rowsOrRefusal(await zipOf(parts))).toBe('rows');
  });

  it('are read or refused, and nothing else: bytes without any sense, behind any beginning', async () => {
    const beginning = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', 'sep=', '"', '%PDF').map((text) => Buffer.from(text, 'latin1'));
    await fc.assert(
      fc.asyncProperty(beginning, fc.uint8Array({ maxLength: 2_000 }), fc.constantFrom<ReadOptions>({}, { encoding: 'utf-16le' }, { delimiter: ';' }, { header: 'none' }), async (start, bytes, options) => {
        await rowsOrRefusal(Buffer.concat([start, bytes]), options);
      }),
      { numRuns: 200 },
    );
    expect(await rowsOrRefusal(csv)).toBe('rows');
  });
});
