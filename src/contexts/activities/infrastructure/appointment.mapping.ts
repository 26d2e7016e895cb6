import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Appointment } from '../domain/appointment/appointment.js';
import type { InvitedParticipant } from '../domain/participant.js';

export const AppointmentMapping = mapAggregate(Appointment, 'activities.appointments', {
  title: p.text(),
  description: p.text().nullable(),
  startsAt: p.datetime(3),
  endsAt: p.datetime(3),
  timeZone: p.text(),
  location: p.text().nullable(),
  link: p.text().nullable(),
  participants: p.json<readonly InvitedParticipant[]>(),
  participantIds: p.array(),
  reminders: p.json<readonly number[]>(),
  recurrence: p.text().nullable(),
  lastEndsAt: p.datetime(3),
  exceptions: p.array(),
  allowOverlap: p.boolean(),
  status: p.text(),
  cancelReason: p.text().nullable(),
  outcome: p.text().nullable(),
  subjectType: p.text().nullable(),
  subjectId: p.uuid().nullable(),
  ownerId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
});
