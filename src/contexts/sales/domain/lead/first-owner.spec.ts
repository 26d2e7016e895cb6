import { describe, expect, it } from '@jest/globals';
import { firstOwner } from './first-owner.js';

describe('whose a captured lead is', () => {
  it.each([
    [{}, { ownerId: 'me', byRules: false }],
    [{ assign: false }, { ownerId: 'me', byRules: false }],
    [{ assign: true }, { ownerId: null, byRules: true }],
    [{ ownerId: null }, { ownerId: null, byRules: true }],
    [{ ownerId: null, assign: false }, { ownerId: null, byRules: false }],
    [{ ownerId: 'ben' }, { ownerId: 'ben', byRules: false }],
    [{ ownerId: 'ben', assign: true }, { ownerId: 'ben', byRules: false }],
  ])('of %j is %j', (wish, owner) => {
    expect(firstOwner(wish, 'me')).toEqual(owner);
  });
});
