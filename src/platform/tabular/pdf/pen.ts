import type { DocumentFonts } from './document-fonts.js';
import type { Palette } from './palette.js';
import { TextLines, type TextStyle } from './text-lines.js';
import { isRightToLeft as readsFromTheRight } from './text-runs.js';

export type Align = 'left' | 'right' | 'center';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LINE_HEIGHT = 1.38;
/** Of a line, from its top to the foot of its letters. */
export const BASELINE = 1.02;

/** Draws texts and shapes, in points from the upper left corner of the page. */
export class Pen {
  readonly lines: TextLines;

  constructor(
    readonly document: PDFKit.PDFDocument,
    private readonly fonts: DocumentFonts,
    readonly palette: Palette,
    readonly isRightToLeft: boolean,
  ) {
    this.lines = new TextLines(fonts);
  }

  lineHeight({ size }: Pick<TextStyle, 'size'>): number {
    return size * LINE_HEIGHT;
  }

  /** One line that is known to fit. */
  text(line: string, style: TextStyle, x: number, y: number, width: number, align: Align = 'left'): void {
    const runs = this.fonts.runsOf(line).map((run) => ({ run, width: this.fonts.widthOfRun(run, style.weight, style.size) }));
    const free = width - runs.reduce((sum, run) => sum + run.width, 0);
    let left = x;
    if (align === 'right') left += free;
    else if (align === 'center') left += free / 2;
    for (const { run, width: advance } of runs) {
      if (run.text !== ' ') this.fonts.choose(run.font, style.weight, style.size).fillColor(style.colour).text(run.text, left, y + style.size * BASELINE, { lineBreak: false, baseline: 'alphabetic' });
      left += advance;
    }
  }

  /** Lines below one another; gives the height that they take. */
  paragraph(lines: readonly string[], style: TextStyle, x: number, y: number, width: number, align: Align = 'left'): number {
    const height = this.lineHeight(style);
    for (const [index, line] of lines.entries()) this.text(line, style, x, y + index * height, width, align);
    return lines.length * height;
  }

  /** Where a text of this direction begins. */
  startOf(text: string): Align {
    return this.isRightToLeft || readsFromTheRight(text) ? 'right' : 'left';
  }

  fillBox({ x, y, width, height }: Box, colour: string): void {
    if (width > 0 && height > 0) this.document.rect(x, y, width, height).fill(colour);
  }

  rule(x: number, y: number, width: number, colour: string, thickness = 0.75): void {
    this.document.moveTo(x, y).lineTo(x + width, y).lineWidth(thickness).strokeColor(colour).stroke();
  }
}
