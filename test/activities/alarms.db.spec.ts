import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssignTask } from '../../src/contexts/activities/application/commands/assign-task.command.js';
import { CancelAppointment } from '../../src/contexts/activities/application/commands/cancel-appointment.command.js';
import { CompleteTask } from '../../src/contexts/activities/application/commands/complete-task.command.js';
import { ChangeTask } from '../../src/contexts/activities/application/commands/change-task.command.js';
import { CreateAppointment } from '../../src/contexts/activities/application/commands/create-appointment.command.js';
import { CreateTask } from '../../src/contexts/activities/application/commands/create-task.command.js';
import { DeleteTask } from '../../src/contexts/activities/application/commands/delete-task.command.js';
import { RingAlarms } from '../../src/contexts/activities/application/commands/ring-alarms.command.js';
import { ReadReminder } from '../../src/contexts/activities/application/queries/read-reminder.query.js';
import type { TaskId } from '../../src/contexts/activities/domain/task/task.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { eventually } from '../support/eventually.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { applicationInside, inTenant, someone } from '../support/inside.js';

let database: FreshDatabase;
let api: INestApplicationContext;
const workers: INestApplicationContext[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  api = await applicationInside({ APP_DATABASE_URL: database.app });
  await api.init();
}, 60_000);
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

async function startWorker(): Promise<INestApplicationContext> {
  const worker = await (await applicationInside({ APP_DATABASE_URL: database.app, ROLE: 'worker' })).init();
  workers.push(worker);
  return worker;
}

const dispatcher = () => api.get(Dispatcher);
const soon = (ms: number) => new Date(Date.now() + ms);
const NEVER = 60_000;
const taskWith = (fields: Partial<CreateTask>) => dispatcher().execute(Object.assign(new CreateTask(), { type: 'CALL', title: 'Call', priority: 'LOW', description: null, dueAt: null, dueOn: null, remindAt: null, remindMinutesBefore: null, recurrence: null, timeZone: null, subjectType: null, subjectId: null }, fields));
const appointmentWith = (fields: Partial<CreateAppointment>) =>
  dispatcher().execute(Object.assign(new CreateAppointment(), { title: 'Demo', description: null, location: null, link: null, participants: [], reminders: [], recurrence: null, allowOverlap: false, subjectType: null, subjectId: null }, fields));

interface Event {
  readonly aggregate_id: string;
  readonly data: Record<string, unknown>;
}
const eventsOf = (tenantId: string, type: string) => database.inTenant<Event>(tenantId, 'select aggregate_id, data from platform.outbox where type = $1 order by position', [type]);
const alarmsOf = (tenantId: string) => database.inTenant<{ kind: string; due_at: Date; occurs_at: Date; minutes_before: number | null }>(tenantId, 'select kind, due_at, occurs_at, minutes_before from activities.alarms order by due_at');
/** What is past when a task is made reminds of nothing: so it is made with time to spare, and its moment comes when it is there. */
const bringForward = (tenantId: string) => database.inTenant(tenantId, `update activities.alarms set due_at = now() - interval '1 millisecond'`);

describe('a reminder', () => {
  it('comes once, though two workers look for it', async () => {
    const tenantId = randomUUID();
    await Promise.all([startWorker(), startWorker()]);
    const ids = await inTenant(tenantId, () => Promise.all(Array.from({ length: 40 }, () => taskWith({ remindAt: soon(NEVER) }))));
    await bringForward(tenantId);
    const events = await eventually(() => eventsOf(tenantId, 'task.reminded'), (found) => found.length >= 40);
    expect(events.map(({ aggregate_id }) => aggregate_id).toSorted()).toEqual(ids.toSorted());
    await sleep(2_500);
    expect(await eventsOf(tenantId, 'task.reminded')).toHaveLength(40);
    expect(await alarmsOf(tenantId)).toEqual([]);
  });

  it('that nobody was there for comes when somebody is', async () => {
    const tenantId = randomUUID();
    const id = await inTenant(tenantId, () => taskWith({ remindAt: soon(NEVER) }));
    await bringForward(tenantId);
    expect(await eventsOf(tenantId, 'task.reminded')).toEqual([]);
    const first = await startWorker();
    expect(await eventually(() => eventsOf(tenantId, 'task.reminded'), (found) => found.length > 0)).toMatchObject([{ aggregate_id: id }]);
    await first.close();
    workers.splice(0);
    await startWorker();
    await sleep(1_500);
    expect(await eventsOf(tenantId, 'task.reminded')).toHaveLength(1);
  });

  it('comes at its new moment when that has changed, and not at all when it was taken away', async () => {
    const tenantId = randomUUID();
    const later = soon(3_000);
    await inTenant(tenantId, async () => {
      const moved = await taskWith({ title: 'moved', remindAt: soon(1_000) });
      await dispatcher().execute(ChangeTask.of({ id: moved, set: { remindAt: later } }));
      const without = await taskWith({ remindAt: soon(1_000) });
      await dispatcher().execute(ChangeTask.of({ id: without, set: { remindAt: null } }));
      const deleted = await taskWith({ remindAt: soon(1_000) });
      await dispatcher().execute(DeleteTask.of({ id: deleted }));
      const done = await taskWith({ remindAt: soon(1_000) });
      await dispatcher().execute(CompleteTask.of({ id: done, activity: null }));
    });
    await startWorker();
    await sleep(2_000);
    expect(await eventsOf(tenantId, 'task.reminded')).toEqual([]);
    expect(await eventually(() => eventsOf(tenantId, 'task.reminded'), (found) => found.length > 0)).toMatchObject([{ data: { remindAt: later.toISOString() } }]);
  });

  it('of an appointment that comes again is followed by the next', async () => {
    const tenantId = randomUUID();
    const owner = someone();
    const startsAt = new Date(Math.ceil(soon(11 * 60_000).getTime() / 1_000) * 1_000);
    await inTenant(tenantId, () => appointmentWith({ startsAt, endsAt: new Date(startsAt.getTime() + 600_000), timeZone: 'UTC', recurrence: 'FREQ=DAILY;COUNT=3', reminders: [10] }), owner);
    expect(await alarmsOf(tenantId)).toMatchObject([{ kind: 'reminder', minutes_before: 10, occurs_at: startsAt }]);
    await bringForward(tenantId);
    await startWorker();
    expect(await eventually(() => eventsOf(tenantId, 'appointment.reminded'), (found) => found.length > 0)).toMatchObject([{ data: { userIds: [owner.userId], startsAt: startsAt.toISOString(), minutesBefore: 10 } }]);
    expect(await alarmsOf(tenantId)).toMatchObject([{ kind: 'reminder', occurs_at: new Date(startsAt.getTime() + 86_400_000) }]);
  });

  it('is left to whoever has taken it, and comes back when he fails', async () => {
    const tenantId = randomUUID();
    const id = await inTenant(tenantId, () => taskWith({ remindAt: soon(NEVER) }));
    await bringForward(tenantId);
    const holder = await database.client();
    await holder.query('begin');
    await holder.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await holder.query('select id from activities.alarms for update');
    const ring = () => Work.run({ tenantId, correlationId: 'test-ring' }, () => dispatcher().execute(RingAlarms.of({ most: 50 })));
    expect(await ring()).toBe(0);
    await holder.query('rollback');
    expect(await ring()).toBe(1);
    expect(await ring()).toBe(0);
    expect(await eventsOf(tenantId, 'task.reminded')).toMatchObject([{ aggregate_id: id }]);
  });
});

describe('a letter that reminds', () => {
  const said = (tenantId: string, userId: string, about: { kind: 'task' | 'appointment'; id: string }, occursAt: Date | null = null) => inTenant(tenantId, () => dispatcher().ask(ReadReminder.of({ about, userId, occursAt: occursAt?.toISOString() ?? null })));

  it('says nothing to somebody who has given the task to another, or has done it, since', async () => {
    const [tenantId, me] = [randomUUID(), someone()];
    const id = await inTenant(tenantId, () => taskWith({ title: 'Call' }), me);
    expect(await said(tenantId, me.userId, { kind: 'task', id })).toMatchObject({ title: 'Call' });
    await inTenant(tenantId, () => dispatcher().execute(AssignTask.of({ id, assigneeId: null })), me);
    expect(await said(tenantId, me.userId, { kind: 'task', id })).toBeNull();
    await inTenant(tenantId, () => dispatcher().execute(AssignTask.of({ id, assigneeId: me.userId })), me);
    await inTenant(tenantId, () => dispatcher().execute(CompleteTask.of({ id, activity: null })), me);
    expect(await said(tenantId, me.userId, { kind: 'task', id })).toBeNull();
  });

  it('says which time of an appointment it is, and nothing of one that does not take place, or to those who do not take part', async () => {
    const [tenantId, me] = [randomUUID(), someone()];
    const [first, second] = [new Date('2031-03-15T09:00:00Z'), new Date('2031-03-16T09:00:00Z')];
    const id = await inTenant(tenantId, () => appointmentWith({ startsAt: first, endsAt: new Date('2031-03-15T10:00:00Z'), timeZone: 'UTC', recurrence: 'FREQ=DAILY;COUNT=3' }), me);
    const about = { kind: 'appointment' as const, id };
    expect(await said(tenantId, me.userId, about, second)).toMatchObject({ title: 'Demo', dueAt: second.toISOString() });
    expect(await said(tenantId, randomUUID(), about, second)).toBeNull();
    await inTenant(tenantId, () => dispatcher().execute(CancelAppointment.of({ id, reason: null, occurrence: second })), me);
    expect(await said(tenantId, me.userId, about, second)).toBeNull();
    expect(await said(tenantId, me.userId, about, first)).toMatchObject({ dueAt: first.toISOString() });
  });
});

describe('a deadline', () => {
  it('that passes is told once, and not when it was kept', async () => {
    const tenantId = randomUUID();
    const dueAt = soon(1_000);
    const [late] = await inTenant(tenantId, async () => {
      const ids: TaskId[] = [await taskWith({ dueAt }), await taskWith({ dueAt }), await taskWith({ dueAt: soon(NEVER) })];
      await dispatcher().execute(CompleteTask.of({ id: ids[1]!, activity: null }));
      return ids;
    });
    await startWorker();
    expect(await eventually(() => eventsOf(tenantId, 'task.overdue'), (found) => found.length > 0)).toMatchObject([{ aggregate_id: late, data: { deadline: dueAt.toISOString() } }]);
    await sleep(1_500);
    expect(await eventsOf(tenantId, 'task.overdue')).toHaveLength(1);
  });

  it('that was over from the beginning is no news', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, () => taskWith({ dueAt: soon(-NEVER) }));
    expect(await alarmsOf(tenantId)).toEqual([]);
  });
});

describe('a series that goes on for years', () => {
  it('is entered into calendars as far as they reach, and further when the time has come; what is taken by then stays so', async () => {
    const tenantId = randomUUID();
    const owner = someone();
    const startsAt = new Date(Math.ceil(soon(86_400_000).getTime() / 1_000) * 1_000);
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    const id = await inTenant(tenantId, () => appointmentWith({ startsAt, endsAt, timeZone: 'UTC', recurrence: 'FREQ=DAILY;COUNT=900' }), owner);
    const entered = async () => database.inTenant<{ starts_at: Date; exclusive: boolean }>(tenantId, 'select starts_at, exclusive from activities.occupied_times where appointment_id = $1 order by starts_at', [id]);
    const all = await entered();
    expect(all.length).toBeGreaterThan(390);
    expect(all.length).toBeLessThan(402);
    // as if they had not been within reach
    await database.inTenant(tenantId, `delete from activities.occupied_times where starts_at > now() + interval '300 days'`);
    const free = all.at(-10)!.starts_at;
    await inTenant(tenantId, () => appointmentWith({ startsAt: free, endsAt: new Date(free.getTime() + 60_000), timeZone: 'UTC' }), owner);
    expect((await alarmsOf(tenantId)).map(({ kind }) => kind)).toEqual(['expansion']);
    await database.inTenant(tenantId, `update activities.alarms set due_at = now() - interval '1 second'`);
    await Work.run({ tenantId, correlationId: 'test-ring' }, () => dispatcher().execute(RingAlarms.of({ most: 50 })));
    const again = await entered();
    expect(again.map(({ starts_at }) => starts_at)).toEqual(all.map(({ starts_at }) => starts_at));
    expect(again.filter(({ exclusive }) => !exclusive).map(({ starts_at }) => starts_at)).toEqual([free]);
    expect((await alarmsOf(tenantId)).map(({ kind }) => kind)).toEqual(['expansion']);
  });
});
