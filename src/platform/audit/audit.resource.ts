import { choice, id, instant, integer, object, text } from '../resource/field.js';
import { describeResource } from '../resource/resource.js';
import type { Changes } from './audit.mapping.js';

export const audit = describeResource({
  name: 'audit',
  record: 'audit entry',
  context: 'audit',
  description: 'Who did what to which record, when and from where. Entries are only ever added; of somebody who is erased they keep that something changed, and not what it was.',
  table: 'platform.audit',
  appendOnly: true,
  owner: 'actorId',
  defaultSort: '-at',
  fields: {
    at: instant({ description: 'When it happened.', example: '2026-11-21T09:30:00.000Z', filter: true, sort: true }),
    action: choice(['created', 'changed', 'deleted', 'restored', 'purged', 'refused', 'erased', 'disclosed'], { description: 'What happened; refused is somebody who was not let in, erased is a record that has forgotten whom it was about, and disclosed one whose person was given all that is held of him.', example: 'changed' }),
    resource: text({ description: 'What kind of record it happened to; access where somebody was not let in.', example: 'notes', filter: true }),
    recordId: id({ description: 'The record; where somebody was not let in, the user who he is or says that he is, else the tenant.', example: '01930b6e-6c00-7000-8000-000000000001', filter: true }),
    version: integer({ description: "The record's version since then; null when it is gone for good.", example: 2, nullable: true }),
    changes: object<Changes>()({ description: 'By field, what it was and what it is; *** in place of what is secret or has been erased. Empty for a new record, which shows itself.', example: { pinned: [false, true] } }),
    actorId: id({ description: 'Who did it; null when the system did.', example: '01930b6e-6c00-7000-8000-0000000000a1', nullable: true, filter: true }),
    correlationId: text({ description: 'The request or job that it happened in.', example: '0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77', filter: true }),
    origin: text({ description: 'How it came in: http, job, event or system.', example: 'http' }),
    address: text({ description: "The caller's address.", example: '203.0.113.7', nullable: true }),
  },
  grants: { manager: [], agent: [] },
});
