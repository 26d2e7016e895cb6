import { choice, id, instant, object, text } from '../resource/field.js';
import { describeResource, standardFields } from '../resource/resource.js';
import { ERASURE_STATUSES, type ErasureCounts } from './erasure.js';

export const erasures = describeResource({
  name: 'erasures',
  record: 'erasure',
  context: 'personal-data',
  description: 'That what was held of a person was erased: when, by whom, and how much; never what it was.',
  table: 'platform.erasures',
  appendOnly: true,
  fields: {
    status: choice(ERASURE_STATUSES, { description: 'Whether it still goes on.', example: 'done', filter: true }),
    subjectType: text({ description: 'What kind of record the person is.', example: 'contact' }),
    subjectId: id({ description: 'The record, which stays, and tells of nobody any more.', example: '01930b6e-6c00-7000-8000-000000000301', filter: true }),
    counts: object<ErasureCounts>()({ description: 'How much was erased, by what it was: records by their resource, and answers, failures, jobs, files, messages, references that merges have moved, and entries of the history.', example: { contacts: 1, notes: 3, history: 4, answers: 1 } }),
    finishedAt: instant({ description: 'When the last of it was gone.', example: '2026-11-21T09:30:02.000Z', nullable: true }),
    version: standardFields.version,
    createdAt: standardFields.createdAt,
    createdBy: { ...standardFields.createdBy, description: 'Who asked for it.' },
    updatedAt: standardFields.updatedAt,
  },
  grants: { manager: [], agent: [] },
});
