import { type Picks, SIDES } from '../../kernel/merged-fields.js';
import { choice, id, instant, integer, object, tags } from '../resource/field.js';
import { describeResource, MERGEABLE_KINDS, standardFields } from '../resource/resource.js';
import { type Kept, MERGE_STATUSES } from './merge.js';

const keptShape = { type: 'object', properties: { resource: { type: 'string' }, id: { type: 'string', format: 'uuid' }, field: { type: 'string' } }, required: ['resource', 'id', 'field'], additionalProperties: false };

export const merges = describeResource({
  name: 'merges',
  record: 'merge',
  context: 'merging',
  description: 'Records that became one with another of their kind: who merged them, when, what was moved, and whether that was undone.',
  table: 'platform.merges',
  appendOnly: true,
  owner: 'createdBy',
  verbs: { undo: 'Undo merges.' },
  grants: { manager: { read: 'team', export: 'team', undo: 'team' }, agent: {} },
  fields: {
    kind: choice(MERGEABLE_KINDS, { description: 'Of what kind both are.', example: 'company', filter: true }),
    survivorId: id({ description: 'The record that stayed.', example: '01930b6e-6c00-7000-8000-000000000201', filter: true }),
    mergedId: id({ description: 'The record that became part of it. Until the merge is over both can be read; then its address leads to the survivor.', example: '01930b6e-6c00-7000-8000-000000000202', filter: true }),
    status: choice(MERGE_STATUSES, { description: 'MERGING until everything that named the merged record names the survivor, then MERGED; UNDOING until that is taken back, then UNDONE.', example: 'MERGED', filter: true }),
    picks: object<Picks>()({ description: 'Whose value was picked, by field.', example: { name: 'this' }, schema: { type: 'object', additionalProperties: { type: 'string', enum: SIDES } } }),
    awaited: tags({ description: 'The contexts that have still something to move.', example: [] }),
    moved: object<Readonly<Record<string, Readonly<Record<string, number>>>>>()({ description: 'How many references were moved, by context and resource.', example: { notes: { notes: 3 } }, schema: { type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } } } }),
    kept: object<readonly Kept[]>()({ description: 'When it was undone, what stayed as it was, since it was changed after the merge: fields of the survivor, and of each context up to 100 references.', example: [], many: true, schema: keptShape }),
    keptCount: integer({ description: 'How many there are of them in all.', example: 0 }),
    mergedAt: instant({ description: 'When they were merged. For 30 days that can be undone.', example: '2026-11-21T09:30:00.000Z' }),
    undoneAt: instant({ description: 'When that was undone.', example: null, nullable: true }),
    version: standardFields.version,
    createdAt: standardFields.createdAt,
    createdBy: standardFields.createdBy,
  },
});
