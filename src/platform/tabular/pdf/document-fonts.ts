import { FairShare } from '../fair-share.js';
import { FontOrder, type FontShard, type Weight } from './font-shards.js';
import { tidy } from './tidy-text.js';
import { fontsToKnow, isPlain, type Run, runsOf } from './text-runs.js';

const KNOWN_WIDTHS = 50_000;

const keyOf = (font: FontShard, weight: Weight): string => `${font.name} ${weight}`;

/** The fonts of one document, and how wide texts are in them. */
export class DocumentFonts {
  private readonly order: FontOrder;
  private readonly registered = new Set<string>();
  private readonly widths = new Map<string, number>();
  private readonly share = new FairShare();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    language: string,
  ) {
    this.order = new FontOrder(language);
  }

  /** To be awaited before texts are laid out in a weight. */
  async prepare(texts: Iterable<string>, weight: Weight): Promise<void> {
    const plain = keyOf(this.order.plain, weight);
    for (const given of texts) {
      const text = tidy(given);
      if (isPlain(text) && this.registered.has(plain)) continue;
      for (const shard of fontsToKnow(text, this.order)) await shard.know();
      for (const { font } of runsOf(text, this.order)) await this.register(font, weight);
      await this.share.pause();
    }
  }

  /** Writes the fonts, one at a time; the library would write all of them at a stroke. */
  async finish(): Promise<void> {
    const { _fontFamilies: families } = this.document as unknown as { readonly _fontFamilies: Readonly<Record<string, { finalize(): void }>> };
    for (const font of Object.values(families)) {
      font.finalize();
      await this.share.pause();
    }
  }

  runsOf(line: string): Run[] {
    return runsOf(line, this.order);
  }

  widthOf(text: string, weight: Weight, size: number): number {
    const key = `${weight} ${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.runsOf(text).reduce((sum, run) => sum + this.widthOfRun(run, weight, size), 0);
    if (this.widths.size === KNOWN_WIDTHS) this.widths.clear();
    this.widths.set(key, width);
    return width;
  }

  widthOfRun({ text, font }: Run, weight: Weight, size: number): number {
    return this.choose(font, weight, size).widthOfString(text);
  }

  /** A part of a text may want a font that all of it didn't; nothing is worth failing for that. */
  choose(font: FontShard, weight: Weight, size: number): PDFKit.PDFDocument {
    const key = keyOf(font, weight);
    return this.document.font(this.registered.has(key) ? key : keyOf(this.order.plain, 400)).fontSize(size);
  }

  private async register(font: FontShard, weight: Weight): Promise<void> {
    const key = keyOf(font, weight);
    if (this.registered.has(key)) return;
    // Its types don't say that it also takes a font that is open.
    this.document.registerFont(key, (await font.inWeight(weight)) as unknown as Uint8Array);
    this.registered.add(key);
  }
}
