import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { Company, type CompanyDetails } from '../company/company.js';
import { CompanyMerged, CompanyUnmerged } from '../company/company.events.js';
import { mergedClosesCircle, survivorClosesCircle } from '../company/returning-parents.js';
import { Merge, type MergeAnswer } from './merge.js';

const at = new Date('2026-11-21T09:30:00Z');
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);
const begun = (awaited = ['directory', 'notes']) => Merge.begin(newId<'Merge'>(), { kind: 'company', survivorId: newId(), mergedId: newId(), picks: {}, changes: {}, released: {}, awaited }, at);
const answer = (context: string, isReturn = false, more: Partial<MergeAnswer> = {}): MergeAnswer => ({ context, isReturn, moved: { things: 2 }, kept: [], keptCount: 0, ...more });
const over = () => {
  const merge = begun();
  for (const context of ['directory', 'notes']) merge.answer(answer(context));
  return merge;
};

describe('a merge', () => {
  it('is over when every context has answered, however often each does', () => {
    const merge = begun();
    merge.answer(answer('notes'));
    merge.answer(answer('notes'));
    merge.answer(answer('somebody else'));
    merge.answer(answer('directory', true));
    expect(merge.isSettled).toBe(false);
    merge.answer(answer('directory'));
    expect(merge).toMatchObject({ isSettled: true, status: 'MERGED', moved: { notes: { things: 2 }, directory: { things: 2 } } });
  });

  it('is undone when it is over, for 30 days, and once', () => {
    expect(() => begun().assertUndoable(at)).toThrow(expect.objectContaining({ code: 'merge_in_progress' }));
    expect(() => over().assertUndoable(later(30))).toThrow(expect.objectContaining({ code: 'undo_expired' }));
    const merge = over();
    merge.undo([{ resource: 'companies', id: 'x', field: 'name' }], ['notes'], later(29.9));
    expect(() => merge.undo([], [], later(29.9))).toThrow(expect.objectContaining({ code: 'merge_undone' }));
    merge.answer(answer('notes', true, { kept: [{ resource: 'notes', id: 'y', field: 'subjectId' }], keptCount: 200 }));
    expect(merge).toMatchObject({ status: 'UNDONE', keptCount: 201, kept: [{ id: 'x' }, { id: 'y' }] });
  });
});

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
