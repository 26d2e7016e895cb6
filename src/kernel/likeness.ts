/** Letters that decomposition leaves as they are, in the letters that people write for them. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Whatever is said of a name is said of this many characters of it. */
const MAX_NAME = 200;

/** In lower case, without accents, and with what people write in place of letters that they have no key for. */
export const folded = (text: string): string =>
  text
    .slice(0, MAX_NAME)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => WRITTEN_OUT[letter]!);

/** The words of a name, folded: what stands between them says nothing. */
export const wordsOf = (text: string): readonly string[] => folded(text).replaceAll(/[.'’`]/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** The same words in whatever order. */
export const sortedWords = (words: readonly string[]): string => words.toSorted().join(' ');

/** The letters that occur: the same when two are swapped, doubled or written together. */
export const lettersOf = (words: readonly string[]): string => [...new Set(words.join(''))].toSorted().join('');

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^ch(?=[aloru])/g, 'k'], [/ph/g, 'f'], [/th/g, 't'], [/(?:sch|ch|sh|tsch)/g, 's'], [/ck|q|k|c(?=[aouklrx]|$)|c(?=h)/g, 'k'], [/[cz]|tz/g, 's'], [/dt/g, 't'], [/d/g, 't'], [/[vw]/g, 'f'], [/b/g, 'p'], [/g/g, 'k'], [/x/g, 'ks'], [/j/g, 'y'],
];

/** About how a word sounds: consonants that sound alike are one, doubled ones count once, and vowels only at its beginning. */
function soundOfWord(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const sounds = SOUNDS.reduce((text, [letters, sound]) => text.replaceAll(letters, sound), word);
  const first = /^[aeiouy]/.test(sounds) ? 'a' : '';
  return first + sounds.replaceAll(/[aeiouyh]/g, '').replaceAll(/(.)\1+/g, '$1');
}

/** About how a name sounds, in whatever order its words stand. */
export const soundOf = (words: readonly string[]): string => sortedWords(words.map(soundOfWord).filter((sound) => sound !== ''));

/** How alike two texts are, from 0 to 1, by Jaro and Winkler: by the letters that they have in common about the same place, and a common beginning. */
export function likeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const [a, b] = [[...one], [...other]];
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched = a.flatMap((letter, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || b[j] !== letter) continue;
      taken.add(j);
      return [letter];
    }
    return [];
  });
  if (matched.length === 0) return 0;
  const inOther = [...taken].toSorted((x, y) => x - y).map((j) => b[j]);
  const swapped = matched.filter((letter, i) => letter !== inOther[i]).length / 2;
  const jaro = (matched.length / a.length + matched.length / b.length + (matched.length - swapped) / matched.length) / 3;
  const prefix = a.slice(0, 4).findIndex((letter, i) => letter !== b[i]);
  return jaro + (prefix < 0 ? Math.min(4, a.length) : prefix) * 0.1 * (1 - jaro);
}

/** Alike in both directions, whatever the order of the words. Greedy matching of letters is not symmetric by itself. */
export function likenessOfWords(one: readonly string[], other: readonly string[]): number {
  const pairs = [[one.join(' '), other.join(' ')], [sortedWords(one), sortedWords(other)]] as const;
  return Math.max(...pairs.flatMap(([a, b]) => [Math.min(likeness(a, b), likeness(b, a))]));
}

/** Why two records look like one, and what that counts. */
export interface Reason {
  readonly code: string;
  readonly points: number;
}

/** From 0 to 100; the points of the reasons add up to the score. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const FULL = 100;

/** The reasons that count, the weightiest first, as far as there is room for them. */
export function likenessOf(found: readonly Reason[]): Likeness {
  const weighty = found.map(({ code, points }) => ({ code, points: Math.round(points) })).toSorted((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
  let score = 0;
  const reasons = weighty.flatMap(({ code, points }) => {
    const counted = Math.min(points, FULL - score);
    score += counted;
    return counted > 0 ? [{ code, points: counted }] : [];
  });
  return { score, reasons };
}

/** Under what a name is found: its words, about how it sounds, and its letters if they are so many. */
export function keysOfName(words: readonly string[], leastLetters: number): { readonly n: readonly string[]; readonly s: readonly string[]; readonly l: readonly string[] } {
  const [sound, letters] = [soundOf(words), lettersOf(words)];
  return { n: [sortedWords(words)], s: sound === '' ? [] : [sound], l: letters.length < leastLetters ? [] : [letters] };
}

/** What names count: the same, and from a likeness on similar ones. */
interface NamePoints {
  readonly same: number;
  readonly from: number;
  readonly least: number;
  readonly most: number;
}

export function reasonsOfNames(alike: number, { same, from, least, most }: NamePoints): readonly Reason[] {
  if (alike === 1) return [{ code: 'same_name', points: same }];
  return alike < from ? [] : [{ code: 'similar_name', points: least + ((alike - from) / (1 - from)) * (most - least) }];
}

/** When two of a kind are the same thing, by what is known of each. */
export interface Comparison<Facts> {
  /** Under what one is found. Two that are the same have one of them in common; nearly all others have none. */
  keysOf(facts: Facts): readonly string[];
  /** Those of them of which two that are the same for certain have one in common. */
  certainKeysOf(facts: Facts): readonly string[];
  compare(one: Facts, other: Facts): Likeness;
}

interface Compared<Facts> {
  /** By the letter that says what kind of key it is. */
  readonly keys: (facts: Facts) => Readonly<Record<string, readonly string[]>>;
  /** The letters of the keys of which two that are the same for certain have one in common. */
  readonly certain: string;
  readonly reasons: (one: Facts, other: Facts) => readonly Reason[];
  /** What many have in common: it says nothing by itself, and something beside other reasons. */
  readonly besides: (one: Facts, other: Facts) => readonly Reason[];
}

export function comparisonBy<Facts>({ keys, certain, reasons, besides }: Compared<Facts>): Comparison<Facts> {
  const keysOf = (facts: Facts) => [...new Set(Object.entries(keys(facts)).flatMap(([letter, values]) => values.map((value) => `${letter}:${value}`)))];
  return {
    keysOf,
    certainKeysOf: (facts) => keysOf(facts).filter((key) => certain.includes(key[0]!)),
    compare(one, other) {
      const found = reasons(one, other);
      return likenessOf(found.length > 0 ? [...found, ...besides(one, other)] : found);
    },
  };
}
