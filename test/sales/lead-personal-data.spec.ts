import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { House } from '../support/house.js';
import { expectProblem } from '../support/http.js';
import { allOf, type Marks, markedBody, newMarks, personalResources } from '../support/marked.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const house = new House();
const marks = newMarks();
const others = newMarks();
const leads = personalResources.find(({ name }) => name === 'leads')!;

const send = async <T = Row>({ send: sent }: Session, method: string, address: string, body?: unknown): Promise<T> => {
  const answer = await sent(method, address, body, { 'x-skip-duplicate-check': 'true', ...(method === 'POST' && { 'idempotency-key': randomUUID() }) });
  const text = await answer.text();
  expect({ address, ok: answer.ok, text }).toMatchObject({ ok: true });
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

/** A lead, with all that the contract calls personal filled with marks, what was done to it, and what stands about it elsewhere. */
async function plant(session: Session, planted: Marks): Promise<Row> {
  await send(session, 'POST', '/api/v1/settings/custom-fields', { entity: 'leads', key: 'nickname', label: 'Nickname', type: 'text', indexed: true });
  await send(session, 'POST', '/api/v1/settings/custom-fields', { entity: 'leads', key: 'seats', label: 'Seats', type: 'number' });
  const lead = await send(session, 'POST', leads.address, { ...markedBody(leads, planted), customFields: { nickname: `${planted.word}-nickname`, seats: 40 }, value: { amount: '900', currency: 'EUR' }, source: 'EVENT', externalId: `${planted.word}-1` });
  const unmarked = leads.personal.filter((name) => !allOf(planted).some((mark) => JSON.stringify(lead[name]).includes(mark)));
  expect(unmarked).toEqual([]);
  await send(session, 'PATCH', `${leads.address}/${lead.id}`, { firstName: `${planted.word}-changed`, email: `${planted.word}.new@example.com` });
  await send(session, 'POST', `${leads.address}/${lead.id}/disqualify`, { reason: `${planted.word} has no budget` });
  for (const ownerId of [null, session.userId]) await send(session, 'POST', `${leads.address}/${lead.id}/reassign`, { ownerId, reason: `${planted.word} asked for it` });
  const about = { subjectType: 'lead', subjectId: lead.id };
  await send(session, 'POST', '/api/v1/notes', { ...about, text: `${planted.word} said so` });
  await send(session, 'POST', '/api/v1/tasks', { ...about, title: `Call ${planted.word}` });
  await send(session, 'POST', '/api/v1/activities', { ...about, type: 'CALL', title: `Called ${planted.word}`, outcome: `${planted.word} hung up` });
  await session.send('POST', leads.address, { ...markedBody(leads, planted), externalId: `${planted.word}-1` });
  await session.send('GET', `${leads.address}?search=${planted.word}&email=${planted.word}.new@example.com`);
  return lead;
}

const settled = (tenantId: string) => eventually(async () => (await house.database.inTenant<{ owed: number }>(tenantId, `select count(*)::int as owed from platform.deliveries where state <> 'dead'`))[0]!.owed, (owed) => owed === 0, 30_000);
const theirsNow = async (tenantId: string) => (await house.find(others, tenantId)).map((found) => found.filter((place) => !place.startsWith('table bullmq.event')).toSorted());

describe('erasing a lead', () => {
  let admin: Session;
  let stranger: Session;
  let lead: Row;

  beforeAll(async () => {
    await house.open(false);
    [admin, stranger] = [await signIn({ url: house.app.url }), await signIn({ url: house.app.url })];
    lead = await plant(admin, marks);
    await plant(stranger, others);
    for (const { tenantId } of [admin, stranger]) await settled(tenantId);
  }, 120_000);
  afterAll(() => house.close());

  it('is needed in all these places', async () => {
    const found = (await house.find(marks, admin.tenantId)).flat().join('\n');
    for (const table of ['sales.leads', 'sales.assignments', 'notes.notes', 'activities.tasks', 'activities.activities', 'platform.audit', 'platform.search_rows', 'platform.idempotency_keys']) expect(found).toContain(`table ${table}`);
  });

  it('is told before of all that is held of him', async () => {
    const { holdings, subject } = await send<{ subject: object; holdings: Record<string, { records: Row[] }> }>(admin, 'GET', `${leads.address}/${lead.id}/personal-data`);
    expect(subject).toEqual({ type: 'lead', id: lead.id });
    for (const name of ['leads', 'notes', 'tasks', 'activities']) expect({ name, marked: JSON.stringify(holdings[name]!.records).includes(marks.word) }).toEqual({ name, marked: true });
    await expectProblem(await stranger.send('GET', `${leads.address}/${lead.id}/personal-data`), 404, 'not_found');
    const agent = await signIn({ url: house.app.url, tenantId: admin.tenantId, role: 'agent' });
    await expectProblem(await agent.send('GET', `${leads.address}/${lead.id}/personal-data`), 403, 'not_allowed');
  });

  it('is refused to whom it was not granted', async () => {
    const manager = await signIn({ url: house.app.url, tenantId: admin.tenantId, role: 'manager' });
    await expectProblem(await manager.send('POST', `${leads.address}/${lead.id}/erase`, { confirm: true }), 403, 'not_allowed');
    await expectProblem(await stranger.send('POST', `${leads.address}/${lead.id}/erase`, { confirm: true }), 404, 'not_found');
  });

  it('leaves nothing of him anywhere, and what is counted as it was', async () => {
    const theirs = await theirsNow(stranger.tenantId);
    const { id } = await send(admin, 'POST', `${leads.address}/${lead.id}/erase`, { confirm: true });
    expect(await eventually(() => send(admin, 'GET', `/api/v1/erasures/${id}`), ({ status }) => status === 'done', 60_000)).toMatchObject({ status: 'done', subjectType: 'lead' });
    await settled(admin.tenantId);
    expect(await house.find(marks, admin.tenantId)).toEqual([[], [], []]);
    expect(await theirsNow(stranger.tenantId)).toEqual(theirs);
    const left = await send(admin, 'GET', `${leads.address}/${lead.id}`);
    expect(left).toMatchObject({ firstName: null, lastName: null, email: null, phone: null, phoneInput: null, companyName: null, statusReason: null, address: null, country: 'NO', consents: {}, externalId: null, status: 'UNQUALIFIED', source: 'EVENT', value: { amount: '900.00', currency: 'EUR' }, customFields: { seats: 40 }, erasedAt: expect.any(String) });
  }, 120_000);

  it('leaves a lead that nobody changes, and nobody names any more', async () => {
    await expectProblem(await admin.send('PATCH', `${leads.address}/${lead.id}`, { lastName: 'Lazarus' }), 409, 'record_erased');
    await expectProblem(await admin.send('PUT', `${leads.address}/${lead.id}/status`, { status: 'NEW' }), 409, 'record_erased');
    await expectProblem(await admin.send('POST', '/api/v1/activities', { subjectType: 'lead', subjectId: lead.id, type: 'CALL', title: 'Called' }), 422, 'record_erased');
  });
});
