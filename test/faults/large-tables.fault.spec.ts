import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const workload = path.resolve(import.meta.dirname, '../support/tabular-workload.mjs');

const isLong = process.env['RAPPORT_FAULTS'] === 'long';
const ROWS = isLong ? 1_000_000 : 200_000;
/** A PDF of more than 50,000 rows is refused. */
const PDF_ROWS = isLong ? 50_000 : 5_000;
const MOST_ADDED_MEBIBYTES = 150;
/** What a PDF leaves for the collector of garbage is more; what it keeps is not. */
const MOST_ADDED_BY_PDF = 250;
const TIME_LIMIT_MS = isLong ? 280_000 : 90_000;

interface Report {
  readonly rows: number;
  readonly addedMegabytes: number;
}

/** In a process of its own, so that its memory is the table's alone. */
async function measured(task: string, rows: number): Promise<Report> {
  const { stdout } = await run(process.execPath, ['--expose-gc', workload, task, String(rows)], { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL' });
  return JSON.parse(stdout) as Report;
}

describe('large tables', () => {
  it.each(['write csv', 'read csv', 'write xlsx', 'read xlsx', 'read xlsx with shared texts', 'convert xlsx to csv'])(
    'take no more memory than small ones: %s',
    async (task) => {
      const { rows, addedMegabytes } = await measured(task, ROWS);
      expect(rows).toBeGreaterThanOrEqual(ROWS - 1);
      expect(addedMegabytes).toBeLessThan(MOST_ADDED_MEBIBYTES);
    },
    TIME_LIMIT_MS + 10_000,
  );

  it(
    'take no more memory than small ones: write pdf',
    async () => {
      const { rows, addedMegabytes } = await measured('write pdf', PDF_ROWS);
      expect(rows).toBe(PDF_ROWS);
      expect(addedMegabytes).toBeLessThan(MOST_ADDED_BY_PDF);
    },
    TIME_LIMIT_MS + 10_000,
  );
});
