import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { signedIn, tenantOf } from '../support/identity.js';
import { answered, openDeal, openPipeline, type Pipeline, readDeal, readPipeline, type Stage, stageOf } from './deal-trials.js';

const at = (id: string, rest = '') => `/api/v1/pipelines/${id}${rest}`;
const names = ({ stages }: Pipeline) => (stages as readonly Stage[]).map(({ name }) => name);

describe('a new tenant', () => {
  it('has a pipeline with the usual stages', async () => {
    const registered = await tenantOf();
    const { send } = await signedIn(registered.tenantId, registered.email);
    const list = async () => ((await (await send('GET', '/pipelines')).json()) as { data: Pipeline[] }).data;
    const [pipeline] = await eventually(list, (data) => data.length > 0);
    expect(pipeline).toMatchObject({ isDefault: true });
    expect((pipeline!.stages as readonly Stage[]).map(({ name, probability }) => [name, probability])).toEqual([['LEAD', 10], ['QUALIFIED', 25], ['PROPOSAL', 50], ['NEGOTIATION', 75], ['CLOSED_WON', 100], ['CLOSED_LOST', 0]]);
  });
});

describe('the default pipeline', () => {
  it('is one at a time: whichever is made it takes the place of the other', async () => {
    const session = await signIn();
    const { pipelineId } = await openDeal(session);
    const other = await openPipeline(session, { isDefault: true });
    expect((await readPipeline(session, pipelineId)).isDefault).toBe(false);
    expect((await openDeal(session)).pipelineId).toBe(other.id);
    await answered(session.send('PATCH', at(pipelineId), { isDefault: true }));
    expect((await readPipeline(session, other.id)).isDefault).toBe(false);
  });

  it('can not be taken away', async () => {
    const session = await signIn();
    const { id } = await openPipeline(session, { isDefault: true });
    await expectProblem(await session.send('PATCH', at(id), { isDefault: false }), 409, 'default_pipeline_stays');
    await expectProblem(await session.send('DELETE', at(id)), 409, 'default_pipeline_stays');
  });
});

describe('the stages of a pipeline', () => {
  it('are added, changed and moved, and the pipeline has another version then', async () => {
    const session = await signIn();
    const { id, version } = await openPipeline(session);
    const added = await answered<Pipeline>(session.send('POST', at(id, '/stages'), { name: 'LEGAL', probability: 60, position: 3, rottingDays: 7 }, { 'if-match': `"${version}"` }));
    expect(names(added)).toEqual(['LEAD', 'QUALIFIED', 'PROPOSAL', 'LEGAL', 'NEGOTIATION', 'CLOSED_WON', 'CLOSED_LOST']);
    expect(added.version).toBe(version + 1);
    const moved = await answered<Pipeline>(session.send('PATCH', at(id, `/stages/${stageOf(added, 'LEGAL').id}`), { name: 'Legal', position: 0 }));
    expect(names(moved).slice(0, 2)).toEqual(['Legal', 'LEAD']);
    expect(stageOf(moved, 'Legal')).toMatchObject({ probability: 60, rottingDays: 7 });
    const { data } = await answered<{ data: { name: string; position: number }[] }>(session.send('GET', at(id, '/stages?take=50')));
    expect(data.map(({ name, position }) => [name, position])).toEqual(names(moved).map((name, index) => [name, index]));
  });

  it.each([
    [{ name: 'proposal', probability: 1 }, 409, 'stage_name_taken'],
    [{ name: 'X', probability: 1, requiredFields: ['colour'] }, 422, 'requirement_unknown'],
    [{ name: 'X', probability: 101 }, 400, 'body_invalid'],
    [{ name: 'X', probability: 1, colour: 'red' }, 400, 'body_invalid'],
  ])('refuse %j', async (body, status, code) => {
    const session = await signIn();
    const { id } = await openPipeline(session);
    await expectProblem(await session.send('POST', at(id, '/stages'), body), status, code);
  });

  it('are changed by whoever may write pipelines', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    const agent = await signIn({ tenantId: session.tenantId, role: 'agent' });
    expect((await agent.send('GET', at(pipeline.id, '/stages'))).status).toBe(200);
    await expectProblem(await agent.send('POST', at(pipeline.id, '/stages'), { name: 'X', probability: 1 }), 403, 'not_allowed');
    await expectProblem(await agent.send('DELETE', at(pipeline.id, `/stages/${stageOf(pipeline, 'LEAD').id}`)), 403, 'not_allowed');
  });
});

describe('removing a stage', () => {
  it('is refused while deals are in it, those in the recycle bin included, until it is said where they go', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    const [from, to] = [stageOf(pipeline, 'PROPOSAL').id, stageOf(pipeline, 'QUALIFIED').id];
    const [kept, thrown, elsewhere] = [await openDeal(session, { pipelineId: pipeline.id, stageId: from }), await openDeal(session, { pipelineId: pipeline.id, stageId: from }), await openDeal(session, { pipelineId: pipeline.id })];
    await answered(session.send('DELETE', `/api/v1/deals/${thrown.id}`), 204);
    expect(await expectProblem(await session.send('DELETE', at(pipeline.id, `/stages/${from}`)), 409, 'stage_in_use')).toMatchObject({ count: 2 });
    for (const refuge of [from, stageOf(pipeline, 'CLOSED_WON').id, randomUUID()]) await expectProblem(await session.send('DELETE', at(pipeline.id, `/stages/${from}?moveDealsTo=${refuge}`)), 422, 'stage_not_in_pipeline');
    await expectProblem(await session.send('DELETE', at(pipeline.id, `/stages/${from}?moveDealsTo=nowhere`)), 400, 'query_invalid');
    await answered(session.send('DELETE', at(pipeline.id, `/stages/${from}?moveDealsTo=${to}`)), 204);
    expect(names(await readPipeline(session, pipeline.id))).not.toContain('PROPOSAL');
    const moved = await readDeal(session, kept.id);
    expect(moved).toMatchObject({ stageId: to, version: kept.version + 1 });
    expect((await readDeal(session, elsewhere.id)).version).toBe(elsewhere.version);
    const { data: stays } = await answered<{ data: { stage: string; leftAt: string | null }[] }>(session.send('GET', `/api/v1/deals/${kept.id}/stages`));
    expect(stays.map(({ stage, leftAt }) => [stage, leftAt === null])).toEqual([['PROPOSAL', false], ['QUALIFIED', true]]);
    const { data: history } = await answered<{ data: { changes: object }[] }>(session.send('GET', `/api/v1/deals/${kept.id}/history`));
    expect(history.map(({ changes }) => changes)).toContainEqual({ stageId: [from, to] });
    expect(await answered(session.send('POST', `/api/v1/deals/${thrown.id}/restore`))).toMatchObject({ stageId: to });
  });

  it('without deals needs nothing, and leaves the last ones', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    await answered(session.send('DELETE', at(pipeline.id, `/stages/${stageOf(pipeline, 'LEAD').id}`)), 204);
    await expectProblem(await session.send('DELETE', at(pipeline.id, `/stages/${stageOf(pipeline, 'CLOSED_LOST').id}`)), 422, 'last_stages_stay');
    await expectProblem(await session.send('DELETE', at(pipeline.id, `/stages/${randomUUID()}`)), 404, 'stage_not_found');
  });

  it('loses no deal that comes at the same moment', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    const [from, to] = [stageOf(pipeline, 'PROPOSAL').id, stageOf(pipeline, 'QUALIFIED').id];
    const opening = Array.from({ length: 12 }, () => session.send('POST', '/api/v1/deals', { name: 'x', pipelineId: pipeline.id, stageId: from }));
    const removing = session.send('DELETE', at(pipeline.id, `/stages/${from}?moveDealsTo=${to}`));
    const answers = await Promise.all(opening);
    expect((await removing).status).toBe(204);
    const made = answers.filter(({ status }) => status === 201).length;
    expect(answers.filter(({ status }) => status !== 201).map(({ status }) => status)).toEqual(Array.from({ length: 12 - made }, () => 422));
    const { page } = await answered<{ page: { total: number } }>(session.send('GET', `/api/v1/deals?stageId=${to}`));
    expect(page.total).toBe(made);
  });
});

describe('deleting a pipeline', () => {
  it('is refused while deals are in it', async () => {
    const session = await signIn();
    const pipeline = await openPipeline(session);
    const { id } = await openDeal(session, { pipelineId: pipeline.id });
    expect(await expectProblem(await session.send('DELETE', at(pipeline.id)), 409, 'pipeline_in_use')).toMatchObject({ count: 1 });
    const other = await openPipeline(session);
    await answered(session.send('PATCH', `/api/v1/deals/${id}`, { pipelineId: other.id }));
    await answered(session.send('DELETE', at(pipeline.id)), 204);
    await expectProblem(await session.send('POST', '/api/v1/deals', { name: 'x', pipelineId: pipeline.id }), 422, 'reference_not_found');
  });
});
