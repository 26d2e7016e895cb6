import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { OutputTable } from '../output-table.js';
import type { RowQueue } from '../row-queue.js';
import { tableTooWide } from '../table-refusals.js';
import { WallClock } from '../wall-clock.js';
import { escapeText } from './escaped-text.js';
import { OutputSheet } from './output-sheet.js';
import { OutputStyles } from './output-styles.js';

export interface XlsxOutputOptions {
  /** Moments by its clocks, since a spreadsheet knows no zone; UTC when left out. */
  readonly timeZone?: string;
  /** Rows of a sheet, that of the headings included; further ones go to the next. */
  readonly rowsPerSheet?: number;
}

const MOST_COLUMNS = 16_384;
const LONGEST_NAME = 31;
/** Half the time of the usual level, for files that are a tenth larger. */
const COMPRESSION_LEVEL = 3;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const xml = (content: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
const relationships = (all: readonly string[]): Buffer => xml(`<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`);
const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;

function contentTypes(places: readonly number[]): Buffer {
  const types = [override('/xl/workbook.xml', 'sheet.main'), override('/xl/styles.xml', 'styles'), ...places.map((place) => override(`/xl/worksheets/sheet${place}.xml`, 'worksheet'))];
  return xml(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
  );
}

/** Spreadsheet programs allow few names for a sheet. */
export function sheetName(title: string, place: number): string {
  const suffix = place === 1 ? '' : ` (${place})`;
  const allowed = title.toWellFormed().replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/\s+/g, ' ').trim().replaceAll(/^'+|'+$/g, '').trim();
  const base = allowed === '' || allowed.toLowerCase() === 'history' ? 'Sheet' : allowed;
  return base.slice(0, LONGEST_NAME - suffix.length).toWellFormed().replaceAll('\uFFFD', '').trim() + suffix;
}

/** A workbook as its bytes come to be: the small parts stand around the sheets, and the list of those behind them, since only then it is known. */
export class XlsxWriter {
  private readonly zip = new ZipFile();
  private readonly output = this.zip.outputStream as Readable;
  private readonly styles: OutputStyles;
  private readonly clock: WallClock;
  private sheet?: Readable;

  constructor(
    private readonly table: OutputTable,
    private readonly rows: RowQueue,
    private readonly options: XlsxOutputOptions,
  ) {
    if (table.columns.length > MOST_COLUMNS) throw tableTooWide(1, MOST_COLUMNS);
    this.styles = new OutputStyles(table.columns);
    this.clock = new WallClock(options.timeZone ?? 'UTC');
    this.zip.on('error', (error: Error) => this.output.destroy(error));
  }

  async *bytes(): AsyncGenerator<Buffer, void> {
    this.addParts().catch((error: Error) => this.output.destroy(error));
    for await (const chunk of this.output) yield chunk as Buffer;
  }

  stop(): void {
    this.sheet?.destroy();
    this.output.destroy();
  }

  private async addParts(): Promise<void> {
    const { zip, table } = this;
    zip.addBuffer(relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]), '_rels/.rels');
    zip.addBuffer(Buffer.from(this.styles.xml), 'xl/styles.xml');
    const count = await this.addSheets();
    const places = Array.from({ length: count }, (_, index) => index + 1);
    const sheets = places.map((place) => `<sheet name="${escapeText(sheetName(table.title ?? '', place)).replaceAll('"', '&quot;')}" sheetId="${place}" r:id="rId${place}"/>`);
    zip.addBuffer(xml(`<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`), 'xl/workbook.xml');
    zip.addBuffer(relationships([...places.map((place) => relationship(`rId${place}`, 'worksheet', `worksheets/sheet${place}.xml`)), relationship(`rId${count + 1}`, 'styles', 'styles.xml')]), 'xl/_rels/workbook.xml.rels');
    zip.addBuffer(contentTypes(places), '[Content_Types].xml');
    zip.end();
  }

  private async addSheets(): Promise<number> {
    for (let place = 1; ; place += 1) {
      const sheet = new OutputSheet(this.table.columns, this.rows, this.styles, this.clock, this.options.rowsPerSheet);
      this.sheet = Readable.from(sheet.bytes(), { objectMode: false });
      this.zip.addReadStream(this.sheet, `xl/worksheets/sheet${place}.xml`, { compressionLevel: COMPRESSION_LEVEL });
      await finished(this.sheet);
      if (!(await this.rows.hasNext())) return place;
    }
  }
}
