import { isUtf8 } from 'node:buffer';

import { DomainError } from '../../kernel/domain-error.js';

const MAX_DEPTH = 32;
const MAX_VALUES = 100_000;
const MAX_KEYS = 1_000;
const MAX_POINTER_SEGMENT = 200;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const CAPITAL_E = 0x45;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const SMALL_E = 0x65;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const SHORT_ESCAPES = '"\\/bfnrt';
const FOUR_HEX_DIGITS = /[0-9a-fA-F]{4}/y;

/** Every number of so few digits comes back from a double as it was written. */
const DIGITS_A_DOUBLE_KEEPS = 15;

const isSpace = (code: number): boolean => code <= SPACE && (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB);
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

export type UncleanCharacter = 'nul_character' | 'lone_surrogate';

const UNCLEAN: Readonly<Record<UncleanCharacter, string>> = {
  nul_character: 'holds the character NUL (U+0000), which can\'t be stored: leave it out.',
  lone_surrogate: 'holds half of a surrogate pair, which is no character: send the pair or leave it out.',
};

/** The first reason why PostgreSQL or UTF-8 couldn't hold a text. */
export function uncleanCharacterIn(text: string): UncleanCharacter | undefined {
  if (text.includes('\0')) return 'nul_character';
  return text.isWellFormed() ? undefined : 'lone_surrogate';
}

/** What to tell the sender of an unclean text; `subject` opens the sentence. */
export const uncleanMessage = (subject: string, character: UncleanCharacter): string => `${subject} ${UNCLEAN[character]}`;

/** For texts that come from elsewhere than a body: query strings, paths, headers. */
export function assertCleanText(text: string, pointer: string): void {
  const character = uncleanCharacterIn(text);
  if (character) throw refusal(`text_${character}`, uncleanMessage('The text', character), pointer);
}

function refusal(code: string, message: string, pointer: string): DomainError {
  return new DomainError('invalid', code, message, [{ pointer, code, message }]);
}

const pointerSegment = (segment: string | number): string => `/${String(segment).slice(0, MAX_POINTER_SEGMENT).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A decimal without its sign, as its digits from the first to the last that isn't zero, and the power of ten of the last. */
function decimalOf(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.replace(/^-/, '').toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  let length = digits.length;
  while (digits.charCodeAt(length - 1) === ZERO) length -= 1;
  return length === 0 ? '0' : `${digits.slice(0, length)}e${Number(exponent) - fraction.length + digits.length - length}`;
}

function survivesAsDouble(literal: string): boolean {
  const value = Number(literal);
  if (/^-?\d+$/.test(literal)) return Number.isSafeInteger(value);
  const shortest = String(value);
  return literal === shortest || (Number.isFinite(value) && decimalOf(literal) === decimalOf(shortest));
}

/** Walks a JSON text once, from left to right, and throws at the first fault; its recursion ends at the depth limit. */
class Inspector {
  private position = 0;
  private depth = 0;
  private values = 0;
  private objects = 0;
  /** The key or index at each depth that the walk is at; null where a key is still to come. */
  private readonly place: (string | number | null)[] = [];
  /** By depth: the object in which a key was last seen. One table serves all the objects of a depth, since only one of them is open at a time. */
  private readonly lastSeen: Map<string, number>[] = [];

  constructor(private readonly text: string) {}

  inspect(): void {
    if (this.skipSpace() === -1) this.refuse('body_empty', 'The body is empty: send a JSON value.');
    this.value();
    if (this.skipSpace() !== -1) this.malformed('the end of the body');
  }

  private value(): void {
    this.values += 1;
    if (this.values > MAX_VALUES) this.refuse('body_too_many_values', `The body holds more than ${MAX_VALUES} values: send it in parts.`);
    const code = this.skipSpace();
    if (code === QUOTE) this.string('The text');
    else if (code === OPEN_OBJECT) this.object();
    else if (code === OPEN_LIST) this.list();
    else if (code === MINUS || isDigit(code)) this.number();
    else this.literal();
  }

  private object(): void {
    this.enter();
    const serial = (this.objects += 1);
    const lastSeen = (this.lastSeen[this.depth] ??= new Map<string, number>());
    if (this.skipSpace() === CLOSE_OBJECT) return this.leave();
    for (let keys = 1; ; keys += 1) {
      this.place[this.depth - 1] = null;
      if (this.skipSpace() !== QUOTE) this.malformed('a key in double quotes');
      const key = this.key();
      this.place[this.depth - 1] = key;
      if (lastSeen.get(key) === serial) this.refuse('body_duplicate_key', 'This key occurs twice in one object: send it once.');
      lastSeen.set(key, serial);
      if (keys > MAX_KEYS) this.refuse('body_too_many_keys', `An object has at most ${MAX_KEYS} keys.`);
      if (key === '__proto__' || (key === 'prototype' && this.place[this.depth - 2] === 'constructor')) this.refuse('body_forbidden_key', 'This key is not allowed: choose another name.');
      if (this.skipSpace() !== COLON) this.malformed('a colon');
      this.position += 1;
      this.value();
      const code = this.skipSpace();
      if (code === CLOSE_OBJECT) return this.leave();
      if (code !== COMMA) this.malformed('a comma or "}"');
      this.position += 1;
    }
  }

  private list(): void {
    this.enter();
    if (this.skipSpace() === CLOSE_LIST) return this.leave();
    for (let index = 0; ; index += 1) {
      this.place[this.depth - 1] = index;
      this.value();
      const code = this.skipSpace();
      if (code === CLOSE_LIST) return this.leave();
      if (code !== COMMA) this.malformed('a comma or "]"');
      this.position += 1;
    }
  }

  private enter(): void {
    if (this.depth === MAX_DEPTH) this.refuse('body_too_deep', `The body is nested deeper than ${MAX_DEPTH} levels.`);
    this.depth += 1;
    this.position += 1;
  }

  private leave(): void {
    this.depth -= 1;
    this.position += 1;
  }

  private key(): string {
    const start = this.position;
    return this.string('A key of this object') ? (JSON.parse(this.text.slice(start, this.position)) as string) : this.text.slice(start + 1, this.position - 1);
  }

  /** Passes a string, and tells whether it is written with escapes. */
  private string(subject: string): boolean {
    const { text } = this;
    const start = this.position;
    let position = start + 1;
    let escapes = false;
    let unicodeEscapes = false;
    for (;;) {
      const code = text.charCodeAt(position);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        escapes = true;
        if (text[position + 1] === 'u') {
          FOUR_HEX_DIGITS.lastIndex = position + 2;
          if (!FOUR_HEX_DIGITS.test(text)) this.malformed('four hexadecimal digits after \\u', position);
          unicodeEscapes = true;
          position += 6;
        } else {
          if (!SHORT_ESCAPES.includes(text[position + 1] ?? '?')) this.malformed('an escape that JSON knows, or \\\\ for a backslash', position);
          position += 2;
        }
      } else if (code >= SPACE) position += 1;
      else if (code === 0) this.refuse('body_nul_character', uncleanMessage(subject, 'nul_character'));
      else this.malformed(position < text.length ? 'an escape such as \\n in place of the control character' : 'a closing quote', position);
    }
    this.position = position + 1;
    if (unicodeEscapes) {
      const character = uncleanCharacterIn(JSON.parse(text.slice(start, this.position)) as string);
      if (character) this.refuse(`body_${character}`, uncleanMessage(subject, character));
    }
    return escapes;
  }

  private number(): void {
    const { text } = this;
    const start = this.position;
    if (text.charCodeAt(start) === MINUS) this.position += 1;
    if (text.charCodeAt(this.position) === ZERO) this.position += 1;
    else this.digits();
    if (text.charCodeAt(this.position) === POINT) {
      this.position += 1;
      this.digits();
    }
    let plain = this.position - start <= DIGITS_A_DOUBLE_KEEPS;
    const code = text.charCodeAt(this.position);
    if (code === SMALL_E || code === CAPITAL_E) {
      plain = false;
      const sign = text.charCodeAt((this.position += 1));
      if (sign === PLUS || sign === MINUS) this.position += 1;
      this.digits();
    }
    if (!plain && !survivesAsDouble(text.slice(start, this.position))) {
      this.refuse('body_inexact_number', 'This number would lose digits: send it as a string in double quotes.');
    }
  }

  private digits(): void {
    const { text } = this;
    let position = this.position;
    while (isDigit(text.charCodeAt(position))) position += 1;
    if (position === this.position) this.malformed('a digit');
    this.position = position;
  }

  private literal(): void {
    for (const word of ['null', 'true', 'false']) {
      if (this.text.startsWith(word, this.position)) {
        this.position += word.length;
        return;
      }
    }
    this.malformed('a value');
  }

  /** Passes white space, and tells the code of what follows: -1 at the end. */
  private skipSpace(): number {
    const { text } = this;
    for (let position = this.position; position < text.length; position += 1) {
      const code = text.charCodeAt(position);
      if (!isSpace(code)) {
        this.position = position;
        return code;
      }
    }
    this.position = text.length;
    return -1;
  }

  private malformed(expected: string, position = this.position): never {
    const before = this.text.slice(0, position);
    const line = before.split('\n').length;
    const column = position - before.lastIndexOf('\n');
    return this.refuse('body_malformed', `The body is not valid JSON: line ${line}, column ${column} should be ${expected}.`);
  }

  private refuse(code: string, message: string): never {
    const segments = this.place.slice(0, this.depth).filter((segment) => segment !== null);
    throw refusal(code, message, segments.map(pointerSegment).join(''));
  }
}

function decode(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw refusal('body_not_utf8', 'The body is not valid UTF-8: send JSON encoded as UTF-8.', '');
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', hasByteOrderMark ? 3 : 0);
}

/** `JSON.parse` for bytes from strangers: whatever JSON leaves open or a double would bend is refused, with the place of the fault. */
export function parseStrictJson(bytes: Buffer): unknown {
  const text = decode(bytes);
  new Inspector(text).inspect();
  return JSON.parse(text);
}
