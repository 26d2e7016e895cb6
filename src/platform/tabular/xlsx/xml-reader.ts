import { TextDecoder } from 'node:util';
import { spreadsheetCellTooLong, spreadsheetCorrupt, spreadsheetDtd } from '../table-refusals.js';

/** What one text or tag may take; a cell of 32,767 characters needs less, however they are escaped. */
const LONGEST_TOKEN = 1_000_000;
const DEEPEST = 64;
const MOST_ATTRIBUTES = 100;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION_MARK = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const QUESTION_MARK = 0x3f;

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Names come without their prefix: nothing in a spreadsheet hangs on it. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const isSpace = (code: number): boolean => code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;
const endsName = (code: number): boolean => code <= SPACE || code === GREATER_THAN || code === SLASH || code === EQUALS || code === LESS_THAN || code === QUOTE || code === APOSTROPHE;

const NEEDS_WORK = /[&\r]/;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveReference(_: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name]!;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!(code <= 0x10_ff_ff)) throw spreadsheetCorrupt();
  return String.fromCodePoint(code);
}

/** Ends of lines are one character in XML, and there are no entities but those that every document has. */
const contentOf = (raw: string): string => (NEEDS_WORK.test(raw) ? raw.replaceAll(/\r\n?/g, '\n').replaceAll(REFERENCE, resolveReference) : raw);

function decoderFor(first: Buffer): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/** Reads XML in pieces, each token when all of it is there. Elements must nest, and what no spreadsheet needs is refused: document types above all, and with them entities (docs/decisions/0031). */
export class XmlReader {
  private decoder?: TextDecoder;
  /** What isn't read yet, and where in it the next token begins. */
  private source = '';
  private position = 0;
  private readonly open: string[] = [];
  private hasRoot = false;

  constructor(private readonly handler: XmlHandler) {}

  write(chunk: Buffer): void {
    this.decoder ??= decoderFor(chunk);
    this.read(this.decode(chunk));
    if (this.source.length - this.position > LONGEST_TOKEN) throw spreadsheetCellTooLong();
  }

  end(): void {
    this.read(this.decode());
    if (this.open.length > 0 || !this.hasRoot || this.source.slice(this.position).trim() !== '') throw spreadsheetCorrupt();
  }

  private decode(chunk?: Buffer): string {
    try {
      return this.decoder?.decode(chunk, { stream: chunk !== undefined }) ?? '';
    } catch {
      throw spreadsheetCorrupt();
    }
  }

  private read(text: string): void {
    this.source = this.source.slice(this.position) + text;
    this.position = 0;
    while (this.token());
  }

  /** Reads one token; false where it isn't all there. */
  private token(): boolean {
    const { source, position } = this;
    const start = source.indexOf('<', position);
    if (start < 0) return false;
    const mark = source.charCodeAt(start + 1);
    if (start > position) this.text(source.slice(position, start));
    this.position = start;
    if (mark === SLASH) return this.closeTag(start);
    if (mark === EXCLAMATION_MARK) return this.declaration(start);
    if (mark === QUESTION_MARK) return this.skip('?>', start);
    return this.openTag(start);
  }

  private text(raw: string): void {
    if (this.open.length > 0) this.handler.text?.(contentOf(raw));
    else if (raw.trim() !== '') throw spreadsheetCorrupt();
  }

  private closeTag(start: number): boolean {
    const end = this.source.indexOf('>', start);
    if (end < 0) return false;
    const name = this.open.pop();
    if (name === undefined || (name !== this.source.slice(start + 2, end) && name !== this.source.slice(start + 2, end).trimEnd())) throw spreadsheetCorrupt();
    this.position = end + 1;
    this.handler.close?.(name.slice(name.indexOf(':') + 1));
    return true;
  }

  /** A comment, or text that is marked as such. */
  private declaration(start: number): boolean {
    const { source } = this;
    if (source.startsWith('<!--', start)) return this.skip('-->', start);
    if (source.length < start + '<![CDATA['.length) return false;
    if (!source.startsWith('<![CDATA[', start)) throw source.startsWith('<!DOCTYPE', start) ? spreadsheetDtd() : spreadsheetCorrupt();
    const end = source.indexOf(']]>', start);
    if (end < 0) return false;
    if (this.open.length === 0) throw spreadsheetCorrupt();
    this.handler.text?.(source.slice(start + '<![CDATA['.length, end));
    this.position = end + ']]>'.length;
    return true;
  }

  private skip(end: string, start: number): boolean {
    const found = this.source.indexOf(end, start + 2);
    if (found < 0) return false;
    this.position = found + end.length;
    return true;
  }

  private openTag(start: number): boolean {
    const { source } = this;
    let at = start + 1;
    while (at < source.length && !endsName(source.charCodeAt(at))) at += 1;
    if (at === start + 1 && at < source.length) throw spreadsheetCorrupt();
    const name = source.slice(start + 1, at);
    const attributes: Record<string, string> = {};
    for (let count = 0; ; count += 1) {
      while (isSpace(source.charCodeAt(at))) at += 1;
      if (at >= source.length) return false;
      const code = source.charCodeAt(at);
      if (code === GREATER_THAN) return this.opened(name, attributes, at + 1, false);
      if (code === SLASH) {
        if (at + 1 >= source.length) return false;
        if (source.charCodeAt(at + 1) !== GREATER_THAN) throw spreadsheetCorrupt();
        return this.opened(name, attributes, at + 2, true);
      }
      if (count === MOST_ATTRIBUTES) throw spreadsheetCorrupt();
      at = this.attribute(at, attributes);
      if (at < 0) return false;
    }
  }

  /** Reads one attribute and tells where it ends; -1 where it isn't all there. */
  private attribute(start: number, attributes: Record<string, string>): number {
    const { source } = this;
    let at = start;
    while (at < source.length && !endsName(source.charCodeAt(at))) at += 1;
    const name = source.slice(start, at);
    while (isSpace(source.charCodeAt(at))) at += 1;
    if (at >= source.length) return -1;
    if (name === '' || source.charCodeAt(at) !== EQUALS) throw spreadsheetCorrupt();
    at += 1;
    while (isSpace(source.charCodeAt(at))) at += 1;
    if (at >= source.length) return -1;
    const quote = source.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw spreadsheetCorrupt();
    const end = source.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (end < 0) return -1;
    const value = source.slice(at + 1, end);
    if (Object.hasOwn(attributes, name) || value.includes('<')) throw spreadsheetCorrupt();
    attributes[name] = contentOf(value);
    return end + 1;
  }

  private opened(name: string, attributes: Attributes, position: number, isEmpty: boolean): boolean {
    const depth = this.open.length;
    if (depth === DEEPEST || (depth === 0 && this.hasRoot)) throw spreadsheetCorrupt();
    this.hasRoot = true;
    this.position = position;
    const colon = name.charCodeAt(1) === COLON ? 1 : name.indexOf(':');
    const local = colon < 0 ? name : name.slice(colon + 1);
    this.handler.open(local, attributes);
    if (isEmpty) this.handler.close?.(local);
    else this.open.push(name);
    return true;
  }
}

export async function readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

/** `r:id` and the like, whatever the prefix. */
export function attributeNamed(attributes: Attributes, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) if (key.endsWith(`:${name}`)) return value;
  return attributes[name];
}
