import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Task } from '../domain/task/task.js';

export const TaskMapping = mapAggregate(Task, 'activities.tasks', {
  type: p.text(),
  title: p.text(),
  description: p.text().nullable(),
  priority: p.text(),
  status: p.text(),
  dueAt: p.datetime(3).nullable(),
  dueOn: p.date().nullable(),
  remindAt: p.datetime(3).nullable(),
  remindMinutesBefore: p.integer().nullable(),
  recurrence: p.text().nullable(),
  timeZone: p.text().nullable(),
  subjectType: p.text().nullable(),
  subjectId: p.uuid().nullable(),
  assigneeId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
  deadline: p.datetime(3).nullable(),
  alarmAt: p.datetime(3).nullable(),
  seriesId: p.uuid().nullable(),
  seriesStart: p.datetime(3).nullable(),
  occurrence: p.datetime(3).nullable(),
  completedAt: p.datetime(3).nullable(),
  completedBy: p.uuid().nullable(),
});
