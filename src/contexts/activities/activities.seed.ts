import type { Subject } from '../../kernel/subject.js';
import { DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import { CompleteTask } from './application/commands/complete-task.command.js';
import { CreateActivity } from './application/commands/create-activity.command.js';
import { CreateAppointment } from './application/commands/create-appointment.command.js';
import { CreateTask } from './application/commands/create-task.command.js';
import type { ActivityId, ActivityType, Direction } from './domain/activity/activity.js';
import type { AppointmentId } from './domain/appointment/appointment.js';
import type { Priority, TaskId, TaskType } from './domain/task/task.js';

type By = keyof typeof DEMO_USERS;
type About = readonly [type: Subject['type'], record: number];

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const LOGGED: readonly (readonly [daysAgo: number, by: By, type: ActivityType, direction: Direction | null, about: About, title: string, outcome: string | null, minutes: number | null])[] = [
  [41, 'agent', 'MEETING', null, ['lead', 101], 'Talk at the Hannover fair', 'Hates the spreadsheet. Wants a demo.', 25],
  [38, 'agent', 'EMAIL', 'INBOUND', ['lead', 102], 'Asked by the website whether we import from SugarCRM 6', 'Answered: yes, by CSV with ids.', null],
  [32, 'agent', 'MEETING', null, ['lead', 101], 'Demo of the board', 'Asked twice about rights per team.', 60],
  [29, 'agent', 'EMAIL', 'OUTBOUND', ['deal', 401], 'Sent the quote for 40 seats', null, null],
  [27, 'manager', 'CALL', 'OUTBOUND', ['deal', 401], 'Called purchasing about the terms', 'Data must stay in house; price is not the point.', 18],
  [18, 'agent', 'CALL', 'OUTBOUND', ['lead', 103], 'Tried to reach Mr. Öztürk', 'Left a message with his assistant.', 3],
  [16, 'agent', 'CALL', 'INBOUND', ['lead', 103], 'Called back', 'No budget before the second quarter.', 9],
  [9, 'agent', 'EMAIL', 'INBOUND', ['deal', 402], 'Legal asks for a data processing agreement', 'Template sent.', null],
  [5, 'agent', 'CALL', 'INBOUND', ['lead', 104], 'Wants a quote for 40 seats by Friday', 'Quote promised.', 11],
  [2, 'admin', 'CALL', 'OUTBOUND', ['customer', 501], 'How the first week went', '31 of 35 signed in every day.', 20],
];

const TASKS: readonly (readonly [madeDaysAgo: number, by: By, to: By, type: TaskType, priority: Priority, about: About | null, title: string, options: { dueInDays?: number; hour?: number; recurrence?: string; remind?: number; done?: string }])[] = [
  [30, 'agent', 'agent', 'EMAIL', 'HIGH', ['deal', 401], 'Send the quote', { dueInDays: -28, done: 'Sent, with 8 % off the list.' }],
  [16, 'agent', 'agent', 'CALL', 'MEDIUM', ['lead', 103], 'Ask again about the budget', { dueInDays: 110 }],
  [7, 'manager', 'agent', 'FOLLOW_UP', 'HIGH', ['deal', 402], 'Have the signed agreement filed', { dueInDays: -2 }],
  [5, 'agent', 'agent', 'CALL', 'URGENT', ['lead', 104], 'Call about the quote', { dueInDays: 0, hour: 15, remind: 30 }],
  [4, 'agent', 'agent', 'MEETING', 'LOW', null, 'Clear up open leads', { dueInDays: 3, recurrence: 'FREQ=WEEKLY;COUNT=26' }],
  [3, 'manager', 'manager', 'NOTE', 'MEDIUM', null, 'Write the forecast', { dueInDays: 6 }],
  [1, 'admin', 'admin', 'FOLLOW_UP', 'MEDIUM', ['customer', 501], 'Train the second administrator', { dueInDays: 9, hour: 10, remind: 60 }],
];

const APPOINTMENTS: readonly (readonly [by: By, with_: readonly By[], about: About | null, title: string, inDays: number, hour: number, options: { location?: string; link?: string; recurrence?: string }])[] = [
  ['agent', ['manager'], ['deal', 402], 'Review of the agreement', 1, 9, { location: 'Room 2' }],
  ['agent', [], ['lead', 104], 'Demo for the second team', 4, 13, { link: 'https://meet.example.com/demo-104' }],
  ['manager', ['agent'], null, 'Pipeline of the week', 2, 8, { recurrence: 'FREQ=WEEKLY;COUNT=26' }],
  ['admin', [], ['customer', 501], 'Training of the second administrator', 9, 10, { location: 'Kaistraße 12, Kiel' }],
];

const idOf = (kind: string, number: number) => `01930b6e-6c00-7000-8000-${kind}${String(number).padStart(12 - kind.length, '0')}`;
const subjectOf = (about: About | null) => ({ subjectType: about?.[0] ?? null, subjectId: about ? idOf('', about[1]) : null });
/** The hour of a day so many days from now, in UTC. */
const on = (inDays: number, hour: number) => new Date(Math.floor((Date.now() + inDays * DAY_MS) / DAY_MS) * DAY_MS + hour * HOUR_MS);

/** What a small sales team has done, has to do, and whom it meets. */
export const seedActivities: Seed = {
  name: 'tasks, activities and appointments',
  async fill({ as, execute }) {
    for (const [index, [daysAgo, by, type, direction, about, title, outcome, durationMinutes]] of LOGGED.entries()) {
      const occurredAt = new Date(Date.now() - daysAgo * DAY_MS);
      await as(DEMO_USERS[by], daysAgo, () => execute(CreateActivity.of({ id: idOf('ac71', index) as ActivityId, type, direction, title, outcome, durationMinutes, occurredAt, description: null, status: 'COMPLETED', participants: [], related: [], ...subjectOf(about) })));
    }
    for (const [index, [daysAgo, by, to, type, priority, about, title, { dueInDays, hour, recurrence = null, remind = null, done }]] of TASKS.entries()) {
      const id = idOf('7a5c', index) as TaskId;
      const due = dueInDays === undefined ? null : on(dueInDays, hour ?? 0);
      const [dueAt, dueOn] = hour === undefined ? [null, due && due.toISOString().slice(0, 10)] : [due, null];
      const made = await as(DEMO_USERS[by], daysAgo, () => execute(CreateTask.of({ id, type, priority, title, description: null, dueAt, dueOn, remindAt: null, remindMinutesBefore: remind, recurrence, timeZone: null, assigneeId: DEMO_USERS[to], ...subjectOf(about) })));
      if (made && done !== undefined) await as(DEMO_USERS[to], daysAgo - 1, () => execute(CompleteTask.of({ id, activity: { outcome: done, description: null, direction: 'OUTBOUND', durationMinutes: null } })));
    }
    for (const [index, [by, invited, about, title, inDays, hour, { location = null, link = null, recurrence = null }]] of APPOINTMENTS.entries()) {
      const participants = invited.map((name) => ({ userId: DEMO_USERS[name], contactId: null, name: null, email: null, answer: 'ACCEPTED' as const }));
      const times = { startsAt: on(inDays, hour), endsAt: on(inDays, hour + 1), timeZone: 'Europe/Berlin' };
      // filled again on another day, they would be in each other's way before it is seen that they are there
      await as(DEMO_USERS[by], 1, () => execute(CreateAppointment.of({ id: idOf('a99e', index) as AppointmentId, title, description: null, ...times, location, link, participants, reminders: [15], recurrence, allowOverlap: true, ...subjectOf(about) })));
    }
    return LOGGED.length + TASKS.length + APPOINTMENTS.length;
  },
};
