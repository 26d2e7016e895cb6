import { boolean, choice, id, instant, integer, object, text } from '../resource/field.js';
import { describeResource, standardFields } from '../resource/resource.js';
import type { TakenColumn } from './guess-columns.js';
import { IMPORT_STATUSES, type ImportProblem } from './import.js';
import type { ImportOptions } from './import-options.js';

const COLUMN = { type: 'object', properties: { index: { type: 'integer' }, column: { type: 'string' }, heading: { type: 'string' }, field: { type: ['string', 'null'] } }, required: ['index', 'column', 'heading', 'field'], additionalProperties: false };
const PROBLEM = { type: 'object', properties: { code: { type: 'string' }, detail: { type: 'string' } }, required: ['code', 'detail'], additionalProperties: false };
const OPTIONS: ImportOptions = { dryRun: false, duplicates: 'skip', match: ['externalId', 'email'], mapping: {}, tags: ['fair'], source: null, sheet: null, delimiter: null, encoding: null };

export const imports = describeResource({
  name: 'imports',
  record: 'import',
  context: 'imports',
  description: 'Files on their way into the records of a resource: how far they are, what became of their rows, and taking them back.',
  table: 'platform.imports',
  appendOnly: true,
  owner: 'createdBy',
  fields: {
    resource: text({ description: 'What the rows become: contacts, companies and so on.', example: 'contacts', filter: true }),
    status: choice(IMPORT_STATUSES, { description: 'Where it is.', example: 'DONE', filter: true }),
    fileName: text({ description: 'What the file was called.', example: 'people.csv' }),
    fileBytes: integer({ description: 'How long it is.', example: 18_240 }),
    dryRun: boolean({ description: 'Whether it only tells what it would do.', example: false }),
    options: object<ImportOptions>()({ description: 'How it was asked for.', example: OPTIONS }),
    columns: object<readonly TakenColumn[]>()({ description: 'What each column was taken for; null where nothing is made of it.', example: [{ index: 0, column: 'A', heading: 'Nachname', field: 'lastName' }], many: true, schema: COLUMN }),
    delimiter: text({ description: 'What divides the columns of a CSV file; null until that is known, and of a spreadsheet.', example: ';', nullable: true }),
    read: integer({ description: 'Rows that have been read.', example: 5_000, column: 'rows_read' }),
    created: integer({ description: 'Records that were made.', example: 4_900, column: 'rows_created' }),
    updated: integer({ description: 'Records that were there and were changed.', example: 40, column: 'rows_updated' }),
    skipped: integer({ description: 'Rows whose record was there already.', example: 35, column: 'rows_skipped' }),
    failed: integer({ description: 'Rows that could not be: GET /imports/:id/errors says why.', example: 25, column: 'rows_failed' }),
    percent: integer({ description: 'How much of the file is read.', example: 100 }),
    rowsPerSecond: integer({ description: 'How fast it goes, or went.', example: 2_400 }),
    secondsLeft: integer({ description: 'How long it will still take; null while that is not known, and once it has ended.', example: null, nullable: true }),
    problem: object<ImportProblem>()({ description: 'Why it could not be done.', example: null, nullable: true, schema: PROBLEM }),
    jobId: id({ description: 'The job that works on it: GET /jobs/:id/events follows it.', example: null, nullable: true }),
    removed: integer({ description: 'Of an import that was undone: records that are gone again.', example: 0, column: 'undo_removed' }),
    reverted: integer({ description: 'Of an import that was undone: records that are again as they were.', example: 0, column: 'undo_reverted' }),
    kept: integer({ description: 'Of an import that was undone: records that were changed since, and stay: GET /imports/:id/kept lists them.', example: 0, column: 'undo_kept' }),
    startedAt: instant({ description: 'When its work began.', example: '2026-11-21T09:30:00.000Z', nullable: true }),
    finishedAt: instant({ description: 'When it ended.', example: '2026-11-21T09:30:02.000Z', nullable: true }),
    undoneAt: instant({ description: 'When it was taken back.', example: null, nullable: true }),
    version: standardFields.version,
    createdAt: standardFields.createdAt,
    createdBy: { ...standardFields.createdBy, description: 'Who asked for it.' },
    updatedAt: standardFields.updatedAt,
  },
  verbs: { manage: 'Cancel imports, and take them back.' },
  grants: { manager: { read: 'team', manage: 'team' }, agent: { read: 'own', manage: 'own' } },
});
