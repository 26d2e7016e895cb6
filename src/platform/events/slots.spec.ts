import { describe, expect, it } from '@jest/globals';
import { Slots } from './slots.js';

const occupant = (tenantId: string, subscriber: string) => ({ tenantId, subscriber });

describe('the places of a worker', () => {
  it('are given out and given back', () => {
    const slots = new Slots(2);
    const giveBack = slots.take(occupant('a', 'x'));
    slots.take(occupant('a', 'x'));
    expect(slots.free).toBe(0);
    giveBack();
    giveBack();
    expect(slots.free).toBe(1);
  });

  it('are never all for one subscriber', () => {
    const slots = new Slots(8);
    expect(slots.roomOf('x')).toBe(6);
    for (let i = 0; i < 6; i++) slots.take(occupant(`${i}`, 'x'));
    expect(slots.roomOf('x')).toBe(0);
    expect(slots.roomOf('y')).toBe(2);
  });

  it('are never all for one tenant', () => {
    const slots = new Slots(8);
    slots.take(occupant('a', 'x'));
    slots.take(occupant('a', 'y'));
    slots.take(occupant('b', 'y'));
    expect(slots.shareOfTenant).toBe(6);
    expect([...slots.tenants()]).toEqual([['a', 2], ['b', 1]]);
  });

  it('can be one only', () => {
    const slots = new Slots(1);
    expect([slots.free, slots.roomOf('x'), slots.shareOfTenant]).toEqual([1, 1, 1]);
    slots.take(occupant('a', 'x'));
    expect(slots.roomOf('y')).toBe(0);
  });
});
