import { describe, expect, it } from '@jest/globals';
import { beyond, reaches, united } from './grants.js';

describe('the reach of a permission', () => {
  it('grows from one\'s own over the team\'s to everything', () => {
    expect([reaches('own', 'own'), reaches('own', 'team'), reaches('team', 'own'), reaches('all', 'team'), reaches(null, 'own')]).toEqual([true, false, true, true, false]);
  });
});

describe('several roles together', () => {
  it('reach as far as the one that reaches furthest', () => {
    expect(united([{ 'notes:read': 'own', 'notes:write': 'team' }, { 'notes:read': 'team', 'notes:write': 'own' }])).toEqual({ 'notes:read': 'team', 'notes:write': 'team' });
  });
});

describe('giving rights away', () => {
  it('ends where one\'s own rights end', () => {
    expect(beyond({ 'notes:read': 'team' }, { 'notes:read': 'own' })).toEqual([]);
    expect(beyond({ 'notes:read': 'team' }, { 'notes:read': 'all', 'users:write': 'own' })).toEqual(['notes:read', 'users:write']);
  });

  it('of everything is for those who may everything', () => {
    expect(beyond({ 'notes:read': 'all' }, { '*': 'all' })).toEqual(['*']);
    expect(beyond({ '*': 'all' }, { '*': 'all', 'notes:read': 'all' })).toEqual([]);
    expect(beyond({ '*': 'own', 'notes:read': 'team' }, { 'notes:read': 'team', 'notes:write': 'team' })).toEqual(['notes:write']);
  });
});
