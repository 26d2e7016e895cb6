import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { appUrl, expectData, type Session, signIn } from '../support/api.js';
import { aLead, aNote } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';

type Lead = Schemas['Lead'];
type Merge = { id: string; status: string; kept: { field: string }[]; moved: Record<string, Record<string, number>> };

const made = async ({ api }: Session, fields: Parameters<typeof aLead>[0] = {}): Promise<Lead> => expectData(await api.POST('/api/v1/leads', { body: aLead(fields) }));
const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;
const read = (session: Session, id: string) => json<Lead>(session.send('GET', `/api/v1/leads/${id}`));
const merge = ({ send }: Session, id: string, otherId: string, fields?: object) => send('POST', `/api/v1/leads/${id}/merge`, { with: otherId, ...(fields && { fields }) });
const ended = (session: Session, id: string, status: string) => eventually(() => json<Merge>(session.send('GET', `/api/v1/merges/${id}`)), (found) => found.status === status);

/** Two leads, the second of which a note, a task and a call are about. */
async function two(session: Session) {
  const [one, other] = [await made(session, { firstName: 'Ingrid', tags: ['fair'] }), await made(session, { firstName: 'Inga', companyName: 'Fjordfisk', tags: ['web'] })];
  const about = { subjectType: 'lead' as const, subjectId: other.id };
  const note = expectData(await session.api.POST('/api/v1/notes', { body: aNote(about) }));
  const task = await json<{ id: string }>(session.send('POST', '/api/v1/tasks', { title: 'Call', ...about }));
  const call = await json<{ id: string }>(session.send('POST', '/api/v1/activities', { type: 'CALL', title: 'Called', occurredAt: '2026-11-03T09:00:00Z', ...about }));
  await eventually(() => read(session, other.id), ({ lastContactedAt }) => lastContactedAt !== null);
  const subjects = () => Promise.all([`notes/${note.id}`, `tasks/${task.id}`, `activities/${call.id}`].map(async (address) => (await json<{ subjectId: string }>(session.send('GET', `/api/v1/${address}`))).subjectId));
  return { one, other, subjects };
}

describe('merging leads', () => {
  it('makes one of two, with all that is about either, and leads from the one to the other', async () => {
    const session = await signIn();
    const { one, other, subjects } = await two(session);
    const answer = await merge(session, one.id, other.id, { firstName: 'other' });
    const { id } = (await answer.json()) as Merge;
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/merges/${id}`]);
    await ended(session, id, 'MERGED');
    expect(await read(session, one.id)).toMatchObject({ firstName: 'Inga', companyName: 'Fjordfisk', email: one.email, tags: ['fair', 'web'], lastContactedAt: '2026-11-03T09:00:00.000Z' });
    expect(await subjects()).toEqual([one.id, one.id, one.id]);
    const gone = await fetch(`${appUrl}/api/v1/leads/${other.id}`, { headers: { authorization: `Bearer ${session.token}` }, redirect: 'manual' });
    expect([gone.status, gone.headers.get('location')]).toEqual([308, `/api/v1/leads/${one.id}`]);
    expect(await json(session.send('PATCH', `/api/v1/leads/${other.id}`, { title: 'Chair' }))).toMatchObject({ status: 409, code: 'record_merged', survivorId: one.id });
    expect((await json<{ data: Lead[] }>(session.send('GET', '/api/v1/leads'))).data.map((lead) => lead.id)).toEqual([one.id]);
  });

  it('is undone: both are as they were, but for what was changed since', async () => {
    const session = await signIn();
    const { one, other, subjects } = await two(session);
    const { id } = await json<Merge>(merge(session, one.id, other.id));
    await ended(session, id, 'MERGED');
    await session.send('PATCH', `/api/v1/leads/${one.id}`, { companyName: 'Fjordfisk AS' });
    expect((await session.send('POST', `/api/v1/merges/${id}/undo`)).status).toBe(200);
    expect((await ended(session, id, 'UNDONE')).kept).toEqual([expect.objectContaining({ field: 'companyName' })]);
    expect(await read(session, one.id)).toMatchObject({ firstName: 'Ingrid', companyName: 'Fjordfisk AS', tags: ['fair'], lastContactedAt: null });
    expect(await read(session, other.id)).toMatchObject({ firstName: 'Inga', companyName: 'Fjordfisk', tags: ['web'] });
    expect(await subjects()).toEqual([other.id, other.id, other.id]);
  });

  it('has what is logged about the merged one be about the survivor', async () => {
    const session = await signIn();
    const { one, other } = await two(session);
    const { id } = await json<Merge>(merge(session, one.id, other.id));
    await ended(session, id, 'MERGED');
    expect((await session.send('POST', '/api/v1/activities', { type: 'CALL', title: 'Called', occurredAt: '2026-11-09T09:00:00Z', subjectType: 'lead', subjectId: other.id })).status).toBe(201);
    expect(await eventually(() => read(session, one.id), ({ lastContactedAt }) => lastContactedAt === '2026-11-09T09:00:00.000Z')).toMatchObject({ lastContactedAt: '2026-11-09T09:00:00.000Z' });
  });

  it('refuses one with itself, with what is not there, and by fields that there are not', async () => {
    const session = await signIn();
    const [one, other, theirs] = [await made(session), await made(session), await made(await signIn())];
    await expectProblem(await merge(session, one.id, one.id), 422, 'merges_with_itself');
    for (const id of [randomUUID(), theirs.id]) await expectProblem(await merge(session, one.id, id), 422, 'reference_not_found');
    await expectProblem(await merge(session, one.id, other.id, { status: 'other' }), 400, 'body_invalid');
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    await expectProblem(await merge(agent, one.id, other.id), 403, 'not_allowed');
  });
});
