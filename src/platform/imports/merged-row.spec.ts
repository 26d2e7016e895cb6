import { describe, expect, it } from '@jest/globals';
import type { ImportPlan } from './import-plan.js';
import { changesOf, stateBefore } from './merged-row.js';

const plan: ImportPlan = { headings: {}, parts: {}, matches: {}, lists: { emails: 'address' } };
const shown = { id: '1', lastName: 'A', emails: [{ address: 'a@x', primary: true }], address: { city: 'Kiel', street: 'Weg' }, tags: ['old'], customFields: { size: 3 } };

describe('a row that changes a record', () => {
  it('says what is other, adds to lists what they have not got, and leaves the rest of an object', () => {
    expect(changesOf({ externalId: 'x', lastName: 'B', emails: [{ address: 'A@X' }, { address: 'b@x' }], address: { city: 'Bonn' }, tags: ['new', 'old'], customFields: { colour: 'red' } }, shown, plan)).toEqual({
      lastName: 'B',
      emails: [{ address: 'a@x', primary: true }, { address: 'b@x' }],
      address: { city: 'Bonn', street: 'Weg' },
      tags: ['old', 'new'],
      customFields: { colour: 'red' },
    });
  });

  it('can be taken back by what was there before, of fields of the tenant only those that it named', () => {
    expect(stateBefore({ lastName: 'B', title: 'Dr.', customFields: { colour: 'red', size: 4 } }, shown)).toEqual({ lastName: 'A', title: null, customFields: { colour: null, size: 3 } });
  });
});
