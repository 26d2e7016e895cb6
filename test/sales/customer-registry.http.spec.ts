import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { type Session, signIn, type SignIn } from '../support/api.js';
import { aLead } from '../support/builders.js';
import { closes, FakeCustomerRegistry, madeButNeverSaid, never, type Oddity, page, says, saysOfIt, saysTwice } from '../support/customer-registry.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { serverInside } from '../support/inside.js';
import { colleague } from '../support/users.js';
import { answered, euros, openPipeline } from './deal-trials.js';

type Lead = Schemas['Lead'];
type Conversion = Schemas['LeadConversion'];
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

let registry: FakeCustomerRegistry;
const servers: NestFastifyApplication[] = [];
let url: string;
let impatient: string;

async function serverThatWaits(ms: number): Promise<string> {
  const server = await serverInside({ ...registry.settings, CUSTOMER_REGISTRY_TIMEOUT_MS: ms });
  servers.push(server.application);
  return server.url;
}

beforeAll(async () => {
  registry = await FakeCustomerRegistry.start();
  url = await serverThatWaits(20_000);
  impatient = await serverThatWaits(500);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await registry.stop();
});
afterEach(() => {
  expect(registry.complaints).toEqual([]);
  registry.forget();
});

const FJORDFISK = { firstName: 'Ingrid', lastName: 'Sørensen', email: 'ingrid@fjordfisk.example', phone: '+4775550110', companyName: 'Fjordfisk AS', website: 'https://www.fjordfisk.example', employees: 60 };

const someone = (as: SignIn = {}) => signIn({ url, ...as });
/** Who asks where nobody waits long for the registry. */
const inAHurry = ({ tenantId, userId }: Session) => signIn({ tenantId, userId, url: impatient });
async function qualified(session: Session, fields: Parameters<typeof aLead>[0] = FJORDFISK): Promise<Lead> {
  const { id } = await answered<Lead>(session.send('POST', '/api/v1/leads', aLead(fields), { 'x-skip-duplicate-check': 'true' }), 201);
  return answered(session.send('POST', `/api/v1/leads/${id}/qualify`));
}
const convert = ({ send }: Session, id: string, fields: object = {}, headers: Record<string, string> = {}) => send('POST', `/api/v1/leads/${id}/convert`, fields, headers);
const converted = (session: Session, id: string, fields: object = {}): Promise<Conversion> => answered(convert(session, id, fields));
const read = <T = Row>({ send }: Session, path: string): Promise<T> => answered(send('GET', `/api/v1/${path}`));
const listed = async (session: Session, path: string) => (await read<{ data: Row[] }>(session, path)).data;
const counts = async (session: Session) => Object.fromEntries(await Promise.all(['customers', 'companies', 'contacts', 'deals'].map(async (kind) => [kind, (await listed(session, kind)).length] as const)));
const NOTHING = { customers: 0, companies: 0, contacts: 0, deals: 0 };
const customerOf = (id: string) => ({ leadId: id, customerId: `reg-${id.slice(-12)}`, number: `R-${id.slice(-12)}` });

async function expectUntouched(session: Session, { id, version }: Lead) {
  expect(await counts(session)).toEqual(NOTHING);
  expect(await read(session, `leads/${id}`)).toMatchObject({ status: 'QUALIFIED', version, convertedCustomerId: null });
}

describe('converting a lead where the registry of customers is another system', () => {
  it('has the customer made there, and keeps it here with its id and number', async () => {
    const session = await someone();
    const lead = await qualified(session, { ...FJORDFISK, value: euros('12500.00') });
    const { customerId, companyId, contactId, dealId } = await converted(session, lead.id, { deal: {} });
    expect(registry.asked).toHaveLength(1);
    expect(registry.asked[0]!.body).toMatchObject({ tenantId: session.tenantId, kind: 'COMPANY', name: 'Fjordfisk AS', company: { name: 'Fjordfisk AS', website: 'https://www.fjordfisk.example', employees: 60 }, contact: { firstName: 'Ingrid', lastName: 'Sørensen', email: 'ingrid@fjordfisk.example', phone: '+4775550110' } });
    const made = customerOf(lead.id);
    expect(await read(session, `customers/${customerId}`)).toMatchObject({ externalId: made.customerId, number: made.number, companyId, contactId, sourceLeadId: lead.id });
    expect(await read(session, `deals/${dealId}`)).toMatchObject({ customerId, value: { amount: '12500.00' } });
    expect(await counts(session)).toEqual({ customers: 1, companies: 1, contacts: 1, deals: 1 });
  });

  it('makes one customer in both, though fifty do it at once and once more afterwards', async () => {
    const session = await someone();
    const { id, version } = await qualified(session);
    const answers = await Promise.all(Array.from({ length: 50 }, () => convert(session, id, { deal: {} })));
    const again = await convert(session, id, { deal: {} });
    const bodies = await Promise.all([...answers, again].map(async (answer) => `${answer.status} ${await answer.text()}`));
    expect([...new Set(bodies)]).toEqual([expect.stringMatching(/^200 /)]);
    expect(await counts(session)).toEqual({ customers: 1, companies: 1, contacts: 1, deals: 1 });
    expect(registry.customers.size).toBe(1);
    const events = await eventually(() => listed(session, 'events?types=lead.converted'), (found) => found.length > 0);
    expect(events.map(({ data }) => data)).toEqual([{ leadId: id, ...(JSON.parse(bodies[0]!.slice(4)) as object) }]);
    expect((await read<Lead>(session, `leads/${id}`)).version).toBe(version + 1);
  });

  it.each<[string, Oddity[]]>([
    ['says nothing', [never]],
    ['closes the connection, twice', [closes, closes]],
    ['shows a page', [page]],
  ])('converts nothing when the registry %s, and the same customer the next time', async (_, oddities) => {
    const session = await someone();
    const lead = await qualified(session);
    registry.next(...oddities);
    const refused = await convert(await inAHurry(session), lead.id, { deal: {} });
    expect(refused.headers.get('retry-after')).not.toBeNull();
    await expectProblem(refused, 503, 'registry_unavailable');
    expect(registry.asked).toHaveLength(oddities.length);
    await expectUntouched(session, lead);
    const { customerId } = await converted(session, lead.id);
    expect(await read(session, `customers/${customerId}`)).toMatchObject({ externalId: customerOf(lead.id).customerId });
    expect(new Set(registry.asked.map(({ key }) => key)).size).toBe(1);
    expect(registry.customers.size).toBe(1);
  });

  it('takes the first of two answers to one question, and for the next lead its own', async () => {
    const session = await someone();
    const [first, second] = [await qualified(session), await qualified(session, { lastName: 'Bauer', email: 'otto@bauer.example' })];
    registry.next(saysTwice);
    for (const { id } of [first, second]) {
      const { customerId } = await converted(session, id);
      expect(await read(session, `customers/${customerId}`)).toMatchObject({ externalId: customerOf(id).customerId });
    }
  });

  it('finds the customer that the registry made and never told of', async () => {
    const session = await someone();
    const lead = await qualified(session);
    registry.next(madeButNeverSaid);
    await expectProblem(await convert(await inAHurry(session), lead.id), 503, 'registry_unavailable');
    await expectUntouched(session, lead);
    expect(registry.customers.size).toBe(1);
    await converted(session, lead.id);
    expect(registry.customers.size).toBe(1);
    expect(await counts(session)).toMatchObject({ customers: 1, companies: 1, contacts: 1 });
  });

  it('keeps nobody from the lead while the registry thinks, and tells it what has changed meanwhile', async () => {
    const session = await someone();
    const { id } = await qualified(session);
    const { arrived, letGo } = registry.holdNext();
    const conversion = convert(session, id);
    await arrived;
    await answered(session.send('PATCH', `/api/v1/leads/${id}`, { companyName: 'Fjordfisk Holding AS' }));
    letGo();
    const { companyId, customerId } = await answered<Conversion>(conversion);
    expect(registry.asked.map(({ body }) => body.name)).toEqual(['Fjordfisk AS', 'Fjordfisk Holding AS']);
    expect(registry.customers.size).toBe(1);
    expect(await read(session, `companies/${companyId}`)).toMatchObject({ name: 'Fjordfisk Holding AS' });
    expect(await read(session, `customers/${customerId}`)).toMatchObject({ name: 'Fjordfisk Holding AS' });
  });

  it('leaves the lead as it was left while the registry thought, held to the version that the caller has seen', async () => {
    const session = await someone();
    const [gone, changed] = [await qualified(session), await qualified(session)];
    const meanwhile = async (lead: Lead, method: string, path: string, body: object, headers: Record<string, string> = {}) => {
      const { arrived, letGo } = registry.holdNext();
      const conversion = convert(session, lead.id, {}, headers);
      await arrived;
      await answered(session.send(method, `/api/v1/leads/${lead.id}${path}`, body));
      letGo();
      return conversion;
    };
    await expectProblem(await meanwhile(gone, 'POST', '/disqualify', { reason: 'No budget.' }), 422, 'lead_not_qualified');
    await expectProblem(await meanwhile(changed, 'PATCH', '', { title: 'Owner' }, { 'if-match': `"${changed.version}"` }), 412, 'stale_version');
    expect(await counts(session)).toEqual(NOTHING);
    await converted(session, changed.id);
    expect(registry.customers.size).toBe(2);
  });

  it('asks the registry nothing that is refused here', async () => {
    const session = await someone();
    const lead = await qualified(session);
    const { id: isNew } = await answered<Lead>(session.send('POST', '/api/v1/leads', aLead({ lastName: 'Bauer', email: 'otto@bauer.example' })), 201);
    const stages = (await openPipeline(session)).stages as unknown as Row[];
    await expectProblem(await convert(session, isNew), 422, 'lead_not_qualified');
    await expectProblem(await convert(session, lead.id, { companyId: randomUUID() }), 422, 'reference_not_found');
    await expectProblem(await convert(session, lead.id, { deal: { stageId: stages[0]!.id } }), 422, 'stage_not_in_pipeline');
    await expectProblem(await convert(session, lead.id, {}, { 'if-match': `"${lead.version + 1}"` }), 412, 'stale_version');
    expect(registry.asked).toEqual([]);
    await expectUntouched(session, lead);
  });

  it('asks once for one key of the caller, and answers the same again', async () => {
    const session = await someone();
    const { id } = await qualified(session);
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = [await convert(session, id, {}, key), await convert(session, id, {}, key)];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect(await second.text()).toBe(await first.text());
    expect(registry.asked).toHaveLength(1);
  });

  it('says so when the registry does not take the lead', async () => {
    const session = await someone();
    const lead = await qualified(session);
    registry.next(says(422));
    await expectProblem(await convert(session, lead.id), 422, 'registry_refused');
    expect(registry.asked).toHaveLength(1);
    await expectUntouched(session, lead);
  });

  it('does not ask for whoever is a customer here already', async () => {
    const session = await someone();
    const first = await converted(session, (await qualified(session)).id);
    const other = await qualified(session, { lastName: 'Bauer', email: 'otto@fjordfisk.example', companyName: 'Fjordfisk', website: null as never });
    expect(await converted(session, other.id)).toMatchObject({ customerId: first.customerId, companyId: first.companyId });
    expect(registry.asked).toHaveLength(1);
  });

  it('takes the customer that the registry says the lead to be, with its company', async () => {
    const session = await someone();
    const first = await qualified(session);
    const { customerId, companyId, contactId } = await converted(session, first.id);
    const other = await qualified(session, { lastName: 'Bauer', email: 'otto@ishavet.example', companyName: 'Ishavet Eiendom' });
    registry.next(saysOfIt(() => ({ ...customerOf(first.id), leadId: other.id })));
    const conversion = await converted(session, other.id);
    expect(conversion).toMatchObject({ customerId, companyId });
    expect(conversion.contactId).not.toBe(contactId);
    expect(await counts(session)).toMatchObject({ customers: 1, companies: 1, contacts: 2 });
  });

  it('is refused where that customer is not one that the caller sees, or not whom he has named', async () => {
    const admin = await someone();
    const first = await qualified(admin);
    await converted(admin, first.id);
    const agent = await someone({ role: 'agent', tenantId: admin.tenantId, userId: await colleague(admin.tenantId) });
    const unseen = await qualified(agent, { lastName: 'Bauer', email: 'otto@ishavet.example', companyName: 'Ishavet Eiendom' });
    registry.next(saysOfIt(() => ({ ...customerOf(first.id), leadId: unseen.id })));
    await expectProblem(await convert(agent, unseen.id), 409, 'customer_already_known');
    const { id: companyId } = await answered<Row>(admin.send('POST', '/api/v1/companies', { name: 'Hansen Logistik' }), 201);
    registry.next(saysOfIt(() => ({ ...customerOf(first.id), leadId: unseen.id })));
    await expectProblem(await convert(admin, unseen.id, { companyId }), 409, 'customer_already_known');
    expect(await read(admin, `leads/${unseen.id}`)).toMatchObject({ status: 'QUALIFIED' });
  });
});
