import { describe, expect, it } from '@jest/globals';
import { type MatchedBy, marksIn } from './marks.js';
import { slipsBetween } from './slips.js';
import { wantedBy } from './words.js';

/** The text with what is marked in brackets. */
function marked(text: string, question: string, by: MatchedBy = 'words'): string {
  let shown = '';
  let end = 0;
  for (const [from, to] of marksIn(text, wantedBy(question), by)) {
    shown += `${text.slice(end, from)}[${text.slice(from, to)}]`;
    end = to;
  }
  return shown + text.slice(end);
}

describe('marking what matches', () => {
  it.each<[string, string, string]>([
    ['John Smith', 'john', '[John] Smith'],
    ['John Smith', 'smi jo', '[Jo]hn [Smi]th'],
    ['John Smith', 'Jonh Smiht', '[John] [Smith]'],
    ['Blacksmith & Smith', 'smith', 'Blacksmith & [Smith]'],
    ['Jürgen Groß', 'gross', 'Jürgen [Groß]'],
    ['Jürgen Groß', 'gros', 'Jürgen [Groß]'],
    ['Jose\u0301 Maria', 'jose', '[Jose\u0301] Maria'],
    ["Mary O'Brien", 'obrien', "Mary [O'Brien]"],
    ['🍕 Pizza', 'pizza', '🍕 [Pizza]'],
    ['<b>Smith</b>', 'smith', '<b>[Smith]</b>'],
    ['Anna', 'zzz', 'Anna'],
  ])('in %s, asked for %s', (text, question, expected) => {
    expect(marked(text, question)).toBe(expected);
  });

  it('takes any part of an address', () => {
    expect(marked('joe@mail.acme.com', 'cme', 'parts')).toBe('joe@mail.a[cme].com');
  });

  it('takes digits across whatever stands between them', () => {
    expect(marked('+49 30 123-45678', '030 1234', 'digits')).toBe('+49 [30 123-4]5678');
  });
});

describe('slips between words', () => {
  it.each<[string, string, number]>([['jonh', 'john', 1], ['smiht', 'smith', 1], ['smth', 'smith', 1], ['smiith', 'smith', 1], ['smyth', 'smith', 1], ['smith', 'smith', 0], ['jones', 'smith', 3]])('%s and %s', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
  });
});
