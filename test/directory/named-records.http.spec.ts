import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import '../../src/app.module.js';
import { type Reference, referencesOf } from '../../src/platform/references/references.js';
import { type Resource, resources } from '../../src/platform/resource/resource.js';
import { type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

async function made(session: Session, address: string, body: object): Promise<Row> {
  const answer = await session.send('POST', `/api/v1/${address}`, body, { 'x-skip-duplicate-check': 'true' });
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Row;
}
const ask = (session: Session, method: string, path: string, body?: object) => session.send(method, `/api/v1/${path}`, body, { 'x-skip-duplicate-check': 'true' });
const get = async (session: Session, path: string) => (await (await ask(session, 'GET', path)).json()) as Row;

/** What is sent of each resource to name somebody in it. */
const BODIES: Readonly<Record<string, object>> = {
  activities: { type: 'CALL', title: 'Called' },
  appointments: { title: 'Demo', startsAt: '2030-02-01T09:00:00Z', endsAt: '2030-02-01T10:00:00Z', allowOverlap: true },
  companies: { name: 'Nordlicht' },
  contacts: { lastName: 'Petersen' },
  customers: { name: 'Nordlicht', status: 'PROSPECT' },
  notes: { text: 'Called.' },
  tasks: { type: 'CALL', title: 'Call' },
};
const KINDS = ['company', 'contact', 'customer', 'task', 'appointment'] as const;

/** A body that names somebody in one place, and where that is. */
function naming({ field, form, member, kindIn }: Reference, resource: Resource, kind: string, id: string): { readonly body: object; readonly pointer: string } {
  const more = resource.name === 'customers' ? { kind: kind === 'company' ? 'COMPANY' : 'PERSON' } : {};
  const body = { ...BODIES[resource.name], ...more };
  if (form === 'column') return { body: { ...body, [field]: id, ...(kindIn !== undefined && { [kindIn]: kind }) }, pointer: `/${field}` };
  const others = field === 'participants' ? [{ name: 'Somebody' }] : [];
  return { body: { ...body, [field]: [...others, { [member!]: id, ...(kindIn !== undefined && { [kindIn]: kind }) }] }, pointer: `/${field}/${others.length}/${member}` };
}

const places = resources()
  .filter(({ name }) => name in BODIES)
  .flatMap((resource) => referencesOf(resource).map((reference) => ({ resource, reference })))
  .filter(({ resource, reference: { kind, form, field } }) => kind !== 'user' && form !== 'ids' && !resource.fields[field]!.derived && field !== 'sourceContactId')
  .flatMap(({ resource, reference }) => (reference.kind === undefined ? KINDS : [reference.kind]).map((kind) => ({ title: `${resource.name}.${reference.field}`, kind, resource, reference })));

const newOne = (session: Session, kind: string): Promise<Row> => {
  if (kind === 'customer') return made(session, 'contacts', { lastName: 'Person' }).then(({ id }) => made(session, 'customers', { kind: 'PERSON', contactId: id, status: 'PROSPECT' }));
  return made(session, ({ company: 'companies', contact: 'contacts', task: 'tasks', appointment: 'appointments' } as Record<string, string>)[kind]!, BODIES[({ company: 'companies', contact: 'contacts', task: 'tasks', appointment: 'appointments' } as Record<string, string>)[kind]!]!);
};

describe('naming a record', () => {
  it('is tried in every place that there is', () => {
    expect([...new Set(places.map(({ title }) => title))]).toEqual(expect.arrayContaining(['activities.participants', 'activities.related', 'activities.subjectId', 'appointments.participants', 'contacts.companyId', 'contacts.positions', 'customers.contactId', 'notes.subjectId', 'tasks.subjectId']));
  });

  it.each(places.map((place) => [`${place.title}, a ${place.kind}`, place] as const))('in %s, is refused where nobody is, where he is of another tenant, and where he is in the recycle bin', async (_title, { kind, resource, reference }) => {
    const session = await signIn();
    const gone = await newOne(session, kind);
    expect((await ask(session, 'DELETE', `${({ company: 'companies', contact: 'contacts', customer: 'customers', task: 'tasks', appointment: 'appointments' } as Record<string, string>)[kind]}/${gone.id}`)).status).toBe(204);
    for (const id of [randomUUID(), (await newOne(await signIn(), kind)).id, gone.id]) {
      const { body, pointer } = naming(reference, resource, kind, id);
      const problem = await expectProblem(await ask(session, 'POST', resource.name, body), 422, 'reference_not_found');
      expect(problem).toMatchObject({ detail: expect.stringContaining(id), errors: [{ pointer, code: 'reference_not_found' }] });
    }
    const { body } = naming(reference, resource, kind, (await newOne(session, kind)).id);
    await made(session, resource.name, body);
  });

  it('is refused of what the caller does not see', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    const [hidden, open] = [await made(admin, 'contacts', { lastName: 'Hidden', ownerId: admin.userId }), await made(admin, 'contacts', { lastName: 'Open', ownerId: null })];
    await expectProblem(await ask(agent, 'POST', 'notes', { ...BODIES.notes, subjectType: 'contact', subjectId: hidden.id }), 422, 'reference_not_found');
    await made(agent, 'notes', { ...BODIES.notes, subjectType: 'contact', subjectId: open.id });
  });

  it('tells of the one that was asked for, and not where it leads, to whoever does not see that', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    const [own, hidden] = [await made(agent, 'contacts', { lastName: 'Own' }), await made(admin, 'contacts', { lastName: 'Hidden', ownerId: admin.userId })];
    const merge = (await (await ask(admin, 'POST', `contacts/${hidden.id}/merge`, { with: own.id })).json()) as Row;
    await eventually(() => get(admin, `merges/${merge.id}`), ({ status }) => status === 'MERGED', 20_000);
    const refusals = [
      await ask(agent, 'POST', 'notes', { ...BODIES.notes, subjectType: 'contact', subjectId: own.id }),
      await ask(agent, 'POST', 'activities', { ...BODIES.activities, participants: [{ contactId: own.id }] }),
      await ask(agent, 'PATCH', `contacts/${own.id}`, { firstName: 'A' }),
      await ask(agent, 'DELETE', `contacts/${own.id}`),
      await ask(agent, 'POST', `contacts/${own.id}/convert`, { kind: 'PERSON' }),
      await ask(agent, 'POST', `contacts/${own.id}/restore`),
    ];
    for (const refusal of refusals) {
      const text = await refusal.text();
      expect({ status: refusal.status, text }).toMatchObject({ text: expect.stringContaining(own.id) });
      expect([404, 422]).toContain(refusal.status);
      expect(text).not.toContain(hidden.id);
    }
    expect(await made(admin, 'notes', { ...BODIES.notes, subjectType: 'contact', subjectId: own.id })).toMatchObject({ subjectId: hidden.id });
  });

  it('is refused of somebody who was erased, in whatever place', async () => {
    const admin = await signIn();
    const [{ id }, erased] = [await made(admin, 'contacts', { lastName: 'Erased' }), await made(admin, 'contacts', { lastName: 'Erased, too' })];
    const note = await made(admin, 'notes', { ...BODIES.notes, subjectType: 'contact', subjectId: erased.id });
    for (const one of [id, erased.id]) expect((await ask(admin, 'POST', `contacts/${one}/erase`, { confirm: true })).status).toBe(202);
    const refused = async (answer: Response, pointer: string) => expect((await expectProblem(answer, 422, 'record_erased')).errors).toMatchObject([{ pointer, code: 'record_erased' }]);
    await refused(await ask(admin, 'POST', 'notes', { ...BODIES.notes, subjectType: 'contact', subjectId: id }), '/subjectId');
    await refused(await ask(admin, 'POST', 'activities', { ...BODIES.activities, participants: [{ contactId: id }] }), '/participants/0/contactId');
    await refused(await ask(admin, 'POST', 'customers', { kind: 'PERSON', contactId: id, status: 'PROSPECT' }), '/contactId');
    await refused(await ask(admin, 'PATCH', `notes/${note.id}`, { subjectId: id }), '/subjectId');
  });

  it('is looked at when another kind is named by the same id', async () => {
    const session = await signIn();
    const id = randomUUID();
    const note = await made(session, 'notes', { ...BODIES.notes, subjectType: 'campaign', subjectId: id });
    await expectProblem(await ask(session, 'PATCH', `notes/${note.id}`, { subjectType: 'contact' }), 422, 'reference_not_found');
  });

  it('stands in no way of other changes, nor of what follows by itself, when it has gone since', async () => {
    const session = await signIn();
    const person = await made(session, 'contacts', { lastName: 'Gone' });
    const about = { subjectType: 'contact', subjectId: person.id };
    const note = await made(session, 'notes', { ...BODIES.notes, ...about });
    const task = await made(session, 'tasks', { ...BODIES.tasks, ...about, dueAt: '2030-01-01T09:00:00Z', recurrence: 'FREQ=DAILY;COUNT=5' });
    const activity = await made(session, 'activities', { ...BODIES.activities, participants: [{ contactId: person.id }] });
    expect((await ask(session, 'DELETE', `contacts/${person.id}`)).status).toBe(204);
    expect((await ask(session, 'PATCH', `notes/${note.id}`, { text: 'Another.', ...about })).status).toBe(200);
    expect((await ask(session, 'PATCH', `activities/${activity.id}`, { participants: [{ name: 'Somebody' }, { contactId: person.id }] })).status).toBe(200);
    expect((await ask(session, 'PUT', `tasks/${task.id}/complete`, {})).status).toBe(200);
    expect(((await get(session, `tasks?subjectId=${person.id}`)) as unknown as { data: Row[] }).data).toHaveLength(2);
  });

  it('answers each item of a batch by itself, and takes what the same batch has made', async () => {
    const session = await signIn();
    const id = randomUUID();
    const items = [
      { op: 'create', data: { ...BODIES.notes, subjectType: 'contact', subjectId: randomUUID() } },
      { op: 'create', data: { ...BODIES.notes, subjectType: 'invoice', subjectId: randomUUID() } },
    ];
    const { results } = (await (await ask(session, 'POST', 'notes/batch', { items })).json()) as { results: { status: number }[] };
    expect(results).toMatchObject([{ status: 422, error: { code: 'reference_not_found', errors: [{ pointer: '/subjectId' }] } }, { status: 201 }]);
    const companies = (await (await ask(session, 'POST', 'companies/batch', { atomic: true, items: [{ op: 'create', data: { id, name: 'Parent' } }, { op: 'create', data: { name: 'Child', parentId: id } }] })).json()) as { results: { status: number }[] };
    expect(companies.results.map(({ status }) => status)).toEqual([201, 201]);
  });
});
