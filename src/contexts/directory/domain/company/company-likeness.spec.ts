import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certainCompanyKeys, compareCompanies, companyFacts, companyWords } from './company-likeness.js';

const known = fc.record({
  name: fc.constantFrom('Nordlicht', 'Nordlicht GmbH', 'Nord Licht', 'Alpha Beta', 'Beta Alpha AG', ''),
  legalName: fc.constantFrom(null, 'Nordlicht Logistik GmbH & Co. KG', 'Alpha'),
  domains: fc.subarray(['a.example', 'b.example', 'gmail.com']),
  phone: fc.constantFrom(null, '+4943155', '+4943156'),
  registrationNumber: fc.constantFrom(null, 'HRB 1', 'HRB 2'),
  taxNumber: fc.constantFrom(null, 'DE 1'),
  billingAddress: fc.constantFrom(null, { city: 'Kiel' }, { postalCode: '24103', city: 'Kiel' }),
});

describe('the words of a company', () => {
  it.each([['Nordlicht Logistik GmbH & Co. KG', 'nordlicht logistik'], ['The Acme Corp., Inc.', 'acme'], ['Gruppe AG', 'gruppe ag']])('of %s are %s', (name, words) => expect(companyWords(name).join(' ')).toBe(words));
});

describe('comparing two companies', () => {
  it('is the same from both sides, between 0 and 100, and what its reasons add up to', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const [one, other] = [companyFacts(a), companyFacts(b)];
        const likeness = compareCompanies(one, other);
        expect(compareCompanies(other, one)).toEqual(likeness);
        expect(likeness.score).toBeGreaterThanOrEqual(0);
        expect(likeness.score).toBeLessThanOrEqual(100);
        expect(likeness.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(likeness.score);
      }),
    );
  });

  it('finds whatever is the same for certain under a key that both have', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const [one, other] = [companyFacts(a), companyFacts(b)];
        if (compareCompanies(one, other).score >= 80) expect(certainCompanyKeys(one).some((key) => certainCompanyKeys(other).includes(key))).toBe(true);
      }),
    );
  });

  it('takes the same name at the same domain for the same, and not branches of one that share domain and phone', () => {
    const head = companyFacts({ name: 'Nordlicht GmbH', domains: ['a.example'], phone: '+4943155' });
    expect(compareCompanies(head, companyFacts({ name: 'Nordlicht', domains: ['a.example'] })).score).toBe(90);
    expect(compareCompanies(head, companyFacts({ name: 'Südwind', domains: ['a.example'], phone: '+4943155' })).score).toBe(70);
    expect(compareCompanies(head, companyFacts({ name: 'Zebra', domains: ['gmail.com'], billingAddress: { city: 'Kiel' } }))).toEqual({ score: 0, reasons: [] });
  });
});
