import type { DocumentFonts } from './document-fonts.js';
import type { Weight } from './font-shards.js';
import { tidy } from './tidy-text.js';

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

const ELLIPSIS = '…';

/** Scripts that are written without spaces between words. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NEVER_BEGINS_A_LINE = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const NEVER_ENDS_A_LINE = /[\p{Ps}\p{Pi}]$/u;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What must stay together on a line, each with the space behind it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const word of text.match(/\S+\s*|\s+/gu) ?? []) {
    if (!WITHOUT_SPACES.test(word)) {
      pieces.push(...word.split(/(?<=[\p{L}\p{N}][-/\u2013\u2014])(?=[\p{L}\p{N}])/u));
      continue;
    }
    let isNew = true;
    for (const { segment } of words.segment(word)) {
      const joins = NEVER_BEGINS_A_LINE.test(segment) || /^\s/u.test(segment) || (pieces.length > 0 && NEVER_ENDS_A_LINE.test(pieces.at(-1)!));
      if (joins && !isNew) pieces[pieces.length - 1] += segment;
      else pieces.push(segment);
      isNew = false;
    }
  }
  return pieces;
}

/** Breaks texts into lines, in the fonts of a document. */
export class TextLines {
  constructor(private readonly fonts: DocumentFonts) {}

  widthOf(text: string, { weight, size }: Pick<TextStyle, 'weight' | 'size'>): number {
    return this.fonts.widthOf(text, weight, size);
  }

  /** The widest of what can't be broken. */
  widestPieceOf(text: string, style: TextStyle): number {
    return piecesOf(tidy(text)).reduce((widest, piece) => Math.max(widest, this.widthOf(piece.trimEnd(), style)), 0);
  }

  break(text: string, style: TextStyle, width: number, mostLines = Number.POSITIVE_INFINITY): string[] {
    const lines: string[] = [];
    for (const paragraph of tidy(text).split('\n')) {
      for (const line of this.linesOf(paragraph, style, width)) {
        lines.push(line);
        if (lines.length > mostLines) return [...lines.slice(0, mostLines - 1), this.fit(`${lines[mostLines - 1]} ${line}`, style, width)];
      }
    }
    return lines;
  }

  /** The text on one line, cut where it is too long. */
  fit(given: string, style: TextStyle, width: number): string {
    const text = tidy(given).replaceAll('\n', ' ');
    if (this.widthOf(text, style) <= width) return text;
    const parts = Array.from(clusters.segment(text), ({ segment }) => segment);
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.widthOf(parts.slice(0, middle).join('').trimEnd() + ELLIPSIS, style) <= width) low = middle;
      else high = middle - 1;
    }
    return parts.slice(0, low).join('').trimEnd() + ELLIPSIS;
  }

  private *linesOf(paragraph: string, style: TextStyle, width: number): Generator<string> {
    let line = '';
    let lineWidth = 0;
    for (const piece of piecesOf(paragraph)) {
      const pieceWidth = this.widthOf(piece, style);
      if (line !== '' && lineWidth + this.widthOf(piece.trimEnd(), style) > width) {
        yield line.trimEnd();
        line = '';
        lineWidth = 0;
      }
      if (pieceWidth <= width || this.widthOf(piece.trimEnd(), style) <= width) {
        line += piece;
        lineWidth += pieceWidth;
        continue;
      }
      for (const { segment } of clusters.segment(piece)) {
        const segmentWidth = this.widthOf(segment, style);
        if (line !== '' && lineWidth + segmentWidth > width) {
          yield line.trimEnd();
          line = '';
          lineWidth = 0;
        }
        line += segment;
        lineWidth += segmentWidth;
      }
    }
    yield line.trimEnd();
  }
}
