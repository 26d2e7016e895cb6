import { SUBJECTS } from '../../../../kernel/subject.js';
import { boolean, choice, id, instant, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../../../platform/resource/resource.js';
import { APPOINTMENT_STATUSES } from '../../domain/appointment/appointment.js';
import type { InvitedParticipant } from '../../domain/participant.js';
import { invitedShape } from './participant.shape.js';

export const appointments = describeResource({
  name: 'appointments',
  record: 'appointment',
  context: 'activities',
  demo: '01930b6e-6c00-7000-8000-a99e00000000',
  description: 'When people meet, where, and who takes part.',
  table: 'activities.appointments',
  owner: 'ownerId',
  sharedWith: 'participantIds',
  defaultSort: 'startsAt',
  customFields: true,
  findable: { title: ['title'], subtitle: ['location'], words: ['description', 'location'] },
  about: [{ by: 'subjectId' }, { by: 'participants', blank: ['name', 'email'], address: 'email' }],
  fields: {
    title: text({ description: 'What it is called.', example: 'Demo at Nordlicht Logistik', search: true, personal: true }),
    description: text({ description: 'What there is to know.', example: 'Show the board first.', nullable: true, search: true, personal: true }),
    startsAt: instant({ description: 'When it begins; of a series, the first time.', example: '2027-03-15T09:00:00.000Z', filter: true, sort: true }),
    endsAt: instant({ description: 'When it ends; of a series, the first time.', example: '2027-03-15T10:00:00.000Z', filter: true, sort: true }),
    timeZone: text({ description: 'By whose clocks it comes again and shows in calendars.', example: 'Europe/Berlin' }),
    location: text({ description: 'Where it is.', example: 'Kaistraße 12, Kiel', nullable: true, search: true, personal: true }),
    link: text({ description: 'Where it is, for those who are far away.', example: 'https://meet.example.com/demo', nullable: true, personal: true }),
    participants: object<InvitedParticipant[]>()({ description: 'Who is invited, and what they have answered: NEEDS_ACTION, ACCEPTED, DECLINED or TENTATIVE.', example: [], many: true, schema: invitedShape, personal: true, refers: [{ to: 'contacts', member: 'contactId' }, { to: 'users', member: 'userId' }] }),
    participantIds: tags({ description: 'The users who are asked to take part: whose it is, and those who are invited.', example: [], filter: true, filterName: 'participant', derived: true, refers: { to: 'users' } }),
    reminders: object<number[]>()({ description: 'How many minutes before each time those who take part are reminded.', example: [15], many: true, schema: { type: 'integer' } }),
    recurrence: text({ description: 'How it comes again, as an RRULE of RFC 5545 such as FREQ=WEEKLY;BYDAY=MO;COUNT=10: at most once a day, and with an end.', example: null, nullable: true }),
    exceptions: tags({ description: 'The times of the series that do not take place. They move with it: where its day stays, those of the same days are left out afterwards, and otherwise those of the same place in it; what is no more falls away.', example: [] }),
    lastEndsAt: instant({ description: 'When the last of its times ends.', example: '2027-03-15T10:00:00.000Z', filter: true, sort: true, derived: true }),
    allowOverlap: boolean({ description: 'Whether it may take place while those who take part are somewhere else, too.', example: true }),
    status: choice(APPOINTMENT_STATUSES, { description: 'Whether it takes place.', example: 'SCHEDULED', filter: true }),
    cancelReason: text({ description: 'Why it was cancelled.', example: null, nullable: true, personal: true }),
    outcome: text({ description: 'What came of it.', example: null, nullable: true, personal: true }),
    subjectType: choice(SUBJECTS, { description: 'What kind of record it is about.', example: 'lead', nullable: true, filter: true }),
    subjectId: id({ description: 'The record that it is about.', example: '01930b6e-6c00-7000-8000-000000000101', nullable: true, filter: true, refers: { kindIn: 'subjectType' } }),
    ownerId: id({ description: 'Whose it is. He takes part, and his time is taken, unless he has declined: by an answer of his, or as one of the participants with DECLINED.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
  },
});

export type AppointmentRow = RowOf<typeof appointments>;
