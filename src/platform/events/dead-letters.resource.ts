import { choice, id, integer, object, text } from '../resource/field.js';
import { describeResource, standardFields } from '../resource/resource.js';
import { type DeliveryError, STATUSES } from './dead-letter.js';
import type { EventEnvelope } from './event.js';

export const deadLetters = describeResource({
  name: 'dead-letters',
  record: 'dead letter',
  context: 'events',
  description: 'Events that a subscriber could not take. Those that follow for the same record wait until one is replayed or skipped.',
  table: 'platform.dead_letters',
  appendOnly: true,
  fields: {
    status: choice(STATUSES, { description: 'Whether it waits for somebody (open), is delivered again (replayed) or will never be (skipped).', example: 'open', filter: true }),
    subscriber: text({ description: 'Who could not take it.', example: 'timeline.note-written', filter: true }),
    eventType: text({ description: 'What happened.', example: 'note.written', filter: true }),
    eventId: id({ description: 'The event.', example: '01930b6e-6c00-7000-8000-000000000e01', filter: true }),
    attempts: integer({ description: 'How often it was tried.', example: 4 }),
    error: object<DeliveryError>()({ description: 'What went wrong at the last attempt.', example: { code: 'reference_not_found', detail: 'A record that this one refers to is not there.', at: '2026-11-21T09:30:07.000Z' } }),
    event: object<EventEnvelope>()({
      description: 'The event itself. Left out of lists unless fields names it.',
      example: { id: '01930b6e-6c00-7000-8000-000000000e01', eventType: 'note.written', version: 1, timestamp: '2026-11-21T09:30:00.000Z', source: 'notes', tenantId: '01930b6e-6c00-7000-8000-0000000000de', correlationId: '0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77', actorId: '01930b6e-6c00-7000-8000-0000000000a1', data: {} },
      onlyWhenAsked: true,
    }),
    version: standardFields.version,
    createdAt: { ...standardFields.createdAt, description: 'When it was given up.' },
    updatedAt: standardFields.updatedAt,
    updatedBy: { ...standardFields.updatedBy, description: 'Who had it replayed or skipped.' },
  },
  grants: { manager: [], agent: [] },
});
