import { SUBJECTS } from '../../../../kernel/subject.js';
import { choice, date, id, instant, integer, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../../../platform/resource/resource.js';
import { PRIORITIES, TASK_STATUSES, TASK_TYPES } from '../../domain/task/task.js';

export const DUE = ['overdue', 'today', 'week'] as const;

export const tasks = describeResource({
  name: 'tasks',
  record: 'task',
  context: 'activities',
  demo: '01930b6e-6c00-7000-8000-7a5c00000003',
  description: 'What somebody shall do until when, about which record.',
  table: 'activities.tasks',
  owner: 'assigneeId',
  verbs: { assign: 'Give tasks that one reaches to anybody.' },
  grants: {
    manager: { read: 'team', write: 'team', delete: 'team', export: 'team', assign: 'all' },
    agent: { read: 'own', write: 'own', delete: 'own', assign: 'all' },
  },
  customFields: true,
  findable: { title: ['title'], words: ['description'] },
  about: [{ by: 'subjectId' }],
  shortcuts: { due: { description: 'Open tasks that are overdue, due today, or due this week, by your clocks.', values: DUE } },
  fields: {
    type: choice(TASK_TYPES, { description: 'What is to be done.', example: 'CALL', filter: true }),
    title: text({ description: 'What it is called.', example: 'Call Jane Doe about the quote', search: true, personal: true }),
    description: text({ description: 'What there is to know.', example: 'She asked for a discount.', nullable: true, search: true, personal: true }),
    priority: choice(PRIORITIES, { description: 'How much it matters.', example: 'HIGH', filter: true }),
    status: choice(TASK_STATUSES, { description: 'Whether it is still to be done.', example: 'OPEN', filter: true }),
    dueAt: instant({ description: 'Until when, if that is a moment.', example: '2027-03-15T09:00:00.000Z', nullable: true }),
    dueOn: date({ description: 'Until when, if that is a whole day.', example: null, nullable: true }),
    deadline: instant({ description: 'The last moment to do it in time: dueAt, or the end of dueOn by the clocks of whoever does it.', example: '2027-03-15T09:00:00.000Z', nullable: true, filter: true, sort: true, derived: true }),
    remindAt: instant({ description: 'When to remind whoever does it, if that is a moment.', example: null, nullable: true }),
    remindMinutesBefore: integer({ description: 'How many minutes before dueAt, or before the beginning of dueOn, to remind whoever does it.', example: 30, nullable: true }),
    recurrence: text({ description: 'How it comes again, as an RRULE of RFC 5545 such as FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10: at most once a day, and with an end. Completing it makes the next.', example: null, nullable: true }),
    timeZone: text({ description: 'By which clocks it comes again and days end, as Europe/Berlin; null for those of whoever does it.', example: null, nullable: true }),
    seriesId: id({ description: 'The first task of the series that it belongs to.', example: null, nullable: true, filter: true, derived: true }),
    assigneeId: id({ description: 'Who shall do it.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
    subjectType: choice(SUBJECTS, { description: 'What kind of record it is about.', example: 'lead', nullable: true, filter: true }),
    subjectId: id({ description: 'The record that it is about.', example: '01930b6e-6c00-7000-8000-000000000101', nullable: true, filter: true, refers: { kindIn: 'subjectType' } }),
    completedAt: instant({ description: 'When it was done.', example: null, nullable: true, filter: true, sort: true }),
    completedBy: id({ description: 'Who did it.', example: null, nullable: true }),
  },
});

export type TaskRow = RowOf<typeof tasks>;
