import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certainContactKeys, compareContacts, contactFacts } from './contact-likeness.js';

const known = fc.record({
  firstName: fc.constantFrom(null, 'Jana', 'J.', 'Janna', 'Otto'),
  lastName: fc.constantFrom('Petersen', 'Pettersen', 'Bauer', ''),
  emails: fc.subarray([{ address: 'a@x.example' }, { address: 'b@x.example' }]),
  phones: fc.subarray([{ number: '+491701' }, { number: '+491702' }]),
  companyId: fc.constantFrom(null, 'c1', 'c2'),
  birthday: fc.constantFrom(null, '1984-05-17'),
});

describe('comparing two contacts', () => {
  it('is the same from both sides, between 0 and 100, and what its reasons add up to', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const [one, other] = [contactFacts(a), contactFacts(b)];
        const likeness = compareContacts(one, other);
        expect(compareContacts(other, one)).toEqual(likeness);
        expect(likeness.score).toBeGreaterThanOrEqual(0);
        expect(likeness.score).toBeLessThanOrEqual(100);
        expect(likeness.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(likeness.score);
      }),
    );
  });

  it('finds whatever is the same for certain under a key that both have', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const [one, other] = [contactFacts(a), contactFacts(b)];
        if (compareContacts(one, other).score >= 80) expect(certainContactKeys(one).some((key) => certainContactKeys(other).includes(key))).toBe(true);
      }),
    );
  });

  it('takes colleagues who share a number and a mailbox for two', () => {
    const shared = { emails: [{ address: 'info@x.example' }], phones: [{ number: '+4943155' }] };
    expect(compareContacts(contactFacts({ firstName: 'Jana', lastName: 'Petersen', ...shared }), contactFacts({ firstName: 'Otto', lastName: 'Bauer', ...shared })).score).toBe(75);
  });
});
