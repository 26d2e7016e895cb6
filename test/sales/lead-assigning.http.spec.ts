import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { type Session, signIn } from '../support/api.js';
import { aLead } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { colleague, leaves } from '../support/users.js';
import { answered } from './deal-trials.js';

type Lead = Schemas['Lead'];
type Rule = Schemas['LeadAssignmentRule'];
type Preview = Schemas['AssignmentPreview'];

const RULES = '/api/v1/lead-assignment-rules';
const HOUR_MS = 3_600_000;
const at = (id: string, verb = '') => `/api/v1/leads/${id}${verb}`;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const free = (fields: object = {}) => ({ ...aLead(), ownerId: null, ...fields });
const layDown = ({ send }: Session, fields: object): Promise<Rule> => answered(send('POST', RULES, { name: 'Rule', strategy: 'ROUND_ROBIN', ...fields }), 201);
const capture = ({ send }: Session, fields: object = {}): Promise<Lead> => answered(send('POST', '/api/v1/leads', free(fields)), 201);
const capturedMany = async ({ send }: Session, items: readonly object[]): Promise<Lead[]> =>
  (await answered<{ results: { data: Lead }[] }>(send('POST', '/api/v1/leads/batch', { items: items.map((data) => ({ op: 'create', data })) }))).results.map(({ data }) => data);
const preview = async ({ send }: Session, body: object): Promise<Preview['data']> => (await answered<Preview>(send('POST', `${RULES}/preview`, body))).data;
const team = (session: Session, count = 3) => Promise.all(times(count, () => colleague(session.tenantId)));
const agentOf = (session: Session, userId?: string) => signIn({ tenantId: session.tenantId, role: 'agent', ...(userId !== undefined && { userId }) });

function countsOf(leads: readonly { readonly ownerId: string | null }[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { ownerId } of leads) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  return counts;
}

describe('capturing a lead that is nobody\'s', () => {
  it('goes by the rules: to the agent of the first that fits, in the transaction that makes it', async () => {
    const session = await signIn();
    const [ada, ben] = await team(session, 2);
    await layDown(session, { agentIds: [ada], conditions: { and: [{ field: 'country', op: 'eq', value: 'NO' }, { field: 'value', op: 'gte', value: '50000' }] } });
    const second = await layDown(session, { agentIds: [ben], conditions: { field: 'source', op: 'eq', value: 'WEBSITE' } });
    expect(await capture(session, { source: 'WEBSITE', value: { amount: '60000', currency: 'EUR' }, address: { country: 'NO' } })).toMatchObject({ ownerId: ada });
    const lead = await capture(session, { source: 'WEBSITE', value: { amount: '60000', currency: 'EUR' } });
    expect(lead).toMatchObject({ ownerId: ben, assignedRuleId: second.id, version: 1 });
    expect(await answered(session.send('GET', at(lead.id, '/assignments')))).toEqual({ data: [{ at: lead.createdAt, fromId: null, toId: ben, ruleId: second.id, reason: null, byId: session.userId }] });
    expect(await capture(session, { source: 'PHONE' })).toMatchObject({ ownerId: null, assignedRuleId: null });
  });

  it('asks no rule for one that is somebody\'s, or that shall stay nobody\'s', async () => {
    const session = await signIn();
    const [ada, ben] = await team(session, 2);
    await layDown(session, { agentIds: [ada] });
    expect(await capture(session, { ownerId: ben })).toMatchObject({ ownerId: ben });
    expect(await capture(session, { assign: false })).toMatchObject({ ownerId: null });
    expect(await answered<Lead>(session.send('POST', '/api/v1/leads', aLead()), 201)).toMatchObject({ ownerId: session.userId });
    expect(await answered<Lead>(session.send('POST', '/api/v1/leads', { ...aLead(), assign: true }), 201)).toMatchObject({ ownerId: ada });
  });

  it('puts it also where whoever captures it could not', async () => {
    const session = await signIn();
    const [ada] = await team(session, 1);
    const agent = await agentOf(session);
    await layDown(session, { agentIds: [ada] });
    expect(await capture(agent)).toMatchObject({ ownerId: ada });
    await expectProblem(await agent.send('POST', '/api/v1/leads', free({ ownerId: ada })), 403, 'not_allowed');
  });

  it('is asked by custom fields, too, and fits nobody any more when the field is gone', async () => {
    const session = await signIn();
    const [ada] = await team(session, 1);
    const field = await answered<{ id: string }>(session.send('POST', '/api/v1/settings/custom-fields', { entity: 'leads', key: 'fleet', type: 'number', label: 'Fleet' }), 201);
    const rule = await layDown(session, { agentIds: [ada], conditions: { field: 'customFields.fleet', op: 'gte', value: '10' } });
    expect((await capturedMany(session, [free({ customFields: { fleet: 12 } }), free({ customFields: { fleet: 9 } })])).map(({ ownerId }) => ownerId)).toEqual([ada, null]);
    await answered(session.send('DELETE', `/api/v1/settings/custom-fields/${field.id}`), 204);
    expect(await capture(session)).toMatchObject({ ownerId: null });
    expect((await preview(session, { leads: [aLead()] }))[0]!.rules).toEqual([{ ruleId: rule.id, fits: false, misfits: ['/conditions/field'], skipped: [] }]);
  });

  it('leaves out who is deactivated, absent, or off work by his own clocks, and says so', async () => {
    const session = await signIn();
    const [gone, away, ben] = (await team(session)) as [string, string, string];
    const day = (hours: object[]) => Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [name, hours]));
    await layDown(session, { agentIds: [gone, away, ben], respectsWorkingHours: true, strategy: 'FIXED' });
    await answered(session.send('PATCH', '/api/v1/settings/tenant', { businessHours: day([]) }));
    expect((await preview(session, { leads: [aLead()] }))[0]).toMatchObject({ ownerId: null, rules: [{ skipped: [gone, away, ben].map((agentId) => ({ agentId, because: 'outside_hours' })) }] });
    await answered(session.send('PATCH', '/api/v1/settings/tenant', { businessHours: day([{ from: '00:00', to: '24:00' }]) }));
    const [yesterday, tomorrow] = [-24, 24].map((hours) => new Date(Date.now() + hours * HOUR_MS).toISOString());
    await answered(session.send('POST', '/api/v1/absences', { ownerId: away, startsAt: yesterday, endsAt: tomorrow }), 201);
    await leaves(session.tenantId, gone);
    expect(await capture(session)).toMatchObject({ ownerId: ben });
    expect((await preview(session, { leads: [aLead()] }))[0]!.rules[0]!.skipped).toEqual([{ agentId: gone, because: 'inactive' }, { agentId: away, because: 'absent' }]);
  });
});

describe('capturing many at once', () => {
  it('goes round fairly: of 16 at a time, and of batches beside them, each agent gets as many as the others, or one more', async () => {
    const session = await signIn();
    const agents = await team(session);
    await layDown(session, { agentIds: agents });
    const made = (await Promise.all([...times(16, () => capture(session)), ...times(4, () => capturedMany(session, times(10, () => free()))), ...times(8, () => capture(session))])).flat();
    const counts = agents.map((agent) => countsOf(made).get(agent) ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(64);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('gives nobody more than his capacity, by two rules with the same people in another order, alone and in batches', async () => {
    const session = await signIn();
    const agents = await team(session);
    const by = (source: string) => ({ field: 'source', op: 'eq', value: source });
    await layDown(session, { agentIds: agents, capacity: 7, conditions: by('WEBSITE'), strategy: 'LEAST_LOADED' });
    await layDown(session, { agentIds: agents.toReversed(), capacity: 7, conditions: { or: [by('WEBSITE'), by('PHONE')] } });
    const mixed = (index: number) => free({ source: index % 2 === 0 ? 'WEBSITE' : 'PHONE' });
    const made = (await Promise.all([...times(16, (index) => capture(session, mixed(index))), ...times(4, () => capturedMany(session, times(6, mixed)))])).flat();
    expect([...agents.map((agent) => countsOf(made).get(agent)), countsOf(made).get(null)]).toEqual([7, 7, 7, 19]);
  });
});

describe('previewing who would get leads', () => {
  it('says what then happens, and changes nothing', async () => {
    const session = await signIn();
    const agents = await team(session);
    const by = (field: string, op: string, value: unknown) => ({ field, op, value });
    await layDown(session, { agentIds: agents, capacity: 4, conditions: { and: [by('source', 'in', ['WEBSITE', 'EVENT']), by('employees', 'gte', 50)] } });
    await layDown(session, { agentIds: agents.slice(1), capacity: 6, strategy: 'LEAST_LOADED', conditions: { or: [by('country', 'eq', 'DE'), { not: by('tags', 'has', 'cold') }] } });
    await layDown(session, { agentIds: agents.slice(2), capacity: 8, strategy: 'FIXED', conditions: by('title', 'contains', 'CHEF') });
    for (let round = 0; round < 4; round++) {
      const bodies = times(8, () => free({ source: oneOf(['WEBSITE', 'EVENT', 'PHONE']), employees: oneOf([10, 50, 500]), address: { country: oneOf(['DE', 'NO']) }, tags: oneOf([[], ['cold'], ['cold', 'fair']]), title: oneOf([null, 'Küchenchef', 'Owner']) }));
      const foreseen = await preview(session, { leads: bodies });
      expect(await preview(session, { leads: bodies })).toEqual(foreseen);
      const made = await capturedMany(session, bodies);
      expect(made.map(({ ownerId, assignedRuleId }) => ({ ownerId, ruleId: assignedRuleId }))).toEqual(foreseen.map(({ ownerId, ruleId }) => ({ ownerId, ruleId })));
    }
  });

  it('names the places that a lead does not meet, and says the same of one that is there', async () => {
    const session = await signIn();
    const [ada] = await team(session, 1);
    const rule = await layDown(session, { agentIds: [ada], opensToAgents: true, conditions: { and: [{ field: 'source', op: 'eq', value: 'WEBSITE' }, { or: [{ field: 'country', op: 'eq', value: 'NO' }, { field: 'employees', op: 'gt', value: 5 }] }] } });
    const body = { ...aLead(), source: 'PHONE', employees: 3 };
    const { id } = await capture(session, body);
    const other = await capture(session, { source: 'WEBSITE', employees: 6, assign: false });
    const rules = [{ ruleId: rule.id, fits: false, misfits: ['/conditions/and/0', '/conditions/and/1'], skipped: [] }];
    expect(await preview(session, { leadIds: [id, other.id], leads: [body] })).toEqual([
      { leadId: id, ownerId: null, ruleId: null, rules, openedBy: [] },
      { leadId: other.id, ownerId: ada, ruleId: rule.id, rules: [{ ruleId: rule.id, fits: true, misfits: [], skipped: [] }], openedBy: [rule.id] },
      { leadId: null, ownerId: null, ruleId: null, rules, openedBy: [] },
    ]);
    await expectProblem(await session.send('POST', `${RULES}/preview`, { leadIds: [randomUUID()] }), 404, 'not_found');
    await expectProblem(await session.send('POST', `${RULES}/preview`, { leads: [{ email: 'a@b.example' }] }), 422, 'lead_without_name');
  });
});

const oneOf = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;

describe('assigning a lead', () => {
  it('gives it to whom the rules choose when nobody is named, and refuses when nobody can take it', async () => {
    const session = await signIn();
    const [ada] = await team(session, 1);
    const { id } = await capture(session);
    await expectProblem(await session.send('POST', at(id, '/assign'), {}), 422, 'nobody_to_assign_to');
    await layDown(session, { agentIds: [ada], capacity: 1 });
    expect(await answered(session.send('POST', at(id, '/assign'), { reason: 'It waited for long.' }))).toMatchObject({ ownerId: ada, assignmentReason: 'It waited for long.', version: 2 });
    const other = await capture(session);
    await expectProblem(await session.send('POST', at(other.id, '/assign'), {}), 422, 'nobody_to_assign_to');
  });

  it('goes by how it is scored, and says so before', async () => {
    const session = await signIn();
    const [ada, ben] = await team(session, 2);
    const { id } = await capture(session, { assign: false });
    const { score } = await eventually(() => answered<Lead>(session.send('GET', at(id))), (lead) => lead.score !== null);
    await layDown(session, { agentIds: [ben], conditions: { field: 'score', op: 'gt', value: score } });
    await layDown(session, { agentIds: [ada], conditions: { field: 'score', op: 'eq', value: score } });
    expect(await preview(session, { leadIds: [id] })).toMatchObject([{ ownerId: ada }]);
    expect(await answered(session.send('POST', at(id, '/assign'), {}))).toMatchObject({ ownerId: ada });
  });

  it('does not take it from anybody: that is reassigning, with a reason', async () => {
    const session = await signIn();
    const [ada, ben] = await team(session, 2);
    const { id } = await capture(session, { ownerId: ada });
    await expectProblem(await session.send('POST', at(id, '/assign'), { ownerId: ben }), 409, 'lead_already_assigned');
    await expectProblem(await session.send('POST', at(id, '/reassign'), { ownerId: ben }), 400, 'body_invalid');
    await expectProblem(await session.send('POST', at(id, '/reassign'), { ownerId: randomUUID(), reason: 'x' }), 422, 'user_unknown');
    await answered(session.send('POST', at(id, '/reassign'), { ownerId: ben, reason: 'Ada is away.' }));
    await answered(session.send('POST', at(id, '/reassign'), { reason: 'Nobody wants it.' }));
    const { data } = await answered<Schemas['Assignments']>(session.send('GET', at(id, '/assignments')));
    expect(data.map(({ fromId, toId, reason }) => [fromId, toId, reason])).toEqual([[null, ada, null], [ada, ben, 'Ada is away.'], [ben, null, 'Nobody wants it.']]);
  });

  it('is done within the reach of whoever does it: from whom, and to whom', async () => {
    const session = await signIn();
    const [mine, stranger] = await team(session, 2);
    const manager = await signIn({ tenantId: session.tenantId, role: 'manager', team: [mine!] });
    const { id } = await capture(session);
    await expectProblem(await manager.send('POST', at(id, '/assign'), { ownerId: stranger }), 403, 'not_allowed');
    expect(await answered(manager.send('POST', at(id, '/assign'), { ownerId: mine }))).toMatchObject({ ownerId: mine });
    await expectProblem(await manager.send('PATCH', at(id), { ownerId: stranger }), 403, 'not_allowed');
    const agent = await agentOf(session, mine);
    await expectProblem(await agent.send('POST', at(id, '/reassign'), { ownerId: manager.userId, reason: 'x' }), 403, 'not_allowed');
    await expectProblem(await agent.send('PATCH', at(id), { ownerId: null }), 403, 'not_allowed');
  });

  it('lets an agent take one for himself where a rule opens it, up to his capacity; of two at once one gets it', async () => {
    const session = await signIn();
    const [ada, ben] = (await team(session, 2)) as [string, string];
    const [one, other] = [await agentOf(session, ada), await agentOf(session, ben)];
    const [first, second] = [await capture(session), await capture(session)];
    await expectProblem(await one.send('POST', at(first.id, '/assign'), { ownerId: ada }), 403, 'lead_not_opened');
    await expectProblem(await one.send('PATCH', at(first.id), { ownerId: ada }), 403, 'lead_not_opened');
    const rule = await layDown(session, { opensToAgents: true, capacity: 1 });
    await expectProblem(await one.send('POST', at(first.id, '/assign'), { ownerId: ben }), 403, 'not_allowed');
    const answers = await Promise.all([one, other].map((agent) => agent.send('POST', at(first.id, '/assign'), { ownerId: agent.userId })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.any(Number)]);
    expect([404, 409]).toContain(Math.max(...answers.map(({ status }) => status)));
    const winner = answers[0]!.status === 200 ? one : other;
    expect(await answered(session.send('GET', at(first.id)))).toMatchObject({ ownerId: winner.userId, assignedRuleId: rule.id });
    await expectProblem(await winner.send('POST', at(second.id, '/assign'), { ownerId: winner.userId }), 409, 'at_capacity');
  });
});

describe('assigning many leads', () => {
  it('gives those that fit to whom is named, or to whom the rules choose', async () => {
    const session = await signIn();
    const [ada, ben] = await team(session, 2);
    const made = await capturedMany(session, times(6, (index) => free({ source: index < 4 ? 'EVENT' : 'PHONE' })));
    const where = { field: 'source', op: 'eq', value: 'EVENT' };
    await layDown(session, { agentIds: [ada, ben], capacity: 1 });
    expect(await answered(session.send('POST', '/api/v1/leads/assign', { where }))).toEqual({ assigned: 2, unchanged: 2 });
    expect(await answered(session.send('POST', '/api/v1/leads/assign', { where, ownerId: ada, reason: 'The fair is hers.' }))).toEqual({ assigned: 3, unchanged: 1 });
    const { data } = await answered<{ data: Lead[] }>(session.send('GET', '/api/v1/leads?sort=id&source=EVENT'));
    expect(data.map(({ ownerId }) => ownerId)).toEqual(times(4, () => ada));
    expect(made.slice(4).every(({ ownerId }) => ownerId === null)).toBe(true);
    expect((await expectProblem(await session.send('POST', '/api/v1/leads/assign', { where: { field: 'colour', op: 'eq', value: 'red' } }), 400, 'condition_invalid')).errors).toEqual([expect.objectContaining({ pointer: '/where/field' })]);
  });

  it('is a job when they are more than go into one transaction', async () => {
    const session = await signIn();
    const agents = await team(session, 2);
    await capturedMany(session, times(501, () => free()));
    await layDown(session, { agentIds: agents });
    const job = await answered<Schemas['JobView']>(session.send('POST', '/api/v1/leads/assign', { where: { field: 'ownerId', op: 'empty', value: true } }), 202);
    await eventually(() => answered<Schemas['JobView']>(session.send('GET', `/api/v1/jobs/${job.id}`)), ({ state }) => state === 'done', 20_000);
    expect(await answered(session.send('GET', `/api/v1/jobs/${job.id}/result`))).toEqual({ assigned: 501, unchanged: 0 });
  });
});

describe('importing leads', () => {
  const file = times(12, (index) => `Person ${index},person-${index}@import.example`);
  const imported = async (session: Session, query: string) => {
    const form = new FormData();
    form.set('file', new Blob([['Last name,E-mail', ...file].join('\n')]), 'leads.csv');
    const answer = await fetch(`${process.env.TEST_APP_URL!}/api/v1/leads/import?${query}`, { method: 'POST', headers: { authorization: `Bearer ${session.token}` }, body: form });
    const { id } = await answered<{ id: string }>(answer, 202);
    await eventually(() => answered<{ status: string }>(session.send('GET', `/api/v1/imports/${id}`)), ({ status }) => status === 'DONE', 20_000);
    return countsOf((await answered<{ data: Lead[] }>(session.send('GET', '/api/v1/leads?take=100'))).data);
  };

  it('goes by the rules when that is asked for', async () => {
    const session = await signIn();
    const agents = await team(session);
    await layDown(session, { agentIds: agents });
    const counts = await imported(session, 'assign=true');
    expect(agents.map((agent) => counts.get(agent))).toEqual([4, 4, 4]);
  });

  it('leaves nobody\'s alone otherwise', async () => {
    const session = await signIn();
    await layDown(session, { agentIds: await team(session) });
    expect(await imported(session, 'ownerId=none')).toEqual(new Map([[null, 12]]));
  });
});

describe('the rules of a tenant', () => {
  it('keep an order, however many put them into another at once', async () => {
    const session = await signIn();
    const agentIds = await team(session, 1);
    const rules = await Promise.all(times(5, (index) => layDown(session, { name: `Rule ${index}`, agentIds })));
    const moved = await Promise.all(rules.map((rule, index) => session.send('PATCH', `${RULES}/${rule.id}`, { position: (index * 3) % 5 })));
    expect(moved.every(({ status }) => status === 200 || status === 412 || status === 409)).toBe(true);
    const { data } = await answered<{ data: Rule[] }>(session.send('GET', RULES));
    expect(data.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
  });

  it('refuse agents who are not there, and conditions that nobody can ask of a lead', async () => {
    const session = await signIn();
    const [ada, gone] = await team(session, 2);
    await leaves(session.tenantId, gone!);
    const rule = (fields: object) => session.send('POST', RULES, { name: 'x', strategy: 'FIXED', agentIds: [ada], ...fields });
    expect((await expectProblem(await rule({ agentIds: [ada, randomUUID()] }), 422, 'user_unknown')).errors).toEqual([expect.objectContaining({ pointer: '/agentIds/1' })]);
    await expectProblem(await rule({ agentIds: [gone] }), 422, 'user_inactive');
    expect((await expectProblem(await rule({ conditions: { and: [{ field: 'ownerId', op: 'empty', value: true }] } }), 400, 'condition_invalid')).errors).toEqual([expect.objectContaining({ pointer: '/conditions/and/0/field' })]);
    await expectProblem(await rule({ conditions: { relation: 'owner', some: { field: 'id', op: 'empty', value: false } } }), 400, 'condition_invalid');
  });

  it('are read by agents, and changed by managers', async () => {
    const session = await signIn();
    const rule = await layDown(session, { agentIds: await team(session, 1) });
    const agent = await agentOf(session);
    await answered(agent.send('GET', `${RULES}/${rule.id}`));
    await expectProblem(await agent.send('PATCH', `${RULES}/${rule.id}`, { active: false }), 403, 'not_allowed');
    const manager = await signIn({ tenantId: session.tenantId, role: 'manager' });
    expect(await answered(manager.send('PATCH', `${RULES}/${rule.id}`, { active: false }))).toMatchObject({ active: false });
    expect(await capture(session)).toMatchObject({ ownerId: null });
  });
});
