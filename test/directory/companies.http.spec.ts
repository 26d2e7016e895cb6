import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aCompany, aContact } from '../support/builders.js';
import { expectProblem } from '../support/http.js';
import { colleague } from '../support/users.js';

type Company = Schemas['Company'];

const made = async ({ api }: Session, fields: Parameters<typeof aCompany>[0] = {}): Promise<Company> => expectData(await api.POST('/api/v1/companies', { body: aCompany(fields) }));
const change = ({ send }: Session, id: string, fields: object) => send('PATCH', `/api/v1/companies/${id}`, fields);
const listed = async ({ send }: Session, query: string) => ((await (await send('GET', `/api/v1/companies?${query}`)).json()) as { data: Company[] }).data;

async function useCountry({ send }: Session, defaultCountry: string): Promise<void> {
  expect((await send('PATCH', '/api/v1/settings/tenant', { defaultCountry })).status).toBe(200);
}

describe('making a company', () => {
  it('answers it under its other name, too', async () => {
    const session = await signIn();
    const { id } = await made(session);
    const answer = await session.send('GET', `/api/v1/accounts/${id}`);
    expect([answer.status, ((await answer.json()) as Company).id]).toEqual([200, id]);
  });

  it('is whose makes it, unless it is said to be nobody\'s', async () => {
    const session = await signIn({ role: 'agent' });
    expect((await made(session)).ownerId).toBe(session.userId);
    expect((await made(session, { ownerId: null })).ownerId).toBeNull();
  });

  it('refuses a country and an industry that are not in the lists, and names the place', async () => {
    const { send } = await signIn();
    const address = { street: 'Kai 1', country: 'XX' };
    const problem = await expectProblem(await send('POST', '/api/v1/companies', aCompany({ country: 'ZZ', industry: 'sorcery', billingAddress: address as never })), 400, 'body_invalid');
    expect(problem.errors!.map(({ pointer, code }) => [pointer, code])).toEqual([['/country', 'unknown_value'], ['/billingAddress/country', 'unknown_value'], ['/industry', 'unknown_value']]);
  });
});

describe("a company's telephone", () => {
  it('is kept as the whole world dials it, with what was typed beside', async () => {
    const session = await signIn();
    await useCountry(session, 'DE');
    const company = await made(session, { phone: '0431 555-0100' });
    expect(company).toMatchObject({ phone: '+494315550100', phoneInput: '0431 555-0100' });
    expect(await listed(session, 'phone=%2B494315550100')).toHaveLength(1);
    const same = (await (await change(session, company.id, { phone: '+494315550100' })).json()) as Company;
    expect(same).toMatchObject({ phoneInput: '0431 555-0100', version: company.version });
  });

  it('is understood by the default country of the tenant', async () => {
    const session = await signIn();
    await useCountry(session, 'GB');
    expect((await made(session, { phone: '020 7946 0958' })).phone).toBe('+442079460958');
  });

  it.each([['030 12345678', 'phone_country_unknown'], ['call us', 'phone_invalid'], ['+49 30 12345678901234567', 'phone_too_long']])('is refused as %s in a tenant without a country: %s', async (phone, code) => {
    const { send } = await signIn();
    expect((await expectProblem(await send('POST', '/api/v1/companies', aCompany({ phone })), 400, code)).errors).toEqual([expect.objectContaining({ pointer: '/phone', code })]);
  });
});

describe("a company's revenue", () => {
  it.each([
    [{ amount: '1250', currency: 'EUR' }, { amount: '1250.00', currency: 'EUR' }],
    [{ amount: 1250.5, currency: 'EUR' }, { amount: '1250.50', currency: 'EUR' }],
    [{ amount: '1250.1234', currency: 'EUR' }, { amount: '1250.1234', currency: 'EUR' }],
    [{ amount: 1250, currency: 'JPY' }, { amount: '1250', currency: 'JPY' }],
    [{ amount: '1.5', currency: 'KWD' }, { amount: '1.500', currency: 'KWD' }],
    [{ amount: '-0.5', currency: 'CLF' }, { amount: '-0.5000', currency: 'CLF' }],
  ])('is taken as %j and kept as %j', async (sent, kept) => {
    const session = await signIn();
    const company = await made(session, { annualRevenue: sent as never });
    expect(company.annualRevenue).toEqual(kept);
    const [shown] = await listed(session, 'fields=annualRevenue');
    expect(shown).toEqual({ annualRevenue: kept });
  });

  it.each([
    [{ amount: 'much', currency: 'EUR' }, '/annualRevenue/amount'],
    [{ amount: '1.00001', currency: 'EUR' }, '/annualRevenue/amount'],
    [{ amount: 123456789012345.6, currency: 'EUR' }, '/annualRevenue/amount'],
    [{ amount: '1', currency: 'euro' }, '/annualRevenue/currency'],
    [{ amount: '1' }, '/annualRevenue/currency'],
    [{ amount: '1', currency: 'EUR', rate: 2 }, '/annualRevenue/rate'],
    ['1250.00', '/annualRevenue'],
  ])('is refused as %j at %s', async (annualRevenue, pointer) => {
    const { send } = await signIn();
    expect((await expectProblem(await send('POST', '/api/v1/companies', { ...aCompany(), annualRevenue }), 400, 'body_invalid')).errors!.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('is filtered and sorted by, by the amount and by the currency', async () => {
    const session = await signIn();
    for (const [name, annualRevenue] of Object.entries({ a: { amount: '900', currency: 'EUR' }, b: { amount: '1000', currency: 'USD' }, c: { amount: '10000.0001', currency: 'EUR' }, d: null })) await made(session, { name, annualRevenue: annualRevenue as never });
    const names = async (query: string) => (await listed(session, query)).map(({ name }) => name).join('');
    expect(await names('annualRevenue[gte]=1000&sort=annualRevenue')).toBe('bc');
    expect(await names('annualRevenue[currency]=EUR&sort=-annualRevenue')).toBe('ca');
    expect(await names('annualRevenue[currency]=EUR,USD&annualRevenue[lt]=10000.0001&sort=annualRevenue')).toBe('ab');
    expect(await names('annualRevenue=900.00')).toBe('a');
    expect(await names('sort=annualRevenue')).toBe('abcd');
    const found = await session.send('POST', '/api/v1/companies/search', { where: { and: [{ field: 'annualRevenue.currency', op: 'ne', value: 'USD' }, { field: 'annualRevenue', op: 'gt', value: '900' }] }, fields: ['name'] });
    expect(((await found.json()) as { data: unknown[] }).data).toEqual([{ name: 'c' }]);
  });

  it('is paged through in its order, whether it is shown or not', async () => {
    const session = await signIn();
    const amounts = ['3', '1', '2', '1', '10'];
    for (const amount of amounts) await made(session, { annualRevenue: { amount, currency: 'EUR' } });
    for (const fields of ['annualRevenue', 'name']) {
      const seen: string[] = [];
      for (let cursor = ''; ; ) {
        const page = (await (await session.send('GET', `/api/v1/companies?take=2&sort=annualRevenue&fields=id,${fields}${cursor && `&cursor=${cursor}`}`)).json()) as { data: Company[]; page: { nextCursor: string | null } };
        seen.push(...page.data.map(({ id }) => id));
        if (page.page.nextCursor === null) break;
        cursor = page.page.nextCursor;
      }
      expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    }
  });

  it('is one change in the history, and two columns in an export', async () => {
    const session = await signIn();
    const { id } = await made(session, { annualRevenue: { amount: '10', currency: 'EUR' } });
    await change(session, id, { annualRevenue: { amount: '10', currency: 'USD' } });
    await change(session, id, { annualRevenue: null });
    const history = (await (await session.send('GET', `/api/v1/companies/${id}/history?sort=at`)).json()) as { data: { changes: object }[] };
    expect(history.data.map(({ changes }) => changes)).toEqual([{}, { annualRevenue: [{ amount: '10.00', currency: 'EUR' }, { amount: '10.00', currency: 'USD' }] }, { annualRevenue: [{ amount: '10.00', currency: 'USD' }, null] }]);
    await made(session, { annualRevenue: { amount: '12.50', currency: 'CHF' } });
    const csv = await (await session.send('GET', '/api/v1/companies/export?fields=name,annualRevenue&sort=annualRevenue')).text();
    expect(csv.replaceAll('\r', '').trim().split('\n').map((line) => line.replaceAll(/["\uFEFF]/g, ''))).toEqual(['name,annualRevenue,annualRevenue.currency', 'Hansen Logistik,12.50,CHF', 'Hansen Logistik,,']);
  });
});

describe('putting a company under another', () => {
  const under = async (session: Session, parent: Company) => made(session, { parentId: parent.id });

  it('refuses itself and all that belong to it', async () => {
    const session = await signIn();
    const top = await made(session);
    const middle = await under(session, top);
    const bottom = await under(session, middle);
    for (const parent of [top, middle, bottom]) expect((await expectProblem(await change(session, top.id, { parentId: parent.id }), 422, 'parent_is_descendant')).errors).toEqual([expect.objectContaining({ pointer: '/parentId' })]);
    expect((await change(session, bottom.id, { parentId: top.id })).status).toBe(200);
    const id = randomUUID();
    await expectProblem(await session.send('POST', '/api/v1/companies', aCompany({ id, parentId: id })), 422, 'parent_is_descendant');
  });

  it('makes no circle, though two are put under one another at once', async () => {
    const session = await signIn();
    for (let round = 0; round < 10; round++) {
      const [one, other] = [await made(session), await made(session)];
      const statuses = (await Promise.all([change(session, one.id, { parentId: other.id }), change(session, other.id, { parentId: one.id })])).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([200, 422]);
    }
  });

  it('makes no circle within one batch', async () => {
    const session = await signIn();
    const [one, other] = [await made(session), await made(session)];
    const items = [{ op: 'update', id: one.id, data: { parentId: other.id } }, { op: 'update', id: other.id, data: { parentId: one.id } }];
    const { results } = (await (await session.send('POST', '/api/v1/companies/batch', { items })).json()) as { results: { status: number }[] };
    expect(results.map(({ status }) => status)).toEqual([200, 422]);
  });

  it('takes one that the same batch has made', async () => {
    const session = await signIn();
    const id = randomUUID();
    const items = [{ op: 'create', data: aCompany({ id }) }, { op: 'create', data: aCompany({ parentId: id }) }];
    const { results } = (await (await session.send('POST', '/api/v1/companies/batch', { items })).json()) as { results: { status: number }[] };
    expect(results.map(({ status }) => status)).toEqual([201, 201]);
  });

  it('ends somewhere, counted from both ends', async () => {
    const session = await signIn();
    const chain = async (length: number) => {
      const companies = [await made(session)];
      while (companies.length < length) companies.push(await under(session, companies.at(-1)!));
      return companies;
    };
    const [long, short] = [await chain(18), await chain(3)];
    await expectProblem(await change(session, short[0]!.id, { parentId: long.at(-1)!.id }), 422, 'hierarchy_too_deep');
    expect((await change(session, short[0]!.id, { parentId: long.at(-2)!.id })).status).toBe(200);
  });

  it("refuses one that is not there, of another tenant's, or not to be seen", async () => {
    const session = await signIn();
    const theirs = await made(await signIn());
    const hidden = await made(session);
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    for (const [asker, parentId] of [[session, randomUUID()], [session, theirs.id], [agent, hidden.id]] as const) {
      expect((await expectProblem(await asker.send('POST', '/api/v1/companies', aCompany({ parentId })), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/parentId' })]);
    }
  });
});

describe('what belongs to a company', () => {
  it('is shown with it', async () => {
    const session = await signIn();
    const parent = await made(session, { name: 'Hansen Group', annualRevenue: { amount: '5', currency: 'EUR' } });
    const company = await made(session, { parentId: parent.id });
    expectData(await session.api.POST('/api/v1/contacts', { body: aContact({ companyId: company.id }) }));
    const [shown] = await listed(session, `id=${company.id}&include=parent,contacts,children,customers`);
    expect(shown).toMatchObject({ parent: { name: 'Hansen Group', annualRevenue: { amount: '5.00', currency: 'EUR' } }, contacts: [{ lastName: 'Petersen' }], children: [], customers: [] });
  });

  it('is listed as its contacts are, held to the company', async () => {
    const session = await signIn();
    const [company, other] = [await made(session), await made(session)];
    for (const [lastName, companyId] of [['Ast', company.id], ['Bach', company.id], ['Cohn', other.id], ['Dorn', null]] as const) expectData(await session.api.POST('/api/v1/contacts', { body: aContact({ lastName, companyId }) }));
    const contacts = async (query: string) => ((await (await session.send('GET', `/api/v1/companies/${company.id}/contacts?${query}`)).json()) as { data: { lastName: string }[]; page: { total: number; nextCursor: string | null } });
    expect((await contacts('sort=-lastName')).data.map(({ lastName }) => lastName)).toEqual(['Bach', 'Ast']);
    expect((await contacts(`companyId=${other.id}`)).data).toEqual([]);
    const first = await contacts('sort=lastName&take=1&fields=lastName');
    expect([first.data, first.page.total]).toEqual([[{ lastName: 'Ast' }], 2]);
    expect((await contacts(`sort=lastName&take=1&fields=lastName&cursor=${first.page.nextCursor!}`)).data).toEqual([{ lastName: 'Bach' }]);
  });

  it('is hidden with it, and from whoever may not read contacts', async () => {
    const session = await signIn();
    const { id } = await made(session);
    const stranger = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    for (const { send } of [stranger, agent]) await expectProblem(await send('GET', `/api/v1/companies/${id}/contacts`), 404, 'not_found');
    const clerk = await signIn({ role: 'agent', tenantId: session.tenantId, grants: { 'companies:read': 'all' } });
    await expectProblem(await clerk.send('GET', `/api/v1/companies/${id}/contacts`), 403, 'not_allowed');
    const reader = await signIn({ role: 'agent', tenantId: session.tenantId, grants: { 'companies:read': 'all', 'contacts:read': 'own' } });
    expectData(await session.api.POST('/api/v1/contacts', { body: aContact({ companyId: id }) }));
    expect(((await (await reader.send('GET', `/api/v1/companies/${id}/contacts`)).json()) as { data: unknown[] }).data).toEqual([]);
  });
});

describe('showing whose a company is', () => {
  it('tells everybody who sees it what he is called, and nothing else of him', async () => {
    const admin = await signIn();
    const mate = await colleague(admin.tenantId, { name: 'Mia Manager' });
    const agent = await signIn({ tenantId: admin.tenantId, role: 'agent', userId: mate });
    const { id } = await made(admin, { ownerId: mate });
    for (const session of [admin, agent]) {
      expect(((await (await session.send('GET', `/api/v1/companies/${id}?include=owner`)).json()) as { owner: object }).owner).toEqual({ id: mate, name: 'Mia Manager' });
      const { data } = (await (await session.send('POST', '/api/v1/companies/search', { include: ['owner'] })).json()) as { data: { owner: object }[] };
      expect(data.map(({ owner }) => owner)).toEqual([{ id: mate, name: 'Mia Manager' }]);
    }
  });

  it('does not let ask by what somebody may not read of him', async () => {
    const agent = await signIn({ role: 'agent' });
    await expectProblem(await agent.send('POST', '/api/v1/companies/search', { where: { relation: 'owner', some: { field: 'email', op: 'contains', value: 'a' } } }), 403, 'not_allowed');
    await expectProblem(await agent.send('GET', '/api/v1/users'), 403, 'not_allowed');
  });
});
