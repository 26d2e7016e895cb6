import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { seedDirectory } from '../../src/contexts/directory/directory.seed.js';
import { seedIdentity } from '../../src/contexts/identity/identity.seed.js';
import { ListAssignments } from '../../src/contexts/sales/application/queries/list-assignments.query.js';
import { seedAssigning } from '../../src/contexts/sales/assigning.seed.js';
import { seedConversion } from '../../src/contexts/sales/conversion.seed.js';
import { seedDeals } from '../../src/contexts/sales/deals.seed.js';
import { seedScores } from '../../src/contexts/sales/scores.seed.js';
import { seedSales } from '../../src/contexts/sales/sales.seed.js';
import type { LeadId } from '../../src/contexts/sales/domain/lead/lead.js';
import { DEMO_TENANT, DEMO_USERS } from '../../src/platform/auth/demo.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { parseListQuery } from '../../src/platform/resource/list-query.js';
import { ListRecords } from '../../src/platform/resource/record-queries.js';
import { resourceNamed } from '../../src/platform/resource/resource.js';
import { seedingThrough } from '../../src/platform/seed/seed.js';
import { applicationInside, inTenant } from '../support/inside.js';

let application: INestApplicationContext;
beforeAll(async () => {
  application = await applicationInside();
});
afterAll(() => application.close());

describe('filling the demo tenant', () => {
  it('makes leads that are the same however often it is filled, each found by its own address, with those that notes and examples name', async () => {
    const dispatcher = application.get(Dispatcher);
    const seeding = seedingThrough(dispatcher);
    const held = async () => (await inTenant(DEMO_TENANT, () => dispatcher.ask(ListRecords.of({ resource: resourceNamed('leads'), query: parseListQuery({ take: '200', sort: 'id' }, resourceNamed('leads')) })))).data as unknown as { id: string; status: string; ownerId: string | null; email: string; score: number | null; grade: string | null; scoredAt: string | null; scoreVersion: number | null }[];
    const count = await seedSales.fill(seeding);
    const first = await held();
    expect(first).toHaveLength(count);
    expect(first.map(({ id }) => Number(id.slice(-12)))).toEqual(Array.from({ length: count }, (_, index) => 101 + index));
    expect(new Set(first.map(({ email }) => email)).size).toBe(count);
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set(['NEW', 'CONTACTED', 'QUALIFIED', 'NURTURING', 'UNQUALIFIED', 'LOST']));
    expect(first.filter(({ ownerId }) => ownerId === null).length).toBeGreaterThan(5);
    await seedSales.fill(seeding);
    const given = (rows: Awaited<ReturnType<typeof held>>) => rows.map(({ score: _, grade: __, scoredAt: ___, scoreVersion: ____, ...row }) => row);
    expect(given(await held())).toEqual(given(first));
    expect(await seedScores.fill(seeding)).toBe(count);
    const scored = await held();
    expect(scored.map(({ score }) => score)).not.toContain(null);
    expect(new Set(scored.map(({ grade }) => grade)).size).toBeGreaterThan(2);
  });

  it('gives leads away by rules, once, with how that came', async () => {
    const dispatcher = application.get(Dispatcher);
    const seeding = seedingThrough(dispatcher);
    await seedIdentity.fill(seeding);
    await seedSales.fill(seeding);
    const held = async () => (await inTenant(DEMO_TENANT, () => dispatcher.ask(ListRecords.of({ resource: resourceNamed('leads'), query: parseListQuery({ take: '200', sort: 'id' }, resourceNamed('leads')) })))).data as unknown as { id: LeadId; ownerId: string | null; assignedRuleId: string | null }[];
    await seedAssigning.fill(seeding);
    const first = await held();
    const given = first.filter(({ assignedRuleId }) => assignedRuleId === resourceNamed('lead-assignment-rules').demo);
    expect(new Set(given.map(({ ownerId }) => ownerId)).size).toBe(2);
    expect(first.filter(({ ownerId }) => ownerId === null).length).toBeGreaterThan(5);
    const courses = await Promise.all(first.map(({ id }) => inTenant(DEMO_TENANT, () => dispatcher.ask(ListAssignments.of({ leadId: id })))));
    expect(courses.flat().filter(({ ruleId, byId }) => ruleId !== null && byId === DEMO_USERS.manager)).toHaveLength(3);
    expect(courses.flat().map(({ reason }) => reason)).toContain('Ben speaks Polish.');
    await seedAssigning.fill(seeding);
    expect(await held()).toEqual(first);
  });

  it('makes deals that are the same however often it is filled, in every stage, with what they took to come there', async () => {
    const dispatcher = application.get(Dispatcher);
    const seeding = seedingThrough(dispatcher);
    const list = async (name: string) => (await inTenant(DEMO_TENANT, () => dispatcher.ask(ListRecords.of({ resource: resourceNamed(name), query: parseListQuery({ take: '200', sort: 'id' }, resourceNamed(name)) })))).data as unknown as { id: string; stageId: string; status: string; closedAt: string | null; createdAt: string }[];
    const held = async () => [...(await list('deals')), ...(await list('sales-targets'))];
    await seedIdentity.fill(seeding);
    await seedDirectory.fill(seeding);
    const count = await seedDeals.fill(seeding);
    const first = await held();
    expect(first).toHaveLength(count);
    const deals = first.filter(({ stageId }) => stageId !== undefined);
    expect(new Set(deals.map(({ stageId }) => Number(stageId.slice(-3))))).toEqual(new Set([411, 412, 413, 414, 415, 416]));
    for (const { status, closedAt, createdAt } of deals) expect(closedAt === null ? status === 'OPEN' : closedAt > createdAt).toBe(true);
    expect(deals.map(({ id }) => id)).toContain(resourceNamed('deals').demo);
    await seedDeals.fill(seeding);
    expect(await held()).toEqual(first);
  });

  it('makes a customer of one lead, once, and wins his deal', async () => {
    const dispatcher = application.get(Dispatcher);
    const seeding = seedingThrough(dispatcher);
    const list = async (name: string, filter: Record<string, string> = {}) => (await inTenant(DEMO_TENANT, () => dispatcher.ask(ListRecords.of({ resource: resourceNamed(name), query: parseListQuery({ take: '200', sort: 'id', ...filter }, resourceNamed(name)) })))).data as unknown as Record<string, string | null>[];
    for (const seed of [seedIdentity, seedDirectory, seedSales, seedDeals, seedConversion]) await seed.fill(seeding);
    const held = async () => Object.fromEntries(await Promise.all(['leads', 'companies', 'contacts', 'customers', 'deals'].map(async (name) => [name, await list(name)] as const)));
    const first = await held();
    const [lead, ...others] = await list('leads', { status: 'CONVERTED' });
    expect(others).toEqual([]);
    expect(lead).toMatchObject({ companyName: 'Sommer Solar', lastName: 'Sommer' });
    const { convertedCustomerId: customerId, convertedCompanyId: companyId, convertedContactId: contactId, convertedDealId } = lead!;
    expect(first.customers!.find(({ id }) => id === customerId)).toMatchObject({ companyId, contactId });
    expect([first.companies!.find(({ id }) => id === companyId), first.contacts!.find(({ id }) => id === contactId)]).toMatchObject([{ name: 'Sommer Solar' }, { lastName: 'Sommer' }]);
    const deal = first.deals!.find(({ leadId }) => leadId === lead!.id)!;
    expect(deal).toMatchObject({ id: convertedDealId, status: 'WON', customerId, companyId, contactId });
    expect([lead!.createdAt! < lead!.convertedAt!, lead!.convertedAt! < deal.closedAt!]).toEqual([true, true]);
    for (const seed of [seedDirectory, seedSales, seedDeals, seedConversion]) await seed.fill(seeding);
    expect(await held()).toEqual(first);
  });
});
