import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { eventually } from '../support/eventually.js';

let admin: Session;
let companyId: string;
let contactId: string;

const search = async (query: { q: string; kinds?: string[]; take?: number }, { api } = admin) => expectData(await api.GET('/api/v1/search', { params: { query } })).data;
const found = async (q: string, session = admin) => Object.fromEntries((await search({ q }, session)).map(({ kind, hits }) => [kind, hits.map(({ title }) => title)]));
const once = (ask: () => Promise<Record<string, string[]>>, kind: string) => eventually(ask, (answer) => (answer[kind]?.length ?? 0) > 0);

beforeAll(async () => {
  admin = await signIn();
  const { api } = admin;
  companyId = expectData(await api.POST('/api/v1/companies', { body: { name: 'Nordlicht Logistik', legalName: 'Nordlicht Logistik GmbH & Co. KG', website: 'https://www.nordlicht-shop.example', phone: '+49 431 5550100' } as never })).id;
  contactId = expectData(await api.POST('/api/v1/contacts', { body: { firstName: 'John', lastName: 'Smith', companyId, role: 'Head of purchasing', emails: [{ address: 'J.Smith@Mail.Acme-Trading.example', label: 'work', primary: true }], phones: [{ number: '+49 30 1234-5678', label: 'work', primary: true }] } as never })).id;
  expectData(await api.POST('/api/v1/contacts', { body: { firstName: 'Ada', lastName: 'Nordlicht' } as never }));
  expectData(await api.POST('/api/v1/customers', { body: { kind: 'COMPANY', companyId, name: 'Nordlicht Logistik' } as never }));
  for (const [q, kind] of [['john smith', 'contact'], ['ada nordlicht', 'contact'], ['nordlicht logistik', 'company'], ['nordlicht logistik', 'customer']] as const) await once(() => found(q), kind);
});

describe('searching for people and companies', () => {
  it('finds who is misspelt', async () => {
    expect(await found('Jonh Smiht')).toEqual({ contact: ['John Smith'] });
  });

  it.each(['+49 30 1234', '030 1234-56', '(030) 12345678', '12345678', '5678', '0049301234', '+49 (0)30 1234'])('finds whom a part of a phone number belongs to: %s', async (q) => {
    expect(await found(q)).toEqual({ contact: ['John Smith'] });
    const [group] = await search({ q });
    const { text, marks } = group!.hits[0]!.matches[0]!;
    expect('+493012345678'.slice(marks[0]![0], marks[0]![1])).toBe(text.slice(marks[0]![0], marks[0]![1]));
  });

  it.each(['acme-trading.example', '@mail.acme', 'trading', 'cme-trad', 'j.smith', 'j.smith@mail.acme-trading.example'])('finds whom a part of an e-mail address belongs to: %s', async (q) => {
    expect((await found(q)).contact).toEqual(['John Smith']);
  });

  it('finds who is named and called with a part of his number or address', async () => {
    for (const q of ['smith 5678', '1234 jonh', 'john trading', 'smith head purchasing']) expect(await found(q)).toEqual({ contact: ['John Smith'] });
    for (const q of ['smith 9999', 'ada 5678']) expect(await found(q)).toEqual({});
  });

  it('finds a company by its names, its website and its number', async () => {
    for (const q of ['nordlicht gmbh', 'nordlicht-shop.example', 'licht-sho', '0431 555']) expect((await found(q)).company).toEqual(['Nordlicht Logistik']);
  });

  it('groups what is found by kind, the best first, and marks what matches', async () => {
    const groups = await search({ q: 'nordlicht logistik' });
    expect(groups.map(({ kind, resource }) => [kind, resource]).toSorted()).toEqual([['company', 'companies'], ['contact', 'contacts'], ['customer', 'customers']]);
    const field = { company: 'title', customer: 'title', contact: 'companyId' } as Readonly<Record<string, string>>;
    expect(groups.map(({ hits }) => hits[0]!.matches[0])).toEqual(groups.map(({ kind }) => ({ field: field[kind], text: 'Nordlicht Logistik', marks: [[0, 9], [10, 18]] })));
    expect(await found('nordlicht')).toEqual({ company: ['Nordlicht Logistik'], customer: ['Nordlicht Logistik'], contact: ['Ada Nordlicht', 'John Smith'] });
    expect((await search({ q: 'nordlicht', kinds: ['contact'] })).map(({ kind }) => kind)).toEqual(['contact']);
  });

  it('finds people by the name of their company, behind whoever is called so, and never without their own words', async () => {
    const { api } = admin;
    const company = expectData(await api.POST('/api/v1/companies', { body: { name: 'Brummkreisel' } as never }));
    for (const [firstName, lastName] of [['Mira', 'Tamm'], ['Ole', 'Tamm']]) expectData(await api.POST('/api/v1/contacts', { body: { firstName, lastName, companyId: company.id } as never }));
    expectData(await api.POST('/api/v1/contacts', { body: { firstName: 'Karl', lastName: 'Brummkreisel' } as never }));
    const people = async (q: string, session = admin) => (await found(q, session)).contact ?? [];
    expect(await eventually(() => people('brummkreisel'), ({ length }) => length === 3)).toEqual(['Karl Brummkreisel', expect.stringContaining('Tamm'), expect.stringContaining('Tamm')]);
    expect(Object.keys(await found('brummkreisel'))).toEqual(['company', 'contact']);
    for (const q of ['mira brumm', 'brummkreisel mira', 'mria brummkreisel']) expect(await people(q)).toEqual(['Mira Tamm']);
    expect(await people('olga brummkreisel')).toEqual([]);
    expect((await search({ q: 'mira brumm' }))[0]!.hits[0]!.matches).toEqual([{ field: 'title', text: 'Mira Tamm', marks: [[0, 4]] }, { field: 'companyId', text: 'Brummkreisel', marks: [[0, 5]] }]);

    expectData(await api.PATCH('/api/v1/companies/{id}', { params: { path: { id: company.id } }, body: { name: 'Windspiel' } as never }));
    expect(await eventually(() => people('windspiel'), ({ length }) => length === 2)).toHaveLength(2);
    expect(await people('brummkreisel')).toEqual(['Karl Brummkreisel']);
    expect((await api.DELETE('/api/v1/companies/{id}', { params: { path: { id: company.id } } })).response.status).toBe(204);
    expect(await eventually(() => people('windspiel'), ({ length }) => length === 0)).toEqual([]);
    expectData(await api.POST('/api/v1/companies/{id}/restore', { params: { path: { id: company.id } } }));
    expect(await eventually(() => people('windspiel'), ({ length }) => length === 2)).toHaveLength(2);
  });

  it('finds people by the name of the company that theirs became part of', async () => {
    const { api } = admin;
    const [gone, survivor] = [expectData(await api.POST('/api/v1/companies', { body: { name: 'Quarzwerk' } as never })), expectData(await api.POST('/api/v1/companies', { body: { name: 'Siebenstein' } as never }))];
    expectData(await api.POST('/api/v1/contacts', { body: { firstName: 'Nele', lastName: 'Rau', companyId: gone.id } as never }));
    await once(() => found('quarzwerk'), 'contact');
    expectData(await api.POST('/api/v1/companies/{id}/merge', { params: { path: { id: survivor.id } }, body: { with: gone.id } as never }));
    expect(await once(() => found('siebenstein'), 'contact')).toMatchObject({ contact: ['Nele Rau'] });
    expect((await eventually(() => found('quarzwerk'), (answer) => answer.contact === undefined)).contact).toBeUndefined();
  });

  it('finds nobody by the name of a company for whoever does not see that company', async () => {
    const { api } = admin;
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    const company = expectData(await api.POST('/api/v1/companies', { body: { name: 'Geheimrat' } as never }));
    const contact = expectData(await api.POST('/api/v1/contacts', { body: { firstName: 'Theo', lastName: 'Offen', companyId: company.id, ownerId: null } as never }));
    await once(() => found('theo geheimrat'), 'contact');
    expect(await found('theo offen', agent)).toEqual({ contact: ['Theo Offen'] });
    for (const q of ['geheimrat', 'theo geheimrat', 'theo geh']) expect(await found(q, agent)).toEqual({});
    expectData(await api.PATCH('/api/v1/companies/{id}', { params: { path: { id: company.id } }, body: { ownerId: null } as never }));
    expect(await once(() => found('theo geheimrat', agent), 'contact')).toEqual({ contact: ['Theo Offen'] });
    expect(contact.companyId).toBe(company.id);
  });

  it('finds a record by what the tenant has added to it, as long as the field is there', async () => {
    const { api } = admin;
    const define = async (key: string, type: string, more: object = {}) => expectData(await api.POST('/api/v1/settings/custom-fields', { body: { entity: 'contacts', key, label: key, type, ...more } as never }));
    const field = await define('motto', 'text');
    await define('team', 'multi-select', { options: [{ value: 'Wolkenbruch', label: 'Clouds' }] });
    await define('mentor', 'reference', { refersTo: 'contacts' });
    expectData(await api.POST('/api/v1/contacts', { body: { firstName: 'Ida', lastName: 'Frey', customFields: { motto: 'Sternschnuppe über allem', team: ['Wolkenbruch'], mentor: contactId } } as never }));
    expect(await once(() => found('sternschnuppe uber'), 'contact')).toEqual({ contact: ['Ida Frey'] });
    expect((await search({ q: 'wolken' }))[0]!.hits[0]!.matches).toEqual([{ field: 'customFields.team', text: 'Wolkenbruch', marks: [[0, 6]] }]);
    expect(await found(contactId)).toEqual({});
    expect((await api.DELETE('/api/v1/settings/custom-fields/{id}', { params: { path: { id: field.id } } })).response.status).toBe(204);
    expect(await eventually(() => found('sternschnuppe'), (answer) => answer.contact === undefined)).toEqual({});
    expectData(await api.POST('/api/v1/settings/custom-fields/{id}/restore', { params: { path: { id: field.id } } }));
    expect(await once(() => found('sternschnuppe'), 'contact')).toEqual({ contact: ['Ida Frey'] });
  });

  it('follows changes, and shows an agent what is his', async () => {
    const { api } = admin;
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    expect(await found('john smith', agent)).toEqual({});
    expectData(await api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: contactId } }, body: { ownerId: null } as never }));
    expect(await once(() => found('john smith', agent), 'contact')).toEqual({ contact: ['John Smith'] });
  });
});

describe('the timeline of a company', () => {
  it('has what happened to it, to who is in it, and what was written about it', async () => {
    const { api } = admin;
    expectData(await api.POST('/api/v1/notes', { body: aNote({ subjectType: 'company', subjectId: companyId, text: 'Called about the offer' }) }));
    const timeline = async () => expectData(await api.GET('/api/v1/timeline', { params: { query: { subject: `company:${companyId}` } } })).data as Schemas['TimelineEntry'][];
    const entries = await eventually(timeline, (shown) => shown.length >= 4 && shown.every(({ title }) => title !== null));
    expect(entries.map(({ type, title }) => [type, title])).toEqual([['note.written', 'Called about the offer'], ['customer.created', 'Nordlicht Logistik'], ['contact.created', 'John Smith'], ['company.created', 'Nordlicht Logistik']]);
    expect(JSON.stringify(entries.map(({ summary }) => summary))).not.toMatch(/Smith|Nordlicht|Called/);
  });

  it.each<[string, string]>([
    ['', 'subject'],
    ['subject=', 'subject'],
    ['subject=company', 'subject'],
    ['subject=company:', 'subject'],
    ['subject=company:1:2', 'subject'],
    ["subject=company:' or 1=1", 'subject'],
    ['subject=starship:01930b6e-6c00-7000-8000-000000000001', 'subject'],
    ['subject=company:01930b6e-6c00-7000-8000-000000000001&kind=starship', 'kind'],
    ['subject=company:01930b6e-6c00-7000-8000-000000000001&type=company.exploded', 'type'],
    ['subject=company:01930b6e-6c00-7000-8000-000000000001&take=0', 'take'],
    ['subject=company:01930b6e-6c00-7000-8000-000000000001&take=201', 'take'],
    ['subject=company:01930b6e-6c00-7000-8000-000000000001&at[gte]=yesterday', 'at[gte]'],
    ['subject=company:01930b6e-6c00-7000-8000-000000000001&at[lt]=2026-13-45T00:00:00Z', 'at[lt]'],
    ['subject=company:01930b6e-6c00-7000-8000-000000000001&skip=1', 'skip'],
  ])('refuses ?%s', async (query, pointer) => {
    const answer = await admin.send('GET', `/api/v1/timeline?${encodeURI(query)}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'query_invalid', errors: expect.arrayContaining([expect.objectContaining({ pointer })]) });
  });

  it('is not there for a company that is not, and refuses a cursor of another', async () => {
    const strange = await admin.send('GET', '/api/v1/timeline?subject=company:01930b6e-6c00-7000-8000-00000000dead');
    expect(strange.status).toBe(404);
    const { page } = expectData(await admin.api.GET('/api/v1/timeline', { params: { query: { subject: `company:${companyId}`, take: 1 } } }));
    const answer = await admin.send('GET', `/api/v1/timeline?subject=contact:${contactId}&take=1&cursor=${page.nextCursor}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'cursor_invalid']);
  });
});
