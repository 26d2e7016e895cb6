import { afterEach, describe, expect, it, jest } from '@jest/globals';

import { isId, newId } from './id.js';

const many = (count: number): string[] => Array.from({ length: count }, () => newId());
const instantOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

afterEach(() => {
  jest.restoreAllMocks();
});

describe('making an id', () => {
  it('makes a UUID of version 7 in the variant of RFC 9562', () => {
    for (const id of many(1_000)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('never makes the same id twice', () => {
    expect(new Set(many(200_000)).size).toBe(200_000);
  });

  it('sorts as text in the order of making', () => {
    const ids = many(50_000);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('carries the millisecond of its making', () => {
    const now = Date.now() + 3_600_000;
    jest.spyOn(Date, 'now').mockReturnValue(now);
    expect(instantOf(newId())).toBe(now);
  });

  it('keeps the order within one millisecond, past the 4,096 ids that its counter holds', () => {
    const now = Date.now() + 7_200_000;
    jest.spyOn(Date, 'now').mockReturnValue(now);
    const ids = many(10_000);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => instantOf(id) === now).length).toBeGreaterThanOrEqual(3_841);
  });

  it('begins each millisecond low, so that the counter has room', () => {
    const clock = jest.spyOn(Date, 'now');
    const now = Date.now() + 9_000_000;
    for (let later = 0; later < 100; later += 1) {
      clock.mockReturnValue(now + later);
      expect(Number.parseInt(newId().slice(15, 18), 16)).toBeLessThan(256);
    }
  });

  it('keeps the order when the clock is set back', () => {
    const clock = jest.spyOn(Date, 'now');
    clock.mockReturnValue(Date.now() + 10_800_000);
    const before = newId();
    clock.mockReturnValue(1);
    expect(newId() > before).toBe(true);
  });

  it('fills the bits that neither time nor order needs at random', () => {
    const tails = many(4_000).map((id) => BigInt(`0x${id.replaceAll('-', '').slice(16)}`));
    for (let bit = 0n; bit < 62n; bit += 1n) {
      const ones = tails.filter((tail) => (tail >> bit) & 1n).length;
      expect(Math.abs(ones - 2_000)).toBeLessThan(250);
    }
  });
});

describe('recognising an id', () => {
  it('takes every id that it makes', () => {
    expect(many(100).every(isId)).toBe(true);
  });

  it.each(['', 'x', '01930b6e-6c00-7000-8000-00000000000', '01930b6e-6c00-7000-8000-0000000000011', '01930B6E-6C00-7000-8000-000000000001', '01930b6e6c0070008000000000000001', '01930b6e-6c00-7000-8000-000000000001\n', ' 01930b6e-6c00-7000-8000-000000000001', 7, null, undefined, {}])(
    'refuses %p',
    (value) => {
      expect(isId(value)).toBe(false);
    },
  );
});
