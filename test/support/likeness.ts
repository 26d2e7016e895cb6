import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Comparison } from '../../src/kernel/likeness.js';

/** From here on two are the same for certain. */
const CERTAIN = 80;

/** What holds of every comparison, whatever is compared. */
export function holdsComparison<Facts>(plural: string, known: fc.Arbitrary<Facts>, { compare, keysOf, certainKeysOf }: Comparison<Facts>): void {
  describe(`comparing two ${plural}`, () => {
    it('is the same from both sides, between 0 and 100, and what its reasons add up to', () => {
      fc.assert(
        fc.property(known, known, (one, other) => {
          const likeness = compare(one, other);
          expect(compare(other, one)).toEqual(likeness);
          expect(likeness.score).toBeGreaterThanOrEqual(0);
          expect(likeness.score).toBeLessThanOrEqual(100);
          expect(likeness.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(likeness.score);
        }),
      );
    });

    it('finds whatever is the same for certain under a key that both have, and that both wait for', () => {
      fc.assert(
        fc.property(known, known, (one, other) => {
          expect(keysOf(one)).toEqual(expect.arrayContaining([...certainKeysOf(one)]));
          if (compare(one, other).score >= CERTAIN) expect(certainKeysOf(one).some((key) => certainKeysOf(other).includes(key))).toBe(true);
        }),
      );
    });
  });
}
