import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../client/index.js';
import { DEFAULT_RULES } from '../../src/contexts/sales/domain/scoring/score-rules.js';
import { type Session, signIn } from '../support/api.js';
import { aLead, anActivity } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';

type Lead = Schemas['Lead'];

const asked = async <T>({ send }: Session, method: string, address: string, body?: unknown, status = 200): Promise<T> => {
  const answer = await send(method, `/api/v1/${address}`, body);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status });
  return (text === '' ? undefined : JSON.parse(text)) as T;
};
const made = (session: Session, fields: Parameters<typeof aLead>[0] = {}) => asked<Lead>(session, 'POST', 'leads', aLead(fields), 201);
const scored = (session: Session, id: string, isRight: (lead: Lead) => boolean = ({ score }) => score !== null) => eventually(() => asked<Lead>(session, 'GET', `leads/${id}`), isRight);
const explained = (session: Session, id: string) => asked<Schemas['LeadScoreView']>(session, 'GET', `leads/${id}/score`);
const course = async (session: Session, id: string, query = '') => asked<Schemas['KeptScoresView']>(session, 'GET', `leads/${id}/scores${query}`);
const gradesOf = async (session: Session) => (await asked<{ data: { data: object }[] }>(session, 'GET', 'events?types=lead.score_changed')).data.map(({ data }) => data);
const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);
const known = { firstName: 'Ingrid', title: 'Head of Purchasing', companyName: 'Fjordfisk', phone: '+47 75 55 01 10', employees: 60, consents: { email: { granted: true } } };

describe('scoring a lead', () => {
  it('follows when one is captured, says why, and keeps it in his history', async () => {
    const session = await signIn();
    const { id } = await made(session, known);
    const lead = await scored(session, id);
    expect(lead).toMatchObject({ score: expect.any(Number), grade: expect.stringMatching(/^[A-F]$/), scoreVersion: 1, scoredAt: expect.any(String) });
    const { factors, ...score } = await explained(session, id);
    expect(score).toMatchObject({ leadId: id, score: lead.score, grade: lead.grade, modelVersion: 1 });
    expect(sum(factors.map(({ points }) => points))).toBe(lead.score);
    expect(factors).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'TITLE', group: 'FIT', points: 9, why: { words: 'head' } }), expect.objectContaining({ code: 'SIZE', points: 9, why: { employees: 60, from: 50 } })]));
    const { data } = await asked<{ data: { actorId: string | null; changes: object }[] }>(session, 'GET', `leads/${id}/history`);
    expect(data).toContainEqual(expect.objectContaining({ actorId: null, changes: { score: [null, lead.score], grade: [null, lead.grade] } }));
  });

  it('disturbs nobody who edits him meanwhile, and is shown to whoever asks by the version that he has seen', async () => {
    const session = await signIn();
    const { id, version } = await made(session);
    const lead = await scored(session, id);
    expect(lead.version).toBe(version);
    const again = await session.send('GET', `/api/v1/leads/${id}`, undefined, { 'if-none-match': `"${version}"` });
    expect([again.status, await again.json()]).toEqual([200, lead]);
    expect((await session.send('GET', `/api/v1/leads/${id}?fields=id,email`, undefined, { 'if-none-match': `"${version}"` })).status).toBe(304);
    expect((await session.send('PATCH', `/api/v1/leads/${id}`, { title: 'CEO' }, { 'if-match': `"${version}"` })).status).toBe(200);
  });

  it('follows what is done with him, and what is taken back', async () => {
    const session = await signIn();
    const { id } = await made(session);
    const { score: before } = await scored(session, id);
    const call = await asked<{ id: string }>(session, 'POST', 'activities', anActivity({ subjectType: 'lead', subjectId: id }), 201);
    expect((await scored(session, id, ({ score }) => score !== before)).score).toBe(before! + 8);
    expect((await explained(session, id)).factors).toContainEqual(expect.objectContaining({ code: 'CALL', points: 8, why: expect.objectContaining({ times: 1 }) }));
    await asked(session, 'DELETE', `activities/${call.id}`, undefined, 204);
    expect((await scored(session, id, ({ score }) => score === before)).score).toBe(before);
    await asked(session, 'POST', `activities/${call.id}/restore`);
    expect((await scored(session, id, ({ score }) => score !== before)).score).toBe(before! + 8);
    const other = await made(session);
    await scored(session, other.id);
    await asked(session, 'PATCH', `activities/${call.id}`, { subjectId: other.id });
    expect((await scored(session, id, ({ score }) => score === before)).score).toBe(before);
    expect((await scored(session, other.id, ({ score }) => score === before! + 8)).score).toBe(before! + 8);
  }, 60_000);

  it('comes once for many changes, is kept each time, and tells of another grade alone', async () => {
    const session = await signIn();
    const { id } = await made(session);
    const first = await scored(session, id);
    for (const [field, value] of Object.entries(known)) await asked(session, 'PATCH', `leads/${id}`, { [field]: value });
    const { score: final } = await explained(session, id);
    const settled = await scored(session, id, ({ score }) => score === final);
    expect([settled.score, settled.grade === first.grade]).toEqual([final, false]);
    const { data } = await course(session, id);
    expect(data.length).toBeLessThanOrEqual(3);
    expect(data[0]).toMatchObject({ score: settled.score, grade: settled.grade, modelVersion: 1 });
    for (const kept of data) expect(sum(Object.values(kept.factors))).toBe(kept.score);
    const changes = data.toReversed().map(({ grade }, index, all) => [all[index - 1]?.grade ?? null, grade]).filter(([from, to]) => from !== to);
    expect(await eventually(() => gradesOf(session), (found) => found.length >= changes.length)).toEqual(changes.map(([from, to]) => expect.objectContaining({ leadId: id, from, to, modelVersion: 1 })));
  }, 60_000);

  it('shows how it has gone page by page, by a cursor of its own', async () => {
    const session = await signIn();
    const { id } = await made(session);
    const { score } = await scored(session, id);
    await asked(session, 'PATCH', `leads/${id}`, { title: 'CEO' });
    await scored(session, id, (lead) => lead.score !== score);
    const { data: [latest], page } = await course(session, id, '?take=1');
    const { data: [oldest], page: end } = await course(session, id, `?take=1&cursor=${page.nextCursor}`);
    expect([latest!.score - oldest!.score, oldest!.score, end.nextCursor]).toEqual([14, score, null]);
    const another = await made(session);
    await expectProblem(await session.send('GET', `/api/v1/leads/${another.id}/scores?cursor=${page.nextCursor}`), 400, 'cursor_invalid');
    await expectProblem(await session.send('GET', `/api/v1/leads/${id}/scores?take=0&sort=at`), 400, 'query_invalid');
  });

  it('is shown to whoever sees the lead', async () => {
    const session = await signIn();
    const { id } = await made(session, { ownerId: session.userId });
    const agent = await signIn({ role: 'agent', tenantId: session.tenantId });
    const stranger = await signIn();
    for (const other of [agent, stranger]) for (const what of ['score', 'scores']) await expectProblem(await other.send('GET', `/api/v1/leads/${id}/${what}`), 404, 'not_found');
  });
});

describe('the scoring model', () => {
  const rules = { ...DEFAULT_RULES, base: 50 };

  it('of a tenant that has said nothing is the one that everybody begins with', async () => {
    expect(await asked(await signIn(), 'GET', 'lead-scoring-model')).toEqual({ version: 1, active: { modelVersion: 1, rules: DEFAULT_RULES, activatedAt: null, updatedAt: null }, draft: null });
  });

  it('is drafted, previewed and activated, and all leads are scored by it', async () => {
    const session = await signIn();
    const leads = await Promise.all(Array.from({ length: 5 }, () => made(session)));
    const before = await Promise.all(leads.map(({ id }) => scored(session, id)));
    await expectProblem(await session.send('POST', '/api/v1/lead-scoring-model/activate'), 409, 'no_draft');
    await expectProblem(await session.send('POST', '/api/v1/lead-scoring-model/preview', {}), 409, 'no_draft');
    await asked(session, 'PUT', 'lead-scoring-model', DEFAULT_RULES);
    expect(await asked(session, 'PUT', 'lead-scoring-model', rules)).toMatchObject({ active: { modelVersion: 1, rules: DEFAULT_RULES }, draft: { modelVersion: 2, rules } });
    const preview = await asked<Schemas['ScorePreviewView']>(session, 'POST', 'lead-scoring-model/preview', { leadIds: [leads[0]!.id] });
    expect(preview).toMatchObject({ looked: 5, better: 5, worse: 0, leads: [{ leadId: leads[0]!.id, before: { score: before[0]!.score }, after: { score: before[0]!.score! + 45 } }] });
    expect(preview.after.B).toBe(5);
    const job = await asked<Schemas['JobView']>(session, 'POST', 'lead-scoring-model/activate', undefined, 202);
    expect(await eventually(() => asked<Schemas['JobView']>(session, 'GET', `jobs/${job.id}`), ({ state }) => state === 'done')).toMatchObject({ state: 'done', progress: { percent: 100, counts: { leads: 5, changed: 5 } } });
    for (const { id, score } of before) expect(await asked<Lead>(session, 'GET', `leads/${id}`)).toMatchObject({ score: score! + 45, scoreVersion: 2 });
    expect(await asked(session, 'GET', 'lead-scoring-model')).toMatchObject({ active: { modelVersion: 2, rules, activatedAt: expect.any(String) }, draft: null });
    expect((await course(session, leads[0]!.id)).data.map(({ modelVersion }) => modelVersion)).toEqual([2, 1]);
  }, 60_000);

  it('is not changed by whoever has not seen it as it is', async () => {
    const session = await signIn();
    const put = (body: object, version: string) => session.send('PUT', '/api/v1/lead-scoring-model', body, { 'if-match': version });
    const seen = (await session.send('GET', '/api/v1/lead-scoring-model')).headers.get('etag')!;
    const drafted = await put(rules, seen);
    expect([drafted.status, drafted.headers.get('etag')]).toEqual([200, '"2"']);
    await expectProblem(await put(DEFAULT_RULES, seen), 412, 'stale_version');
    expect((await put(DEFAULT_RULES, '"2"')).headers.get('etag')).toBe('"3"');
  });

  it('is refused with all that is wrong with it', async () => {
    const session = await signIn();
    const { errors } = await expectProblem(await session.send('PUT', '/api/v1/lead-scoring-model', { ...rules, sizes: [{ from: 5, points: 1 }, { from: 4, points: 1 }], grades: { A: 10, B: 20, C: 5, D: 4, E: 3 } }), 400, 'body_invalid');
    expect(errors!.map(({ pointer }) => pointer)).toEqual(['/sizes/1/from', '/grades/B']);
    await expectProblem(await session.send('PUT', '/api/v1/lead-scoring-model', { ...rules, base: 1.5 }), 400, 'body_invalid');
    await expectProblem(await session.send('POST', '/api/v1/lead-scoring-model/preview', { rules: { ...rules, grades: { A: 10, B: 20, C: 5, D: 4, E: 3 } } }), 400, 'body_invalid');
  });

  it('is decided by administrators, and seen by all', async () => {
    const agent = await signIn({ role: 'agent' });
    await asked(agent, 'GET', 'lead-scoring-model');
    for (const [method, address, body] of [['PUT', '', rules], ['POST', '/preview', {}], ['POST', '/activate', undefined]] as const) await expectProblem(await agent.send(method, `/api/v1/lead-scoring-model${address}`, body), 403, 'not_allowed');
  });
});
