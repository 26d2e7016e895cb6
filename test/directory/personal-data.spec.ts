import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import '../../src/app.module.js';
import { callerWithAllRights } from '../../src/platform/auth/caller.js';
import { Mailbox } from '../../src/platform/mail/mailbox.js';
import { resources } from '../../src/platform/resource/resource.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { bodyFor } from '../conformance/contract.js';
import { type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { House } from '../support/house.js';
import { expectProblem } from '../support/http.js';
import { allOf, arePeople, type Marks, markedBody, newMarks, type PersonalResource, personalResources } from '../support/marked.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Erasure = { readonly id: string; readonly status: string; readonly counts: Record<string, number> };

const jsonOf = async <T>(answer: Response, ...statuses: number[]): Promise<T> => {
  const text = await answer.text();
  expect({ url: answer.url, status: statuses.includes(answer.status) ? 'expected' : answer.status, text }).toMatchObject({ status: 'expected' });
  return JSON.parse(text) as T;
};

const house = new House();

/** Whatever a report could count or add up: of each resource, how often each value of what is not personal occurs. What is reckoned beside the records comes and goes by itself. */
async function figures(tenantId: string): Promise<Record<string, unknown>> {
  const changing = new Set(['version', 'updatedAt', 'updatedBy', 'externalId', 'erasedAt']);
  const counted: Record<string, unknown> = {};
  for (const resource of resources().filter(({ context }) => !['audit', 'personal-data', 'events'].includes(context))) {
    const names = Object.keys(resource.fields).filter((name) => !changing.has(name) && !resource.fields[name]!.personal && !resource.fields[name]!.reckoned && resource.fields[name]!.kind !== 'money');
    for (const name of names) counted[`${resource.name} by ${name}`] = await house.database.inTenant(tenantId, `select ${resource.column(name)}::text as value, count(*)::int from ${resource.table} group by 1 order by 1 nulls first`);
  }
  return counted;
}

describe.each([['PostgreSQL', false], ['Redis', true]] as const)('erasing a person, with jobs in %s', (_place, withRedis) => {
  const marks = newMarks();
  const others = newMarks();
  const key = `for-${marks.word}`;
  let admin: Session;
  let stranger: Session;
  let created: Row;
  const people: string[] = [];
  let before: Record<string, unknown>;
  let theirs: unknown;
  let theirPerson: string;
  let request: object;
  let merged: { ids: string[]; merges: string[]; meeting: string };

  const send = async <T>(session: Session, method: string, address: string, body?: unknown, headers?: Record<string, string>) => jsonOf<T>(await session.send(method, address, body, { 'x-skip-duplicate-check': 'true', ...headers }), 200, 201, 202);

  /** Of a person: all that the contract calls personal, filled with marks. */
  const contactOf = async (session: Session, planted: Marks) => {
    const { id: companyId } = await send<Row>(session, 'POST', '/api/v1/companies', { name: 'Nordlicht' });
    const role = `${planted.word}-role`;
    const contact = personalResources.find(({ name }) => name === 'contacts')!;
    return { ...markedBody(contact, planted), ...customFields(planted), companyId, role, positions: [{ companyId, role, from: null, to: null }] };
  };

  /** What else holds something of people is about this one. */
  const aboutBody = (resource: PersonalResource, person: string, planted: Marks): Record<string, unknown> => {
    const properties = resource.body.properties ?? {};
    const reference = 'subjectType' in properties ? { subjectType: 'contact', subjectId: person } : 'contactId' in properties ? { contactId: person } : undefined;
    if (!reference) throw new Error(`${resource.name} hold something of people: of whom?`);
    const participants = [{ contactId: person, name: `${planted.word}-participant` }, { email: `${planted.word}.emails0-address@example.com` }];
    const needed = Object.fromEntries(Object.entries(bodyFor(resource.body)).filter(([name]) => resource.body.required?.includes(name)));
    return { ...needed, ...markedBody(resource, planted), ...customFields(planted), ...reference, ...('participants' in properties && { participants }), ...('allowOverlap' in properties && { allowOverlap: true }), ...('kind' in properties && resource.name === 'customers' && { kind: 'PERSON' }) };
  };

  const expectMarked = (resource: PersonalResource, record: Row, planted: Marks) => {
    const unmarked = resource.personal.filter((name) => !allOf(planted).some((mark) => JSON.stringify(record[name]).includes(mark)));
    expect({ resource: resource.name, unmarked }).toEqual({ resource: resource.name, unmarked: [] });
  };

  /** Of each resource that takes them, one that can tell of somebody and one that is counted. */
  const defineCustomFields = async (session: Session) => {
    for (const { name } of personalResources) {
      await send(session, 'POST', '/api/v1/settings/custom-fields', { entity: name, key: 'nickname', label: 'Nickname', type: 'text', indexed: true });
      await send(session, 'POST', '/api/v1/settings/custom-fields', { entity: name, key: 'seats', label: 'Seats', type: 'number' });
    }
  };
  const customFields = (planted: Marks) => ({ customFields: { nickname: `${planted.word}-nickname`, seats: 40 } });

  const othersThanPeople = personalResources.filter((resource) => !arePeople(resource));

  /** The lead that he was before. */
  async function plantLead(session: Session, person: string, planted: Marks): Promise<void> {
    const leads = personalResources.find(({ name }) => name === 'leads')!;
    const lead = await send<Row>(session, 'POST', leads.address, { ...markedBody(leads, planted), ...customFields(planted) });
    expectMarked(leads, lead, planted);
    await house.database.inTenant(session.tenantId, `update sales.leads set status = 'CONVERTED', converted_at = now(), converted_contact_id = $2 where id = $1`, [lead.id, person]);
  }

  /** What is about the customer that somebody is, and about others who had to do with him, where he is known by his address alone. */
  async function plantAsCustomer(session: Session, person: string, planted: Marks): Promise<void> {
    const { data } = await send<{ data: Row[] }>(session, 'GET', `/api/v1/customers?contactId=${person}`);
    for (const resource of othersThanPeople.filter(({ body }) => 'subjectType' in (body.properties ?? {}))) {
      const body = { ...aboutBody(resource, person, planted), subjectType: 'customer', subjectId: data[0]!.id, externalId: `${planted.word}-${resource.name}` };
      await send(session, 'POST', resource.address, 'participants' in body ? { ...body, participants: [] } : body);
    }
    const others = await send<Row>(session, 'POST', '/api/v1/companies', { name: 'Ostwind' });
    for (const address of [`${planted.word}.new@example.com`, `${planted.word}.emails0-address@example.com`]) {
      await send(session, 'POST', '/api/v1/activities', { type: 'MEETING', title: 'Trade fair', subjectType: 'company', subjectId: others.id, participants: [{ name: 'Somebody' }, { name: `Dr. ${planted.word}`, email: address }] });
    }
  }

  /** A failed job, one that is put off, and a letter, all of which speak of somebody. */
  async function plantOutside(session: Session, person: string, planted: Marks): Promise<void> {
    const actor = callerWithAllRights(session.userId).actor;
    const envelope = (fields: object) => ({ tenantId: session.tenantId, actorId: session.userId, actor, permission: 'notes:write', correlationId: 'planted', payload: { command: 'CreateNote', fields } });
    const note = { id: randomUUID(), subjectType: 'contact', subjectId: person, text: `${planted.word} said so`, pinned: false, tags: [], customFields: {} };
    const { queue, end } = await house.queue('commands');
    const failing = await queue.add('command', envelope({ ...note, replyToId: null, customFields: { [`${planted.word}_is_no_field`]: 'x' } }), { attempts: 1, jobId: randomUUID() });
    const delayed = await queue.add('command', envelope({ ...note, replyToId: null }), { delay: 86_400_000, jobId: randomUUID() });
    expect(await eventually(() => failing.getState(), (state) => state === 'failed')).toBe('failed');
    expect((await queue.getJob(failing.id!))!.failedReason).toContain(planted.word);
    await end();
    if (house.redis) {
      await house.database.inTenant(session.tenantId, `insert into platform.accepted_jobs (tenant_id, id, queue, name, envelope, due_at, accepted_at) values ($1, $2, 'commands', 'command', $3, now() + interval '1 day', now())`, [session.tenantId, delayed.id, JSON.stringify(delayed.data)]);
    }
    const mailbox = new Mailbox(house.mailbox, 100);
    const letter = { id: randomUUID(), kind: 'email' as const, from: 'crm@example.com', to: [`${planted.word}.emails0-address@example.com`], source: Readable.from([Buffer.from('Subject: hello\r\n\r\nhello\r\n')]) };
    await Work.run({ tenantId: session.tenantId, correlationId: 'planted' }, () => mailbox.keep(letter));
    await house.database.inTenant(
      session.tenantId,
      `insert into platform.dead_letters (tenant_id, id, delivery_id, status, subscriber, event_type, event_id, event, attempts, error, created_at, updated_at)
       values ($1, uuidv7(), uuidv7(), 'open', 'planted', 'contact.updated', uuidv7(), jsonb_build_object('data', jsonb_build_object('contactId', $2::text)), 4, jsonb_build_object('code', 'planted', 'detail', $3::text, 'at', now()), now(), now())`,
      [session.tenantId, randomUUID(), `${planted.word}-changed ${planted.word}-lastName is there already`],
    );
  }

  /** A file that a job has made, with a list of everything. */
  async function exportNotes(session: Session): Promise<void> {
    await house.database.inTenant(
      session.tenantId,
      `insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, created_by, updated_at)
       select $1::uuid, uuidv7(), 'lead', uuidv7(), 'note ' || n, '', false, '{}', now(), $2::uuid, now() from generate_series(1, 10001) n`,
      [session.tenantId, session.userId],
    );
    const { id } = await send<Row>(session, 'GET', '/api/v1/notes/export?fields=text,subjectId');
    const { state } = await eventually(async () => send<{ state: string }>(session, 'GET', `/api/v1/jobs/${id}`), (job) => job.state !== 'waiting' && job.state !== 'active', 40_000);
    expect(state).toBe('done');
  }

  /** Out of the recycle bin, for good. */
  async function purge(id: string): Promise<void> {
    await admin.send('DELETE', `/api/v1/contacts/${id}`);
    await house.database.inTenant(admin.tenantId, `update directory.contacts set deleted_at = now() - interval '31 days' where id = $1`, [id]);
    const { queue, end } = await house.queue('maintenance');
    await queue.add('purge', { tenantId: null, actorId: null, actor: null, correlationId: 'planted', payload: {} });
    await end();
    const left = () => house.database.inTenant(admin.tenantId, 'select from directory.contacts where id = $1', [id]);
    expect(await eventually(left, (rows) => rows.length === 0)).toEqual([]);
  }

  async function plant(session: Session, planted: Marks): Promise<{ ids: string[]; purged: string; first: Row; merged: { ids: string[]; merges: string[]; meeting: string }; request: object }> {
    await defineCustomFields(session);
    const contacts = personalResources.find(({ name }) => name === 'contacts')!;
    const body = await contactOf(session, planted);
    const first = await send<Row>(session, 'POST', contacts.address, { ...body, externalId: `${planted.word}-1` }, { 'idempotency-key': planted === marks ? key : randomUUID() });
    expectMarked(contacts, first, planted);
    await send(session, 'PATCH', `${contacts.address}/${first.id}`, { firstName: `${planted.word}-changed`, emails: [{ address: `${planted.word}.new@example.com` }] });
    const imported = await send<Row>(session, 'PUT', `${contacts.address}/external/${planted.word}-2`, body);
    await send(session, 'PUT', `${contacts.address}/external/${planted.word}-2`, { ...body, lastName: `${planted.word}-again`, customFields: { nickname: `${planted.word}-other`, seats: 41 } });
    const { results } = await send<{ results: { data: Row }[] }>(session, 'POST', `${contacts.address}/batch`, { items: [{ op: 'create', data: body }, { op: 'upsert', match: { externalId: `${planted.word}-3` }, data: body }] }, { 'idempotency-key': randomUUID() });
    const binned = await send<Row>(session, 'POST', contacts.address, body);
    expect((await session.send('DELETE', `${contacts.address}/${binned.id}`)).status).toBe(204);
    const [other, third] = [await send<Row>(session, 'POST', contacts.address, { ...body, lastName: `${planted.word}-other`, title: `${planted.word}-other`, externalId: `${planted.word}-4` }), await send<Row>(session, 'POST', contacts.address, { ...body, firstName: `${planted.word}-third` })];
    // two that are customers as persons are not merged
    for (const resource of othersThanPeople.filter(({ name }) => name !== 'customers')) await send<Row>(session, 'POST', resource.address, aboutBody(resource, other.id, planted));
    const bystander = await send<Row>(session, 'POST', contacts.address, { lastName: 'Bystander' });
    const neighbour = await send<Row>(session, 'POST', contacts.address, { lastName: 'Neighbour' });
    const meeting = await send<Row>(session, 'POST', '/api/v1/appointments', { title: 'Round table', startsAt: '2031-03-01T09:00:00Z', endsAt: '2031-03-01T10:00:00Z', allowOverlap: true, participants: [{ contactId: bystander.id, name: 'Bystander' }, { contactId: third.id, name: `${planted.word}-third` }] });
    const merges: string[] = [];
    for (const [one, gone] of [[other, third], [first, other], [neighbour, bystander]] as const) {
      await settled(session.tenantId);
      merges.push((await send<Row>(session, 'POST', `${contacts.address}/${one.id}/merge`, { with: gone.id })).id);
    }
    await settled(session.tenantId);
    await send(session, 'POST', `/api/v1/companies/${(await send<Row>(session, 'POST', '/api/v1/companies', { name: 'Südwind' })).id}/merge`, { with: body.companyId });
    await settled(session.tenantId);
    const purged = await send<Row>(session, 'POST', contacts.address, body);
    await send(session, 'PATCH', `${contacts.address}/${purged.id}`, { lastName: `${planted.word}-purged` });
    for (const resource of othersThanPeople) {
      for (const end of ['stays', 'goes']) {
        const made = await send<Row>(session, 'POST', resource.address, aboutBody(resource, end === 'stays' ? first.id : imported.id, planted), { 'idempotency-key': randomUUID() });
        const record = resource.name === 'deals' ? await send<Row>(session, 'POST', `${resource.address}/${made.id}/lose`, { reason: `${planted.word} has no budget` }) : made;
        expectMarked(resource, record, planted);
        const [changed] = Object.entries(markedBody(resource, planted)).filter(([, value]) => value !== null);
        await send(session, 'PATCH', `${resource.address}/${record.id}`, Object.fromEntries([changed!]));
        if (end === 'goes') await session.send('DELETE', `${resource.address}/${record.id}`);
      }
    }
    await plantAsCustomer(session, first.id, planted);
    await plantLead(session, first.id, planted);
    await plantOutside(session, first.id, planted);
    await exportNotes(session);
    for (const query of [`emailAddress=${planted.word}.new@example.com`, `search=${planted.word}`, `firstName=${planted.word}-changed`, `nonsense=${planted.word}`]) await session.send('GET', `${contacts.address}?${query}`);
    await session.send('POST', contacts.address, { ...body, birthday: planted.word });
    await session.send('GET', `${contacts.address}/${planted.word}`);
    await session.send('POST', contacts.address, { ...body, externalId: `${planted.word}-1` }); // which the database refuses, and would quote
    return { ids: [first.id, imported.id, ...results.map(({ data }) => data.id), binned.id], purged: purged.id, first, merged: { ids: [other.id, third.id], merges, meeting: meeting.id }, request: { ...body, externalId: `${planted.word}-1` } };
  }

  /** But for what queues say of all jobs, which is forgotten for all tenants together. */
  const theirsNow = async () => (await house.find(others, stranger.tenantId)).map((found) => found.filter((place) => !/^table bullmq\.event|^redis \S+:events /.test(place)).toSorted());

  const settled = (tenantId: string) => eventually(async () => (await house.database.inTenant<{ owed: number }>(tenantId, `select count(*)::int as owed from platform.deliveries where state <> 'dead'`))[0]!.owed, (owed) => owed === 0, 30_000);

  beforeAll(async () => {
    await house.open(withRedis);
    admin = await signIn({ url: house.app.url });
    stranger = await signIn({ url: house.app.url });
    const planted = await plant(admin, marks);
    people.push(...planted.ids);
    await purge(planted.purged);
    people.push(planted.purged);
    created = planted.first;
    request = planted.request;
    merged = planted.merged;
    theirPerson = (await plant(stranger, others)).first.id;
    await settled(admin.tenantId);
    before = await figures(admin.tenantId);
    theirs = await theirsNow();
  }, 180_000);
  afterAll(async () => {
    if (process.env.SHOW) console.log(house.app.output().split('\n').filter((line) => /"level":"(warn|error)"/.test(line)).slice(0, 8).join('\n'));
    await house.close();
  });

  it('is needed in all these places', async () => {
    const found = (await house.find(marks, admin.tenantId)).flat().join('\n');
    for (const table of ['directory.contacts', 'directory.customers', 'notes.notes', 'platform.audit', 'platform.idempotency_keys', 'platform.dead_letters', 'platform.merged_records', 'platform.merges', 'directory.moved_references', 'activities.moved_references', ...(withRedis ? ['platform.accepted_jobs'] : ['bullmq.job'])]) expect(found).toContain(`table ${table}`);
    if (withRedis) expect(found).toMatch(/redis bull:commands:/);
    expect(found).toMatch(/file \S*storage/);
    expect(found).toMatch(/file \S*mailbox/);
  });

  it('is refused without a confirming word, of another version than he has seen, to whom it was not granted, and of what is not there', async () => {
    await expectProblem(await admin.send('POST', `/api/v1/contacts/${created.id}/erase`, {}), 400, 'body_invalid');
    await expectProblem(await admin.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: true }, { 'if-match': '"1"' }), 412, 'stale_version');
    await expectProblem(await admin.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: true }, { 'if-match': 'garbage' }), 400, 'if_match_invalid');
    await expectProblem(await admin.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: false }), 400, 'body_invalid');
    const manager = await signIn({ url: house.app.url, tenantId: admin.tenantId, role: 'manager' });
    await expectProblem(await manager.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: true }), 403, 'not_allowed');
    await expectProblem(await stranger.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: true }), 404, 'not_found');
    await expectProblem(await admin.send('POST', `/api/v1/contacts/${randomUUID()}/erase`, { confirm: true }), 404, 'not_found');
  });

  it('is told of all that is held of him, as JSON and as a ZIP file', async () => {
    const { holdings, subject } = await send<{ subject: object; holdings: Record<string, { records: { history: { action: string }[] }[] }> }>(admin, 'GET', `/api/v1/contacts/${created.id}/personal-data`);
    expect(subject).toEqual({ type: 'contact', id: created.id });
    expect(Object.keys(holdings).toSorted()).toEqual(personalResources.map(({ name }) => name).toSorted());
    for (const [name, { records }] of Object.entries(holdings)) expect({ name, marked: JSON.stringify(records).includes(marks.word) }).toEqual({ name, marked: true });
    const told = JSON.stringify(holdings);
    for (const { name } of othersThanPeople.filter(({ body }) => 'subjectType' in (body.properties ?? {}))) expect(told).toContain(`"${marks.word}-${name}"`);
    expect(JSON.stringify(holdings.activities)).toContain('Trade fair');
    expect(holdings.contacts!.records[0]!.history.map(({ action }) => action)).toEqual(expect.arrayContaining(['created', 'changed', 'disclosed']));
    const zip = await yauzl.fromBufferPromise(Buffer.from(await (await admin.send('GET', `/api/v1/contacts/${created.id}/personal-data?format=zip`)).arrayBuffer()), { lazyEntries: true });
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    expect(names).toEqual(['subject.json', ...Object.keys(holdings).map((name) => `${name}.json`)]);
    await expectProblem(await admin.send('GET', `/api/v1/contacts/${created.id}/personal-data?format=pdf`), 400, 'query_invalid');
    await expectProblem(await stranger.send('GET', `/api/v1/contacts/${created.id}/personal-data`), 404, 'not_found');
    const agent = await signIn({ url: house.app.url, tenantId: admin.tenantId, role: 'agent' });
    await expectProblem(await agent.send('GET', `/api/v1/contacts/${created.id}/personal-data`), 403, 'not_allowed');
  });

  it('is told of much by a job, whose result is the file', async () => {
    await house.database.inTenant(
      stranger.tenantId,
      `insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, created_by, updated_at)
       select $1::uuid, uuidv7(), 'contact', $2::uuid, 'note ' || n, '', false, '{}', now(), $3::uuid, now() from generate_series(1, 10001) n`,
      [stranger.tenantId, theirPerson, stranger.userId],
    );
    const asked = await stranger.send('GET', `/api/v1/contacts/${theirPerson}/personal-data`);
    const job = await jsonOf<Row>(asked, 202);
    const { result } = await eventually(async () => send<{ state: string; result: string }>(stranger, 'GET', `/api/v1/jobs/${job.id}`), ({ state }) => state !== 'waiting' && state !== 'active', 40_000);
    const file = await send<{ url: string; type: string }>(stranger, 'GET', result);
    const { holdings } = (await (await fetch(new URL(file.url, house.app.url))).json()) as { holdings: Record<string, { records: { id: string }[] }> };
    expect(new Set(holdings.notes!.records.map(({ id }) => id)).size).toBe(10_004);
    await house.database.inTenant(stranger.tenantId, `delete from notes.notes where text like 'note %' and subject_id = $1`, [theirPerson]);
    theirs = await theirsNow();
  }, 60_000);

  it('leaves nothing of him anywhere, and every count as it was', async () => {
    const begun = await Promise.all(people.map(async (id) => send<Erasure>(admin, 'POST', `/api/v1/contacts/${id}/erase`, { confirm: true }, { 'idempotency-key': `erase-${id}` })));
    for (const { id } of begun) {
      const ended = await eventually(async () => send<Erasure>(admin, 'GET', `/api/v1/erasures/${id}`), ({ status }) => status === 'done', 60_000);
      expect(ended).toMatchObject({ status: 'done' });
    }
    await settled(admin.tenantId);
    expect(await house.find(marks, admin.tenantId)).toEqual([[], [], []]);
    expect(await readdir(house.storage, { recursive: true }).then((names) => names.filter((name) => name.includes(admin.tenantId) && name.includes('jobs/')))).toEqual([]);
    expect(await figures(admin.tenantId)).toEqual(before);
  }, 120_000);

  it("leaves another tenant's as they were", async () => {
    expect(await theirsNow()).toEqual(theirs);
  });

  it('is done of the record that somebody is now, and not of one that became part of it', async () => {
    for (const id of merged.ids) {
      const refused = await admin.send('POST', `/api/v1/contacts/${id}/erase`, { confirm: true });
      expect(await refused.json()).toMatchObject({ status: 409, code: 'record_merged', survivorId: created.id });
      const disclosed = await fetch(`${house.app.url}/api/v1/contacts/${id}/personal-data`, { headers: { authorization: `Bearer ${admin.token}` }, redirect: 'manual' });
      expect([disclosed.status, disclosed.headers.get('location')]).toEqual([308, `/api/v1/contacts/${created.id}/personal-data`]);
    }
  });

  it('leaves nothing to part, but for what others have had merged', async () => {
    const [ofThird, ofOther, ofBystander] = merged.merges;
    await expectProblem(await admin.send('POST', `/api/v1/merges/${ofOther}/undo`), 409, 'record_erased');
    expect(await (await admin.send('POST', `/api/v1/merges/${ofThird}/undo`)).json()).toMatchObject({ status: 409, code: 'survivor_merged', mergeId: ofOther });
    expect(await house.database.inTenant(admin.tenantId, `select changes, released from platform.merges where id = any($1::uuid[])`, [[ofThird, ofOther]])).toEqual([{ changes: {}, released: {} }, { changes: {}, released: {} }]);
    await send(admin, 'POST', `/api/v1/merges/${ofBystander}/undo`);
    await settled(admin.tenantId);
    expect(await send<{ kept: unknown[] }>(admin, 'GET', `/api/v1/merges/${ofBystander}`)).toMatchObject({ status: 'UNDONE', kept: [] });
    expect(await send<{ participants: unknown[] }>(admin, 'GET', `/api/v1/appointments/${merged.meeting}`)).toMatchObject({ participants: [{ name: 'Bystander' }, { contactId: created.id, name: null }] });
  });

  it('leaves a record that nobody finds, nobody changes and nobody brings back', async () => {
    const contact = await send<Row>(admin, 'GET', `/api/v1/contacts/${created.id}`);
    expect(contact).toMatchObject({ id: created.id, firstName: null, lastName: '', emails: [], email: null, phones: [], address: null, birthday: null, externalId: null, companyId: expect.any(String), customFields: { seats: 40 }, erasedAt: expect.any(String) });
    await expectProblem(await admin.send('PATCH', `/api/v1/contacts/${created.id}`, { lastName: 'Lazarus' }), 409, 'record_erased');
    await expectProblem(await admin.send('DELETE', `/api/v1/contacts/${created.id}`), 409, 'record_erased');
    await expectProblem(await admin.send('POST', `/api/v1/contacts/${people.at(-2)}/restore`), 409, 'record_erased');
    const { results } = await send<{ results: { status: number }[] }>(admin, 'POST', '/api/v1/contacts/batch', { items: [{ op: 'update', id: created.id, data: { lastName: 'Lazarus' } }] });
    expect(results).toEqual([expect.objectContaining({ status: 409 })]);
    await expectProblem(await admin.send('POST', '/api/v1/contacts', request, { 'idempotency-key': key }), 409, 'answer_erased');
  });

  it('answers again what it has answered to the same request', async () => {
    const again = await jsonOf<Erasure>(await admin.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: true }, { 'idempotency-key': `erase-${created.id}` }), 202);
    expect(await send<Erasure>(admin, 'GET', `/api/v1/erasures/${again.id}`)).toMatchObject({ status: 'done', subjectId: created.id });
  });

  it('goes on when it is asked for again, where something was written of him since', async () => {
    const { data: customers } = await send<{ data: Row[] }>(admin, 'GET', `/api/v1/customers?contactId=${created.id}`);
    const { data: notes } = await send<{ data: Row[] }>(admin, 'GET', `/api/v1/notes?subjectId=${created.id}`);
    await send(admin, 'PATCH', `/api/v1/notes/${notes[0]!.id}`, { text: `${marks.word} was here` });
    await send(admin, 'POST', '/api/v1/notes', { subjectType: 'customer', subjectId: customers[0]!.id, text: `${marks.word} was here, too` });
    await expectProblem(await admin.send('POST', '/api/v1/notes', { subjectType: 'contact', subjectId: created.id, text: 'He again' }), 422, 'record_erased');
    const { id } = await jsonOf<Erasure>(await admin.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: true }), 202);
    expect(await eventually(async () => send<Erasure>(admin, 'GET', `/api/v1/erasures/${id}`), ({ status }) => status === 'done', 60_000)).toMatchObject({ status: 'done' });
    await settled(admin.tenantId);
    expect((await house.find(marks, admin.tenantId))[0]).toEqual([]);
  }, 60_000);

  it('keeps that it happened: who did it and when, and how much it was', async () => {
    const again = await admin.send('POST', `/api/v1/contacts/${created.id}/erase`, { confirm: true });
    const erasure = await jsonOf<Erasure>(again, 200);
    expect(erasure).toMatchObject({ subjectType: 'contact', subjectId: created.id, status: 'done', createdBy: admin.userId });
    expect(erasure.counts).toMatchObject({ notes: 5, customers: 1, references: expect.any(Number), history: expect.any(Number) });
    const { data } = await send<{ data: { action: string; actorId: string; changes: Record<string, unknown> }[] }>(admin, 'GET', `/api/v1/contacts/${created.id}/history`);
    const changed = data.find(({ action, changes }) => action === 'changed' && 'firstName' in changes)!;
    expect(changed).toMatchObject({ actorId: admin.userId, changes: { firstName: ['***', '***'], emails: ['***', '***'] } });
    expect(data.find(({ action }) => action === 'erased')).toMatchObject({ actorId: admin.userId, changes: { lastName: ['***', '***'] } });
  });
});
