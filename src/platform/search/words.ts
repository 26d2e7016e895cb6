import { folded } from './fold.js';

/** Longer words are found by their beginning. */
const LONGEST = 60;
const LONGEST_ADDRESS = 254;
const MOST_LABELS = 6;
/** Of a script that puts no spaces between words, any part of a run is found that begins within it. */
const LONGEST_RUN = 24;

const CHUNK = /[\p{L}\p{N}\p{M}]+(?:['’.@_+&-]+[\p{L}\p{N}\p{M}]+)*|\p{Extended_Pictographic}/gu;
const PART = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const cut = (word: string) => (word.length <= LONGEST ? word : [...word].slice(0, LONGEST).join('').slice(0, LONGEST).toWellFormed());

/** `mail.acme.com` is found by `acme.com`, too. */
function* endingsOf(host: string): Generator<string> {
  const labels = host.split('.').filter((label) => label !== '');
  for (let i = Math.max(0, labels.length - MOST_LABELS); i < labels.length - 1; i++) yield labels.slice(i).join('.');
}

function* formsOf(chunk: string): Generator<string> {
  const parts = chunk.match(PART) ?? [];
  for (const part of parts) {
    yield part;
    if (WITHOUT_SPACES.test(part)) {
      const characters = [...part].slice(0, LONGEST_RUN);
      for (let i = 1; i < characters.length; i++) yield characters.slice(i).join('');
    }
  }
  if (parts.length < 2 || chunk.length > LONGEST_ADDRESS) return;
  const at = chunk.lastIndexOf('@');
  if (at >= 0) {
    yield chunk;
    yield chunk.slice(0, at);
  }
  if (chunk.includes('.', at + 1)) yield* endingsOf(chunk.slice(at + 1));
  else if (at < 0) yield parts.join('');
}

/** The words that a text is found by, each once. */
export function wordsOf(texts: Iterable<string>, most: number): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [chunk] of folded(text).matchAll(CHUNK)) {
      for (const form of formsOf(chunk)) {
        if (words.size >= most) return [...words];
        words.add(cut(form));
      }
    }
  }
  return [...words];
}

/** The words of a name, which are found though they are misspelt. */
export function namesOf(texts: Iterable<string>, most: number): string[] {
  return wordsOf(texts, most).filter((word) => /^[\p{L}\p{M}]{3,}$/u.test(word));
}

/** What somebody looks for. */
export interface Wanted {
  /** Each must be found: as a word, the beginning of one, nearly one, or a part of an address. */
  readonly tokens: readonly string[];
  /** The digits, when it looks like a phone number or a part of one: without what is dialled before it within a country. */
  readonly digits: string | null;
}

const MOST_TOKENS = 8;
const LEAST_DIGITS = 3;
const LIKE_PHONE = /^[+\d\s()./-]+$/;

export const digitsOf = (text: string): string => text.replaceAll('(0)', '').replaceAll(/\D/g, '');

const isAddress = (chunk: string) => /[.@]/.test(chunk);

function* tokensIn(text: string): Generator<string> {
  for (const [chunk] of text.matchAll(CHUNK)) {
    if (isAddress(chunk)) yield chunk;
    else yield* chunk.replaceAll(/['’]/g, '').match(PART) ?? [];
  }
}

export function wantedBy(question: string): Wanted {
  const text = folded(question).trim();
  const tokens = [...new Set([...tokensIn(text)].map(cut))].slice(0, MOST_TOKENS);
  const digits = LIKE_PHONE.test(text) ? digitsOf(text).replace(/^0+/, '') : '';
  return { tokens, digits: digits.length >= LEAST_DIGITS ? digits : null };
}
