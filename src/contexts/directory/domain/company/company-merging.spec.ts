import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { Company, type CompanyDetails } from './company.js';
import { CompanyMerged, CompanyUnmerged } from './company.events.js';
import { mergedClosesCircle, survivorClosesCircle } from './returning-parents.js';

const plain: CompanyDetails = { name: 'One', legalName: null, registrationNumber: null, taxNumber: null, website: null, domains: [], industry: null, country: null, employees: null, annualRevenue: null, parentId: null, billingAddress: null, shippingAddress: null, phone: null, phoneInput: null, tags: [], ownerId: null, customFields: {} };
const company = (details: Partial<CompanyDetails> = {}) => {
  const made = Company.create(newId<'Company'>(), { ...plain, ...details });
  takeEvents(made);
  return made;
};
const seen = (one: Company) => one as unknown as CompanyDetails;

describe('a company that absorbs another', () => {
  it('takes what it lacks and what is picked, of lists both, and a phone as it was typed', () => {
    const one = company({ tags: ['a'], country: 'DE', customFields: { region: 'north' } });
    const other = company({ name: 'Other', tags: ['b', 'a'], country: 'AT', employees: 3, phone: '+49431', phoneInput: '0431', annualRevenue: { amount: '5.00', currency: 'EUR' }, customFields: { region: 'south', seats: 4 } });
    const changes = one.absorb(other, { country: 'other', 'customFields.region': 'other' }, null, 'm');
    expect(seen(one)).toMatchObject({ name: 'One', tags: ['a', 'b'], country: 'AT', employees: 3, phone: '+49431', phoneInput: '0431', customFields: { region: 'south', seats: 4 } });
    expect(Object.keys(changes).toSorted()).toEqual(['annualRevenue', 'country', 'customFields.region', 'customFields.seats', 'employees', 'phone', 'phoneInput', 'tags']);
    expect(takeEvents(one)).toEqual([new CompanyMerged(one.id, other.id, 'm')]);
  });

  it('gives back what is still as it was taken, and keeps the rest', () => {
    const one = company({ tags: ['a'] });
    const other = company({ tags: ['b'], employees: 3, country: 'AT', customFields: { seats: 4 } });
    const changes = JSON.parse(JSON.stringify(one.absorb(other, {}, null, 'm'))) as ReturnType<Company['absorb']>;
    one.change({ employees: 9 });
    takeEvents(one);
    expect(one.giveBack(other.id, changes, 'm')).toEqual(['employees']);
    expect(seen(one)).toMatchObject({ tags: ['a'], employees: 9, country: null, customFields: {} });
    expect(takeEvents(one)).toEqual([new CompanyUnmerged(one.id, other.id, 'm')]);
  });
});

describe('companies that stand above one another when a merge is undone', () => {
  const [survivorId, mergedId, child, top] = [newId<'Company'>(), newId<'Company'>(), newId<'Company'>(), newId<'Company'>()];
  const returning = (aboveMerged = [top]) => ({ survivorId, mergedId, children: [child], aboveMerged });

  it('make a circle where what stood above the merged one was put below what goes back to it', () => {
    expect(mergedClosesCircle(returning())).toBe(false);
    expect(mergedClosesCircle(returning([top, child, survivorId]))).toBe(true);
  });

  it('make none through what goes back, but for what stands above the merged one', () => {
    expect(survivorClosesCircle(returning(), [child, survivorId])).toBe(false);
    expect(survivorClosesCircle(returning([top, survivorId]), [child, survivorId])).toBe(true);
    expect(survivorClosesCircle(returning(), [top, survivorId])).toBe(true);
    expect(survivorClosesCircle(returning(), [top])).toBe(false);
  });
});
