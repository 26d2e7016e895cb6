import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aCompany, aContact } from '../support/builders.js';
import { expectProblem } from '../support/http.js';
import { colleague, leaves } from '../support/users.js';

type Contact = Schemas['Contact'];
type Customer = Schemas['Customer'];

const made = async ({ api }: Session, fields: Parameters<typeof aContact>[0] = {}): Promise<Contact> => expectData(await api.POST('/api/v1/contacts', { body: aContact(fields) }));
const aCompanyOf = async ({ api }: Session): Promise<string> => expectData(await api.POST('/api/v1/companies', { body: aCompany() })).id;
const changed = async ({ send }: Session, id: string, fields: object) => (await (await send('PATCH', `/api/v1/contacts/${id}`, fields)).json()) as Contact;
const idsOf = async ({ send }: Session, query: string) => ((await (await send('GET', `/api/v1/contacts?${query}`)).json()) as { data: Contact[] }).data.map(({ id }) => id);
const convert = ({ send }: Session, id: string, fields: object = {}, headers: Record<string, string> = {}) => send('POST', `/api/v1/contacts/${id}/convert`, fields, headers);
const today = () => new Date().toISOString().slice(0, 10);

describe("a contact's e-mail addresses and telephones", () => {
  it('are kept in one form, one of each is used first, and all of them find him', async () => {
    const session = await signIn();
    const contact = await made(session, {
      emails: [{ address: ' Jana.Petersen@Example.COM ', label: 'work' }, { address: 'jana@home.example', primary: true }] as never,
      phones: [{ number: '+49 431 555-0101 ext. 22', label: 'work' }, { number: '0049 151 2345678' }] as never,
    });
    expect(contact.emails).toEqual([{ address: 'jana.petersen@example.com', label: 'work', primary: false }, { address: 'jana@home.example', label: null, primary: true }]);
    expect(contact.phones).toEqual([
      { number: '+494315550101', input: '+49 431 555-0101 ext. 22', extension: '22', label: 'work', primary: true },
      { number: '+491512345678', input: '0049 151 2345678', extension: null, label: null, primary: false },
    ]);
    expect([contact.email, contact.phone]).toEqual(['jana@home.example', '+494315550101']);
    for (const query of ['email=jana@home.example', 'emailAddress=jana.petersen@example.com', 'phone=%2B494315550101', 'phoneNumber=%2B491512345678', 'search=petersen%20home', 'search=5550101']) expect([query, await idsOf(session, query)]).toEqual([query, [contact.id]]);
    expect(await idsOf(session, 'email=jana.petersen@example.com')).toEqual([]);
  });

  it('stay as they are when they are sent back as they are shown', async () => {
    const session = await signIn();
    expect((await session.send('PATCH', '/api/v1/settings/tenant', { defaultCountry: 'DE' })).status).toBe(200);
    const contact = await made(session, { phones: [{ number: '0431 555-0101' }] as never, emails: [{ address: 'a@example.com' }] as never });
    const { phones, emails } = contact;
    expect(await changed(session, contact.id, { phones, emails })).toMatchObject({ phones, emails, version: contact.version });
    expect((await changed(session, contact.id, { phones: [{ number: '+494315550101' }, { number: '030 12345678' }] })).phones).toMatchObject([{ input: '0431 555-0101' }, { number: '+493012345678', input: '030 12345678' }]);
  });

  it.each([
    [{ phones: [{ number: '+493012345678' }, { number: '030 1234567' }] }, 400, 'phone_country_unknown', '/phones/1/number'],
    [{ emails: [{ address: 'a@example.com' }, { address: 'A@example.com' }] }, 422, 'repeated', '/emails/1'],
    [{ emails: [{ address: 'a@example.com', primary: true }, { address: 'b@example.com', primary: true }] }, 422, 'several_primaries', '/emails/1/primary'],
    [{ emails: [{ address: 'nobody' }] }, 400, 'body_invalid', '/emails/0/address'],
    [{ address: { country: 'XX' } }, 400, 'body_invalid', '/address/country'],
    [{ birthday: '2026-02-30' }, 400, 'body_invalid', '/birthday'],
    [{ birthday: '2999-01-01' }, 422, 'birthday_in_future', '/birthday'],
    [{ social: { LinkedIn: 'x' } }, 400, 'body_invalid', '/social'],
    [{ consents: { email: { granted: true, at: '2999-01-01T00:00:00Z' } } }, 422, 'consent_in_future', '/consents/email/at'],
    [{ consents: { fax: { granted: true } } }, 400, 'body_invalid', '/consents/fax'],
    [{ positions: [{ companyId: 'hansen' }] }, 400, 'body_invalid', '/positions/0/companyId'],
  ])('and the rest of him are refused as %j', async (fields, status, code, pointer) => {
    const { send } = await signIn();
    const problem = await expectProblem(await send('POST', '/api/v1/contacts', { ...aContact(), ...fields }), status, code);
    expect(problem.errors!.map((fault) => fault.pointer)).toContain(pointer);
  });
});

describe('the companies of a contact', () => {
  it('follow one another', async () => {
    const session = await signIn();
    const [one, other] = [await aCompanyOf(session), await aCompanyOf(session)];
    const contact = await made(session, { companyId: one, role: 'buyer' });
    expect(contact.positions).toEqual([{ companyId: one, role: 'buyer', from: null, to: null }]);
    const moved = await changed(session, contact.id, { companyId: other, role: 'head of purchasing' });
    expect(moved).toMatchObject({ companyId: other, role: 'head of purchasing', positions: [{ companyId: one, role: 'buyer', from: null, to: today() }, { companyId: other, role: 'head of purchasing', from: today(), to: null }] });
    const back = await changed(session, contact.id, { positions: [{ companyId: one }, { companyId: other, role: 'board', to: '2020-01-01', from: '2019-01-01' }] });
    expect(back).toMatchObject({ companyId: one, role: null });
  });

  it('are there, in the same tenant, and to be seen', async () => {
    const session = await signIn();
    const [theirs, hidden] = [await aCompanyOf(await signIn()), await aCompanyOf(session)];
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    for (const [asker, companyId] of [[session, randomUUID()], [session, theirs], [agent, hidden]] as const) {
      expect((await expectProblem(await asker.send('POST', '/api/v1/contacts', aContact({ companyId })), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/companyId' })]);
      const contact = await made(asker);
      expect((await expectProblem(await asker.send('PATCH', `/api/v1/contacts/${contact.id}`, { positions: [{ companyId }] }), 422, 'reference_not_found')).errors).toEqual([expect.objectContaining({ pointer: '/positions/0/companyId' })]);
    }
  });

  it('stay when somebody who does not see them changes something else', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId, userId: await colleague(session.tenantId) });
    const contact = await made(session, { companyId, ownerId: agent.userId });
    expect(await changed(agent, contact.id, { companyId, firstName: 'Jana' })).toMatchObject({ companyId, firstName: 'Jana' });
  });
});

describe('the consents of a contact', () => {
  it('are given and taken back by channel, with since when and from where', async () => {
    const session = await signIn();
    const contact = await made(session, { consents: { email: { granted: true, at: '2026-01-05T09:00:00+01:00', source: 'trade fair' }, post: { granted: false } } as never });
    expect(contact.consents).toEqual({ email: { granted: true, at: '2026-01-05T08:00:00.000Z', source: 'trade fair' }, post: { granted: false, at: expect.stringMatching(/^\d{4}-.*Z$/), source: null } });
    const { consents } = await changed(session, contact.id, { consents: { email: { granted: false, source: 'a letter' } } });
    expect(consents).toMatchObject({ email: { granted: false, source: 'a letter' }, post: { granted: false } });
    expect(consents.email!.at > '2026-01-05').toBe(true);
  });
});

describe('converting a contact', () => {
  it('makes a customer of the person, who belongs to whom the contact belongs, also when he has left', async () => {
    const session = await signIn();
    const [companyId, ownerId] = [await aCompanyOf(session), await colleague(session.tenantId)];
    const contact = await made(session, { firstName: 'Jana', companyId, ownerId });
    await leaves(session.tenantId, ownerId);
    const answer = await convert(session, contact.id, { paymentTermsDays: 14, tags: ['New'] });
    const customer = (await answer.json()) as Customer;
    expect([answer.status, answer.headers.get('location')]).toEqual([200, `/api/v1/customers/${customer.id}`]);
    expect(customer).toMatchObject({ kind: 'PERSON', name: 'Jana Petersen', contactId: contact.id, companyId, sourceContactId: contact.id, status: 'PROSPECT', paymentTermsDays: 14, tags: ['new'], ownerId });
    const converted = (await (await session.send('GET', `/api/v1/contacts/${contact.id}?include=customers`)).json()) as Contact;
    expect(converted).toMatchObject({ convertedAt: expect.any(String), version: contact.version + 1, customers: [{ id: customer.id }] });
  });

  it('makes a customer of the company that he is in, if that is asked for', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const contact = await made(session, { companyId });
    expect(await (await convert(session, contact.id, { kind: 'COMPANY', status: 'ACTIVE' })).json()).toMatchObject({ kind: 'COMPANY', name: 'Hansen Logistik', companyId, contactId: contact.id, status: 'ACTIVE' });
    await expectProblem(await convert(session, (await made(session)).id, { kind: 'COMPANY' }), 422, 'company_needs_company');
  });

  it('does not need the company of the person to be seen, but that of a customer that is one', async () => {
    const session = await signIn();
    const companyId = await aCompanyOf(session);
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId, userId: await colleague(session.tenantId) });
    const contact = await made(session, { companyId, ownerId: agent.userId });
    await expectProblem(await convert(agent, contact.id, { kind: 'COMPANY' }), 422, 'reference_not_found');
    expect(await (await convert(agent, contact.id)).json()).toMatchObject({ kind: 'PERSON', companyId, ownerId: agent.userId });
  });

  it('makes one, though fifty do it at once and once more afterwards', async () => {
    const session = await signIn();
    const contact = await made(session);
    const answers = await Promise.all(Array.from({ length: 50 }, () => convert(session, contact.id)));
    const again = await convert(session, contact.id, { kind: 'PERSON', tags: ['other'] });
    const bodies = await Promise.all([...answers, again].map(async (answer) => [answer.status, ((await answer.json()) as Customer).id].join(' ')));
    expect(new Set(bodies).size).toBe(1);
    const { page } = (await (await session.send('GET', '/api/v1/customers')).json()) as { page: { total: number } };
    expect(page.total).toBe(1);
    const converted = (await (await session.send('GET', `/api/v1/contacts/${contact.id}`)).json()) as Contact;
    expect(converted.version).toBe(contact.version + 1);
  });

  it('finds the customer that was made of him directly', async () => {
    const session = await signIn();
    const contact = await made(session);
    const customer = expectData(await session.api.POST('/api/v1/customers', { body: { kind: 'PERSON', contactId: contact.id } as never }));
    expect(((await (await convert(session, contact.id)).json()) as Customer).id).toBe(customer.id);
  });

  it('tells of a customer that the caller does not see only that there is one', async () => {
    const session = await signIn();
    const contact = await made(session, { ownerId: null });
    const customer = (await (await convert(session, contact.id)).json()) as Customer;
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    const problem = await expectProblem(await convert(agent, contact.id), 409, 'contact_already_converted');
    expect(JSON.stringify(problem)).not.toContain(customer.id);
  });

  it('makes another when the first is in the recycle bin, and keeps that from coming back beside it', async () => {
    const session = await signIn();
    const contact = await made(session);
    const first = (await (await convert(session, contact.id)).json()) as Customer;
    await session.send('DELETE', `/api/v1/customers/${first.id}`);
    const second = (await (await convert(session, contact.id)).json()) as Customer;
    expect(second.id).not.toBe(first.id);
    await expectProblem(await session.send('POST', `/api/v1/customers/${first.id}/restore`), 409, 'already_exists');
  });

  it('is held to the version that the caller has seen, and done once for one key', async () => {
    const session = await signIn();
    const contact = await made(session);
    await expectProblem(await convert(session, contact.id, {}, { 'if-match': '"7"' }), 412, 'stale_version');
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = [await convert(session, contact.id, {}, key), await convert(session, contact.id, {}, key)];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect(await second.text()).toBe(await first.text());
  });
});

describe('a list where one of its objects should be', () => {
  it.each(['emails', 'phones', 'positions'])('is refused in %s, however it is filled', async (name) => {
    const { send } = await signIn();
    for (const odd of [[], [{}], [{ address: 'a@b.example', number: '+49 431 5550100' }]]) {
      const answer = await send('POST', '/api/v1/contacts', { lastName: 'Petersen', [name]: [odd] });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'body_invalid', errors: [{ pointer: `/${name}/0`, code: 'not_object' }] });
    }
  });
});
