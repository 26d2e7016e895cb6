import bidiModule, { type Bidi } from 'bidi-js';
import type { FontOrder, FontShard } from './font-shards.js';
import { STRONGLY_RIGHT_TO_LEFT } from './scripts.js';

/** Text in one font and one direction, drawn at a stroke. */
export interface Run {
  readonly text: string;
  readonly font: FontShard;
  readonly level: number;
}

/** Its types say of the module what holds of its default export only. */
const bidi = (bidiModule as unknown as () => Bidi)();
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const PLAIN = /^[\x20-\x7e\xa0-\xff]*$/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

export const isPlain = (text: string): boolean => PLAIN.test(text);

export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text) && bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1;

const charactersOf = (cluster: string): number[] => Array.from(cluster, (character) => character.codePointAt(0)!);

/** Fonts that have to be known before a text can be laid out: of each character the first ones that may have it, until one of them does. */
export function* fontsToKnow(text: string, order: FontOrder): Generator<FontShard> {
  if (isPlain(text)) {
    if (!order.plain.isKnown) yield order.plain;
    return;
  }
  for (const character of new Set(charactersOf(text))) {
    for (const shard of order.candidatesFor(character)) {
      if (!shard.isKnown) yield shard;
      if (shard.has(character)) break;
    }
  }
}

/** What a cluster is drawn with: the first font that has all of it, else the first that has its letter, with the marks that it lacks left out. */
function fontFor(cluster: string, order: FontOrder): { text: string; font: FontShard } {
  const [letter = 0, ...marks] = charactersOf(cluster);
  const having = order.candidatesFor(letter).filter((shard) => shard.has(letter));
  const complete = having.find((shard) => marks.every((mark) => shard.has(mark) || IGNORABLE.test(String.fromCodePoint(mark))));
  if (complete) return { text: cluster, font: complete };
  const font = having[0];
  if (!font) return { text: '\uFFFD', font: order.plain };
  return { text: String.fromCodePoint(letter, ...marks.filter((mark) => font.has(mark))), font };
}

/** From the left to the right as they are seen: the highest level first, each stretch of it is turned round. */
function inVisualOrder(runs: Run[]): Run[] {
  const highest = Math.max(...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < runs.length; start += 1) {
      if (runs[start]!.level < level) continue;
      let end = start;
      while (end < runs.length && runs[end]!.level >= level) end += 1;
      runs.splice(start, end - start, ...runs.slice(start, end).toReversed());
      start = end;
    }
  }
  return runs;
}

/** Shaping turns letters of right-to-left scripts round, and mirrors the brackets beside them; signs by themselves have to be turned and mirrored here. */
function turned({ text, font, level }: Run): Run {
  if (level % 2 === 0 || STRONGLY_RIGHT_TO_LEFT.test(text)) return { text, font, level };
  return { text: Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).toReversed().join(''), font, level };
}

/** One line of text as runs in the order in which they are seen. */
export function runsOf(line: string, order: FontOrder): Run[] {
  if (isPlain(line)) return line === '' ? [] : [{ text: line, font: order.plain, level: 0 }];
  const { levels } = RIGHT_TO_LEFT.test(line) ? bidi.getEmbeddingLevels(line) : { levels: undefined };
  const runs: Run[] = [];
  for (const { segment, index } of clusters.segment(line)) {
    const level = levels?.[index] ?? 0;
    const { text, font } = fontFor(segment, order);
    const last = runs.at(-1);
    const isSpace = text === ' ';
    if (last && last.font === font && last.level === level && !(level % 2 === 1 && (isSpace || last.text === ' '))) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, font, level });
  }
  return inVisualOrder(runs.map(turned));
}
