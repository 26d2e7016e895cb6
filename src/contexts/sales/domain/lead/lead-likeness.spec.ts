import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsComparison } from '../../../../../test/support/likeness.js';
import { leadFacts, leadLikeness } from './lead-likeness.js';

const known = fc.record({
  firstName: fc.constantFrom(null, 'Ingrid', 'I.', 'Inngrid', 'Otto'),
  lastName: fc.constantFrom(null, 'Sørensen', 'Sörensen', 'Sorenson', 'Bauer'),
  companyName: fc.constantFrom(null, 'Fjordfisk', 'Fjordfisk AS', 'Nordlicht GmbH'),
  email: fc.constantFrom(null, 'a@x.example', 'A@x.example', 'b@x.example'),
  phone: fc.constantFrom(null, '+4775550110', '+4775550111'),
});

holdsComparison('leads', known.map(leadFacts), leadLikeness);

const score = (one: object, other: object) => leadLikeness.compare(leadFacts(one), leadFacts(other)).score;

describe('comparing two leads', () => {
  it.each([
    ['the same name with the same address, however it is written', { firstName: 'Ingrid', lastName: 'Sørensen', email: 'a@x.example' }, { firstName: 'INGRID', lastName: 'Sorensen', email: 'A@X.example' }],
    ['the same name with the same phone', { lastName: 'Sørensen', phone: '+4775550110' }, { lastName: 'Sørensen', phone: '+4775550110' }],
    ['a part of the name with the same address', { lastName: 'Sørensen', email: 'a@x.example' }, { firstName: 'Ingrid', lastName: 'Sørensen', email: 'a@x.example' }],
    ['the company with the same address, where one has no name', { companyName: 'Fjordfisk', email: 'a@x.example' }, { companyName: 'Fjordfisk AS', lastName: 'Sørensen', email: 'a@x.example' }],
  ])('takes for one: %s', (_what, one, other) => {
    expect(score(one, other)).toBeGreaterThanOrEqual(80);
  });

  it.each([
    ['colleagues who share a mailbox and a number', { lastName: 'Sørensen', companyName: 'Fjordfisk', email: 'info@x.example', phone: '+4775550110' }, { lastName: 'Bauer', companyName: 'Fjordfisk', email: 'info@x.example', phone: '+4775550110' }],
    ['two of one name in one company', { firstName: 'Ingrid', lastName: 'Sørensen', companyName: 'Fjordfisk', email: 'a@x.example' }, { firstName: 'Ingrid', lastName: 'Sørensen', companyName: 'Fjordfisk', email: 'b@x.example' }],
    ['the same address alone', { lastName: 'Sørensen', email: 'a@x.example' }, { companyName: 'Fjordfisk', email: 'a@x.example' }],
  ])('takes for two that may be one: %s', (_what, one, other) => {
    expect(score(one, other)).toBeGreaterThanOrEqual(30);
    expect(score(one, other)).toBeLessThan(80);
  });

  it('takes colleagues for strangers', () => {
    expect(score({ lastName: 'Sørensen', companyName: 'Fjordfisk' }, { lastName: 'Bauer', companyName: 'Fjordfisk' })).toBe(0);
  });
});
