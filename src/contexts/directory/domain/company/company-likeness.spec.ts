import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsComparison } from '../../../../../test/support/likeness.js';
import { companyFacts, companyLikeness } from './company-likeness.js';

const known = fc.record({
  name: fc.constantFrom('Nordlicht', 'Nordlicht GmbH', 'Nord Licht', 'Alpha Beta', 'Beta Alpha AG', ''),
  legalName: fc.constantFrom(null, 'Nordlicht Logistik GmbH & Co. KG', 'Alpha'),
  domains: fc.subarray(['a.example', 'b.example', 'gmail.com']),
  phone: fc.constantFrom(null, '+4943155', '+4943156'),
  registrationNumber: fc.constantFrom(null, 'HRB 1', 'HRB 2'),
  taxNumber: fc.constantFrom(null, 'DE 1'),
  billingAddress: fc.constantFrom(null, { city: 'Kiel' }, { postalCode: '24103', city: 'Kiel' }),
});

holdsComparison('companies', known.map(companyFacts), companyLikeness);

describe('comparing two companies', () => {
  it('takes the same name at the same domain for the same, and not branches of one that share domain and phone', () => {
    const head = companyFacts({ name: 'Nordlicht GmbH', domains: ['a.example'], phone: '+4943155' });
    expect(companyLikeness.compare(head, companyFacts({ name: 'Nordlicht', domains: ['a.example'] })).score).toBe(90);
    expect(companyLikeness.compare(head, companyFacts({ name: 'Südwind', domains: ['a.example'], phone: '+4943155' })).score).toBe(70);
    expect(companyLikeness.compare(head, companyFacts({ name: 'Zebra', domains: ['gmail.com'], billingAddress: { city: 'Kiel' } }))).toEqual({ score: 0, reasons: [] });
  });
});
