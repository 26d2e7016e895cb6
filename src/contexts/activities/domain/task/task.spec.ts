import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { Recurrences, type Series } from '../recurrence/recurrences.js';
import { TaskAssigned, TaskCompleted, TaskCreated, TaskDeleted, TaskOverdue, TaskPurged, TaskReminded, TaskReopened, TaskRestored, TaskUpdated } from './task.events.js';
import { type Place, Task, type TaskDetails } from './task.js';

const DAY_MS = 86_400_000;
const NOW = new Date('2027-03-01T12:00:00Z');

/** Every day, for three days. */
class Daily extends Recurrences {
  assertSound(): void {}

  all({ start }: Series): Date[] {
    return [0, 1, 2].map((days) => new Date(start.getTime() + days * DAY_MS));
  }

  after(series: Series, moment: Date): Date | null {
    return this.all(series).find((time) => time > moment) ?? null;
  }

  between(series: Series, from: Date, to: Date): Date[] {
    return this.all(series).filter((time) => time >= from && time < to);
  }
}

const place: Place = { zone: 'Europe/Berlin', recurrences: new Daily() };
const [ada, ben, lead] = [newId(), newId(), newId()];
const details: TaskDetails = { type: 'CALL', title: 'Call', description: null, priority: 'MEDIUM', dueAt: null, dueOn: null, remindAt: null, remindMinutesBefore: null, recurrence: null, timeZone: null, subjectType: null, subjectId: null, assigneeId: ada };
const created = (fields: Partial<TaskDetails> = {}) => Task.create(newId<'Task'>(), { ...details, ...fields }, place, ada);
const settled = (fields?: Partial<TaskDetails>) => {
  const task = created(fields);
  takeEvents(task);
  return task;
};
const done = { activityId: null, next: null };

describe('giving a task', () => {
  it('announces it, and to whom it was given if that is somebody else', () => {
    const mine = created({ subjectType: 'lead', subjectId: lead });
    expect(takeEvents(mine)).toEqual([new TaskCreated(mine.id, 'CALL', { type: 'lead', id: lead }, ada, null)]);
    const his = created({ assigneeId: ben });
    expect(takeEvents(his)).toEqual([new TaskCreated(his.id, 'CALL', null, ben, null), new TaskAssigned(his.id, null, null, ben)]);
  });

  it('plans its reminder and its deadline, as far as they are to come', () => {
    expect(created({ dueAt: new Date('2027-03-02T09:00:00Z'), remindMinutesBefore: 60 }).alarms(NOW)).toMatchObject([{ kind: 'reminder', at: new Date('2027-03-02T08:00:00Z') }, { kind: 'overdue', at: new Date('2027-03-02T09:00:00Z') }]);
    expect(created({ dueOn: '2027-03-28', remindMinutesBefore: 60 }).alarms(NOW)).toMatchObject([{ kind: 'reminder', at: new Date('2027-03-27T22:00:00Z') }, { kind: 'overdue', at: new Date('2027-03-28T21:59:59.999Z') }]);
    expect(created({ dueAt: new Date('2027-03-01T11:00:00Z'), remindAt: new Date('2027-03-01T10:00:00Z') }).alarms(NOW)).toEqual([]);
  });
});

describe('changing a task', () => {
  it('announces what is different, and nothing when nothing is', () => {
    const task = settled({ dueOn: '2027-03-28' });
    task.change({ title: 'Call', dueOn: '2027-03-28' }, place);
    task.change({ priority: 'HIGH', dueOn: null }, place);
    expect(takeEvents(task)).toEqual([new TaskUpdated(task.id, null, ['priority', 'dueOn'])]);
    expect(task.alarms(NOW)).toEqual([]);
  });

  it('gives it to somebody else, if that is part of it', () => {
    const task = settled();
    task.change({ title: 'Call him', assigneeId: ben }, place);
    expect(takeEvents(task)).toEqual([new TaskUpdated(task.id, null, ['title']), new TaskAssigned(task.id, null, ada, ben)]);
  });

  it('can not leave it with a reminder and nothing to be reminded of', () => {
    const task = settled({ dueOn: '2027-03-28', remindMinutesBefore: 60 });
    expect(() => task.change({ dueOn: null }, place)).toThrow(expect.objectContaining({ code: 'reminder_without_due' }));
  });
});

describe('assigning a task', () => {
  it('announces nothing when it is his already', () => {
    const task = settled();
    task.assign(ada, 'UTC');
    expect(takeEvents(task)).toEqual([]);
  });

  it('moves the end of its day to the clocks of whoever gets it', () => {
    const task = settled({ dueOn: '2027-03-28' });
    task.assign(ben, 'America/New_York');
    expect(task.alarms(NOW)).toMatchObject([{ at: new Date('2027-03-29T03:59:59.999Z') }]);
    const fixed = settled({ dueOn: '2027-03-28', timeZone: 'Asia/Tokyo' });
    fixed.assign(ben, 'America/New_York');
    expect(fixed.alarms(NOW)).toMatchObject([{ at: new Date('2027-03-28T14:59:59.999Z') }]);
  });
});

describe('completing a task', () => {
  it('happens once, until it is taken back', () => {
    const task = settled({ dueOn: '2027-03-28' });
    task.complete(ada, NOW, done);
    expect(task.alarms(NOW)).toEqual([]);
    expect(() => task.complete(ada, NOW, done)).toThrow(expect.objectContaining({ code: 'task_completed' }));
    task.reopen();
    expect(() => task.reopen()).toThrow(expect.objectContaining({ code: 'task_open' }));
    expect(task.alarms(NOW)).toHaveLength(1);
    expect(takeEvents(task)).toEqual([new TaskCompleted(task.id, 'CALL', null, ada, null, null), new TaskReopened(task.id, null)]);
  });

  it('of one that comes again is followed by the next, as long before and after', () => {
    const task = settled({ dueAt: new Date('2027-03-27T08:00:00Z'), remindAt: new Date('2027-03-26T08:00:00Z'), recurrence: 'FREQ=DAILY;COUNT=3' });
    const following = task.following(place)!;
    expect(following).toEqual({ seriesId: task.id, occurrence: new Date('2027-03-28T08:00:00Z') });
    const next = task.next(newId<'Task'>(), following.occurrence, 'UTC', ada);
    expect(next.alarms(NOW)).toMatchObject([{ kind: 'reminder', at: new Date('2027-03-27T08:00:00Z') }, { kind: 'overdue', at: new Date('2027-03-28T08:00:00Z') }]);
    expect(takeEvents(next)).toEqual([new TaskCreated(next.id, 'CALL', null, ada, task.id)]);
    const last = next.next(newId<'Task'>(), next.following(place)!.occurrence, 'UTC', ada);
    expect(last.following(place)).toBeNull();
    expect(settled({ dueAt: NOW }).following(place)).toBeNull();
  });

  it('begins anew where its rule, or the kind of its days, is another', () => {
    const task = settled({ dueAt: new Date('2027-03-27T08:00:00Z'), recurrence: 'FREQ=DAILY;COUNT=3' });
    task.change({ dueAt: new Date('2027-03-30T08:00:00Z') }, place);
    expect(task.following(place)!.occurrence).toEqual(new Date('2027-03-28T08:00:00Z'));
    task.change({ recurrence: 'FREQ=DAILY;COUNT=4' }, place);
    expect(task.following(place)!.occurrence).toEqual(new Date('2027-03-31T08:00:00Z'));
    task.change({ dueAt: null, dueOn: '2027-04-05' }, place);
    expect(task.following(place)!.occurrence).toEqual(new Date('2027-04-06T00:00:00Z'));
  });
});

describe('what happens to a task by itself', () => {
  it('is told, as long as it is open', () => {
    const task = settled();
    const at = new Date('2027-03-02T09:00:00Z');
    task.ring({ kind: 'reminder', at, occursAt: at, minutesBefore: null });
    task.ring({ kind: 'overdue', at, occursAt: at, minutesBefore: null });
    expect(takeEvents(task)).toEqual([new TaskReminded(task.id, ada, at.toISOString()), new TaskOverdue(task.id, null, ada, at.toISOString())]);
    task.complete(ada, NOW, done);
    takeEvents(task);
    task.ring({ kind: 'overdue', at, occursAt: at, minutesBefore: null });
    expect(takeEvents(task)).toEqual([]);
  });
});

describe('deleting a task', () => {
  it('is announced, and so are its return and its end', () => {
    const task = settled({ dueOn: '2027-03-28' });
    task.delete(NOW);
    expect(task.alarms(NOW)).toEqual([]);
    task.restore();
    task.purge();
    expect(takeEvents(task)).toEqual([new TaskDeleted(task.id), new TaskRestored(task.id), new TaskPurged(task.id)]);
  });
});

describe('a task whose record has become another', () => {
  it('is about that from now on, and says so once', () => {
    const task = Task.create(newId<'Task'>(), { ...details, subjectType: 'lead', subjectId: lead }, place, ada);
    takeEvents(task);
    const contact = { type: 'contact', id: newId() } as const;
    task.turnTo(contact);
    task.turnTo(contact);
    expect([task.subject, takeEvents(task)]).toEqual([contact, [new TaskUpdated(task.id, contact, ['subjectType', 'subjectId'])]]);
  });
});
