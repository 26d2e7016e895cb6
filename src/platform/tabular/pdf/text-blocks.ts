import type { Pages } from './pages.js';
import type { PdfFigure } from './pdf-output.js';
import type { Pen } from './pen.js';
import type { TextStyle } from './text-lines.js';

const AFTER_HEADING = 60;
const FIGURE_GAP = 10;
const FIGURE_PADDING = 10;
const FIGURES_ABREAST = 4;

export function drawHeading(pen: Pen, pages: Pages, text: string): void {
  const style: TextStyle = { size: 13, weight: 700, colour: pen.palette.brand };
  const lines = pen.lines.break(text, style, pages.width, 4);
  pages.ensure(lines.length * pen.lineHeight(style) + AFTER_HEADING);
  pages.y += 6 + pen.paragraph(lines, style, pages.x, pages.y + 6, pages.width, pen.startOf(text)) + 6;
}

export function drawParagraph(pen: Pen, pages: Pages, text: string): void {
  const style: TextStyle = { size: 10, weight: 400, colour: pen.palette.text };
  for (const line of pen.lines.break(text, style, pages.width)) {
    pages.ensure(pen.lineHeight(style));
    pen.text(line, style, pages.x, pages.y, pages.width, pen.startOf(text));
    pages.y += pen.lineHeight(style);
  }
  pages.y += 8;
}

/** Numbers that matter, each in a box, several abreast. */
export function drawFigures(pen: Pen, pages: Pages, figures: readonly PdfFigure[]): void {
  const { palette, lines } = pen;
  const label: TextStyle = { size: 8.5, weight: 400, colour: palette.muted };
  const value: TextStyle = { size: 17, weight: 700, colour: palette.text };
  const abreast = Math.min(FIGURES_ABREAST, Math.max(1, figures.length));
  const width = (pages.width - FIGURE_GAP * (abreast - 1)) / abreast;
  const inner = width - 2 * FIGURE_PADDING;
  const height = 2 * FIGURE_PADDING + pen.lineHeight(label) * (figures.some(({ note }) => note) ? 2 : 1) + pen.lineHeight(value) + 2;
  for (let start = 0; start < figures.length; start += abreast) {
    pages.ensure(height);
    for (const [index, figure] of figures.slice(start, start + abreast).entries()) {
      const place = pen.isRightToLeft ? abreast - 1 - index : index;
      const x = pages.x + place * (width + FIGURE_GAP);
      pen.fillBox({ x, y: pages.y, width, height }, palette.stripe);
      pen.fillBox({ x: pen.isRightToLeft ? x + width - 3 : x, y: pages.y, width: 3, height }, palette.brand);
      const align = pen.startOf(figure.label);
      let y = pages.y + FIGURE_PADDING;
      y += pen.paragraph([lines.fit(figure.label, label, inner)], label, x + FIGURE_PADDING, y, inner, align) + 2;
      y += pen.paragraph([lines.fit(figure.value, value, inner)], value, x + FIGURE_PADDING, y, inner, align);
      if (figure.note) pen.paragraph([lines.fit(figure.note, label, inner)], label, x + FIGURE_PADDING, y, inner, align);
    }
    pages.y += height + FIGURE_GAP;
  }
  pages.y += 6;
}
