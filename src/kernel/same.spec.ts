import { describe, expect, it } from '@jest/globals';
import { same } from './same.js';

class Sum {
  constructor(readonly amount: string) {}
}

describe('comparing two values', () => {
  it.each([
    [1, 1],
    [null, null],
    [['a', { b: 1 }], ['a', { b: 1 }]],
    [{ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }],
    [new Date(5), new Date(5)],
    [new Sum('1.00'), new Sum('1.00')],
    [new Sum('1.00'), { amount: '1.00' }],
  ])('finds that %j and %j say the same', (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([true, true]);
  });

  it.each([
    [1, '1'],
    [null, undefined],
    [null, {}],
    [[], {}],
    [['a', 'b'], ['b', 'a']],
    [['a'], ['a', 'b']],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [new Date(5), new Date(6)],
    [new Date(5), new Date(5).toISOString()],
    [new Sum('1.00'), new Sum('1')],
  ])('finds that %j and %j do not', (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([false, false]);
  });
});
