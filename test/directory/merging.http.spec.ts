import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { ownerClient } from '../support/inside.js';
import { colleague } from '../support/users.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Merge extends Row {
  readonly status: string;
  readonly awaited: readonly string[];
  readonly moved: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly kept: readonly { readonly resource: string; readonly id: string; readonly field: string }[];
}

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

async function made(session: Session, address: string, body: object): Promise<Row> {
  const answer = await session.send('POST', `/api/v1/${address}`, body, { 'x-skip-duplicate-check': 'true' });
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Row;
}
const get = async <T = Row>(session: Session, path: string) => (await (await session.send('GET', `/api/v1/${path}`)).json()) as T;
const plain = (session: Session, path: string, method = 'GET', body?: unknown) =>
  fetch(`${process.env.TEST_APP_URL}/api/v1/${path}`, { method, redirect: 'manual', headers: { authorization: `Bearer ${session.token}`, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });

const company = (session: Session, fields: object = {}) => made(session, 'companies', { name: `Company ${randomUUID()}`, ...fields });
const contact = (session: Session, fields: object = {}) => made(session, 'contacts', { lastName: `Contact ${randomUUID()}`, ...fields });
const note = (session: Session, subjectType: string, subjectId: string) => made(session, 'notes', { subjectType, subjectId, text: 'Called.' });

async function settled(session: Session, id: string): Promise<Merge> {
  return eventually(() => get<Merge>(session, `merges/${id}`), ({ status }) => status === 'MERGED' || status === 'UNDONE', 20_000);
}
async function merged(session: Session, kind: string, id: string, other: string, fields?: object): Promise<Merge> {
  const answer = await session.send('POST', `/api/v1/${kind}/${id}/merge`, { with: other, ...(fields && { fields }) });
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return settled(session, (JSON.parse(text) as Merge).id);
}
async function undone(session: Session, id: string): Promise<Merge> {
  const answer = await session.send('POST', `/api/v1/merges/${id}/undo`);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 200 });
  return settled(session, id);
}
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

/** What is kept of records beside them by their events, at its own time: held against them in search.db.spec.ts and timeline.db.spec.ts. */
const BESIDE = ['platform.search_rows', 'platform.timeline_entries'];

/** Every row of the tenant's, but for what tells of the writing itself. */
async function everything({ tenantId }: Session): Promise<Record<string, unknown[]>> {
  const silent = new Set(['platform.audit', 'platform.outbox', 'platform.deliveries', 'platform.idempotency_keys', 'platform.merged_records', 'platform.reference_moves', 'platform.merges', 'platform.log_horizons', ...BESIDE]);
  const { rows: tables } = await owner.query<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where c.relkind = 'r' and n.nspname !~ '^pg_|^bullmq$' order by 1`);
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables.filter((table) => !silent.has(table.name))) {
    // an index beside the records, whose rows are made anew
    const [own, order] = ['platform.custom_values', 'platform.word_places'].includes(name) ? [` - 'id'`, 'place, record_id'] : ['', 'id'];
    const { rows } = await owner.query<{ row: object }>(`select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by'${own} as row from ${name} t where tenant_id = $1 order by ${order}`, [tenantId]);
    if (rows.length > 0) all[name] = rows.map(({ row }) => row);
  }
  await owner.query('commit');
  return all;
}

/** As which version the search finds a record. */
async function foundVersion({ tenantId }: Session, id: string): Promise<number | undefined> {
  await owner.query('begin');
  await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  const { rows } = await owner.query<{ version: number }>('select version from platform.search_rows where record_id = $1', [id]);
  await owner.query('commit');
  return rows[0]?.version;
}

describe('merging two companies', () => {
  it('leaves one, which has what it lacked, what was picked, and of lists both', async () => {
    const session = await signIn();
    const one = await company(session, { name: 'Nordlicht', domains: ['nordlicht.example'], tags: ['north'], industry: null, employees: 12 });
    const other = await company(session, { name: 'Nordlicht GmbH', domains: ['nordlicht.test'], tags: ['south', 'north'], country: 'DE', employees: 40, phone: '+49431555010' });
    const merge = await merged(session, 'companies', one.id, other.id, { employees: 'other' });
    expect((await session.send('GET', `/api/v1/merges/${merge.id}`)).headers.get('etag')).toBe(`"${merge.version}"`);
    expect(merge).toMatchObject({ kind: 'company', survivorId: one.id, mergedId: other.id, status: 'MERGED', awaited: [], createdBy: session.userId });
    expect(await get(session, `companies/${one.id}`)).toMatchObject({ name: 'Nordlicht', employees: 40, country: 'DE', phone: '+49431555010', phoneInput: '+49431555010', domains: ['nordlicht.example', 'nordlicht.test'], tags: ['north', 'south'] });
    expect((await get<{ data: Row[] }>(session, 'companies')).data.map(({ id }) => id)).toEqual([one.id]);
    expect((await get<{ data: Row[] }>(session, 'companies?deleted=only')).data).toEqual([]);
    expect((await get<{ data: Row[] }>(session, `merges?mergedId=${other.id}`)).data).toHaveLength(1);
  });

  it('has everything that named the other name the survivor, in every context, with a history', async () => {
    const session = await signIn();
    const [one, other] = [await company(session), await company(session)];
    const child = await company(session, { parentId: other.id });
    const person = await contact(session, { companyId: other.id, role: 'Buyer' });
    const past = await contact(session, { companyId: one.id, positions: [{ companyId: one.id, role: null, from: null, to: null }, { companyId: other.id, role: 'Trainee', from: '2010-01-01', to: '2011-01-01' }] });
    const customers = [await made(session, 'customers', { kind: 'COMPANY', companyId: other.id, status: 'PROSPECT' }), await made(session, 'customers', { kind: 'COMPANY', companyId: one.id, status: 'PROSPECT' })];
    const remark = await note(session, 'company', other.id);
    const elsewhere = await note(session, 'campaign', other.id);
    const about = { subjectType: 'company', subjectId: other.id };
    const task = await made(session, 'tasks', { type: 'CALL', title: 'Call them', ...about });
    const activity = await made(session, 'activities', { type: 'CALL', title: 'Called them', ...about, related: [{ type: 'company', id: other.id }, { type: 'order', id: other.id }] });
    const merge = await merged(session, 'companies', one.id, other.id);
    expect(merge.moved).toEqual({ activities: { activities: 3, tasks: 1 }, directory: { companies: 1, contacts: 3, customers: 1 }, notes: { notes: 1 }, sales: {} });
    expect((await get(session, `companies/${child.id}`)).parentId).toBe(one.id);
    expect(await get(session, `contacts/${person.id}`)).toMatchObject({ companyId: one.id, role: 'Buyer', positions: [{ companyId: one.id, role: 'Buyer' }], version: person.version + 2 });
    expect(((await get(session, `contacts/${past.id}`)).positions as { companyId: string }[]).map(({ companyId }) => companyId)).toEqual([one.id, one.id]);
    for (const { id } of customers) expect((await get(session, `customers/${id}`)).companyId).toBe(one.id);
    for (const [kind, { id }] of [['contact', person], ['contact', past], ['company', child], ['note', remark], ['task', task]] as const) expect({ kind, version: await foundVersion(session, id) }).toEqual({ kind, version: (await get(session, `${kind === 'company' ? 'companies' : `${kind}s`}/${id}`)).version });
    expect(await get(session, `notes/${remark.id}`)).toMatchObject({ subjectId: one.id, version: remark.version + 1 });
    expect((await get(session, `notes/${elsewhere.id}`)).subjectId).toBe(other.id);
    expect((await get(session, `tasks/${task.id}`)).subjectId).toBe(one.id);
    expect(await get(session, `activities/${activity.id}`)).toMatchObject({ subjectId: one.id, related: [{ type: 'company', id: one.id }, { type: 'order', id: other.id }] });
    const history = await get<{ data: { changes: object; actorId: string }[] }>(session, `notes/${remark.id}/history?sort=-at`);
    expect(history.data[0]).toMatchObject({ changes: { subjectId: [other.id, one.id] }, actorId: session.userId });
  });

  it('has the address of the other lead to the survivor, over several merges, and refuses to change it', async () => {
    const session = await signIn();
    const [a, b, c] = [await company(session), await company(session), await company(session)];
    await merged(session, 'companies', b.id, a.id);
    await merged(session, 'companies', c.id, b.id);
    for (const id of [a.id, b.id]) {
      for (const path of ['', '/history', '/contacts']) {
        const answer = await plain(session, `companies/${id}${path}?take=1`.replace(/^(companies\/[^/?]+)\?take=1$/, '$1?fields=id'));
        expect({ path, status: answer.status, location: answer.headers.get('location')?.split('?')[0] }).toEqual({ path, status: 308, location: `/api/v1/companies/${c.id}${path}` });
      }
      for (const [method, path, body] of [['PATCH', '', {}], ['PUT', '', { name: 'X' }], ['DELETE', '', undefined], ['POST', '/restore', undefined], ['POST', '/merge', { with: c.id }]] as const) {
        const answer = await plain(session, `companies/${id}${path}`, method, body);
        expect({ method, path, status: answer.status, problem: await answer.json() }).toMatchObject({ method, path, status: 409, problem: { code: 'record_merged', survivorId: c.id } });
      }
    }
    expect((await get(session, `companies/${a.id}`)).id).toBe(c.id);
    expect((await plain(await signIn(), `companies/${a.id}`)).status).toBe(404);
    const loner = await signIn({ tenantId: session.tenantId, grants: { 'companies:read': 'own' } });
    const kept = await session.send('PATCH', `/api/v1/companies/${c.id}`, { ownerId: session.userId });
    expect(kept.status).toBe(200);
    expect((await plain(loner, `companies/${a.id}`)).status).toBe(404);
  });

  it('has the timeline of the other, and lists of what names it, lead to the survivor', async () => {
    const session = await signIn();
    const [one, other, third] = [await company(session), await company(session), await company(session)];
    const person = await contact(session, { companyId: other.id });
    const remark = await note(session, 'company', other.id);
    const colleagueOfHis = await contact(session, { companyId: third.id });
    await merged(session, 'companies', one.id, other.id);
    const timeline = await plain(session, `timeline?subject=company:${other.id}&take=3`);
    expect([timeline.status, timeline.headers.get('location')]).toEqual([308, `/api/v1/timeline?subject=company:${one.id}&take=3`]);
    expect((await plain(session, `timeline?subject=company:${randomUUID()}`)).status).toBe(404);
    const idsOf = async (path: string) => (await get<{ data: Row[]; page: { total: number } }>(session, path)).data.map(({ id }) => id);
    expect(await idsOf(`contacts?companyId=${other.id}`)).toEqual([person.id]);
    expect(await idsOf(`contacts?companyId=${other.id},${third.id}&sort=id`)).toEqual([person.id, colleagueOfHis.id]);
    expect(await idsOf(`contacts?companyId[ne]=${other.id}`)).toEqual([colleagueOfHis.id]);
    expect(await idsOf(`notes?subjectId=${other.id}`)).toEqual([remark.id]);
    const searched = await session.send('POST', '/api/v1/contacts/search', { where: { or: [{ field: 'companyId', op: 'eq', value: other.id }, { relation: 'company', some: { field: 'parentId', op: 'eq', value: other.id } }] }, count: 'exact' });
    expect(await searched.json()).toMatchObject({ data: [{ id: person.id }], page: { total: 1 } });
  });

  it('leaves in a list each record once, and gives the list back as it was', async () => {
    const session = await signIn();
    const [one, other] = [await company(session), await company(session)];
    const [mine, theirs] = [{ type: 'company', id: one.id }, { type: 'company', id: other.id }];
    const activities = [];
    for (const related of [[theirs, mine], [mine, theirs]]) activities.push(await made(session, 'activities', { type: 'CALL', title: 'Called both', related }));
    const position = (companyId: string, role: string) => ({ companyId, role, from: null, to: null });
    const person = await contact(session, { companyId: one.id, positions: [position(one.id, 'Buyer'), position(other.id, 'Buyer'), position(other.id, 'Trainee')] });
    const before = await everything(session);
    const merge = await merged(session, 'companies', one.id, other.id);
    for (const { id } of activities) expect((await get(session, `activities/${id}`)).related).toEqual([mine]);
    expect((await get(session, `contacts/${person.id}`)).positions).toMatchObject([{ companyId: one.id, role: 'Buyer' }, { companyId: one.id, role: 'Trainee' }]);
    await undone(session, merge.id);
    expect(await everything(session)).toEqual(before);
  });

  it('has what it was called elsewhere name the survivor', async () => {
    const session = await signIn();
    const one = await company(session);
    const other = await company(session, { externalId: 'erp-7' });
    await merged(session, 'companies', one.id, other.id);
    const replaced = await session.send('PUT', '/api/v1/companies/external/erp-7', { name: 'Renamed' });
    expect([replaced.status, ((await replaced.json()) as Row).id]).toEqual([200, one.id]);
    const { results } = (await (await session.send('POST', '/api/v1/companies/batch', { items: [{ op: 'upsert', match: { externalId: 'erp-7' }, data: { employees: 3 } }] })).json()) as { results: { status: number; data: Row }[] };
    expect(results).toMatchObject([{ status: 200, data: { id: one.id, employees: 3 } }]);
  });

  it('makes no circle of companies that stand above one another', async () => {
    const session = await signIn();
    const top = await company(session);
    const other = await company(session, { parentId: top.id });
    const middle = await company(session, { parentId: other.id });
    const survivor = await company(session, { parentId: middle.id });
    const before = await everything(session);
    const merge = await merged(session, 'companies', survivor.id, other.id);
    expect((await get(session, `companies/${survivor.id}`)).parentId).toBe(top.id);
    expect((await get(session, `companies/${middle.id}`)).parentId).toBe(survivor.id);
    await undone(session, merge.id);
    expect(await everything(session)).toEqual(before);
    const child = await company(session, { parentId: survivor.id });
    await merged(session, 'companies', survivor.id, child.id, { parentId: 'other' });
    expect((await get(session, `companies/${survivor.id}`)).parentId).toBe(middle.id);
  });

  it('refuses what makes no sense, each with a code of its own', async () => {
    const session = await signIn();
    const [one, other, gone] = [await company(session), await company(session), await company(session)];
    await session.send('DELETE', `/api/v1/companies/${gone.id}`);
    const merge = (id: string, body: object) => session.send('POST', `/api/v1/companies/${id}/merge`, body);
    expect(await codeOf(await merge(one.id, { with: one.id }))).toEqual([422, 'merges_with_itself']);
    expect(await codeOf(await merge(one.id, { with: gone.id }))).toEqual([422, 'reference_not_found']);
    expect(await codeOf(await merge(gone.id, { with: one.id }))).toEqual([404, 'not_found']);
    expect(await codeOf(await merge(one.id, { with: randomUUID() }))).toEqual([422, 'reference_not_found']);
    expect(await codeOf(await merge(one.id, { with: other.id, fields: { colour: 'this' } }))).toEqual([400, 'body_invalid']);
    expect(await codeOf(await merge(one.id, { with: other.id, fields: { name: 'mine' } }))).toEqual([400, 'body_invalid']);
    await made(session, 'settings/custom-fields', { entity: 'companies', key: 'region', label: 'Region', type: 'text' });
    const unknown = await merge(one.id, { with: other.id, fields: { 'customFields.region': 'other', 'customFields.nope': 'other' } });
    expect([unknown.status, await unknown.json()]).toMatchObject([400, { code: 'body_invalid', errors: [{ pointer: '/fields/customFields.nope', code: 'unknown_field' }] }]);
    expect(await codeOf(await session.send('POST', `/api/v1/companies/${one.id}/merge`, { with: other.id }, { 'if-match': '"9"' }))).toEqual([412, 'stale_version']);
    const [agent, stranger] = [await signIn({ tenantId: session.tenantId, role: 'agent' }), await signIn()];
    expect(await codeOf(await agent.send('POST', `/api/v1/companies/${one.id}/merge`, { with: other.id }))).toEqual([403, 'not_allowed']);
    expect(await codeOf(await stranger.send('POST', `/api/v1/companies/${one.id}/merge`, { with: other.id }))).toEqual([404, 'not_found']);
    await merged(session, 'companies', one.id, other.id);
    expect(await codeOf(await merge(one.id, { with: other.id }))).toEqual([409, 'record_merged']);
  });

  it('takes only what the caller reaches', async () => {
    const session = await signIn();
    const grants = { 'companies:read': 'all', 'companies:merge': 'own' } as const;
    const careful = await signIn({ tenantId: session.tenantId, userId: await colleague(session.tenantId), grants });
    const [own, theirs] = [await company(session, { ownerId: careful.userId }), await company(session, { ownerId: session.userId })];
    expect(await codeOf(await careful.send('POST', `/api/v1/companies/${own.id}/merge`, { with: theirs.id }))).toEqual([403, 'not_allowed']);
    expect(await codeOf(await careful.send('POST', `/api/v1/companies/${theirs.id}/merge`, { with: own.id }))).toEqual([403, 'not_allowed']);
  });

  it('is done once, of fifty who want it at the same time', async () => {
    const session = await signIn();
    const [one, other] = [await company(session), await company(session)];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => session.send('POST', `/api/v1/companies/${i % 2 ? one.id : other.id}/merge`, { with: i % 2 ? other.id : one.id })));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses.filter((status) => status === 201)).toEqual([201]);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect((await get<{ data: Row[] }>(session, 'companies')).data).toHaveLength(1);
  });

  it('takes a value along that no two may have, and gives it back', async () => {
    const session = await signIn();
    await made(session, 'settings/custom-fields', { entity: 'companies', key: 'debtor', label: 'Debtor', type: 'number', unique: true });
    await made(session, 'settings/custom-fields', { entity: 'notes', key: 'about', label: 'About', type: 'reference', refersTo: 'companies' });
    const [one, other] = [await company(session), await company(session, { customFields: { debtor: 70012 } })];
    await made(session, 'notes', { subjectType: 'campaign', subjectId: randomUUID(), text: 'Odd.', customFields: { about: other.id } });
    const before = await everything(session);
    const merge = await merged(session, 'companies', one.id, other.id);
    expect((await get(session, `companies/${one.id}`)).customFields).toEqual({ debtor: 70012 });
    expect((await get<{ data: Row[] }>(session, 'notes')).data[0]!.customFields).toEqual({ about: one.id });
    await undone(session, merge.id);
    expect(await everything(session)).toEqual(before);
  });
});

describe('merging two contacts', () => {
  it('keeps all addresses and numbers, one of each the first, and the consent that was said last', async () => {
    const session = await signIn();
    const one = await contact(session, { lastName: 'Petersen', emails: [{ address: 'jana@one.example', label: 'work', primary: true }], consents: { email: { granted: true, at: '2025-01-01T00:00:00.000Z' } } });
    const other = await contact(session, { lastName: 'Peterson', firstName: 'Jana', emails: [{ address: 'jana@two.example', label: null, primary: true }, { address: 'jana@one.example', label: null, primary: false }], phones: [{ number: '+491701234567', label: null, primary: true }], consents: { email: { granted: false, at: '2025-06-01T00:00:00.000Z' }, sms: { granted: true, at: '2025-01-01T00:00:00.000Z' } } });
    await merged(session, 'contacts', one.id, other.id);
    expect(await get(session, `contacts/${one.id}`)).toMatchObject({
      firstName: 'Jana', lastName: 'Petersen', email: 'jana@one.example', phone: '+491701234567',
      emails: [{ address: 'jana@one.example', primary: true }, { address: 'jana@two.example', primary: false }],
      phones: [{ number: '+491701234567', primary: true }],
      consents: { email: { granted: false }, sms: { granted: true } },
    });
  });

  it('keeps nothing of the other in the history of the survivor once they have parted and the other is erased', async () => {
    const session = await signIn();
    const mail = (address: string) => ({ emails: [{ address, label: null, primary: true }] });
    const [far, one, other] = [await contact(session, mail('far@own.example')), await contact(session, { ...mail('one@own.example'), firstName: 'Ada' }), await contact(session, { ...mail('undogq@m.example'), firstName: 'Undogq', address: { street: 'Undogq Street 1' }, social: { linkedin: 'undogq' } })];
    const first = await merged(session, 'contacts', one.id, other.id);
    await session.send('PATCH', `/api/v1/contacts/${one.id}`, { title: 'Dr.', address: { street: 'Undogq Street 2' } });
    const second = await merged(session, 'contacts', far.id, one.id);
    await undone(session, second.id);
    await session.send('PATCH', `/api/v1/contacts/${one.id}`, { address: null });
    await undone(session, first.id);
    await session.send('PATCH', `/api/v1/contacts/${one.id}`, { firstName: 'Ida' });
    const historyOf = async (id: string) => (await get<{ data: { changes: Record<string, unknown[]> }[] }>(session, `contacts/${id}/history?sort=at`)).data.map(({ changes }) => changes);
    expect(JSON.stringify(await historyOf(one.id))).toContain('undogq');
    expect((await session.send('POST', `/api/v1/contacts/${other.id}/erase`, { confirm: true })).status).toBe(202);
    await eventually(() => get<{ data: { status: string }[] }>(session, `erasures?subjectId=${other.id}`), ({ data }) => data[0]?.status === 'done', 30_000);
    const [ofOne, ofFar] = [await historyOf(one.id), await historyOf(far.id)];
    expect(JSON.stringify([ofOne, ofFar])).not.toMatch(/undogq/i);
    expect(JSON.stringify(ofOne[1])).toContain('one@own.example');
    expect(JSON.stringify(ofFar)).toContain('far@own.example');
    expect(ofOne).toContainEqual({ firstName: ['Ada', 'Ida'] });
    expect(ofOne.some(({ title }) => title?.[1] === 'Dr.')).toBe(true);
  });

  it('refuses two who are customers as persons', async () => {
    const session = await signIn();
    const [one, other] = [await contact(session), await contact(session)];
    for (const { id } of [one, other]) expect((await session.send('POST', `/api/v1/contacts/${id}/convert`, {})).status).toBe(200);
    expect(await codeOf(await session.send('POST', `/api/v1/contacts/${one.id}/merge`, { with: other.id }))).toEqual([409, 'both_are_customers']);
  });

  it('has the customer that one of them is be the survivor', async () => {
    const session = await signIn();
    const [one, other] = [await contact(session), await contact(session)];
    const customer = (await (await session.send('POST', `/api/v1/contacts/${other.id}/convert`, {})).json()) as Row;
    await merged(session, 'contacts', one.id, other.id);
    expect(await get(session, `customers/${customer.id}`)).toMatchObject({ contactId: one.id, sourceContactId: one.id });
    expect((await get(session, `contacts/${one.id}`)).convertedAt).not.toBeNull();
    const again = await session.send('POST', `/api/v1/contacts/${one.id}/convert`, {});
    expect(((await again.json()) as Row).id).toBe(customer.id);
  });

  it('has whoever names the other from now on name the survivor', async () => {
    const session = await signIn();
    const [one, other] = [await contact(session), await contact(session)];
    await merged(session, 'contacts', one.id, other.id);
    expect((await note(session, 'contact', other.id)).subjectId).toBe(one.id);
    expect((await note(session, 'campaign', other.id)).subjectId).toBe(other.id);
    expect((await made(session, 'customers', { kind: 'PERSON', contactId: other.id, status: 'PROSPECT' })).contactId).toBe(one.id);
  });
});

describe('undoing a merge', () => {
  it('gives back exactly what was, in every table', async () => {
    const session = await signIn();
    const [firm, one, other] = [await company(session), await contact(session, { firstName: 'Jana', tags: ['a'] }), await contact(session, { tags: ['b'], emails: [{ address: 'x@y.example', label: null, primary: true }] })];
    await made(session, 'customers', { kind: 'COMPANY', companyId: firm.id, contactId: other.id, status: 'PROSPECT' });
    await session.send('POST', `/api/v1/contacts/${other.id}/convert`, {});
    const notes = [await note(session, 'contact', one.id), await note(session, 'contact', other.id), await note(session, 'contact', other.id)];
    await session.send('DELETE', `/api/v1/notes/${notes[2]!.id}`);
    const before = await everything(session);
    const merge = await merged(session, 'contacts', one.id, other.id, { tags: 'other' });
    expect(await everything(session)).not.toEqual(before);
    expect(await undone(session, merge.id)).toMatchObject({ status: 'UNDONE', kept: [], keptCount: 0 });
    expect(await everything(session)).toEqual(before);
    expect((await plain(session, `contacts/${other.id}`)).status).toBe(200);
    expect(await codeOf(await session.send('POST', `/api/v1/merges/${merge.id}/undo`))).toEqual([409, 'merge_undone']);
    await merged(session, 'contacts', other.id, one.id);
  });

  it('leaves what was changed since as somebody wants it, and says so', async () => {
    const session = await signIn();
    const [one, other, third] = [await contact(session), await contact(session, { firstName: 'Jana', title: 'Dr.' }), await contact(session)];
    const [moved, stays] = [await note(session, 'contact', other.id), await note(session, 'contact', other.id)];
    const merge = await merged(session, 'contacts', one.id, other.id);
    await session.send('PATCH', `/api/v1/contacts/${one.id}`, { firstName: 'Jane' });
    await session.send('PATCH', `/api/v1/notes/${moved.id}`, { subjectId: third.id });
    const { kept, status } = await undone(session, merge.id);
    expect({ status, kept }).toEqual({ status: 'UNDONE', kept: [{ resource: 'contacts', id: one.id, field: 'firstName' }, { resource: 'notes', id: moved.id, field: 'subjectId' }] });
    expect(await get(session, `contacts/${one.id}`)).toMatchObject({ firstName: 'Jane', title: null });
    expect(await get(session, `contacts/${other.id}`)).toMatchObject({ firstName: 'Jana', title: 'Dr.' });
    expect((await get(session, `notes/${moved.id}`)).subjectId).toBe(third.id);
    expect((await get(session, `notes/${stays.id}`)).subjectId).toBe(other.id);
  });

  it('begins with the last, where the survivor was merged again', async () => {
    const session = await signIn();
    const [a, b, c] = [await contact(session), await contact(session), await contact(session)];
    const remark = await note(session, 'contact', a.id);
    const before = await everything(session);
    const [first, second] = [await merged(session, 'contacts', b.id, a.id), await merged(session, 'contacts', c.id, b.id)];
    expect((await get(session, `notes/${remark.id}`)).subjectId).toBe(c.id);
    const refused = await session.send('POST', `/api/v1/merges/${first.id}/undo`);
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ code: 'survivor_merged', mergeId: second.id })]);
    await undone(session, second.id);
    await undone(session, first.id);
    expect(await everything(session)).toEqual(before);
  });

  it('is refused when it is too late, when the survivor is gone, and to whoever does not reach it', async () => {
    const session = await signIn();
    const [one, other] = [await company(session), await company(session)];
    const { id } = await merged(session, 'companies', one.id, other.id);
    const undo = (as: Session = session) => as.send('POST', `/api/v1/merges/${id}/undo`);
    expect(await codeOf(await undo(await signIn({ tenantId: session.tenantId, role: 'agent' })))).toEqual([403, 'not_allowed']);
    await session.send('DELETE', `/api/v1/companies/${one.id}`);
    expect(await codeOf(await undo())).toEqual([409, 'survivor_deleted']);
    await session.send('POST', `/api/v1/companies/${one.id}/restore`);
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [session.tenantId]);
    await owner.query(`update platform.merges set merged_at = now() - interval '30 days' where id = $1`, [id]);
    await owner.query('commit');
    expect(await codeOf(await undo())).toEqual([409, 'undo_expired']);
  });
});
