import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import type { Subject } from '../../../kernel/subject.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Activity } from '../domain/activity/activity.js';
import type { Participant } from '../domain/participant.js';

export const ActivityMapping = mapAggregate(Activity, 'activities.activities', {
  type: p.text(),
  direction: p.text().nullable(),
  title: p.text(),
  description: p.text().nullable(),
  status: p.text(),
  occurredAt: p.datetime(3),
  durationMinutes: p.integer().nullable(),
  outcome: p.text().nullable(),
  participants: p.json<readonly Participant[]>(),
  subjectType: p.text().nullable(),
  subjectId: p.uuid().nullable(),
  related: p.json<readonly Subject[]>(),
  relatedIds: p.array(),
  ownerId: p.uuid().nullable(),
  taskId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
});
