import { TextDecoder } from 'node:util';
import { csvEncodingUnknown } from '../table-refusals.js';

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16LE_MARK = Buffer.from([0xff, 0xfe]);
const UTF16BE_MARK = Buffer.from([0xfe, 0xff]);

const startsWith = (head: Buffer, mark: Buffer): boolean => head.subarray(0, mark.length).equals(mark);

/** Text in two bytes a character: by its mark, or, since some programs leave that out, by the zeros that half of its bytes are. */
export function wideEncodingOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(head, UTF16LE_MARK)) return 'utf-16le';
  if (startsWith(head, UTF16BE_MARK)) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = head.length * 0.2;
  const few = head.length * 0.02;
  if (odd > many && even < few) return 'utf-16le';
  if (even > many && odd < few) return 'utf-16be';
  return undefined;
}

const isAscii = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
};

const lengthOfSequence = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
};

/** Whether the characters beyond ASCII are UTF-8, for the most part: one broken one doesn't make the rest another encoding. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index]!;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const length = lengthOfSequence(lead);
    let end = index + 1;
    while (end < index + length && end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end += 1;
    if (length > 1 && (end === index + length || end === bytes.length)) good += 1;
    else bad += 1;
    index = end;
  }
  return good >= bad;
}

async function* decoded(bytes: AsyncIterable<Buffer>, decoder: TextDecoder): AsyncGenerator<Buffer, undefined> {
  for await (const piece of bytes) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function* withoutMark(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, undefined> {
  let first = true;
  for await (const piece of bytes) {
    yield first ? piece.subarray(UTF8_MARK.length) : piece;
    first = false;
  }
}

/** ASCII until the first byte that is none: there it shows whether the text is UTF-8, or Windows-1252 as Excel writes it. */
async function* guessed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, undefined> {
  let undecided = true;
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    if (undecided && !isAscii(piece)) {
      undecided = false;
      if (!isMostlyUtf8(piece)) decoder = new TextDecoder('windows-1252');
    }
    yield decoder ? Buffer.from(decoder.decode(piece, { stream: true })) : piece;
  }
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw csvEncodingUnknown(encoding);
  }
}

/** A text as UTF-8 without a mark, from the encoding named or else the one that it seems to have. */
export function asUtf8(bytes: AsyncIterable<Buffer>, head: Buffer, encoding?: string): AsyncGenerator<Buffer, undefined> {
  if (encoding !== undefined) return decoded(bytes, decoderOf(encoding));
  const wide = wideEncodingOf(head);
  if (wide) return decoded(bytes, new TextDecoder(wide));
  return startsWith(head, UTF8_MARK) ? withoutMark(bytes) : guessed(bytes);
}
