import { FairShare } from '../fair-share.js';
import { type OutputCell, type OutputColumn, outputValue } from '../output-table.js';
import type { RowQueue } from '../row-queue.js';
import type { WallClock } from '../wall-clock.js';
import { columnLetters } from './cell-reference.js';
import { cellXml, textXml, widthOf } from './output-cell.js';
import type { OutputStyles } from './output-styles.js';

const CHUNK_CHARACTERS = 65_536;
const LAST_ROW = 1_048_576;
/** ZIP without its extension for large files, which not every spreadsheet program reads, ends at four gibibytes. */
const MOST_CHARACTERS = 3_000_000_000;
const SAMPLE_ROWS = 100;
const NARROWEST = 8;
const WIDEST = 60;

/** The XML of one worksheet, until the rows end or it is full. */
export class OutputSheet {
  private readonly letters: readonly string[];

  constructor(
    private readonly columns: readonly OutputColumn[],
    private readonly rows: RowQueue,
    private readonly styles: OutputStyles,
    private readonly clock: WallClock,
    private readonly lastRow: number = LAST_ROW,
  ) {
    this.letters = columns.map((_, index) => columnLetters(index));
  }

  async *bytes(): AsyncGenerator<Buffer, void> {
    const share = new FairShare();
    await this.rows.hasNext();
    let text = this.head();
    let written = 0;
    let number = 1;
    while (number < this.lastRow && written < MOST_CHARACTERS && (this.rows.isReady || (await this.rows.hasNext()))) {
      number += 1;
      text += this.rowXml(number, this.rows.take());
      if (text.length < CHUNK_CHARACTERS) continue;
      written += text.length;
      yield Buffer.from(text);
      text = '';
      await share.pause();
    }
    yield Buffer.from(`${text}</sheetData>${this.columns.length > 0 ? `<autoFilter ref="A1:${this.letters.at(-1)}${number}"/>` : ''}</worksheet>`);
  }

  private head(): string {
    const headings = this.columns.map(({ title }, index) => textXml(`${this.letters[index]}1`, title, this.styles.heading));
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      (this.columns.length > 0 ? `<cols>${this.widths().map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` : '') +
      `<sheetData><row r="1">${headings.join('')}</row>`
    );
  }

  private widths(): number[] {
    const sample = this.rows.peek(SAMPLE_ROWS);
    return this.columns.map(({ title, kind, width }, index) => {
      if (width !== undefined) return width;
      const widest = sample.reduce((most, row) => Math.max(most, widthOf(outputValue(row[index], kind, this.clock))), title.length + 2);
      return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
    });
  }

  private rowXml(number: number, row: readonly OutputCell[]): string {
    let xml = `<row r="${number}">`;
    for (let index = 0; index < this.columns.length; index += 1) {
      xml += cellXml(this.letters[index]! + number, outputValue(row[index], this.columns[index]!.kind, this.clock), this.styles.numbers[index]!, this.styles);
    }
    return `${xml}</row>`;
  }
}
