import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { type Session, signIn } from '../support/api.js';
import { aContact, aLead, aTask } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { colleague } from '../support/users.js';
import { answered, contactOf, euros, openPipeline, readDeal } from './deal-trials.js';

type Lead = Schemas['Lead'];
type Conversion = Schemas['LeadConversion'];
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const FJORDFISK = { firstName: 'Ingrid', lastName: 'Sørensen', email: 'ingrid@fjordfisk.example', phone: '+4775550110', title: 'Head of purchasing', companyName: 'Fjordfisk AS', website: 'https://www.fjordfisk.example', employees: 60 };

async function qualified(session: Session, fields: Parameters<typeof aLead>[0] = FJORDFISK): Promise<Lead> {
  const { id } = await answered<Lead>(session.send('POST', '/api/v1/leads', aLead(fields), { 'x-skip-duplicate-check': 'true' }), 201);
  return answered(session.send('POST', `/api/v1/leads/${id}/qualify`));
}
const convert = ({ send }: Session, id: string, fields: object = {}, headers: Record<string, string> = {}) => send('POST', `/api/v1/leads/${id}/convert`, fields, headers);
const converted = (session: Session, id: string, fields: object = {}): Promise<Conversion> => answered(convert(session, id, fields));
const read = <T = Row>({ send }: Session, path: string): Promise<T> => answered(send('GET', `/api/v1/${path}`));
const listed = async (session: Session, path: string) => (await read<{ data: Row[] }>(session, path)).data;
const eventsOf = (session: Session, type: string) => eventually(() => listed(session, `events?types=${type}`), (found) => found.length > 0) as Promise<(Row & { data: object })[]>;
const counts = async (session: Session) => Object.fromEntries(await Promise.all(['customers', 'companies', 'contacts', 'deals'].map(async (kind) => [kind, (await listed(session, kind)).length] as const)));

describe('converting a lead', () => {
  it('makes customer, company and contact of it, with its owner, tags and consents', async () => {
    const session = await signIn();
    const ownerId = await colleague(session.tenantId);
    const lead = await qualified(session, { ...FJORDFISK, ownerId, tags: ['fair'], consents: { email: { granted: true, at: '2026-11-02T09:30:00.000Z', source: 'web form' } }, address: { city: 'Bodø', country: 'NO' } as never });
    const { customerId, companyId, contactId, dealId } = await converted(session, lead.id);
    expect(dealId).toBeNull();
    expect(await read(session, `customers/${customerId}`)).toMatchObject({ kind: 'COMPANY', name: 'Fjordfisk AS', companyId, contactId, sourceLeadId: lead.id, status: 'PROSPECT', ownerId, tags: ['fair'] });
    expect(await read(session, `companies/${companyId}`)).toMatchObject({ name: 'Fjordfisk AS', website: 'https://www.fjordfisk.example', employees: 60, country: 'NO', billingAddress: { city: 'Bodø' }, ownerId, tags: ['fair'] });
    expect(await read(session, `contacts/${contactId}`)).toMatchObject({ firstName: 'Ingrid', lastName: 'Sørensen', title: 'Head of purchasing', email: 'ingrid@fjordfisk.example', phone: '+4775550110', companyId, ownerId, tags: ['fair'], consents: { email: { granted: true, at: '2026-11-02T09:30:00.000Z', source: 'web form' } } });
    expect(await read(session, `leads/${lead.id}`)).toMatchObject({ status: 'CONVERTED', convertedAt: expect.any(String), convertedCustomerId: customerId, convertedCompanyId: companyId, convertedContactId: contactId, convertedDealId: null });
  });

  it('opens a deal when that is asked for, with what the lead may bring unless something else is said', async () => {
    const session = await signIn();
    const lead = await qualified(session, { ...FJORDFISK, value: euros('12500.00') });
    const { dealId, customerId, companyId, contactId } = await converted(session, lead.id, { deal: {} });
    expect(await readDeal(session, dealId!)).toMatchObject({ name: 'Fjordfisk AS', value: { amount: '12500.00', currency: 'EUR' }, customerId, companyId, contactId, leadId: lead.id, ownerId: lead.ownerId, status: 'OPEN' });
    const other = await qualified(session, { lastName: 'Bauer', email: 'otto@bauer.example', value: euros('5.00') });
    const named = await converted(session, other.id, { deal: { name: '40 seats', value: null, expectedCloseDate: '2027-03-15' } });
    expect(await readDeal(session, named.dealId!)).toMatchObject({ name: '40 seats', value: null, expectedCloseDate: '2027-03-15', companyId: null, contactId: named.contactId });
  });

  it('makes a customer of the person where there is no company, and of the company where there is no person', async () => {
    const session = await signIn();
    const person = await converted(session, (await qualified(session, { firstName: 'Otto', lastName: null as never, email: 'otto@home.example' })).id);
    expect(person.companyId).toBeNull();
    expect(await read(session, `customers/${person.customerId}`)).toMatchObject({ kind: 'PERSON', name: 'Otto', contactId: person.contactId });
    const company = await converted(session, (await qualified(session, { lastName: null as never, companyName: 'Nordlicht', email: 'info@nordlicht.example', phone: '+494315550100' })).id);
    expect(company.contactId).toBeNull();
    expect(await read(session, `companies/${company.companyId}`)).toMatchObject({ name: 'Nordlicht', phone: '+494315550100' });
  });

  it('makes one of each, though fifty do it at once and once more afterwards', async () => {
    const session = await signIn();
    const { id, version } = await qualified(session);
    const answers = await Promise.all(Array.from({ length: 50 }, () => convert(session, id, { deal: {} })));
    const again = await convert(session, id, { deal: {} });
    const bodies = await Promise.all([...answers, again].map(async (answer) => `${answer.status} ${await answer.text()}`));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toMatch(/^200 /);
    expect(await counts(session)).toEqual({ customers: 1, companies: 1, contacts: 1, deals: 1 });
    const conversion = JSON.parse(bodies[0]!.slice(4)) as Conversion;
    expect((await eventsOf(session, 'lead.converted')).map(({ data }) => data)).toEqual([{ leadId: id, ...conversion }]);
    expect((await read<Lead>(session, `leads/${id}`)).version).toBe(version + 1);
  });

  it('takes the company and the contact that are named', async () => {
    const session = await signIn();
    const contactId = await contactOf(session);
    const { id: companyId } = await answered<Row>(session.send('POST', '/api/v1/companies', { name: 'Hansen Logistik' }), 201);
    const { id } = await qualified(session);
    expect(await converted(session, id, { companyId, contactId })).toMatchObject({ companyId, contactId });
    expect(await counts(session)).toMatchObject({ companies: 1, contacts: 1, customers: 1 });
  });

  it('takes those that certainly are the same, who hear what was said of being written to since', async () => {
    const session = await signIn();
    const first = await converted(session, (await qualified(session, { ...FJORDFISK, consents: { email: { granted: true, at: '2026-11-02T09:30:00.000Z' } } })).id);
    const lead = await qualified(session, { ...FJORDFISK, consents: { email: { granted: false, at: '2026-11-05T09:30:00.000Z' }, sms: { granted: true, at: '2026-11-05T09:30:00.000Z' } } });
    expect(await converted(session, lead.id)).toEqual(first);
    expect(await read(session, `contacts/${first.contactId}`)).toMatchObject({ consents: { email: { granted: false }, sms: { granted: true } } });
    const colleagueOfHers = await converted(session, (await qualified(session, { lastName: 'Bauer', email: 'otto@fjordfisk.example', companyName: 'Fjordfisk', website: null as never })).id);
    expect(colleagueOfHers).toMatchObject({ companyId: first.companyId, customerId: first.customerId });
    expect(await counts(session)).toMatchObject({ customers: 1, companies: 1, contacts: 2 });
  });

  it('neither takes nor names what whoever converts does not see', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId, userId: await colleague(admin.tenantId) });
    const theirs = await converted(admin, (await qualified(admin)).id);
    const own = await converted(agent, (await qualified(agent)).id);
    for (const part of ['customerId', 'companyId', 'contactId'] as const) expect(own[part]).not.toBe(theirs[part]);
    const { id } = await qualified(agent, { lastName: 'Bauer', email: 'otto@bauer.example' });
    expect((await expectProblem(await convert(agent, id, { companyId: theirs.companyId }), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/companyId' })]);
    expect((await expectProblem(await convert(agent, id, { contactId: theirs.contactId }), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/contactId' })]);
  });

  it('leaves nothing behind when a part of it is refused, and says which', async () => {
    const session = await signIn();
    const { id, version } = await qualified(session);
    const foreign = await openPipeline(session);
    const stageId = (foreign.stages as unknown as Row[])[0]!.id;
    expect((await expectProblem(await convert(session, id, { deal: { stageId } }), 422, 'stage_not_in_pipeline')).errors).toEqual([expect.objectContaining({ pointer: '/deal/stageId' })]);
    expect((await expectProblem(await convert(session, id, { deal: { pipelineId: randomUUID() } }), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/deal/pipelineId' })]);
    expect((await expectProblem(await convert(session, id, { deal: { value: { amount: '1e400', currency: 'EUR' } } }), 400, 'body_invalid')).errors).toEqual([expect.objectContaining({ pointer: expect.stringMatching(/^\/deal\/value/) })]);
    expect(await counts(session)).toEqual({ customers: 0, companies: 0, contacts: 0, deals: 0 });
    expect(await read(session, `leads/${id}`)).toMatchObject({ status: 'QUALIFIED', version });
  });

  it('is refused of one that is not qualified, not there, in the recycle bin, or has become somebody else', async () => {
    const session = await signIn();
    const { id: isNew } = await answered<Lead>(session.send('POST', '/api/v1/leads', aLead()), 201);
    await expectProblem(await convert(session, isNew), 422, 'lead_not_qualified');
    await expectProblem(await convert(session, randomUUID()), 404, 'not_found');
    await expectProblem(await convert(await signIn(), isNew), 404, 'not_found');
    const { id: deleted } = await qualified(session, { lastName: 'Bauer', email: 'otto@bauer.example' });
    await session.send('DELETE', `/api/v1/leads/${deleted}`);
    await expectProblem(await convert(session, deleted), 404, 'not_found');
    const { id } = await qualified(session);
    const conversion = await converted(session, id);
    await expectProblem(await convert(session, id, { contactId: await contactOf(session) }), 409, 'lead_already_converted');
    expect(await converted(session, id, { contactId: conversion.contactId })).toEqual(conversion);
  });

  it('needs a right of its own, is held to the version that the caller has seen, and done once for one key', async () => {
    const session = await signIn();
    const { id, version } = await qualified(session);
    await expectProblem(await convert(await signIn({ tenantId: session.tenantId, grants: { 'leads:read': 'all', 'leads:write': 'all' } }), id), 403, 'not_allowed');
    await expectProblem(await convert(session, id, {}, { 'if-match': `"${version + 1}"` }), 412, 'stale_version');
    const key = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` };
    const [first, second] = [await convert(session, id, {}, key), await convert(session, id, {}, key)];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect(await second.text()).toBe(await first.text());
  });

  it('is told of a customer that the caller does not see only that there is one, where a person is one already', async () => {
    const admin = await signIn();
    const contactId = (await answered<Row>(admin.send('POST', '/api/v1/contacts', aContact({ ownerId: null })), 201)).id;
    const { id: customerId } = await answered<Row>(admin.send('POST', `/api/v1/contacts/${contactId}/convert`, {}));
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId, userId: await colleague(admin.tenantId) });
    const { id } = await qualified(agent, { lastName: 'Petersen', email: 'jana@home.example' });
    expect(JSON.stringify(await expectProblem(await convert(agent, id, { contactId }), 409, 'contact_already_converted'))).not.toContain(customerId);
    const lead = await qualified(admin, { lastName: 'Petersen', email: 'jana@work.example' });
    expect(await converted(admin, lead.id, { contactId })).toMatchObject({ customerId, contactId });
  });

  it('takes custom fields along where contacts and companies have them, of the same kind', async () => {
    const session = await signIn();
    const define = (entity: string, key: string, type: string) => answered(session.send('POST', '/api/v1/settings/custom-fields', { entity, key, label: key, type }), 201);
    for (const [entity, key, type] of [['leads', 'region', 'text'], ['contacts', 'region', 'text'], ['leads', 'size', 'number'], ['companies', 'size', 'number'], ['contacts', 'size', 'text'], ['leads', 'hobby', 'text']] as const) await define(entity, key, type);
    const lead = await qualified(session, { ...FJORDFISK, customFields: { region: 'north', size: 7, hobby: 'skiing' } as never });
    const { companyId, contactId } = await converted(session, lead.id);
    expect([(await read(session, `contacts/${contactId}`)).customFields, (await read(session, `companies/${companyId}`)).customFields]).toEqual([{ region: 'north' }, { size: 7 }]);
  });
});

describe('what is planned for a lead that becomes a customer', () => {
  it('is planned for the contact, and what was done with it is known of both', async () => {
    const session = await signIn();
    const { id } = await qualified(session);
    const about = { subjectType: 'lead', subjectId: id } as const;
    const task = async () => (await answered<Row>(session.send('POST', '/api/v1/tasks', aTask(about as never)), 201)).id;
    const [open, done] = [await task(), await task()];
    await answered(session.send('PUT', `/api/v1/tasks/${done}/complete`, {}));
    const meeting = await answered<Row>(session.send('POST', '/api/v1/appointments', { title: 'Demo', startsAt: '2027-03-15T09:00:00Z', endsAt: '2027-03-15T10:00:00Z', timeZone: 'Europe/Oslo', ...about }), 201);
    const call = await answered<Row>(session.send('POST', '/api/v1/activities', { type: 'CALL', title: 'Called', ...about }), 201);
    const { contactId } = await converted(session, id);
    const contact = { subjectType: 'contact', subjectId: contactId };
    expect(await eventually(() => read(session, `tasks/${open}`), ({ subjectType }) => subjectType === 'contact')).toMatchObject(contact);
    expect(await eventually(() => read(session, `appointments/${meeting.id}`), ({ subjectType }) => subjectType === 'contact')).toMatchObject(contact);
    expect(await eventually(() => read(session, `activities/${call.id}`), ({ related }) => (related as object[]).length > 0)).toMatchObject({ ...about, related: [{ type: 'contact', id: contactId }] });
    expect(await read(session, `tasks/${done}`)).toMatchObject(about);
    for (const subject of [id, contactId]) expect((await listed(session, `activities?about=${subject}`)).map((row) => row.id)).toContain(call.id);
  });
});
