import { foldedWithPlaces } from './fold.js';
import { slipsAllowed, slipsBetween } from './slips.js';
import type { Wanted } from './words.js';

/** Where a match begins in the text, and where it is over: in UTF-16 units, as JavaScript counts. */
export type Mark = readonly [start: number, end: number];

/** How a text may match: by its words, or by any part of it. */
export type MatchedBy = 'words' | 'parts' | 'digits';

const MOST_MARKS = 20;
const WORD = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;

function* placesOf(text: string, part: string): Generator<Mark> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield [at, at + part.length];
}

const isWordAt = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);

function* beginnings(text: string, token: string): Generator<Mark> {
  for (const mark of placesOf(text, token)) if (isWordAt(text, mark[0])) yield mark;
}

function* misspelt(text: string, token: string): Generator<Mark> {
  const allowed = slipsAllowed(token.length);
  if (allowed === 0) return;
  for (const { 0: word, index } of text.matchAll(WORD)) if (word.length >= 3 && slipsBetween(token, word, allowed) <= allowed) yield [index, index + word.length];
}

/** Apostrophes within a word are not written by everybody. */
function* apart(text: string, token: string): Generator<Mark> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’&_+-]+[\p{L}\p{N}\p{M}]+)+/gu)) if (word.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '').startsWith(token)) yield [index, index + word.length];
}

function ofToken(text: string, token: string, by: MatchedBy): Mark[] {
  const found = [...beginnings(text, token)];
  if (found.length > 0) return found;
  if (by === 'parts') return [...placesOf(text, token)];
  const whole = [...apart(text, token)];
  return whole.length > 0 ? whole : [...misspelt(text, token)];
}

/** Digits are found across whatever stands between them. */
function ofDigits(text: string, digits: string): Mark[] {
  const places: number[] = [];
  let plain = '';
  for (const { 0: digit, index } of text.matchAll(/\d/g)) {
    places.push(index);
    plain += digit;
  }
  return [...placesOf(plain, digits)].map(([start, end]) => [places[start]!, places[end - 1]! + 1]);
}

function merged(marks: readonly Mark[]): Mark[] {
  const whole: [number, number][] = [];
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = whole.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}

/** The parts of a text that match what is looked for. */
export function marksIn(original: string, { tokens, digits }: Wanted, by: MatchedBy): Mark[] {
  const { text, places } = foldedWithPlaces(original);
  const found = by === 'digits' ? (digits === null ? tokens.filter((token) => /^\d+$/.test(token)) : [digits]).flatMap((part) => ofDigits(text, part)) : tokens.flatMap((token) => ofToken(text, token, by));
  // what one character was folded to is one character again
  const inOriginal = found.map(([start, end]): Mark => [places[start]!, endOf(original, places, end)]);
  return merged(inOriginal).slice(0, MOST_MARKS);
}

function endOf(original: string, places: readonly number[], end: number): number {
  const last = places[end - 1]!;
  let next = end;
  while (next < places.length - 1 && places[next] === last) next++;
  let after = places[next]!;
  // accents that follow a letter belong to it
  while (after < original.length && /\p{Mn}/u.test(original[after]!)) after++;
  return after;
}
