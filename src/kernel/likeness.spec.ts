import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { folded, lettersOf, likeness, likenessOf, likenessOfWords, soundOf, wordsOf } from './likeness.js';

describe('folding a name', () => {
  it.each([['Nordlicht Straße', 'nordlicht strasse'], ['Åsa Ødegård', 'asa odegard'], ['ŁÓDŹ', 'lodz'], ['İstanbul', 'istanbul']])('%s becomes %s', (name, expected) => expect(folded(name)).toBe(expected));
  it('leaves the words, and nothing of what stands between them', () => expect(wordsOf(" O'Neill & Söhne, G.m.b.H. ")).toEqual(['oneill', 'sohne', 'gmbh']));
});

describe('the sound of a name', () => {
  it.each([['Meier', 'Mayer'], ['Schmidt', 'Schmitt'], ['Philipp', 'Filip'], ['Jana Petersen', 'Petersen, Jana'], ['Kristof', 'Christoph']])('of %s and %s is the same', (one, other) => expect(soundOf(wordsOf(one))).toBe(soundOf(wordsOf(other))));
  it.each([['Meier', 'Bauer'], ['Anna', 'Otto']])('of %s and %s is not', (one, other) => expect(soundOf(wordsOf(one))).not.toBe(soundOf(wordsOf(other))));
  it('is the name itself in other scripts', () => expect(soundOf(wordsOf('北光 物流'))).toBe(soundOf(wordsOf('物流 北光'))));
});

describe('the letters of a name', () => {
  it.each([['Nordlicht', 'Nordlciht'], ['Petersen', 'Pettersen'], ['Nord Licht', 'Nordlicht']])('of %s and %s are the same', (one, other) => expect(lettersOf(wordsOf(one))).toBe(lettersOf(wordsOf(other))));
});

describe('how alike two names are', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdeé ') }), { maxLength: 4 });

  it('is between none and all, and the same from both sides', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const alike = likenessOfWords(one, other);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(likenessOfWords(other, one)).toBe(alike);
      }),
    );
  });

  it('is all for the same words in another order, and little for others', () => {
    expect(likenessOfWords(['jana', 'petersen'], ['petersen', 'jana'])).toBe(1);
    expect(likenessOfWords(['jana', 'petersen'], ['otto', 'bauer'])).toBeLessThan(0.7);
    expect(likeness('martha', 'marhta')).toBeCloseTo(0.961, 3);
    expect(likeness('', '')).toBe(0);
  });
});

describe('a score', () => {
  it('is what its reasons add up to, and never more than 100', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ code: fc.string(), points: fc.float({ min: 0, max: 90, noNaN: true }) })), (found) => {
        const { score, reasons } = likenessOf(found);
        expect(score).toBeLessThanOrEqual(100);
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(reasons.every(({ points }) => points > 0)).toBe(true);
      }),
    );
  });
});
