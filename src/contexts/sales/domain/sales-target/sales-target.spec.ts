import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { SalesTarget } from './sales-target.js';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const targetOf = (amount: string, month = '2026-11-21') => SalesTarget.set(newId<'SalesTarget'>(), { month, ownerId: null, value: euros(amount) });

describe('setting a target', () => {
  it('is for the whole month, whichever day is named', () => {
    expect(targetOf('1000')).toMatchObject({ month: '2026-11-01' });
  });

  it('is refused for nothing, or less', () => {
    for (const amount of ['0', '0.00', '-5']) expect(() => targetOf(amount)).toThrow(expect.objectContaining({ kind: 'rule', code: 'target_not_positive' }));
    expect(() => targetOf('5').change({ value: euros('0') })).toThrow(expect.objectContaining({ code: 'target_not_positive' }));
  });

  it('announces the names of what is different, and nothing when nothing is', () => {
    const target = targetOf('1000');
    takeEvents(target);
    target.change({ month: '2026-11-30', value: euros('1000.00') });
    expect(takeEvents(target)).toEqual([]);
    target.change({ value: euros('2000') });
    expect(takeEvents(target)).toEqual([expect.objectContaining({ salesTargetId: target.id, changed: ['value'] })]);
  });
});
