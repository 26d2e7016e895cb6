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
    expect(groups.map(({ kind, resource }) => [kind, resource]).toSorted()).toEqual([['company', 'companies'], ['customer', 'customers']]);
    expect(groups.map(({ hits }) => hits[0]!.matches[0])).toEqual(groups.map(() => ({ field: 'title', text: 'Nordlicht Logistik', marks: [[0, 9], [10, 18]] })));
    expect(await found('nordlicht')).toEqual({ company: ['Nordlicht Logistik'], customer: ['Nordlicht Logistik'], contact: ['Ada Nordlicht'] });
    expect((await search({ q: 'nordlicht', kinds: ['contact'] })).map(({ kind }) => kind)).toEqual(['contact']);
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
