import { SUBJECTS, type Subject } from '../../../../kernel/subject.js';
import { choice, id, instant, integer, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toOne } from '../../../../platform/resource/resource.js';
import { ACTIVITY_STATUSES, ACTIVITY_TYPES, DIRECTIONS } from '../../domain/activity/activity.js';
import type { Participant } from '../../domain/participant.js';
import { participantShape, subjectShape } from './participant.shape.js';

export const activities = describeResource({
  name: 'activities',
  record: 'activity',
  context: 'activities',
  demo: '01930b6e-6c00-7000-8000-ac7100000003',
  description: 'What people did with a record: calls, mails, meetings, with what came of them.',
  table: 'activities.activities',
  owner: 'ownerId',
  defaultSort: '-occurredAt',
  customFields: true,
  findable: { title: ['title'], words: ['description', 'outcome'] },
  about: [{ by: 'subjectId' }, { by: 'participants', blank: ['name', 'email'], address: 'email' }, { by: 'related' }],
  fields: {
    type: choice(ACTIVITY_TYPES, { description: 'What it was.', example: 'CALL', filter: true }),
    direction: choice(DIRECTIONS, { description: 'Who began it.', example: 'OUTBOUND', nullable: true, filter: true }),
    title: text({ description: 'What it is called.', example: 'Called Jane Doe about the quote', search: true, personal: true }),
    description: text({ description: 'What was said.', example: 'She compares us with two others.', nullable: true, search: true, personal: true }),
    status: choice(ACTIVITY_STATUSES, { description: 'PLANNED for what is still to be done.', example: 'COMPLETED', filter: true }),
    occurredAt: instant({ description: 'When it happened, or when it shall.', example: '2026-11-20T09:30:00.000Z', filter: true, sort: true }),
    durationMinutes: integer({ description: 'How long it took.', example: 20, nullable: true }),
    outcome: text({ description: 'What came of it.', example: 'Wants a discount of 8 %.', nullable: true, search: true, personal: true }),
    participants: object<Participant[]>()({ description: 'Who took part: users, contacts, or others by name or address.', example: [], many: true, schema: participantShape, personal: true, refers: [{ to: 'contacts', member: 'contactId' }, { to: 'users', member: 'userId' }] }),
    subjectType: choice(SUBJECTS, { description: 'What kind of record it is about.', example: 'lead', nullable: true, filter: true }),
    subjectId: id({ description: 'The record that it is about.', example: '01930b6e-6c00-7000-8000-000000000101', nullable: true, filter: true, refers: { kindIn: 'subjectType' } }),
    related: object<Subject[]>()({ description: 'Further records that it is about.', example: [], many: true, schema: subjectShape, refers: { kindIn: 'type', member: 'id' } }),
    relatedIds: tags({ description: 'All records that it is about: its subject, those related, and the contacts who took part.', example: [], filter: true, filterName: 'about', derived: true, refers: {} }),
    taskId: id({ description: 'The task that was completed by it.', example: null, nullable: true, filter: true }),
    ownerId: id({ description: 'Whose it is.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
  },
  relations: { task: toOne('tasks', 'taskId', 'The task that was completed by it.') },
});

export type ActivityRow = RowOf<typeof activities>;
