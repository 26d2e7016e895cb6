// Large tables, written and read by the built application in a process of its own that watches its memory: node tabular-workload.mjs TASK ROWS
// Prints one line of JSON. The memory test and the benchmark run it.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { ZipFile } from 'yazl';

const tabular = path.resolve(import.meta.dirname, '../../dist/src/platform/tabular');
const load = (file) => import(pathToFileURL(path.join(tabular, file)).href);
const { writeTable } = await load('write-table.js');
const { readTable } = await load('read-table.js');

const BATCH = 1_000;
const columns = [
  { title: 'Id', kind: 'number' },
  { title: 'First name' },
  { title: 'Last name' },
  { title: 'E-mail' },
  { title: 'Phone', kind: 'text' },
  { title: 'Company' },
  { title: 'City' },
  { title: 'Value', kind: 'number', decimals: 2 },
  { title: 'Created', kind: 'moment' },
  { title: 'Active', kind: 'boolean' },
];
const rowAt = (n) => [n, `Anna${n % 977}`, `Müller${n % 3_571}`, `anna.${n}@example.com`, `+49 30 ${1_000_000 + n}`, `Firm ${n % 100}, Inc.`, 'Berlin', (n * 1.37).toFixed(2), new Date(1.7e12 + n * 1_000), n % 2 === 0];

function* batches(rows) {
  for (let start = 0; start < rows; start += BATCH) yield Array.from({ length: Math.min(BATCH, rows - start) }, (_, index) => rowAt(start + index));
}

const write = (format, rows, file) => pipeline(writeTable(format, { title: 'Leads', columns, rows: batches(rows) }, { timeZone: 'Europe/Berlin' }), createWriteStream(file));

/** A workbook as Excel writes it: the texts of its cells in a part of their own, here all different. */
async function writeSharedTexts(rows, file) {
  const zip = new ZipFile();
  const inChunks = (begin, line, end) =>
    Readable.from(
      (function* chunks() {
        let text = begin;
        for (let n = 0; n < rows; n += 1) {
          text += line(n);
          if (text.length < 65_536) continue;
          yield text;
          text = '';
        }
        yield text + end;
      })(),
    );
  const add = (name, text) => zip.addBuffer(Buffer.from(text), name);
  const relationships = (...all) => `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  add('[Content_Types].xml', '<Types/>');
  add('_rels/.rels', relationships(['r1', 'officeDocument', 'xl/workbook.xml']));
  add('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>');
  add('xl/_rels/workbook.xml.rels', relationships(['r1', 'worksheet', 'sheet.xml'], ['r2', 'sharedStrings', 'texts.xml']));
  zip.addReadStream(inChunks('<worksheet><sheetData>', (n) => `<row><c t="s"><v>${n}</v></c><c t="s"><v>${(n * 7_919) % rows}</v></c></row>`, '</sheetData></worksheet>'), 'xl/sheet.xml', { compressionLevel: 1 });
  zip.addReadStream(inChunks('<sst>', (n) => `<si><t>A text that stands in no other cell but that of number ${n}</t></si>`, '</sst>'), 'xl/texts.xml', { compressionLevel: 1 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

async function read(file) {
  let rows = 0;
  for await (const batch of await readTable(file)) rows += batch.length;
  return rows;
}

async function* fromFile(file, bytes) {
  const table = await readTable(file);
  for await (const batch of table) {
    bytes.rows += batch.length;
    yield batch.map(({ cells }) => cells);
  }
}

/** Each prepares a file of so many rows, and gives what is to be measured. */
const TASKS = {
  'write csv': (rows, file) => async () => (await write('csv', rows, file), rows),
  'write xlsx': (rows, file) => async () => (await write('xlsx', rows, file), rows),
  'write pdf': (rows, file) => async () => (await write('pdf', rows, file), rows),
  'read csv': async (rows, file) => (await write('csv', rows, file), () => read(file)),
  'read xlsx': async (rows, file) => (await write('xlsx', rows, file), () => read(file)),
  'read xlsx with shared texts': async (rows, file) => (await writeSharedTexts(rows, file), () => read(file)),
  'convert xlsx to csv': async (rows, file) => {
    await write('xlsx', rows, file);
    const count = { rows: 0 };
    return async () => (await pipeline(writeTable('csv', { columns, rows: fromFile(file, count) }), createWriteStream(`${file}.csv`)), count.rows);
  },
};

const [task, count] = process.argv.slice(2);
const rows = Number(count);
const WARM_UP = task === 'write pdf' ? 2_000 : 20_000;
const folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-tabular-'));
try {
  await (await TASKS[task](WARM_UP, path.join(folder, 'warm-up')))();
  const work = await TASKS[task](rows, path.join(folder, 'file'));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const done = await work();
  const ms = performance.now() - began;
  delay.disable();
  clearInterval(watch);
  const { size } = await stat(path.join(folder, 'file'));
  const mebibytes = (bytes) => Math.round(bytes / 1_048_576);
  console.log(JSON.stringify({ task, rows: done, rowsPerSecond: Math.round((done / ms) * 1_000), ms: Math.round(ms), fileMegabytes: mebibytes(size), addedMegabytes: mebibytes(peak - before), peakMegabytes: mebibytes(peak), longestTurnMs: Math.round(delay.max / 1e6), turn99Ms: Math.round(delay.percentile(99) / 1e6) }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
