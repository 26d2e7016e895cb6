import type { DocumentFonts } from './document-fonts.js';

/** What of the library is needed for it and not in its types: the font chosen last, as it stands in the file. */
interface Internals {
  readonly _font: { readonly id: string; encode(text: string): [codes: readonly string[], positions: unknown]; ref(): unknown };
  readonly page: { readonly xobjects: Record<string, unknown> };
}

interface Reference {
  readonly data: Record<string, unknown>;
  write(content: string): void;
  end(): void;
}

const NAME = 'PageTotal';

/** How many pages there are, on each of them: one drawing that all pages show, and which is only drawn when the last of them is done. So no page has to be kept until then. */
export class PageTotal {
  private readonly drawing: Reference;
  private pages = 0;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly fonts: DocumentFonts,
    private readonly size: number,
    private readonly colour: readonly [red: number, green: number, blue: number],
  ) {
    this.drawing = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, -size, size * 8, size * 2] }) as unknown as Reference;
  }

  /** On the present page, from a point of its baseline to the right. */
  show(x: number, baseline: number): void {
    this.pages += 1;
    (this.document as unknown as Internals).page.xobjects[NAME] = this.drawing;
    this.document.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${baseline.toFixed(2)} cm /${NAME} Do Q`);
  }

  end(): void {
    const [run] = this.fonts.runsOf(String(this.pages));
    this.fonts.choose(run!.font, 400, this.size);
    const { _font: font } = this.document as unknown as Internals;
    const [codes] = font.encode(run!.text);
    this.drawing.data['Resources'] = { Font: { [font.id]: font.ref() } };
    this.drawing.write(`${this.colour.map((part) => part.toFixed(3)).join(' ')} rg BT /${font.id} ${this.size} Tf <${codes.join('')}> Tj ET`);
    this.drawing.end();
  }
}
