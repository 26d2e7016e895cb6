import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsComparison } from '../../../../../test/support/likeness.js';
import { contactFacts, contactLikeness } from './contact-likeness.js';

const known = fc.record({
  firstName: fc.constantFrom(null, 'Jana', 'J.', 'Janna', 'Otto'),
  lastName: fc.constantFrom('Petersen', 'Pettersen', 'Bauer', ''),
  emails: fc.subarray([{ address: 'a@x.example' }, { address: 'b@x.example' }]),
  phones: fc.subarray([{ number: '+491701' }, { number: '+491702' }]),
  companyId: fc.constantFrom(null, 'c1', 'c2'),
  birthday: fc.constantFrom(null, '1984-05-17'),
});

holdsComparison('contacts', known.map(contactFacts), contactLikeness);

describe('comparing two contacts', () => {
  it('takes colleagues who share a number and a mailbox for two', () => {
    const shared = { emails: [{ address: 'info@x.example' }], phones: [{ number: '+4943155' }] };
    expect(contactLikeness.compare(contactFacts({ firstName: 'Jana', lastName: 'Petersen', ...shared }), contactFacts({ firstName: 'Otto', lastName: 'Bauer', ...shared })).score).toBe(75);
  });
});
