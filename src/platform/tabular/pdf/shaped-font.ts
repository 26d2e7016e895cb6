import { create, type Font } from 'fontkit';
import { Blob, Buffer as ShapingBuffer, Direction, Face, Font as ShapingFont, shape } from 'harfbuzzjs';
import { STRONGLY_RIGHT_TO_LEFT } from './scripts.js';

/** Words laid out are kept for the next time they come, so many of them. */
const KEPT_WORDS = 5_000;

interface Glyph {
  readonly id: number;
  /** As the font has it, before its neighbours are heeded. */
  readonly advanceWidth: number;
  /** What it stands for, for whoever searches or copies the text. */
  readonly codePoints: readonly number[];
}

interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface Word {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
}

/** The library scales the positions that it is given in place, and sums up their advances thereafter. */
class GlyphRun {
  readonly positions: readonly Position[];

  constructor(
    readonly glyphs: readonly Glyph[],
    positions: readonly Position[],
  ) {
    this.positions = positions.map((position) => ({ ...position }));
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

/** Chooses and places the glyphs of a text by HarfBuzz, as browsers do: letters that join, marks that stand on others, syllables that are turned round. */
class Shaper {
  private readonly font: ShapingFont;
  private readonly buffer = new ShapingBuffer();
  private readonly words = new Map<string, Word>();

  constructor(
    bytes: Uint8Array,
    private readonly metrics: Font,
  ) {
    this.font = new ShapingFont(new Face(new Blob(bytes)));
  }

  layout(text: string): GlyphRun {
    let word = this.words.get(text);
    if (!word) {
      if (this.words.size === KEPT_WORDS) this.words.clear();
      word = this.shape(text);
      this.words.set(text, word);
    }
    return new GlyphRun(word.glyphs, word.positions);
  }

  private shape(text: string): Word {
    const { buffer } = this;
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(STRONGLY_RIGHT_TO_LEFT.test(text) ? Direction.RTL : Direction.LTR);
    shape(this.font, buffer);
    const infos = buffer.getGlyphInfos();
    const starts = [...new Set(infos.map(({ cluster }) => cluster))].toSorted((one, other) => one - other);
    const named = new Set<number>();
    const glyphs = infos.map(({ codepoint: id, cluster }): Glyph => {
      const characters = named.has(cluster) ? '' : text.slice(cluster, starts[starts.indexOf(cluster) + 1]);
      named.add(cluster);
      return { id, advanceWidth: this.metrics.getGlyph(id).advanceWidth, codePoints: Array.from(characters, (character) => character.codePointAt(0)!) };
    });
    return { glyphs, positions: buffer.getGlyphPositions() };
  }
}

/** A font as the PDF library takes it, its texts laid out by HarfBuzz: the library's own way of doing it breaks over some scripts. */
export function shapedFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes)) as Font;
  const shaper = new Shaper(bytes, font);
  return Object.assign(font, { layout: (text: string) => shaper.layout(text) as unknown as ReturnType<Font['layout']> });
}
