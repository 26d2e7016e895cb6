import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signIn } from '../support/api.js';
import { anActivity, aTask } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { answered, companyOf, contactOf, type Deal, euros, openDeal, openPipeline, readDeal, stageOf } from './deal-trials.js';

interface List<T> {
  readonly data: T[];
}

const at = (id: string, verb = '') => `/api/v1/deals/${id}${verb}`;

describe('opening a deal', () => {
  it('begins in the first stage of the default pipeline, which is made when it is first needed', async () => {
    const session = await signIn();
    const deals = await Promise.all(Array.from({ length: 8 }, () => openDeal(session)));
    const { data } = await answered<List<{ id: string; isDefault: boolean; stages: { id: string; name: string }[] }>>(session.send('GET', '/api/v1/pipelines'));
    expect(data).toEqual([expect.objectContaining({ isDefault: true })]);
    expect(new Set(deals.map(({ pipelineId, stageId }) => `${pipelineId} ${stageId}`))).toEqual(new Set([`${data[0]!.id} ${data[0]!.stages[0]!.id}`]));
    expect(deals[0]).toMatchObject({ status: 'OPEN', ownerId: session.userId, closedAt: null });
  });

  it('names what it is with, and shows that when it is asked to', async () => {
    const session = await signIn();
    const [companyId, contactId, other] = [await companyOf(session), await contactOf(session), await contactOf(session)];
    const { id } = await openDeal(session, { companyId, contacts: [{ contactId, role: 'CHAMPION' }, { contactId: other }], value: euros('1250') });
    const deal = await answered<Deal & Record<string, { id?: string; name?: string }>>(session.send('GET', `${at(id)}?include=company,contact,customer,lead,pipeline,stage,owner`));
    expect(deal).toMatchObject({ contactId, value: euros('1250.00'), contacts: [{ contactId, role: 'CHAMPION' }, { contactId: other, role: null }], company: { id: companyId }, contact: { id: contactId }, customer: null, stage: { name: 'LEAD' }, pipeline: { isDefault: true } });
  });

  it('shows the people with whom it is made in their order, as far as whoever asks sees them, and is found by them', async () => {
    const session = await signIn();
    const [first, second] = [await contactOf(session), await contactOf(session)];
    const { id } = await openDeal(session, { contacts: [{ contactId: second }, { contactId: first, role: 'USER' }] });
    const alone = await openDeal(session);
    const people = async (of: string, asking = session) => (await answered<{ people: { id: string }[] }>(asking.send('GET', `${at(of)}?include=people`))).people.map((one) => one.id);
    expect(await people(id)).toEqual([second, first]);
    expect(await people(alone.id)).toEqual([]);
    const blind = await signIn({ tenantId: session.tenantId, grants: { 'deals:read': 'all', 'contacts:read': 'own' } });
    expect(await people(id, blind)).toEqual([]);
    const found = async (where: object) => (await answered<List<Deal>>(session.send('POST', '/api/v1/deals/search', { where }))).data.map((deal) => deal.id);
    expect(await found({ relation: 'people', some: { field: 'id', op: 'eq', value: first } })).toEqual([id]);
    expect(await found({ relation: 'people', none: { field: 'lastName', op: 'empty', value: false } })).toEqual([alone.id]);
  });

  it.each(['companyId', 'contactId', 'customerId', 'leadId', 'pipelineId'])('refuses %s of what is not there', async (field) => {
    const session = await signIn();
    expect((await expectProblem(await session.send('POST', '/api/v1/deals', { name: 'x', [field]: randomUUID() }), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: `/${field}` })]);
  });

  it('names the contact that is not there by its place', async () => {
    const session = await signIn();
    const contacts = [{ contactId: await contactOf(session) }, { contactId: randomUUID() }];
    expect((await expectProblem(await session.send('POST', '/api/v1/deals', { name: 'x', contacts }), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/contacts/1/contactId' })]);
  });

  it('refuses a company that whoever asks does not see, and leaves one that the deal has already', async () => {
    const session = await signIn();
    const companyId = await companyOf(session);
    const agent = await signIn({ tenantId: session.tenantId, grants: { 'deals:read': 'all', 'deals:write': 'all', 'companies:read': 'own' } });
    await expectProblem(await agent.send('POST', '/api/v1/deals', { name: 'x', companyId }), 422, 'reference_not_found');
    const { id } = await openDeal(session, { companyId });
    await answered(agent.send('PATCH', at(id), { companyId, nextStep: 'Call' }));
  });

  it('refuses a number that is none, or that nobody can write down', async () => {
    const session = await signIn();
    await expectProblem(await session.send('POST', '/api/v1/deals', '{"name":"x","value":{"amount":NaN,"currency":"EUR"}}'), 400, 'body_malformed');
    await expectProblem(await session.send('POST', '/api/v1/deals', '{"name":"x","value":{"amount":1e400,"currency":"EUR"}}'), 400, 'body_inexact_number');
  });

  it.each([
    [{ amount: '1e400', currency: 'EUR' }, '/value/amount'],
    [{ amount: 'NaN', currency: 'EUR' }, '/value/amount'],
    [{ amount: '1', currency: 'ABC' }, '/value/currency'],
    [{ amount: '1', currency: 'eur' }, '/value/currency'],
    [{ amount: '1234567890123456', currency: 'EUR' }, '/value/amount'],
    [{ amount: '1.00001', currency: 'EUR' }, '/value/amount'],
    [{ amount: 0.1 + 0.2, currency: 'EUR' }, '/value/amount'],
  ])('refuses the value %j', async (value, pointer) => {
    const session = await signIn();
    expect((await expectProblem(await session.send('POST', '/api/v1/deals', { name: 'x', value }), 400, 'body_invalid')).errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('is reached by its other name, too', async () => {
    const session = await signIn();
    const { id } = await answered<Deal>(session.send('POST', '/api/v1/opportunities', { name: 'x' }), 201);
    expect((await readDeal(session, id)).id).toBe(id);
    await answered(session.send('POST', `/api/v1/opportunities/${id}/win`));
  });

  it('is told of by its other name to whoever asks for that', async () => {
    const session = await signIn();
    const { id } = await openDeal(session);
    await answered(session.send('POST', at(id, '/win')));
    const told = async (types: string) => (await answered<List<{ eventType: string; data: { dealId: string } }>>(session.send('GET', `/api/v1/events?types=${types}`))).data.map(({ eventType, data }) => `${eventType} ${data.dealId}`);
    expect(await eventually(() => told('opportunity.created,opportunity.won'), (found) => found.length === 2)).toEqual([`opportunity.created ${id}`, `opportunity.won ${id}`]);
    expect(await told('deal.won')).toEqual([`deal.won ${id}`]);
    expect((await expectProblem(await session.send('GET', '/api/v1/events?types=opportunity.sold'), 400, 'query_invalid')).errors).toEqual([expect.objectContaining({ pointer: 'types' })]);
  });
});

describe('moving a deal', () => {
  it('keeps how long it was where', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    const deal = await openDeal(session, { pipelineId: pipeline.id });
    for (const name of ['QUALIFIED', 'NEGOTIATION', 'CLOSED_WON']) await answered(session.send('PUT', at(deal.id, '/stage'), { stageId: stageOf(pipeline, name).id }));
    const { data } = await answered<List<{ stage: string; enteredAt: string; leftAt: string | null; seconds: number }>>(session.send('GET', at(deal.id, '/stages')));
    expect(data.map(({ stage }) => stage)).toEqual(['LEAD', 'QUALIFIED', 'NEGOTIATION', 'CLOSED_WON']);
    expect(data.slice(0, -1).map(({ leftAt }) => leftAt)).toEqual(data.slice(1).map(({ enteredAt }) => enteredAt));
    expect(data.at(-1)).toMatchObject({ leftAt: null, seconds: expect.any(Number) });
    expect(await readDeal(session, deal.id)).toMatchObject({ status: 'WON', closedAt: expect.any(String) });
  });

  it('refuses a stage of another pipeline, unless that is named with it', async () => {
    const session = await signIn();
    const [one, other] = [await openPipeline(session), await openPipeline(session, { name: 'Renewals' })];
    const { id } = await openDeal(session, { pipelineId: one.id });
    const stageId = stageOf(other, 'PROPOSAL').id;
    expect((await expectProblem(await session.send('PUT', at(id, '/stage'), { stageId }), 422, 'stage_not_in_pipeline')).errors).toEqual([expect.objectContaining({ pointer: '/stageId' })]);
    expect(await answered(session.send('PUT', at(id, '/stage'), { stageId, pipelineId: other.id }))).toMatchObject({ pipelineId: other.id, stageId });
  });

  it('names each field that the stage requires, those of the tenant among them', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    await answered(session.send('POST', '/api/v1/settings/custom-fields', { entity: 'deals', key: 'region', label: 'Region', type: 'text' }), 201);
    const stageId = stageOf(pipeline, 'PROPOSAL').id;
    await answered(session.send('PATCH', `/api/v1/pipelines/${pipeline.id}/stages/${stageId}`, { requiredFields: ['value', 'expectedCloseDate', 'customFields.region'] }));
    const { id } = await openDeal(session, { pipelineId: pipeline.id, value: euros('1') });
    const problem = await expectProblem(await session.send('PUT', at(id, '/stage'), { stageId }), 422, 'stage_fields_missing');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/expectedCloseDate', '/customFields/region']);
    // the same by a change, which may bring them along
    await expectProblem(await session.send('PATCH', at(id), { stageId }), 422, 'stage_fields_missing');
    expect(await answered(session.send('PATCH', at(id), { stageId, expectedCloseDate: '2027-01-31', customFields: { region: 'north' } }))).toMatchObject({ stageId });
    expect((await expectProblem(await session.send('PATCH', at(id), { value: null }), 422, 'stage_fields_missing')).errors).toEqual([expect.objectContaining({ pointer: '/value' })]);
  });

  it('of one that is won or lost is a conflict', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    const { id } = await openDeal(session, { pipelineId: pipeline.id });
    await answered(session.send('POST', at(id, '/win')));
    for (const [method, verb, body] of [['PUT', '/stage', { stageId: stageOf(pipeline, 'LEAD').id }], ['POST', '/win', {}], ['POST', '/lose', { reason: 'price' }], ['PATCH', '', { stageId: stageOf(pipeline, 'LEAD').id }]] as const) await expectProblem(await session.send(method, at(id, verb), body), 409, 'deal_closed');
  });

  it('holds to the version that whoever asks has seen', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    const { id, version } = await openDeal(session, { pipelineId: pipeline.id });
    await expectProblem(await session.send('PUT', at(id, '/stage'), { stageId: stageOf(pipeline, 'PROPOSAL').id }, { 'if-match': `"${version + 1}"` }), 412, 'stale_version');
  });
});

describe('losing a deal', () => {
  it('says why, and to whom', async () => {
    const session = await signIn();
    const { id } = await openDeal(session);
    await expectProblem(await session.send('POST', at(id, '/lose'), {}), 400, 'body_invalid');
    await expectProblem(await session.send('POST', at(id, '/lose'), { reason: '  ' }), 422, 'lost_reason_missing');
    expect(await answered(session.send('POST', at(id, '/lose'), { reason: 'price', competitor: 'Pipedream' }))).toMatchObject({ status: 'LOST', lostReason: 'price', competitor: 'Pipedream' });
  });
});

describe('reopening a deal', () => {
  it('needs a permission of its own', async () => {
    const admin = await signIn();
    const agent = await signIn({ tenantId: admin.tenantId, role: 'agent' });
    const { id } = await openDeal(agent);
    await answered(agent.send('POST', at(id, '/win')));
    await expectProblem(await agent.send('POST', at(id, '/reopen'), {}), 403, 'not_allowed');
    expect(await answered(admin.send('POST', at(id, '/reopen'), {}))).toMatchObject({ status: 'OPEN', closedAt: null });
    await expectProblem(await admin.send('POST', at(id, '/reopen'), {}), 409, 'deal_not_closed');
  });
});

describe('what is done with a deal', () => {
  it('is remembered by the last time, and what is only planned is not', async () => {
    const session = await signIn();
    const [deal, other] = [await openDeal(session), await openDeal(session)];
    const log = (fields: object) => answered(session.send('POST', '/api/v1/activities', anActivity({ subjectType: 'deal', subjectId: deal.id, ...fields })), 201);
    await log({ occurredAt: '2099-01-01T09:00:00.000Z', status: 'PLANNED' });
    await log({ occurredAt: '2026-11-02T09:00:00.000Z', related: [{ type: 'deal', id: other.id }] });
    await log({ occurredAt: '2026-11-01T09:00:00.000Z' });
    const last = async (id: string) => (await readDeal(session, id)).lastActivityAt;
    await eventually(() => last(deal.id), (moment) => moment !== null);
    await eventually(() => last(other.id), (moment) => moment !== null);
    expect([await last(deal.id), await last(other.id)]).toEqual(['2026-11-02T09:00:00.000Z', '2026-11-02T09:00:00.000Z']);
    expect((await readDeal(session, deal.id)).version).toBe(deal.version);
    const task = await answered<{ id: string }>(session.send('POST', '/api/v1/tasks', aTask({ subjectType: 'deal', subjectId: deal.id })), 201);
    await answered(session.send('PUT', `/api/v1/tasks/${task.id}/complete`, {}));
    await eventually(() => last(deal.id), (moment) => moment !== null && moment > '2026-11-02T09:00:00.000Z');
  });
});

describe('the deals of others', () => {
  it('are listed with whom they are, and shown in the overview of a customer while they are open', async () => {
    const session = await signIn();
    const [companyId, contactId] = [await companyOf(session), await contactOf(session)];
    const customer = await answered<{ id: string }>(session.send('POST', '/api/v1/customers', { kind: 'COMPANY', companyId }), 201);
    const [open, won] = [await openDeal(session, { companyId, contactId, customerId: customer.id }), await openDeal(session, { customerId: customer.id })];
    await answered(session.send('POST', at(won.id, '/win')));
    await openDeal(session);
    const listed = async (address: string) => (await answered<List<Deal>>(session.send('GET', address))).data.map(({ id }) => id).toSorted();
    expect(await listed(`/api/v1/companies/${companyId}/deals`)).toEqual([open.id]);
    expect(await listed(`/api/v1/contacts/${contactId}/deals`)).toEqual([open.id]);
    expect(await listed(`/api/v1/customers/${customer.id}/deals`)).toEqual([open.id, won.id].toSorted());
    for (const address of [`companies/${companyId}`, `contacts/${contactId}`, `customers/${customer.id}`]) {
      const { deals } = await answered<{ deals: Deal[] }>(session.send('GET', `/api/v1/${address}?include=deals`));
      expect(deals.map(({ id }) => id)).toContain(open.id);
    }
    const { openDeals } = await answered<{ openDeals: Deal[] }>(session.send('GET', `/api/v1/customers/${customer.id}/overview`));
    expect(openDeals.map(({ id }) => id)).toEqual([open.id]);
  });

  it('follow when two companies or contacts become one', async () => {
    const session = await signIn();
    const [companyId, survivorId] = [await companyOf(session), await companyOf(session)];
    const [contactId, other] = [await contactOf(session), await contactOf(session)];
    const { id } = await openDeal(session, { companyId, contacts: [{ contactId, role: 'USER' }] });
    await answered(session.send('POST', `/api/v1/companies/${survivorId}/merge`, { with: companyId }), 201);
    await answered(session.send('POST', `/api/v1/contacts/${other}/merge`, { with: contactId }), 201);
    const deal = await eventually(() => readDeal(session, id), (one) => one.companyId === survivorId && one.contactId === other && JSON.stringify(one.contacts).includes(other));
    expect(deal.contacts).toEqual([{ contactId: other, role: 'USER' }]);
  });
});

describe('a deal', () => {
  it('is found by its name, shows in its timeline and that of its company, and is exported', async () => {
    const session = await signIn();
    const companyId = await companyOf(session);
    const { id } = await openDeal(session, { name: 'Zanzibar wharf', companyId });
    await answered(session.send('POST', at(id, '/win')));
    await eventually(async () => JSON.stringify(await answered(session.send('GET', '/api/v1/search?q=zanzibar'))), (text) => text.includes(id));
    const types = async (subject: string) => (await answered<List<{ type: string }>>(session.send('GET', `/api/v1/timeline?subject=${subject}`))).data.map(({ type }) => type);
    expect(await eventually(() => types(`deal:${id}`), (all) => all.includes('deal.won'))).toEqual(expect.arrayContaining(['deal.created', 'deal.stage_changed', 'deal.won']));
    await eventually(() => types(`company:${companyId}`), (all) => all.includes('deal.created') && all.includes('deal.won'));
    expect(await (await session.send('GET', '/api/v1/deals/export?format=csv&fields=name,status')).text()).toContain('Zanzibar wharf');
  });
});
