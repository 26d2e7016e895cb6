import { DomainError } from '../../../../kernel/domain-error.js';
import { COMMON_PASSWORDS, COMMON_WORDS } from './common-passwords.js';

export const SHORTEST_PASSWORD = 12;
/** Long enough for every passphrase, short enough to be hashed for whoever sends it. */
export const LONGEST_PASSWORD = 256;
/** With fewer different characters than this, length means nothing. */
const DIFFERENT_CHARACTERS = 5;

const LOOKS_LIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '|': 'l' };
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiopü', 'azertyuiop', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'q1w2e3r4t5y6u7i8o9p0', '1q2w3e4r5t6y7u8i9o0p'];

export class PasswordRefused extends DomainError {
  constructor(code: string, message: string, pointer: string) {
    super('invalid', code, message, [{ pointer, code, message }]);
  }
}

const asLetters = (text: string) => [...text].map((character) => LOOKS_LIKE[character] ?? character).join('');
const withoutEnds = (text: string) => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const backwards = (text: string) => [...text].toReversed().join('');

/** A text that is one shorter text again and again. */
function repeated(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text) return text.slice(0, length);
  return text;
}

/** How much of a text is a walk along a row of keys or the alphabet. */
function walked(text: string): number {
  let steps = 0;
  for (let i = 1; i < text.length; i++) {
    const pair = text.slice(i - 1, i + 1);
    if (pair[0] === pair[1] || ROWS.some((row) => row.includes(pair) || backwards(row).includes(pair))) steps++;
  }
  return steps / Math.max(1, text.length - 1);
}

/** What a guesser tries first: a common password or word, dressed up with digits, signs, look-alikes or repetition. */
function isGuessable(password: string, personal: readonly string[]): boolean {
  const lower = password.toLowerCase().normalize('NFKC');
  const forms = new Set([lower, asLetters(lower), withoutEnds(lower), withoutEnds(asLetters(lower)), asLetters(withoutEnds(lower))]);
  const words = [...COMMON_WORDS, ...personal];
  for (const form of forms) if (COMMON_PASSWORDS.has(form) || words.includes(form) || words.includes(repeated(form))) return true;
  return new Set(lower).size < DIFFERENT_CHARACTERS || walked(lower) > 0.8;
}

/** What belongs to the person himself, and so is tried first: his names, his address and where it is. */
export const personalWords = (...texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).map((word) => word.toLowerCase()).filter((word) => word.length > 3))];

/** Refuses what is too short, too long, or among the first that anybody would try. Nothing is asked of its characters. */
export function assertGoodPassword(password: string, personal: readonly string[] = [], pointer = '/password'): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) throw new PasswordRefused('password_too_short', `A password has at least ${SHORTEST_PASSWORD} characters; a few words in a row are easy to remember.`, pointer);
  if (length > LONGEST_PASSWORD) throw new PasswordRefused('password_too_long', `A password has at most ${LONGEST_PASSWORD} characters.`, pointer);
  if (isGuessable(password, personal)) throw new PasswordRefused('password_common', 'This password is among the first that anybody would try: choose another, such as a few words in a row.', pointer);
}
