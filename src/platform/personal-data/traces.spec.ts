import { describe, expect, it } from '@jest/globals';
import { newId } from '../../kernel/id.js';
import { Traces } from './traces.js';

const id = newId();
const anna = Traces.of([id], { firstName: 'Anna', lastName: 'Öz "Ann" Türk', title: 'Buyer', emails: [{ address: 'anna@example.com', primary: true }], phones: [{ number: '+4930123456' }], birthday: '1990-04-01', address: null });

describe('recognising somebody in a text', () => {
  it.each([
    ['by an address', 'no room for ANNA@example.com'],
    ['by a number', 'could not call +4930123456'],
    ['by the id', `there is no record ${id}`],
    ['by two things that are known', 'Anna the buyer was here'],
    ['when it is quoted as JSON', JSON.stringify({ name: 'Anna Öz "Ann" Türk' })],
  ])('is done %s', (_how, text) => {
    expect(anna.areIn(text)).toBe(true);
  });

  it.each([
    ['a first name that others have too', 'Anna was here'],
    ['a birthday', 'from 1990-04-01 on, Anna'],
    ['nothing at all', 'somebody else'],
  ])('is not done by %s', (_what, text) => {
    expect(anna.areIn(text)).toBe(false);
  });

  it('counts what is part of another thing once', () => {
    const one = Traces.of([id], ['Mary', 'Mary Ann']);
    expect([one.areIn('mary ann'), one.areIn('mary')]).toEqual([false, false]);
  });

  it('is asked of a database with nothing in it standing for anything else', () => {
    expect(Traces.of([], [String.raw`100%_\ sure of it`]).patterns).toContain(String.raw`%100\%\_\\ sure of it%`);
  });
});
