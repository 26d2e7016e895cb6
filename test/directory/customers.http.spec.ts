import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aCompany, aContact, aNote } from '../support/builders.js';
import { expectProblem } from '../support/http.js';

type Customer = Schemas['Customer'];

const aCompanyOf = async ({ api }: Session, fields: Parameters<typeof aCompany>[0] = {}): Promise<string> => expectData(await api.POST('/api/v1/companies', { body: aCompany(fields) })).id;
const create = ({ send }: Session, fields: object) => send('POST', '/api/v1/customers', fields);
async function made(session: Session, fields: object): Promise<Customer> {
  const answer = await create(session, fields);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Customer;
}
const move = ({ send }: Session, id: string, status: string, headers: Record<string, string> = {}) => send('PUT', `/api/v1/customers/${id}/status`, { status }, headers);

describe('making a customer', () => {
  it('takes the name of the company or the contact that it is', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const contact = expectData(await session.api.POST('/api/v1/contacts', { body: aContact({ firstName: 'Jana' }) }));
    expect(await made(session, { kind: 'COMPANY', companyId, contactId: contact.id })).toMatchObject({ name: 'Hansen Logistik', status: 'PROSPECT', ownerId: session.userId });
    expect((await made(session, { kind: 'PERSON', contactId: contact.id })).name).toBe('Jana Petersen');
    expect((await made(session, { kind: 'COMPANY', companyId, name: 'Hansen, north' })).name).toBe('Hansen, north');
  });

  it.each([
    [{ kind: 'PERSON' }, 'person_needs_contact', '/contactId'],
    [{ kind: 'COMPANY' }, 'company_needs_company', '/companyId'],
    [{ kind: 'COMPANY', companyId: randomUUID() }, 'reference_not_found', '/companyId'],
    [{ kind: 'PERSON', contactId: randomUUID() }, 'reference_not_found', '/contactId'],
  ])('refuses %j: %s', async (fields, code, pointer) => {
    expect((await expectProblem(await create(await signIn(), fields), 422, code)).errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('makes one customer of one person', async () => {
    const session = await signIn();
    const { id: contactId } = expectData(await session.api.POST('/api/v1/contacts', { body: aContact() }));
    await made(session, { kind: 'PERSON', contactId });
    expect((await expectProblem(await create(session, { kind: 'PERSON', contactId }), 409, 'already_exists')).errors).toEqual([expect.objectContaining({ pointer: '/contactId', code: 'taken' })]);
    await made(session, { kind: 'COMPANY', contactId, companyId: await aCompanyOf(session) });
  });
});

describe("a customer's number", () => {
  it('follows the one before, in the form of the settings', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const next = async () => (await made(session, { kind: 'COMPANY', companyId })).number;
    expect([await next(), await next()]).toEqual(['C-000001', 'C-000002']);
    expect((await session.send('PATCH', '/api/v1/settings/tenant', { numbers: { customer: 'K00/26' } })).status).toBe(200);
    expect([await next(), await next()]).toEqual(['K03/26', 'K04/26']);
  });

  it('is there once and without a gap, though fifty are made at once and some of them fail', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const wishes = Array.from({ length: 60 }, (_, i) => ({ kind: 'COMPANY', companyId, ...(i % 6 === 0 && { customFields: { nothing: 1 } }), ...(i % 6 === 1 && { id: '01930b6e-6c00-7000-8000-0000000000ff' }) }));
    const answers = await Promise.all(wishes.map((fields) => create(session, fields)));
    const numbers = (await Promise.all(answers.filter(({ status }) => status === 201).map(async (answer) => ((await answer.json()) as Customer).number))).toSorted();
    expect(numbers.length).toBe(41);
    expect(numbers).toEqual(numbers.map((_, i) => `C-${String(i + 1).padStart(6, '0')}`));
  });

  it('passes over one that was given by hand, and is never given twice', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    await made(session, { kind: 'COMPANY', companyId, number: 'C-000001' });
    expect((await made(session, { kind: 'COMPANY', companyId })).number).toBe('C-000002');
    expect((await expectProblem(await create(session, { kind: 'COMPANY', companyId, number: 'C-000002' }), 409, 'already_exists')).errors).toEqual([expect.objectContaining({ pointer: '/number' })]);
    const items = [{ op: 'create', data: { kind: 'COMPANY', companyId, number: 'C-000003' } }, { op: 'create', data: { kind: 'COMPANY', companyId } }];
    const { results } = (await (await session.send('POST', '/api/v1/customers/batch', { items })).json()) as { results: { data: Customer }[] };
    expect(results.map(({ data }) => data.number)).toEqual(['C-000003', 'C-000004']);
  });

  it('stays when the customer is replaced', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const { id, number, name } = await made(session, { kind: 'COMPANY', companyId, name: 'Hansen' });
    const replaced = (await (await session.send('PUT', `/api/v1/customers/${id}`, { kind: 'COMPANY', companyId })).json()) as Customer;
    expect(replaced).toMatchObject({ number, name, ownerId: session.userId });
  });
});

describe('moving a customer', () => {
  it('goes where it may, and says where that is when it may not', async () => {
    const session = await signIn();
    const { id, version } = await made(session, { kind: 'COMPANY', companyId: await aCompanyOf(session) });
    const problem = await expectProblem(await move(session, id, 'CHURNED'), 422, 'status_move_not_allowed');
    expect([problem.detail, problem.errors]).toEqual([expect.stringContaining('ACTIVE, INACTIVE'), [expect.objectContaining({ pointer: '/status' })]]);
    await expectProblem(await move(session, id, 'ACTIVE', { 'if-match': '"9"' }), 412, 'stale_version');
    const moved = await move(session, id, 'ACTIVE', { 'if-match': `"${version}"` });
    expect([moved.status, moved.headers.get('etag'), await moved.json()]).toMatchObject([200, `"${version + 1}"`, { status: 'ACTIVE' }]);
    await expectProblem(await session.send('PATCH', `/api/v1/customers/${id}`, { status: 'PROSPECT' }), 422, 'status_move_not_allowed');
    await expectProblem(await move(session, id, 'GONE'), 400, 'body_invalid');
    const { data } = (await (await session.send('GET', '/api/v1/events?types=customer.status_changed')).json()) as { data: { data: object }[] };
    expect(data.map((event) => event.data).filter((event) => (event as { customerId: string }).customerId === id)).toEqual(data.length === 0 ? [] : [{ customerId: id, from: 'PROSPECT', to: 'ACTIVE' }]);
  });
});

describe('the overview of a customer', () => {
  it('shows the customer, whom it is, the people and what was written of all of them', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session, { annualRevenue: { amount: '5', currency: 'EUR' } });
    const contact = expectData(await session.api.POST('/api/v1/contacts', { body: aContact({ companyId }) }));
    const { id } = await made(session, { kind: 'COMPANY', companyId, contactId: contact.id });
    for (const [subjectType, subjectId] of [['customer', id], ['company', companyId], ['contact', contact.id], ['invoice', randomUUID()]] as const) expectData(await session.api.POST('/api/v1/notes', { body: aNote({ subjectType, subjectId, text: `about the ${subjectType}` }) }));
    const overview = (await (await session.send('GET', `/api/v1/customers/${id}/overview`)).json()) as { customer: object; contacts: object[]; notes: { text: string }[] };
    expect(overview.customer).toMatchObject({ id, company: { id: companyId, annualRevenue: { amount: '5.00', currency: 'EUR' } }, contact: { id: contact.id } });
    expect(overview.contacts).toMatchObject([{ id: contact.id }]);
    expect(overview.notes.map(({ text }) => text)).toEqual(['about the contact', 'about the company', 'about the customer']);
  });

  it('shows five of each, the newest', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const { id } = await made(session, { kind: 'COMPANY', companyId });
    for (let i = 0; i < 7; i++) expectData(await session.api.POST('/api/v1/notes', { body: aNote({ subjectType: 'customer', subjectId: id, text: `${i}` }) }));
    const { notes } = (await (await session.send('GET', `/api/v1/customers/${id}/overview`)).json()) as { notes: { text: string }[] };
    expect(notes.map(({ text }) => text)).toEqual(['6', '5', '4', '3', '2']);
  });

  it('shows of each part what the caller sees, and null where he may read none of it', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    expectData(await session.api.POST('/api/v1/contacts', { body: aContact({ companyId }) }));
    const { id } = await made(session, { kind: 'COMPANY', companyId, ownerId: null });
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    expect(await (await agent.send('GET', `/api/v1/customers/${id}/overview`)).json()).toMatchObject({ customer: { id, company: null }, contacts: [], notes: [] });
    const clerk = await signIn({ role: 'agent', tenantId: session.tenantId, grants: { 'customers:read': 'all' } });
    expect(await (await clerk.send('GET', `/api/v1/customers/${id}/overview`)).json()).toMatchObject({ customer: { id, company: null }, contacts: null, notes: null });
    await expectProblem(await (await signIn()).send('GET', `/api/v1/customers/${id}/overview`), 404, 'not_found');
  });
});
