import { describe, expect, it } from '@jest/globals';
import { folded, foldedWithPlaces } from './fold.js';
import { namesOf, wantedBy, wordsOf } from './words.js';

const words = (text: string) => wordsOf([text], 1_000);

describe('folding a text', () => {
  it.each([['Jürgen GROẞ', 'jurgen gross'], ['Łódź', 'lodz'], ['Ægir Ørsted', 'aegir orsted'], ['İstanbul', 'istanbul'], ['Ａｃｍｅ ①', 'acme 1'], ['ﬁn', 'fin'], ['한국', '한국'], ['שָׁלוֹם', 'שלום'], ['مُحَمَّد', 'محمد']])('takes %s for %s', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('does not care how accents are written', () => {
    expect(folded('e\u0301')).toBe(folded('\u00E9'));
  });

  it('knows where each of its units came from', () => {
    const { text, places } = foldedWithPlaces('Groß 🍕 é');
    expect(text).toBe('gross 🍕 e');
    expect(places).toEqual([0, 1, 2, 3, 3, 4, 5, 5, 7, 8, 9]);
  });
});

describe('the words of a text', () => {
  it('are found as they are, each once', () => {
    expect(words('Smith, John (smith)')).toEqual(['smith', 'john']);
  });

  it('of a name that is written together or apart are found both ways', () => {
    expect(words("O'Brien")).toEqual(['o', 'brien', 'obrien']);
    expect(words('Jean-Luc')).toEqual(['jean', 'luc', 'jeanluc']);
  });

  it('of an e-mail address are it, its parts, and the ends of its host', () => {
    expect(words('john.smith@mail.acme.com')).toEqual(['john', 'smith', 'mail', 'acme', 'com', 'john.smith@mail.acme.com', 'john.smith', 'mail.acme.com', 'acme.com']);
  });

  it('in a script without spaces are found from any of its characters on', () => {
    expect(words('東京都')).toEqual(['東京都', '京都', '都']);
  });

  it('are bounded, in number and in length', () => {
    expect(wordsOf([Array.from({ length: 5_000 }, (_, i) => `w${i}`).join(' ')], 400)).toHaveLength(400);
    expect(words('x'.repeat(10_000))).toEqual(['x'.repeat(60)]);
    expect(words('a.'.repeat(5_000)).length).toBeLessThan(10);
  });

  it('that may be misspelt are letters alone, and three or more of them', () => {
    expect(namesOf(['Anna Li, 4711, anna@acme.com, Nordlicht'], 10)).toEqual(['anna', 'acme', 'com', 'nordlicht']);
  });
});

describe('what somebody looks for', () => {
  it.each<[string, string[], string | null]>([
    ['Jonh  Smiht', ['jonh', 'smiht'], null],
    ['@acme.com', ['acme.com'], null],
    ["o'brien", ['obrien'], null],
    ['Jean-Luc', ['jean', 'luc'], null],
    ['+49 (0)30 1234-56', ['49', '0', '30', '1234', '56'], '4930123456'],
    ['030 1234', ['030', '1234'], '301234'],
    ['00', ['00'], null],
    ['C-000123', ['c', '000123'], null],
    ['%_\\', [], null],
    ['👩‍💻', ['👩', '💻'], null],
    ['\u200Fשלום\u202E', ['שלום'], null],
  ])('%s', (question, tokens, digits) => {
    expect(wantedBy(question)).toEqual({ tokens, digits });
  });

  it('is bounded', () => {
    expect(wantedBy(Array.from({ length: 100 }, (_, i) => `a${i}`).join(' ')).tokens).toHaveLength(8);
  });
});
