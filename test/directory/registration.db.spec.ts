import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { RegisterCustomer, type Registration } from '../../src/contexts/directory/index.js';
import { ReadCustomerOverview } from '../../src/contexts/directory/application/queries/read-customer-overview.query.js';
import { contacts } from '../../src/contexts/directory/application/queries/contacts.resource.js';
import { companies } from '../../src/contexts/directory/application/queries/companies.resource.js';
import { customers } from '../../src/contexts/directory/application/queries/customers.resource.js';
import { callerOf } from '../../src/platform/auth/caller.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { parseListQuery } from '../../src/platform/resource/list-query.js';
import { ListRecords } from '../../src/platform/resource/record-queries.js';
import type { Resource } from '../../src/platform/resource/resource.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { applicationInside, inTenant } from '../support/inside.js';
import { colleague } from '../support/users.js';

let application: INestApplicationContext;
let dispatcher: Dispatcher;

beforeAll(async () => {
  application = await applicationInside();
  dispatcher = application.get(Dispatcher);
});
afterAll(() => application.close());

/** Whose the leads were. */
const OWNER = randomUUID();
const aTenant = async () => {
  const tenantId = randomUUID();
  await colleague(tenantId, { id: OWNER });
  return tenantId;
};

const aRegistration = (more: Partial<Registration> = {}): Registration => ({
  leadId: randomUUID(),
  kind: 'COMPANY',
  company: { name: 'Hansen Logistik', website: 'hansen.example', employees: 240 },
  contact: { firstName: 'Jana', lastName: 'Petersen', emails: [{ address: 'jana@hansen.example', label: null, primary: true }] },
  ownerId: OWNER,
  ...more,
});

const register = (tenantId: string, registration: Registration) => inTenant(tenantId, () => dispatcher.execute(RegisterCustomer.of({ registration })));
const all = (tenantId: string, resource: unknown) => inTenant(tenantId, () => dispatcher.ask(ListRecords.of({ resource: resource as Resource, query: parseListQuery({ count: 'exact' }, resource as Resource) }))) as Promise<{ data: Record<string, unknown>[] }>;

describe('registering a lead as a customer', () => {
  it('makes company, contact and customer of it, who all belong to the same', async () => {
    const tenantId = await aTenant();
    const registration = aRegistration({ tags: ['inbound'] });
    const { customerId, companyId, contactId, isNew } = await register(tenantId, registration);
    expect(isNew).toBe(true);
    const { leadId, ownerId } = registration;
    expect((await all(tenantId, customers)).data).toMatchObject([{ id: customerId, name: 'Hansen Logistik', companyId, contactId, sourceLeadId: leadId, status: 'PROSPECT', ownerId, tags: ['inbound'] }]);
    expect((await all(tenantId, companies)).data).toMatchObject([{ id: companyId, domains: ['hansen.example'], ownerId }]);
    expect((await all(tenantId, contacts)).data).toMatchObject([{ id: contactId, companyId, email: 'jana@hansen.example', ownerId }]);
  });

  it('makes one of each, though ten do it at once and once more afterwards', async () => {
    const tenantId = await aTenant();
    const registration = aRegistration();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(tenantId, registration)));
    const again = await register(tenantId, registration);
    expect(new Set([...answers, again].map(({ customerId, companyId, contactId }) => `${customerId} ${companyId} ${contactId}`)).size).toBe(1);
    expect([...answers, again].filter(({ isNew }) => isNew)).toHaveLength(1);
    for (const resource of [customers, companies, contacts]) expect((await all(tenantId, resource)).data).toHaveLength(1);
  });

  it('takes a company and a contact that are there', async () => {
    const tenantId = await aTenant();
    const { customerId, companyId, contactId } = await register(tenantId, aRegistration());
    await register(tenantId, aRegistration({ company: null, kind: 'PERSON', contact: { lastName: 'Bauer' } }));
    const second = await register(tenantId, aRegistration({ company: { id: companyId! }, contact: { id: contactId! } }));
    expect(second).toEqual({ customerId, companyId, contactId, isNew: false });
    expect((await all(tenantId, companies)).data).toHaveLength(1);
  });

  it('finds those that certainly are the same, and the customer that they are, also when leads of one company come at once', async () => {
    const tenantId = await aTenant();
    const leads = ['Jana', 'Otto', 'Ida', 'Jana'].map((firstName) => aRegistration({ contact: { firstName, lastName: 'Petersen', emails: [{ address: `${firstName}@hansen.example`.toLowerCase(), label: null, primary: true }] } }));
    const answers = await Promise.all(leads.map((lead) => register(tenantId, lead)));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect([(await all(tenantId, customers)).data.length, (await all(tenantId, companies)).data.length, (await all(tenantId, contacts)).data.length]).toEqual([1, 1, 3]);
  });

  it('gives all of it to whom it belongs, also where the asker sees nothing of his', async () => {
    const tenantId = await aTenant();
    const caller = callerOf({ userId: randomUUID(), roles: ['agent'], grants: { '*': 'own' }, team: [], refusal: null }, { bringsRights: true });
    const asked = { tenantId, caller, correlationId: randomUUID(), permission: 'leads:convert' };
    const registered = await Work.run(asked, () => dispatcher.execute(RegisterCustomer.of({ registration: aRegistration() })));
    expect(registered.isNew).toBe(true);
  });

  it('leaves nothing behind when it is refused', async () => {
    const tenantId = await aTenant();
    await expect(register(tenantId, aRegistration({ kind: 'PERSON', contact: null }))).rejects.toMatchObject({ code: 'person_needs_contact' });
    expect((await all(tenantId, companies)).data).toEqual([]);
  });
});

describe('asking for a customer as a whole', () => {
  it('takes two round trips, and a list with all that it includes takes one', async () => {
    const tenantId = await aTenant();
    const { customerId } = await register(tenantId, aRegistration());
    const { pool } = application.get(Reads);
    let trips = 0;
    pool.on('acquire', () => (trips += 1));
    await inTenant(tenantId, () => dispatcher.ask(ReadCustomerOverview.of({ id: customerId })));
    expect(trips).toBe(2);
    const query = parseListQuery({ include: 'parent,children,contacts,customers,owner' }, companies as unknown as Resource);
    const { data } = await inTenant(tenantId, () => dispatcher.ask(ListRecords.of({ resource: companies as unknown as Resource, query })));
    expect([trips, data.length]).toEqual([3, 1]);
  });
});
