import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../persistence/map-aggregate.js';
import type { TakenColumn } from './guess-columns.js';
import { Import, type ImportProblem, type ImportStarter } from './import.js';
import type { ImportOptions } from './import-options.js';

/** What its work counts stands in the same row, and is written with each batch: see ImportBatches. */
export const ImportMapping = mapAggregate(Import, 'platform.imports', {
  status: p.string(),
  resource: p.string(),
  fileKey: p.string().hidden(),
  fileName: p.string(),
  fileBytes: p.bigint('number'),
  dryRun: p.boolean(),
  options: p.json<ImportOptions>(),
  starter: p.json<ImportStarter>().hidden(),
  columns: p.json<readonly TakenColumn[]>(),
  delimiter: p.string().nullable(),
  problem: p.json<ImportProblem | null>().nullable(),
  startedAt: p.datetime(3).nullable(),
  finishedAt: p.datetime(3).nullable(),
  undoneAt: p.datetime(3).nullable(),
});
