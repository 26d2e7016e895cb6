import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../kernel/domain-error.js';
import { XmlReader } from './xml-reader.js';

function eventsOf(...pieces: readonly (Buffer | string)[]): string[] {
  const events: string[] = [];
  const reader = new XmlReader({
    open: (name, attributes) => events.push(`<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}`),
    close: (name) => events.push(`>${name}`),
    text: (text) => events.push(text),
  });
  for (const piece of pieces) reader.write(Buffer.from(piece as string));
  reader.end();
  return events;
}

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const DOCUMENT = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- a <b> --><x:a xmlns:x="n" r:id = 'R"1'  b="&lt;&#x1F600;&amp;>">1 &lt; 2 &#65;\r\n<c/><d  /><![CDATA[<&amp;>]]><x:e y="">ü</x:e ></x:a>\n<!-- end -->`;
const EVENTS = ['<a xmlns:x="n" r:id="R\\"1" b="<😀&>"', '1 < 2 A\n', '<c', '>c', '<d', '>d', '<&amp;>', '<e y=""', 'ü', '>e', '>a'];

describe('reading XML', () => {
  it('gives elements, attributes and texts, with references resolved and prefixes left out', () => {
    expect(eventsOf(DOCUMENT)).toEqual(EVENTS);
  });

  it('gives the same wherever the pieces are cut', () => {
    const bytes = Buffer.from(DOCUMENT);
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(eventsOf(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(EVENTS);
    expect(eventsOf(...Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual(EVENTS);
  });

  it('reads UTF-16 by its mark', () => {
    expect(eventsOf(Buffer.from('\uFEFF<a>ü</a>', 'utf16le'))).toEqual(['<a', 'ü', '>a']);
  });

  it.each([
    '', ' ', 'text', '<a>', '</a>', '<a></b>', '<a/><b/>', '<a/>text', 'text<a/>', '<a', '<a b', '<a b=', '<a b="', '<a b=c/>', '<a b="1" b="2"/>', '<a b="<"/>', '<a =""/>', '<a/ >', '< a/>', '<>', '<a>&b;</a>', '<a>&</a>', '<a>&#x110000;</a>', '<a b="&c;"/>', '<!ELEMENT a>', '<a><!x></a>', '<![CDATA[x]]><a/>', '<!-- <a/>', '<a><?x</a>', '<a\u0000b/>x', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`,
  ])('refuses %j', (text) => {
    expect(codeOf(() => eventsOf(text))).toBe('spreadsheet_corrupt');
    expect(codeOf(() => eventsOf(...Array.from(text)))).toBe('spreadsheet_corrupt');
  });

  it.each(['<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'])('refuses the document type of %j', (text) => {
    expect(codeOf(() => eventsOf(text))).toBe('spreadsheet_dtd');
  });

  it.each([['a text', '<a>'], ['an attribute', '<a b="'], ['a comment', '<!--'], ['a name', '<'], ['marked text', '<a><![CDATA[']])('holds no more than a million characters of %s back', (_, beginning) => {
    const endless = Array.from({ length: 40 }, () => 'x'.repeat(65_536));
    expect(codeOf(() => eventsOf(beginning, ...endless))).toBe('spreadsheet_cell_too_long');
  });
});
