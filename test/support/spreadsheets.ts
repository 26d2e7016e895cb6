import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { DomainError } from '../../src/kernel/domain-error.js';
import type { Cell } from '../../src/platform/tabular/cell.js';
import { type ReadOptions, readTable, type Table } from '../../src/platform/tabular/read-table.js';

/** A ZIP archive of the parts given. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface WorkbookParts {
  /** By name: what stands in `sheetData`, or a whole worksheet. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** Of shared texts, each as the XML within `si`. */
  readonly texts?: readonly string[];
  /** Of styles: a number is a built-in format, a text one of its own. */
  readonly formats?: readonly (number | string)[];
  readonly epoch1904?: boolean;
  readonly workbookType?: string;
  readonly others?: Readonly<Record<string, string | Buffer>>;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of a workbook as Excel lays them out. */
export function workbookParts({ sheets = { Sheet1: '' }, hidden = [], texts, formats = [], epoch1904 = false, workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', others = {} }: WorkbookParts = {}): Record<string, string | Buffer> {
  const names = Object.keys(sheets);
  const relationship = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${epoch1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relationship('rIdT', 'sharedStrings', 'sharedStrings.xml')}${relationship('rIdS', 'styles', '/xl/styles.xml')}</Relationships>`,
    ...others,
  };
  for (const [index, name] of names.entries()) {
    const content = sheets[name]!;
    parts[`xl/worksheets/sheet${index + 1}.xml`] ??= content.startsWith('<?xml') || content.includes('<worksheet') ? content : `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${content}</sheetData></worksheet>`;
  }
  if (texts) parts['xl/sharedStrings.xml'] ??= `<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`;
  parts['xl/styles.xml'] ??= `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((format, index) => (typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${escape(format)}"/>` : '')).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + index}"/>`).join('')}</cellXfs></styleSheet>`;
  return parts;
}

export const workbookOf = (parts: WorkbookParts = {}): Promise<Buffer> => zipOf(workbookParts(parts));

export async function* inPieces(bytes: Uint8Array | string, size = 7_919): AsyncGenerator<Buffer> {
  const all = Buffer.from(bytes as string);
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
}

export interface ReadResult {
  readonly table: Table;
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  readonly cells: readonly (readonly Cell[])[];
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Reads a file to its end. */
export async function readAll(bytes: Uint8Array | string, options: ReadOptions = {}): Promise<ReadResult> {
  const table = await readTable(inPieces(bytes), options);
  const rows = (await all(table)).flat();
  return { table, names: table.columns.map(({ name }) => name), numbers: rows.map(({ number }) => number), cells: rows.map(({ cells }) => cells) };
}

/** What a file is refused with; anything but a `DomainError` fails the test. */
export async function refusalOf(bytes: Uint8Array | string, options: ReadOptions = {}): Promise<DomainError | undefined> {
  try {
    await readAll(bytes, options);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
