import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Session, signIn } from '../support/api.js';
import { aTask } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { administrator, invited } from '../support/identity.js';
import { ownerClient } from '../support/inside.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const TASKS = '/api/v1/tasks';
const jsonOf = async <T>(answer: Response, status = 200): Promise<T> => {
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status });
  return JSON.parse(text) as T;
};
const create = async (session: Pick<Session, 'send'>, fields: object = {}) => jsonOf<Row>(await session.send('POST', TASKS, aTask(fields)), 201);
const listed = async (session: Pick<Session, 'send'>, query: string) => (await jsonOf<{ data: Row[] }>(await session.send('GET', `${TASKS}?${query}`))).data;

/** A moment so many minutes from now. */
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('giving a task', () => {
  it('is for oneself, unless it says for whom', async () => {
    const session = await signIn({ role: 'agent' });
    expect(await create(session)).toMatchObject({ assigneeId: session.userId, status: 'OPEN', type: 'FOLLOW_UP', priority: 'MEDIUM', completedAt: null });
    const admin = await signIn();
    expect(await create(admin, { assigneeId: null })).toMatchObject({ assigneeId: null });
    await expectProblem(await admin.send('POST', TASKS, aTask({ assigneeId: randomUUID() })), 422, 'user_unknown');
  });

  it('for a whole day is to be done by the end of that day, by the clocks of whoever does it', async () => {
    const session = await signIn();
    await session.send('PATCH', '/api/v1/settings/tenant', { timeZone: 'America/New_York' });
    expect(await create(session, { dueOn: '2027-03-14' })).toMatchObject({ dueAt: null, dueOn: '2027-03-14', deadline: '2027-03-15T03:59:59.999Z' });
    expect(await create(session, { dueOn: '2027-03-14', timeZone: 'Europe/Berlin' })).toMatchObject({ deadline: '2027-03-14T22:59:59.999Z' });
  });

  it.each([
    [{ dueAt: '2027-03-15T09:00:00Z', dueOn: '2027-03-15' }, 'due_twice', '/dueOn'],
    [{ dueAt: '2027-03-15T09:00:00Z', remindAt: '2027-03-15T08:00:00Z', remindMinutesBefore: 10 }, 'reminder_twice', '/remindMinutesBefore'],
    [{ remindMinutesBefore: 10 }, 'reminder_without_due', '/remindMinutesBefore'],
    [{ recurrence: 'FREQ=DAILY;COUNT=3' }, 'recurrence_without_due', '/recurrence'],
    [{ dueAt: '2027-03-15T09:00:00Z', recurrence: 'FREQ=DAILY' }, 'recurrence_endless', '/recurrence'],
    [{ dueAt: '2027-03-15T09:00:00Z', recurrence: 'FREQ=SECONDLY;COUNT=3' }, 'recurrence_too_frequent', '/recurrence'],
    [{ dueAt: '2027-03-15T09:00:00Z', recurrence: 'FREQ=DAILY;COUNT=1000000000' }, 'recurrence_too_long', '/recurrence'],
    [{ dueAt: '2027-03-15T09:00:00Z', recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3' }, 'recurrence_not_at_start', '/recurrence'],
    [{ timeZone: 'Europe/Nowhere' }, 'unknown_time_zone', '/timeZone'],
    [{ timeZone: '+01:00' }, 'unknown_time_zone', '/timeZone'],
    [{ subjectType: 'lead' }, 'subject_incomplete', '/subjectId'],
    [{ subjectId: randomUUID() }, 'subject_incomplete', '/subjectType'],
  ])('refuses %j with %s at %s', async (fields, code, pointer) => {
    const { errors } = await expectProblem(await (await signIn()).send('POST', TASKS, aTask(fields)), 400, code);
    expect(errors).toMatchObject([{ pointer, code }]);
  });
});

describe('following other clocks', () => {
  let database: pg.Client;
  beforeAll(async () => {
    database = await ownerClient();
  });
  afterAll(() => database.end());

  it('leaves a task found as the version that it is then', async () => {
    const session = await signIn();
    const task = await create(session, { dueOn: '2027-03-14' });
    await session.send('PATCH', '/api/v1/settings/tenant', { timeZone: 'Asia/Tokyo' });
    const moved = await eventually(async () => jsonOf<Row>(await session.send('GET', `${TASKS}/${task.id}`)), ({ deadline }) => deadline === '2027-03-14T14:59:59.999Z', 20_000);
    expect(moved.version).toBe(task.version + 1);
    await database.query('begin');
    await database.query("select set_config('app.tenant_id', $1, true)", [session.tenantId]);
    const { rows } = await database.query('select version from platform.search_rows where record_id = $1', [task.id]);
    await database.query('commit');
    expect(rows).toEqual([{ version: moved.version }]);
  });
});

describe('listing tasks', () => {
  it('finds what is overdue, due today and due this week, and nothing that is done', async () => {
    const session = await signIn();
    const late = await create(session, { dueAt: inMinutes(-5) });
    const today = await create(session, { dueOn: dayAfter(0) });
    const soon = await create(session, { dueOn: dayAfter(8) });
    const done = await create(session, { dueAt: inMinutes(-10) });
    await create(session);
    await session.send('PUT', `${TASKS}/${done.id}/complete`, {});
    const idsOf = async (query: string) => (await listed(session, query)).map(({ id }) => id);
    expect(await idsOf('due=overdue')).toEqual([late.id]);
    expect(await idsOf('due=today')).toContain(today.id);
    expect(await idsOf('due=week')).toContain(today.id);
    for (const query of ['due=overdue', 'due=today', 'due=week']) expect(await idsOf(query)).not.toContain(soon.id);
    for (const query of ['due=overdue', 'due=today', 'due=week']) expect(await idsOf(query)).not.toContain(done.id);
    expect(await idsOf('due=overdue&priority=LOW')).toEqual([]);
    await expectProblem(await session.send('GET', `${TASKS}?due=yesterday`), 400, 'query_invalid');
    expect(await (await session.send('GET', `${TASKS}/export?due=overdue&fields=id`)).text()).toContain(late.id);
  });

  it('takes today for the day that it is by the clocks of whoever asks', async () => {
    const ahead = await administrator();
    await ahead.send('PATCH', '/auth/me', { timeZone: 'Pacific/Kiritimati' });
    const here = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(Date.now());
    const task = await jsonOf<Row>(await ahead.send('POST', '/tasks', aTask({ dueOn: here })), 201);
    const { data } = await jsonOf<{ data: Row[] }>(await ahead.send('GET', '/tasks?due=today'));
    expect(data.map(({ id }) => id)).toEqual([task.id]);
  });

  it('finds by whom, by how it stands and by what it is about', async () => {
    const session = await signIn();
    const subjectId = randomUUID();
    const about = await create(session, { subjectType: 'order', subjectId, priority: 'URGENT', type: 'CALL' });
    await create(session, { assigneeId: null });
    for (const query of ['assigneeId=me', `subjectType=order&subjectId=${subjectId}`, 'priority=URGENT', 'type=CALL', 'status=OPEN&priority=URGENT']) expect({ query, ids: (await listed(session, query)).map(({ id }) => id) }).toEqual({ query, ids: [about.id] });
  });
});

describe('completing a task', () => {
  it('says who did it when, once, and can be taken back', async () => {
    const session = await signIn();
    const { id } = await create(session);
    expect(await jsonOf<Row>(await session.send('PUT', `${TASKS}/${id}/complete`, {}))).toMatchObject({ status: 'COMPLETED', completedBy: session.userId, completedAt: expect.any(String) });
    await expectProblem(await session.send('PUT', `${TASKS}/${id}/complete`, {}), 409, 'task_completed');
    expect(await jsonOf<Row>(await session.send('PUT', `${TASKS}/${id}/reopen`))).toMatchObject({ status: 'OPEN', completedBy: null, completedAt: null });
    await expectProblem(await session.send('PUT', `${TASKS}/${id}/reopen`), 409, 'task_open');
  });

  it('logs what was done, if it is told', async () => {
    const session = await signIn();
    const subjectId = randomUUID();
    const { id } = await create(session, { type: 'CALL', subjectType: 'invoice', subjectId });
    await jsonOf(await session.send('PUT', `${TASKS}/${id}/complete`, { activity: { outcome: 'Wants a quote.', durationMinutes: 12, direction: 'OUTBOUND' } }));
    const { data } = await jsonOf<{ data: Row[] }>(await session.send('GET', `/api/v1/activities?taskId=${id}`));
    expect(data).toMatchObject([{ type: 'CALL', title: 'Call Jane Doe about the quote', outcome: 'Wants a quote.', durationMinutes: 12, direction: 'OUTBOUND', subjectType: 'invoice', subjectId, ownerId: session.userId, status: 'COMPLETED' }]);
    const { id: other } = await create(session);
    const writer = await signIn({ tenantId: session.tenantId, userId: session.userId, grants: { 'tasks:read': 'all', 'tasks:write': 'all' } });
    await expectProblem(await writer.send('PUT', `${TASKS}/${other}/complete`, { activity: {} }), 403, 'not_allowed');
  });

  it('makes the next of one that comes again, right across a change of the clocks', async () => {
    const session = await signIn();
    const first = await create(session, { dueAt: '2027-03-25T08:00:00Z', recurrence: 'FREQ=WEEKLY;COUNT=2', timeZone: 'Europe/Berlin', remindMinutesBefore: 60, priority: 'HIGH' });
    await jsonOf(await session.send('PUT', `${TASKS}/${first.id}/complete`, {}));
    const [next] = await listed(session, 'status=OPEN');
    expect(next).toMatchObject({ dueAt: '2027-04-01T07:00:00.000Z', seriesId: first.id, remindMinutesBefore: 60, priority: 'HIGH', assigneeId: session.userId });
    await jsonOf(await session.send('PUT', `${TASKS}/${next!.id}/complete`, {}));
    expect(await listed(session, 'status=OPEN')).toEqual([]);
  });

  it('goes on from where the series is, when one of it was put off', async () => {
    const session = await signIn();
    const first = await create(session, { dueOn: '2027-03-01', recurrence: 'FREQ=MONTHLY;COUNT=3' });
    await session.send('PATCH', `${TASKS}/${first.id}`, { dueOn: '2027-03-09' });
    await jsonOf(await session.send('PUT', `${TASKS}/${first.id}/complete`, {}));
    expect(await listed(session, 'status=OPEN')).toMatchObject([{ dueOn: '2027-04-01' }]);
  });

  it('makes the next once, though twenty complete it at once', async () => {
    const session = await signIn();
    const { id } = await create(session, { dueAt: '2027-03-25T08:00:00Z', recurrence: 'FREQ=DAILY;COUNT=5' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => session.send('PUT', `${TASKS}/${id}/complete`, {})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers) if (answer.status !== 200) await expectProblem(answer, 409, 'task_completed');
    expect(await listed(session, 'status=OPEN')).toHaveLength(1);
  });

  it('makes no second next when it was taken back and completed again', async () => {
    const session = await signIn();
    const { id } = await create(session, { dueAt: '2027-03-25T08:00:00Z', recurrence: 'FREQ=DAILY;COUNT=5' });
    for (const verb of ['complete', 'reopen', 'complete']) await jsonOf(await session.send('PUT', `${TASKS}/${id}/${verb}`, {}));
    expect(await listed(session, 'status=OPEN')).toHaveLength(1);
  });
});

describe('assigning a task', () => {
  it('gives it to somebody who is there, and to nobody else', async () => {
    const admin = await administrator();
    const agent = await invited(admin, ['agent']);
    const { id } = await jsonOf<Row>(await agent.send('POST', '/tasks', aTask()), 201);
    expect(await jsonOf<Row>(await agent.send('POST', `/tasks/${id}/assign`, { assigneeId: admin.userId }))).toMatchObject({ assigneeId: admin.userId });
    // it is not his any more
    await expectProblem(await agent.send('GET', `/tasks/${id}`), 404, 'not_found');
    await expectProblem(await admin.send('POST', `/tasks/${id}/assign`, { assigneeId: randomUUID() }), 422, 'user_unknown');
    await expectProblem(await agent.send('POST', '/tasks', aTask({ assigneeId: admin.userId })), 403, 'not_allowed');
  });

  it('follows the clocks of whoever gets it', async () => {
    const admin = await administrator();
    const agent = await invited(admin, ['agent']);
    await agent.send('PATCH', '/auth/me', { timeZone: 'Asia/Tokyo' });
    const { id, deadline } = await jsonOf<Row>(await admin.send('POST', '/tasks', aTask({ dueOn: '2027-03-15' })), 201);
    expect(deadline).toBe('2027-03-15T23:59:59.999Z');
    expect(await jsonOf<Row>(await admin.send('POST', `/tasks/${id}/assign`, { assigneeId: agent.userId }))).toMatchObject({ deadline: '2027-03-15T14:59:59.999Z' });
    await agent.send('PATCH', '/auth/me', { timeZone: 'America/New_York' });
    const followed = await eventually(async () => jsonOf<Row>(await agent.send('GET', `/tasks/${id}`)), (task) => task.deadline === '2027-03-16T03:59:59.999Z', 15_000);
    expect(followed.deadline).toBe('2027-03-16T03:59:59.999Z');
  });
});

describe('deactivating a user', () => {
  it('gives his open tasks to the one who is named, and leaves what is done', async () => {
    const admin = await administrator();
    const agent = await invited(admin, ['agent']);
    const open = await Promise.all([1, 2, 3].map(async () => jsonOf<Row>(await agent.send('POST', '/tasks', aTask()), 201)));
    const done = await jsonOf<Row>(await agent.send('POST', '/tasks', aTask()), 201);
    await agent.send('PUT', `/tasks/${done.id}/complete`, {});
    await jsonOf(await admin.send('POST', `/users/${agent.userId}/deactivate`, { records: 'reassign', reassignTo: admin.userId }));
    const ownersOf = async () => (await jsonOf<{ data: Row[] }>(await admin.send('GET', `/tasks?assigneeId=${admin.userId}&status=OPEN`))).data;
    expect((await eventually(ownersOf, (tasks) => tasks.length === 3, 15_000)).map(({ id }) => id).toSorted()).toEqual(open.map(({ id }) => id).toSorted());
    expect(await jsonOf<Row>(await admin.send('GET', `/tasks/${done.id}`))).toMatchObject({ assigneeId: agent.userId });
  });
});
