import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aLead } from '../support/builders.js';
import { expectProblem } from '../support/http.js';

type Lead = Schemas['Lead'];

const made = async ({ api }: Session, fields: Parameters<typeof aLead>[0] = {}): Promise<Lead> => expectData(await api.POST('/api/v1/leads', { body: aLead(fields) }));
const change = ({ send }: Session, id: string, fields: object) => send('PATCH', `/api/v1/leads/${id}`, fields);
const listed = async ({ send }: Session, query: string) => ((await (await send('GET', `/api/v1/leads?${query}`)).json()) as { data: Lead[] }).data;

describe('capturing a lead', () => {
  it('begins as new, is whose makes it, and came through the interface unless it says otherwise', async () => {
    const session = await signIn({ role: 'agent' });
    expect(await made(session, { email: 'Ingrid@Fjordfisk.example' })).toMatchObject({ status: 'NEW', statusReason: null, ownerId: session.userId, source: 'API', email: 'ingrid@fjordfisk.example', score: null, convertedAt: null });
    expect(await made(session, { ownerId: null, source: 'REFERRAL' })).toMatchObject({ ownerId: null, source: 'REFERRAL' });
  });

  it.each([
    [{ email: 'a@b.example' }, 'lead_without_name', '/lastName'],
    [{ lastName: '   ', email: 'a@b.example' }, 'lead_without_name', '/lastName'],
    [{ lastName: 'Sørensen' }, 'lead_without_way_to_reach', '/email'],
  ])('refuses %j', async (body, code, pointer) => {
    const { send } = await signIn();
    expect((await expectProblem(await send('POST', '/api/v1/leads', body), 422, code)).errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('refuses a country and an industry that are not in the lists, and names the place', async () => {
    const { send } = await signIn();
    const problem = await expectProblem(await send('POST', '/api/v1/leads', aLead({ industry: 'sorcery', address: { country: 'XX' } as never })), 400, 'body_invalid');
    expect(problem.errors!.map(({ pointer, code }) => [pointer, code])).toEqual([['/industry', 'unknown_value'], ['/address/country', 'unknown_value']]);
  });

  it('takes no status: that is moved', async () => {
    const { send } = await signIn();
    expect((await expectProblem(await send('POST', '/api/v1/leads', { ...aLead(), status: 'QUALIFIED' }), 400, 'body_invalid')).errors).toEqual([expect.objectContaining({ pointer: '/status', code: 'unknown_field' })]);
  });

  it('keeps the telephone as the whole world dials it, with what was typed beside', async () => {
    const session = await signIn();
    expect((await session.send('PATCH', '/api/v1/settings/tenant', { defaultCountry: 'NO' })).status).toBe(200);
    const lead = await made(session, { phone: '75 55 01 10' });
    expect(lead).toMatchObject({ phone: '+4775550110', phoneInput: '75 55 01 10' });
    expect(await (await change(session, lead.id, { phone: '+4775550110' })).json()).toMatchObject({ phoneInput: '75 55 01 10', version: lead.version });
    await expectProblem(await change(session, lead.id, { phone: 'call me' }), 400, 'phone_invalid');
  });
});

describe("a lead's value", () => {
  const sent = (value: string) => JSON.stringify(aLead()).replace(/}$/, `,"value":${value}}`);

  it.each([
    ['{"amount":"1e400","currency":"EUR"}', '/value/amount'],
    ['{"amount":"NaN","currency":"EUR"}', '/value/amount'],
    ['{"amount":"Infinity","currency":"EUR"}', '/value/amount'],
    ['{"amount":null,"currency":"EUR"}', '/value/amount'],
    ['{"amount":"1000000000000000","currency":"EUR"}', '/value/amount'],
    ['{"amount":"12.50","currency":"ZZZ"}', '/value/currency'],
    ['{"amount":"12.50","currency":"eur"}', '/value/currency'],
    ['{"amount":"12.50"}', '/value/currency'],
  ])('is refused as %s at %s', async (value, pointer) => {
    const { send } = await signIn();
    expect((await expectProblem(await send('POST', '/api/v1/leads', sent(value)), 400, 'body_invalid')).errors!.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('is refused as a number that no number holds', async () => {
    const { send } = await signIn();
    expect((await expectProblem(await send('POST', '/api/v1/leads', sent('{"amount":1e400,"currency":"EUR"}')), 400, 'body_inexact_number')).errors).toEqual([expect.objectContaining({ pointer: '/value/amount' })]);
  });

  it('is no JSON when it is NaN', async () => {
    const { send } = await signIn();
    await expectProblem(await send('POST', '/api/v1/leads', sent('{"amount":NaN,"currency":"EUR"}')), 400, 'body_malformed');
  });

  it('is filtered by, by amount and currency', async () => {
    const session = await signIn();
    for (const [lastName, amount, currency] of [['a', '900', 'EUR'], ['b', '1000', 'USD'], ['c', '25000.50', 'EUR']] as const) await made(session, { lastName, value: { amount, currency } });
    const names = async (query: string) => (await listed(session, query)).map(({ lastName }) => lastName).join('');
    expect(await names('value[gte]=1000&sort=-value')).toBe('cb');
    expect(await names('value[gte]=900&value[lt]=25000.5&value[currency]=EUR')).toBe('a');
  });

  it('tells apart what differs behind the point only, and is asked for with more digits than any has', async () => {
    const session = await signIn();
    for (const amount of ['10.20', '10.10', '11.00', '0.00']) await made(session, { lastName: amount, value: { amount, currency: 'EUR' } });
    const names = async (query: string) => (await listed(session, query)).map(({ lastName }) => lastName);
    expect(await names('value[gt]=10.1&sort=value')).toEqual(['10.20', '11.00']);
    expect(await names('value[lte]=10.1&sort=value')).toEqual(['0.00', '10.10']);
    expect(await names('value=10.10,11&sort=-value')).toEqual(['11.00', '10.10']);
    expect(await names('value[lt]=9999999999999999999&sort=value')).toHaveLength(4);
    expect(await names('value[gt]=9999999999999999999')).toEqual([]);
  });
});

describe('listing leads', () => {
  it('narrows them by campaign, company, source, tag, country, and when they came', async () => {
    const session = await signIn();
    const campaignId = randomUUID();
    const one = await made(session, { campaignId, companyName: 'Fjordfisk', source: 'EVENT', tags: ['Fair'], address: { country: 'NO' } as never });
    await made(session, { companyName: 'Nordlicht', source: 'WEBSITE' });
    for (const query of [`campaign=${campaignId}`, 'company=Fjordfisk', 'source=EVENT,PARTNER', 'tag=fair', 'country=NO', `email=${one.email!.toUpperCase()}`, `createdAt[lte]=${one.createdAt}`]) expect({ query, ids: (await listed(session, query)).map(({ id }) => id) }).toEqual({ query, ids: [one.id] });
    expect(await listed(session, `updatedAt[gte]=${one.updatedAt}`)).toHaveLength(2);
    expect(await listed(session, 'score[gte]=50&status=NEW')).toEqual([]);
  });

  it('finds them by the tags that they have now', async () => {
    const session = await signIn();
    const lead = await made(session, { tags: ['fair', 'hot'] });
    const other = await made(session, { tags: ['hot'] });
    const found = async (query: string) => (await listed(session, `${query}&sort=id`)).map(({ id }) => id);
    expect(await found('tag=hot')).toEqual([lead.id, other.id]);
    expect([await found('tag=fair,cold'), await found('tag[hasAll]=hot,fair')]).toEqual([[lead.id], [lead.id]]);
    await change(session, lead.id, { tags: ['cold', 'hot'] });
    expect([await found('tag=fair'), await found('tag=cold'), await found('tag=hot')]).toEqual([[], [lead.id], [lead.id, other.id]]);
  });

  it.each(['value', '-value', 'score', '-lastContactedAt', 'email'])('shows each once, page by page, ordered by %s, of which some have none', async (sort) => {
    const session = await signIn();
    for (const [i, amount] of ['10.20', '10.10', '10.20', null, '0.00', null].entries()) await made(session, { lastName: `Lead ${i}`, email: amount === null ? null : `${randomUUID()}@example.com`, phone: `+477555011${i}`, value: amount === null ? null : { amount, currency: 'EUR' } } as never);
    const inOnePage = (await listed(session, `sort=${sort}`)).map(({ id }) => id);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = (await (await session.send('GET', `/api/v1/leads?sort=${sort}&take=1${cursor && `&cursor=${cursor}`}`)).json()) as { data: Lead[]; page: { nextCursor: string | null } };
      pages.push(...page.data.map(({ id }) => id));
      cursor = page.page.nextCursor;
    }
    expect(pages).toEqual(inOnePage);
    expect(new Set(pages).size).toBe(6);
  });

  it('shows those that are nobody\'s, or somebody\'s', async () => {
    const session = await signIn();
    const [mine, free] = [await made(session), await made(session, { ownerId: null })];
    expect((await listed(session, 'unassigned=true')).map(({ id }) => id)).toEqual([free.id]);
    expect((await listed(session, 'unassigned=false')).map(({ id }) => id)).toEqual([mine.id]);
    expect((await listed(session, 'ownerId=me')).map(({ id }) => id)).toEqual([mine.id]);
    const csv = await (await session.send('GET', '/api/v1/leads/export?unassigned=true&fields=id')).text();
    expect([csv.includes(free.id), csv.includes(mine.id)]).toEqual([true, false]);
    expect((await expectProblem(await session.send('GET', '/api/v1/leads?unassigned=perhaps'), 400, 'query_invalid')).errors).toEqual([expect.objectContaining({ pointer: 'unassigned', code: 'unknown_value' })]);
  });

  it('shows an agent his own and those of nobody', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    await made(admin);
    const [free, own] = [await made(admin, { ownerId: null }), await made(agent)];
    expect((await listed(agent, 'sort=createdAt')).map(({ id }) => id)).toEqual([free.id, own.id]);
  });
});
