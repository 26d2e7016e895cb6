import type { DocumentFonts } from './document-fonts.js';
import { PageTotal } from './page-total.js';
import type { PdfOutput } from './pdf-output.js';
import { BASELINE, type Pen } from './pen.js';
import type { TextStyle } from './text-lines.js';

const MARGIN = 46;
const RUNNING_HEAD = 24;
const FOOT = 26;
const LOGO = { width: 150, height: 44 };
const FOOT_SIZE = 8;

/** The pages of a document, one after the other, and how far the present one is filled. */
export class Pages {
  y = MARGIN;
  private number = 0;
  private readonly total: PageTotal;

  constructor(
    private readonly pen: Pen,
    fonts: DocumentFonts,
    private readonly output: PdfOutput,
    private readonly logo: Buffer | undefined,
    private readonly madeOn: string | undefined,
  ) {
    const channels = [1, 3, 5].map((start) => Number.parseInt(pen.palette.muted.slice(start, start + 2), 16) / 255);
    this.total = new PageTotal(pen.document, fonts, FOOT_SIZE, [channels[0]!, channels[1]!, channels[2]!]);
  }

  get x(): number {
    return MARGIN;
  }

  get width(): number {
    return this.pen.document.page.width - 2 * MARGIN;
  }

  get bottom(): number {
    return this.pen.document.page.height - MARGIN - FOOT;
  }

  /** What a fresh page holds. */
  get fullHeight(): number {
    return this.bottom - MARGIN - RUNNING_HEAD;
  }

  /** Texts that stand on pages by themselves. */
  get texts(): string[] {
    const { title, subtitle = '', branding } = this.output;
    return [title, subtitle, branding?.name ?? '', this.madeOn ?? '', '0123456789/…'];
  }

  first(): void {
    this.add();
    this.masthead();
  }

  next(): void {
    this.add();
    const style: TextStyle = { size: 8, weight: 400, colour: this.pen.palette.muted };
    this.pen.text(this.pen.lines.fit(this.output.title, style, this.width), style, this.x, MARGIN - 6, this.width, this.pen.startOf(this.output.title));
    this.pen.rule(this.x, MARGIN + 8, this.width, this.pen.palette.line, 0.5);
    this.y = MARGIN + RUNNING_HEAD;
  }

  /** Goes on to the next page unless there is so much room; tells whether it has. */
  ensure(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.next();
    return true;
  }

  end(): void {
    this.total.end();
  }

  private add(): void {
    this.pen.document.addPage();
    this.number += 1;
    this.foot();
  }

  private masthead(): void {
    const { pen, output, width } = this;
    const { palette, lines } = pen;
    const { title, subtitle } = output;
    const heading: TextStyle = { size: 21, weight: 700, colour: palette.text };
    const small: TextStyle = { size: 10, weight: 400, colour: palette.muted };
    const textWidth = this.logo ? width - LOGO.width - 20 : width;
    const textX = this.logo && pen.isRightToLeft ? this.x + LOGO.width + 20 : this.x;
    if (this.logo) {
      const logoX = pen.isRightToLeft ? this.x : this.x + width - LOGO.width;
      pen.document.image(this.logo, logoX, MARGIN, { fit: [LOGO.width, LOGO.height], align: pen.isRightToLeft ? undefined : 'right' });
    }
    let y = MARGIN - 4;
    y += pen.paragraph(lines.break(title, heading, textWidth, 3), heading, textX, y, textWidth, pen.startOf(title));
    if (subtitle) y += 2 + pen.paragraph(lines.break(subtitle, small, textWidth, 3), small, textX, y + 2, textWidth, pen.startOf(subtitle));
    if (this.madeOn) y += pen.paragraph([this.madeOn], small, textX, y + 1, textWidth, pen.startOf(this.madeOn)) + 1;
    this.y = Math.max(y, this.logo ? MARGIN + LOGO.height : 0) + 10;
    pen.fillBox({ x: this.x, y: this.y, width, height: 2 }, palette.brand);
    this.y += 18;
  }

  private foot(): void {
    const { pen, width } = this;
    const style: TextStyle = { size: FOOT_SIZE, weight: 400, colour: pen.palette.muted };
    const y = this.bottom + FOOT - 10;
    pen.rule(this.x, y - 6, width, pen.palette.line, 0.5);
    const name = this.output.branding?.name;
    if (name) pen.text(pen.lines.fit(name, style, width / 2), style, this.x, y, width);
    const slash = this.x + width - pen.lines.widthOf(`/ ${'0'.repeat(Math.max(2, String(this.number).length))}`, style);
    pen.text(`${this.number} /`, style, slash - 76, y, 80, 'right');
    this.total.show(slash + 6, y + FOOT_SIZE * BASELINE);
  }
}
