import type { Cell } from '../cell.js';
import { Batch, type Row } from '../row-source.js';
import type { TableLimits } from '../table-limits.js';
import { rowTooLong, spreadsheetCellTooLong, spreadsheetCorrupt, tableTooManyRows, tableTooWide } from '../table-refusals.js';
import { columnOf } from './cell-reference.js';
import { type CellContext, cellOf, type RawCell } from './cell-value.js';
import { LONGEST_TEXT } from './shared-texts.js';
import { type Attributes, type XmlHandler, XmlReader } from './xml-reader.js';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

const newCell = (): RawCell => ({ type: 'n', style: 0, value: '', inline: '', hasFormula: false, formula: '' });

/** Rows of a worksheet, as its XML comes by. */
export class SheetReader implements XmlHandler {
  private readonly xml = new XmlReader(this);
  private readonly batch: Batch;
  private inside: 'nothing' | 'data' | 'row' | 'cell' = 'nothing';
  private number = 0;
  private cells: Cell[] = [];
  private characters = 0;
  private column = -1;
  private cell = newCell();
  private taking: 'value' | 'inline' | 'formula' | null = null;
  private inPronunciation = false;

  constructor(
    private readonly context: CellContext,
    private readonly limits: TableLimits,
    batchRows: number,
  ) {
    this.batch = new Batch(batchRows);
  }

  /** Takes a piece of the XML, and gives the batches that are full. */
  *read(chunk: Buffer): Generator<Row[]> {
    this.xml.write(chunk);
    if (this.batch.isFull) yield* this.batch.take();
  }

  *end(): Generator<Row[]> {
    this.xml.end();
    yield* this.batch.take();
  }

  open(name: string, attributes: Attributes): void {
    if (this.inside === 'cell') this.openInCell(name);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'sheetData' && this.inside === 'nothing') this.inside = 'data';
  }

  text(text: string): void {
    if (this.taking === null) return;
    this.cell[this.taking] += text;
    if (this.cell[this.taking].length > LONGEST_TEXT) throw spreadsheetCellTooLong();
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.taking = null;
    else if (name === 'c' && this.inside === 'cell') this.closeCell();
    else if (name === 'row' && this.inside === 'row') this.closeRow();
    else if (name === 'rPh') this.inPronunciation = false;
    else if (name === 'sheetData') this.inside = 'nothing';
  }

  private openRow({ r }: Attributes): void {
    if (this.inside === 'nothing') return;
    const number = r === undefined ? this.number + 1 : Number(r);
    if (this.inside !== 'data' || !Number.isInteger(number) || number <= this.number || number > LAST_ROW) throw spreadsheetCorrupt();
    this.inside = 'row';
    this.number = number;
    this.column = -1;
    this.cells = [];
    this.characters = 0;
  }

  private openCell({ r, t, s }: Attributes): void {
    if (this.inside === 'nothing') return;
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (this.inside !== 'row' || this.column < 0 || this.column > LAST_COLUMN) throw spreadsheetCorrupt();
    this.inside = 'cell';
    this.cell = newCell();
    if (t !== undefined) this.cell.type = t;
    if (s !== undefined) this.cell.style = Number(s);
  }

  private openInCell(name: string): void {
    if (name === 'v') this.taking = 'value';
    else if (name === 't') this.taking = this.inPronunciation ? null : 'inline';
    else if (name === 'f') {
      this.cell.hasFormula = true;
      this.taking = 'formula';
    } else if (name === 'rPh') this.inPronunciation = true;
    else if (name === 'c' || name === 'row') throw spreadsheetCorrupt();
  }

  private closeCell(): void {
    this.inside = 'row';
    const cell = cellOf(this.cell, this.context);
    if (cell === null) return;
    const { columns, rowCharacters } = this.limits;
    if (this.column >= columns) throw tableTooWide(this.number, columns);
    if (typeof cell === 'string') this.characters += cell.length;
    if (this.characters > rowCharacters) throw rowTooLong(this.number, rowCharacters);
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private closeRow(): void {
    this.inside = 'data';
    if (this.cells.length === 0) return;
    if (this.number > this.limits.rows) throw tableTooManyRows(this.limits.rows);
    this.batch.add({ number: this.number, cells: this.cells }, this.characters);
    this.cells = [];
  }
}
