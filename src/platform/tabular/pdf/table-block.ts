import { DomainError } from '../../../kernel/domain-error.js';
import { FairShare } from '../fair-share.js';
import type { OutputCell, OutputColumn } from '../output-table.js';
import type { DocumentFonts } from './document-fonts.js';
import type { Pages } from './pages.js';
import type { PdfTable } from './pdf-output.js';
import type { Align, Pen } from './pen.js';
import type { TextStyle } from './text-lines.js';
import type { ValueTexts } from './value-texts.js';

/** Some 1,500 pages. What the library remembers of words grows with them, and nobody reads so many. */
const MOST_ROWS = 50_000;
const SAMPLE_ROWS = 100;
const SAMPLE_CHARACTERS = 400;
/** Of the size of letters, on the average. */
const CHARACTER_WIDTH = 0.55;
const MOST_LINES = 8;
const PADDING_X = 5;
const PADDING_Y = 3.5;
const WIDEST_SHARE = 0.45;
const SIZES = [9, 8, 7, 6];
const SMALLEST = 4.5;
/** Of bold letters against others. */
const BOLD = 1.08;

type Batch = readonly (readonly OutputCell[])[];

interface Layout {
  readonly size: number;
  /** Of the columns, padding included. */
  readonly widths: readonly number[];
}

interface DrawnCell {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

const isNumeric = ({ kind }: OutputColumn): boolean => kind === 'number' || kind === 'percent';
const staysOnOneLine = ({ kind }: OutputColumn): boolean => kind !== undefined && kind !== 'text';

/** A table over as many pages as it takes, its head on each of them. */
export class TableBlock {
  private readonly columns: readonly OutputColumn[];
  private layout: Layout = { size: SIZES[0]!, widths: [] };
  private isStriped = false;
  private readonly share = new FairShare();

  constructor(
    private readonly pen: Pen,
    private readonly pages: Pages,
    private readonly fonts: DocumentFonts,
    private readonly values: ValueTexts,
    private readonly table: PdfTable,
  ) {
    this.columns = table.columns;
  }

  /** Draws it; gives way after each batch, so that what is drawn can be sent off. */
  async *draw(): AsyncGenerator<void, void> {
    await this.fonts.prepare([this.table.title ?? '', ...this.columns.map(({ title }) => title), ...this.textsOf(this.table.totals ?? [])], 700);
    await this.fonts.prepare(this.textsOf(this.table.totals ?? []), 400);
    let isFirst = true;
    let drawn = 0;
    for await (const batch of this.table.rows) {
      if (batch.length === 0) continue;
      drawn += batch.length;
      if (drawn > MOST_ROWS) throw new DomainError('invalid', 'pdf_too_many_rows', `A PDF takes at most ${MOST_ROWS} rows: export them as XLSX or CSV.`, undefined, { limit: MOST_ROWS });
      for (let start = 0; start < batch.length; start += SAMPLE_ROWS) {
        const rows = batch.slice(start, start + SAMPLE_ROWS).map((row) => this.textsOf(row));
        await this.fonts.prepare(rows.flat(), 400);
        if (isFirst) await this.begin(rows);
        isFirst = false;
        for (const row of rows) {
          this.row(row);
          await this.share.pause();
        }
        yield;
      }
    }
    if (isFirst) await this.begin([]);
    if (this.table.totals) this.totals(this.textsOf(this.table.totals));
    this.pages.y += 14;
  }

  private textsOf(row: Batch[number]): string[] {
    return this.columns.map((column, index) => this.values.cell(row[index], column));
  }

  private async begin(sample: readonly (readonly string[])[]): Promise<void> {
    this.layout = await this.layOut(this.table.totals ? [...sample, this.textsOf(this.table.totals)] : sample);
    const { title } = this.table;
    if (title) {
      const style: TextStyle = { size: 11, weight: 700, colour: this.pen.palette.text };
      this.pages.ensure(80);
      this.pages.y += this.pen.paragraph(this.pen.lines.break(title, style, this.pages.width, 2), style, this.pages.x, this.pages.y, this.pages.width, this.pen.startOf(title)) + 4;
    }
    this.pages.ensure(this.heightOf(this.headCells()) * 2);
    this.head();
  }

  /** Columns get what they need if all fit, else narrower ones keep what they need and the wider ones share the rest; then smaller letters are tried. */
  private async layOut(sample: readonly (readonly string[])[]): Promise<Layout> {
    const { width } = this.pages;
    for (const size of SIZES) {
      const needs: Need[] = [];
      for (const [index, column] of this.columns.entries()) needs.push(await this.needOf(column, sample.map((row) => (row[index] ?? '').slice(0, SAMPLE_CHARACTERS)), size, width));
      const least = needs.reduce((sum, need) => sum + need.least, 0);
      if (least <= width || size === SIZES.at(-1)) return { size, widths: shareOut(needs, width) };
    }
    throw new Error('unreachable');
  }

  private async needOf(column: OutputColumn, texts: readonly string[], size: number, available: number): Promise<Need> {
    const { lines } = this.pen;
    const head: TextStyle = { size, weight: 700, colour: '' };
    const body: TextStyle = { size, weight: 400, colour: '' };
    const most = available * WIDEST_SHARE;
    let widest = 0;
    let widestPiece = 0;
    for (const text of texts) {
      widest = Math.max(widest, ...text.split('\n').map((line) => lines.widthOf(line, body)));
      widestPiece = staysOnOneLine(column) ? widest : Math.max(widestPiece, lines.widestPieceOf(text, body));
      await this.share.pause();
    }
    if (this.table.totals) widest *= BOLD;
    const best = column.width === undefined ? Math.min(Math.max(widest, lines.widthOf(column.title, head)), most) : column.width * size * CHARACTER_WIDTH;
    const least = Math.min(Math.max(lines.widestPieceOf(column.title, head), widestPiece), staysOnOneLine(column) ? most : most / 2, best);
    return { best: best + 2 * PADDING_X, least: least + 2 * PADDING_X };
  }

  private style(isHead: boolean): TextStyle {
    return { size: this.layout.size, weight: isHead ? 700 : 400, colour: isHead ? this.pen.palette.onBrand : this.pen.palette.text };
  }

  private cellsOf(texts: readonly string[], style: TextStyle): DrawnCell[] {
    return texts.map((text, index) => {
      const width = this.layout.widths[index]! - 2 * PADDING_X;
      if (text === '') return { lines: [], style };
      return style.weight === 400 && staysOnOneLine(this.columns[index]!) ? this.onOneLine(text, style, width) : { lines: this.pen.lines.break(text, style, width, MOST_LINES), style };
    });
  }

  /** A number that is broken in two reads as two: it rather gets smaller letters. */
  private onOneLine(text: string, style: TextStyle, width: number): DrawnCell {
    const size = Math.min(style.size, Math.max(SMALLEST, Math.floor((style.size * width * 10) / this.pen.lines.widthOf(text, style)) / 10));
    const fitting = { ...style, size };
    return { lines: [this.pen.lines.fit(text, fitting, width + 1)], style: fitting };
  }

  private headCells(): DrawnCell[] {
    return this.cellsOf(this.columns.map(({ title }) => title), this.style(true));
  }

  private heightOf(cells: readonly DrawnCell[]): number {
    return Math.max(1, ...cells.map(({ lines }) => lines.length)) * this.pen.lineHeight(this.layout) + 2 * PADDING_Y;
  }

  private head(): void {
    const cells = this.headCells();
    const height = this.heightOf(cells);
    this.pen.fillBox({ x: this.pages.x, y: this.pages.y, width: this.pages.width, height }, this.pen.palette.brand);
    this.cells(cells);
    this.pages.y += height;
    this.isStriped = false;
  }

  private row(texts: readonly string[]): void {
    const cells = this.cellsOf(texts, this.style(false));
    const height = this.heightOf(cells);
    if (this.pages.ensure(height)) this.head();
    if (this.isStriped) this.pen.fillBox({ x: this.pages.x, y: this.pages.y, width: this.pages.width, height }, this.pen.palette.stripe);
    this.cells(cells);
    this.pages.y += height;
    this.isStriped = !this.isStriped;
    this.pen.rule(this.pages.x, this.pages.y, this.pages.width, this.pen.palette.line, 0.4);
  }

  private totals(texts: readonly string[]): void {
    const cells = this.cellsOf(texts, this.style(false)).map(({ lines, style }): DrawnCell => ({ lines, style: { ...style, weight: 700 } }));
    const height = this.heightOf(cells);
    if (this.pages.ensure(height)) this.head();
    this.pen.rule(this.pages.x, this.pages.y, this.pages.width, this.pen.palette.text, 1);
    this.cells(cells);
    this.pages.y += height;
    this.pen.rule(this.pages.x, this.pages.y, this.pages.width, this.pen.palette.text, 0.5);
  }

  private cells(cells: readonly DrawnCell[]): void {
    let x = this.pages.x;
    const order = this.pen.isRightToLeft ? [...cells.keys()].toReversed() : [...cells.keys()];
    for (const index of order) {
      const width = this.layout.widths[index]!;
      const { lines, style } = cells[index]!;
      this.pen.paragraph(lines, style, x + PADDING_X, this.pages.y + PADDING_Y, width - 2 * PADDING_X, this.alignOf(this.columns[index]!));
      x += width;
    }
  }

  private alignOf(column: OutputColumn): Align {
    if (column.kind === 'boolean') return 'center';
    return isNumeric(column) !== this.pen.isRightToLeft ? 'right' : 'left';
  }
}

interface Need {
  readonly best: number;
  readonly least: number;
}

/** Shares of a width that add up to it. */
function shareOut(needs: readonly Need[], width: number): number[] {
  const best = needs.reduce((sum, need) => sum + need.best, 0);
  if (best <= width) return needs.map((need) => (need.best * width) / best);
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least >= width) return needs.map((need) => (need.least * width) / least);
  const stretch = (width - least) / (best - least);
  return needs.map((need) => need.least + (need.best - need.least) * stretch);
}
