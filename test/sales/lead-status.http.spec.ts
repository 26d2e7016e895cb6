import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aLead } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';

type Lead = Schemas['Lead'];

const made = async ({ api }: Session, fields: Parameters<typeof aLead>[0] = {}): Promise<Lead> => expectData(await api.POST('/api/v1/leads', { body: aLead(fields) }));
const read = async ({ send }: Session, id: string) => (await (await send('GET', `/api/v1/leads/${id}`)).json()) as Lead;
const move = ({ send }: Session, id: string, status: string, reason?: string, headers: Record<string, string> = {}) => send('PUT', `/api/v1/leads/${id}/status`, { status, ...(reason !== undefined && { reason }) }, headers);

describe('moving a lead', () => {
  it('answers it as it is then, and keeps who moved it from where in its history', async () => {
    const session = await signIn();
    const lead = await made(session);
    const answer = await move(session, lead.id, 'CONTACTED', undefined, { 'if-match': `"${lead.version}"` });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${lead.version + 1}"`]);
    expect(await answer.json()).toMatchObject({ id: lead.id, status: 'CONTACTED', statusReason: null });
    const history = (await (await session.send('GET', `/api/v1/leads/${lead.id}/history?sort=-at&take=1`)).json()) as { data: unknown[] };
    expect(history.data).toEqual([expect.objectContaining({ actorId: session.userId, changes: { status: ['NEW', 'CONTACTED'] } })]);
    await expectProblem(await move(session, lead.id, 'QUALIFIED', undefined, { 'if-match': `"${lead.version}"` }), 412, 'stale_version');
  });

  it('names the moves that are allowed when one is not', async () => {
    const session = await signIn();
    const { id } = await made(session);
    await move(session, id, 'LOST', 'Went to a competitor.');
    const { detail, errors } = await expectProblem(await move(session, id, 'QUALIFIED'), 422, 'status_move_not_allowed');
    expect(detail).toContain('CONTACTED, NURTURING');
    expect(errors).toEqual([{ pointer: '/status', code: 'status_move_not_allowed', message: 'must be one of CONTACTED, NURTURING' }]);
    expect((await read(session, id)).status).toBe('LOST');
  });

  it('makes no customer of anybody, however far he is', async () => {
    const session = await signIn();
    const { id } = await made(session);
    await expectProblem(await move(session, id, 'CONVERTED'), 422, 'status_move_not_allowed');
    await move(session, id, 'QUALIFIED');
    await expectProblem(await move(session, id, 'CONVERTED'), 422, 'status_move_not_allowed');
  });

  it('wants a reason of whoever gives it up, and a word that there is', async () => {
    const session = await signIn();
    const { id } = await made(session);
    for (const status of ['UNQUALIFIED', 'LOST']) expect((await expectProblem(await move(session, id, status), 422, 'reason_missing')).errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'reason_missing' })]);
    expect((await expectProblem(await move(session, id, 'LOST', '  '), 400, 'body_invalid')).errors).toEqual([expect.objectContaining({ pointer: '/reason' })]);
    expect((await expectProblem(await move(session, id, 'MAYBE'), 400, 'body_invalid')).errors).toEqual([expect.objectContaining({ pointer: '/status' })]);
  });

  it('has words of its own for qualifying and disqualifying', async () => {
    const session = await signIn();
    const { id } = await made(session);
    expect(await (await session.send('POST', `/api/v1/leads/${id}/qualify`)).json()).toMatchObject({ status: 'QUALIFIED' });
    await expectProblem(await session.send('POST', `/api/v1/leads/${id}/disqualify`, {}), 422, 'reason_missing');
    expect(await (await session.send('POST', `/api/v1/leads/${id}/disqualify`, { reason: 'No budget.' })).json()).toMatchObject({ status: 'UNQUALIFIED', statusReason: 'No budget.' });
    await expectProblem(await session.send('POST', `/api/v1/leads/${id}/qualify`), 422, 'status_move_not_allowed');
  });

  it("is refused of one that is somebody else's", async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    const reader = await signIn({ role: 'agent', tenantId: admin.tenantId, grants: { 'leads:read': 'all' } });
    const { id } = await made(admin);
    await expectProblem(await move(agent, id, 'CONTACTED'), 404, 'not_found');
    await expectProblem(await move(reader, id, 'CONTACTED'), 403, 'not_allowed');
  });

  it('is told in its timeline and to whoever follows the events, without a word of the person', async () => {
    const session = await signIn();
    const { id } = await made(session);
    await move(session, id, 'LOST', 'Ingrid has left.');
    const events = await eventually(async () => ((await (await session.send('GET', '/api/v1/events?types=lead.status_changed')).json()) as { data: { data: object }[] }).data, (found) => found.length > 0);
    expect(events.map(({ data }) => data)).toEqual([{ leadId: id, from: 'NEW', to: 'LOST' }]);
    const timeline = await eventually(async () => ((await (await session.send('GET', `/api/v1/timeline?subject=lead:${id}`)).json()) as { data: { type: string }[] }).data, (found) => found.length >= 2);
    expect(timeline.map(({ type }) => type)).toEqual(['lead.status_changed', 'lead.created']);
    expect(JSON.stringify(timeline)).not.toContain('Ingrid');
  });
});

describe('talking to a lead', () => {
  const log = async ({ send }: Session, subjectId: string, fields: object) => {
    const answer = await send('POST', '/api/v1/activities', { type: 'CALL', title: 'Called', subjectType: 'lead', subjectId, ...fields });
    expect(answer.status).toBe(201);
  };

  it('is remembered by the last call, e-mail or meeting that was logged, whoever logged it', async () => {
    const session = await signIn();
    const { id } = await made(session);
    const colleague = await signIn({ role: 'agent', tenantId: session.tenantId, grants: { 'leads:read': 'all', 'activities:read': 'own', 'activities:write': 'own' } });
    await log(session, id, { occurredAt: '2026-11-03T09:00:00Z' });
    await log(colleague, id, { occurredAt: '2026-11-05T09:00:00Z', type: 'EMAIL' });
    await log(session, id, { occurredAt: '2026-11-04T09:00:00Z', type: 'MEETING' });
    const lead = await eventually(() => read(session, id), ({ lastContactedAt }) => lastContactedAt === '2026-11-05T09:00:00.000Z');
    expect(lead.lastContactedAt).toBe('2026-11-05T09:00:00.000Z');
  });

  it('is not what was only noted or planned', async () => {
    const session = await signIn();
    const { id } = await made(session);
    await log(session, id, { occurredAt: '2026-11-06T09:00:00Z', type: 'NOTE' });
    await log(session, id, { occurredAt: '2026-11-07T09:00:00Z', status: 'PLANNED' });
    await log(session, id, { occurredAt: '2026-11-01T09:00:00Z' });
    const lead = await eventually(() => read(session, id), ({ lastContactedAt }) => lastContactedAt !== null);
    expect(lead.lastContactedAt).toBe('2026-11-01T09:00:00.000Z');
  });
});

describe('finding leads', () => {
  const found = async ({ send }: Session, query: string) => (await (await send('GET', `/api/v1/leads/search?${query}`)).json()) as { data: { record: Lead; score: number; matches: { field: string }[] }[]; hasMore: boolean };
  const namesIn = async (session: Session, query: string) => (await found(session, query)).data.map(({ record }) => record.lastName);

  it('finds them by nearly their names, their company, and parts of address and number, the best first', async () => {
    const session = await signIn();
    await made(session, { firstName: 'Ingrid', lastName: 'Sørensen', companyName: 'Fjordfisk', email: 'ingrid@fjordfisk.example', phone: '+4775550110' });
    await made(session, { firstName: 'Sören', lastName: 'Ingridsen', email: 'soeren@else.example' });
    await eventually(() => found(session, 'q=ingrid'), ({ data }) => data.length === 2);
    expect(await namesIn(session, 'q=ingrid')).toEqual(['Sørensen', 'Ingridsen']);
    expect(await namesIn(session, 'q=ingird%20fjordfisk')).toEqual(['Sørensen']);
    expect(await namesIn(session, 'q=soerensen')).toEqual(['Sørensen']);
    for (const q of ['fjordfisk.ex', '7555', 'fjordf']) expect({ q, names: await namesIn(session, `q=${q}`) }).toEqual({ q, names: ['Sørensen'] });
    const { data, hasMore } = await found(session, 'q=ingrid&take=1');
    expect([data.length, hasMore, data[0]!.record.status]).toEqual([1, true, 'NEW']);
  });

  it('shows nobody what he does not see', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    const stranger = await signIn();
    await made(admin, { lastName: 'Zurbriggen' });
    await made(admin, { lastName: 'Zurbrigg', ownerId: null });
    await eventually(() => found(admin, 'q=zurbrigg'), ({ data }) => data.length === 2);
    expect(await namesIn(agent, 'q=zurbrigg')).toEqual(['Zurbrigg']);
    expect(await namesIn(stranger, 'q=zurbrigg')).toEqual([]);
  });

  it('says what is wrong with a question', async () => {
    const { send } = await signIn();
    for (const [query, pointer] of [['', 'q'], ['q=', 'q'], ['q=a&take=51', 'take'], ['q=a&kinds=note', 'kinds']] as const) expect((await expectProblem(await send('GET', `/api/v1/leads/search?${query}`), 400, 'query_invalid')).errors).toEqual([expect.objectContaining({ pointer })]);
  });
});
