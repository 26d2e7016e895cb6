import { describe, expect, it } from '@jest/globals';
import { choice, id, object, text } from '../resource/field.js';
import { describeResource, Resource } from '../resource/resource.js';
import { isAbout, isWhollyAbout, listsWithout } from './about.js';
import { Traces } from './traces.js';

const he = { kind: 'contact', ids: ['id-of-him', 'id-as-he-was'], others: { customer: ['customer-that-he-is'] }, addresses: ['ada@example.org'] };
const lead = { kind: 'lead', ids: ['x'], others: {}, addresses: [] };

describeResource({ name: 'planted-people', record: 'contact', context: 'planted', description: 'People.', table: 'planted.people', fields: {} });

const meetings = new Resource({
  name: 'planted-meetings',
  record: 'planted meeting',
  context: 'planted',
  description: 'Where several take part.',
  table: 'planted.meetings',
  about: [{ by: 'subjectId' }, { by: 'clientId', only: { kind: 'PERSON' } }, { by: 'guestId', only: { hostId: null } }, { by: 'participants', blank: ['name'], address: 'email' }],
  fields: {
    subjectType: text({ description: 'x', example: 'contact' }),
    subjectId: id({ description: 'x', example: null, refers: { kindIn: 'subjectType' } }),
    clientId: id({ description: 'x', example: null, refers: { to: 'planted-people' } }),
    guestId: id({ description: 'x', example: null, nullable: true, refers: { to: 'planted-people' } }),
    hostId: id({ description: 'x', example: null, nullable: true }),
    kind: choice(['PERSON', 'COMPANY'], { description: 'x', example: 'PERSON' }),
    title: text({ description: 'x', example: 'x', personal: true }),
    participants: object<object[]>()({ description: 'x', example: [], many: true, refers: { to: 'planted-people', member: 'contactId' } }),
  },
}) as Resource;

const meeting = (fields: object) => ({ subjectType: 'lead', subjectId: 'another', clientId: 'another', kind: 'PERSON', participants: [], ...fields });

describe('whom a record is about', () => {
  it.each<[boolean, string, object]>([
    [true, 'the record that it names, of that kind', { subjectType: 'contact', subjectId: 'id-of-him' }],
    [true, 'an id that he had before', { subjectType: 'contact', subjectId: 'id-as-he-was' }],
    [true, 'the customer that he is', { subjectType: 'customer', subjectId: 'customer-that-he-is' }],
    [false, 'a contact with the id of the customer', { subjectId: 'customer-that-he-is', subjectType: 'contact' }],
    [false, 'a record of another kind with his id', { subjectType: 'lead', subjectId: 'id-of-him' }],
    [true, 'the client, where that is a person', { clientId: 'id-of-him' }],
    [false, 'who speaks for the client, where that is a company', { clientId: 'id-of-him', kind: 'COMPANY' }],
    [true, 'the guest, where there is no host', { guestId: 'id-of-him', hostId: null }],
    [false, 'the guest of a host', { guestId: 'id-of-him', hostId: 'another' }],
    [false, 'one of several', { participants: [{ contactId: 'id-of-him' }] }],
  ])('is %s for him alone by %s', (expected, _how, fields) => {
    expect(isWhollyAbout(meetings, he, meeting(fields))).toBe(expected);
  });

  it('can be of any kind where the record says which, and of no other than said', () => {
    expect([isAbout(meetings, he), isAbout(meetings, lead)]).toEqual([true, true]);
    const orders = Object.assign(Object.create(meetings) as Resource, { about: [{ by: 'clientId' }] });
    expect([isAbout(orders, he), isAbout(orders, lead)]).toEqual([true, false]);
  });
});

describe('a list in which somebody is one of several', () => {
  it('loses what tells of him, and keeps the others', () => {
    const participants = [{ contactId: 'id-of-him', name: 'Ada', answer: 'ACCEPTED' }, { contactId: 'id-of-her', name: 'Ida', answer: 'DECLINED' }, { contactId: null, name: 'ada@example.com', answer: 'DECLINED' }];
    const traces = Traces.of(he.ids, { email: 'ada@example.com' });
    expect(listsWithout(meetings, he, meeting({ participants }), traces)).toEqual({ participants: [{ contactId: 'id-of-him', name: null, answer: 'ACCEPTED' }, participants[1], { contactId: null, name: null, answer: 'DECLINED' }] });
  });

  it('is he by his address, where nobody else is named beside it', () => {
    const [his, hers] = [{ contactId: null, name: 'A. Lovelace', email: 'ada@example.org' }, { contactId: 'id-of-her', name: 'Ida', email: 'ada@example.org' }];
    expect(listsWithout(meetings, he, meeting({ participants: [his, hers] }), Traces.of([]))).toEqual({ participants: [{ ...his, name: null }, hers] });
  });
});
