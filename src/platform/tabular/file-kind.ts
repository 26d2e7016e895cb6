export type FileKind = 'zip' | 'compound' | 'text' | 'other';

interface Signature {
  readonly bytes: readonly number[];
  readonly kind: Exclude<FileKind, 'text'>;
  readonly name: string;
}

const signature = (bytes: string | readonly number[], name: string, kind: Signature['kind'] = 'other'): Signature => ({ bytes: typeof bytes === 'string' ? [...Buffer.from(bytes, 'latin1')] : bytes, kind, name });

const SIGNATURES: readonly Signature[] = [
  signature('PK\x03\x04', 'a ZIP archive', 'zip'),
  signature('PK\x05\x06', 'an empty ZIP archive', 'zip'),
  signature([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'a document of an older Office', 'compound'),
  signature('%PDF-', 'a PDF'),
  signature('\x89PNG', 'a picture'),
  signature([0xff, 0xd8, 0xff], 'a picture'),
  signature('GIF8', 'a picture'),
  signature([0x1f, 0x8b], 'a compressed file (.gz)'),
  signature('7z\xbc\xaf', 'a compressed file (.7z)'),
  signature('Rar!', 'a compressed file (.rar)'),
  signature('{\\rtf', 'a text document (.rtf)'),
  signature('PAR1', 'a Parquet file'),
];

const MARKUP = /^\s*<(?:!doctype|html|\?xml|table|meta|head|style)\b/i;
const JSON_TEXT = /^\s*(?:\{\s*"|\[\s*\{\s*")/;

const CONTROL_CHARACTERS_OF_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** Text may hold a stray control character; what is no text is full of them. */
function looksBinary(head: Buffer): boolean {
  let strange = 0;
  for (const byte of head) if (byte < 0x20 && !CONTROL_CHARACTERS_OF_TEXT.has(byte)) strange += 1;
  return strange >= 8 && strange * 30 > head.length;
}

/** What a file is by its first bytes, whatever its name says, and what to call it before its sender. */
export function kindOf(head: Buffer, isWideText: boolean): { kind: FileKind; name: string } {
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (known) return { kind: known.kind, name: known.name };
  if (isWideText) return { kind: 'text', name: 'a text' };
  if (looksBinary(head)) return { kind: 'other', name: 'a file that is no text' };
  const beginning = head.toString('latin1', 0, 200).replace(/^ï»¿/, '');
  if (MARKUP.test(beginning)) return { kind: 'other', name: 'a web page or XML' };
  if (JSON_TEXT.test(beginning)) return { kind: 'other', name: 'JSON' };
  return { kind: 'text', name: 'a text' };
}
