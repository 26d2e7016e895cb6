import { ByteSource, type TableSource } from './byte-source.js';
import { CellFault } from './cell.js';
import { CsvRows } from './csv/read-csv.js';
import { wideEncodingOf } from './csv/encoding.js';
import { kindOf } from './file-kind.js';
import { type Column, findHeader, HEADER_WINDOW, type Header, withoutHeader } from './header.js';
import type { Row, RowSource, TableFacts } from './row-source.js';
import { formatNamed } from './table-format.js';
import { TABLE_LIMITS, type TableLimits } from './table-limits.js';
import { cellRefused, otherFormat, tableEmpty, wrongType } from './table-refusals.js';
import { columnLetters } from './xlsx/cell-reference.js';
import { refusalOfCompound } from './xlsx/compound-file.js';
import { XlsxRows } from './xlsx/read-xlsx.js';

export interface ReadOptions {
  /** By its name, a file's name or a media type; by the content when left out, which is mostly right where names are not. */
  readonly format?: string;
  /** The number of the row with the headings, or `none`; looked for when left out. */
  readonly header?: number | 'none';
  /** XLSX: by name or place; the first that is shown when left out. */
  readonly sheet?: string | number;
  /** CSV: found out when left out. */
  readonly delimiter?: string;
  readonly encoding?: string;
  /** XLSX: whether a formula is taken by the value that was last reckoned, or as a fault. */
  readonly formulas?: 'fault' | 'value';
  /** Whether a faulty cell comes as a `CellFault`, or makes the whole file be refused. */
  readonly faults?: 'mark' | 'refuse';
  /** Rows up to this number are passed over: for whoever goes on where he stopped. */
  readonly after?: number;
  readonly batchRows?: number;
  /** Of a stream, how many bytes it has, where that is known: then it is known as well how much of it is read. */
  readonly size?: number;
  readonly limits?: Partial<TableLimits>;
  readonly signal?: AbortSignal;
}

const BATCH_ROWS = 1_000;

/** A table that is being read. Batches of rows are had by `for await`, once; the end of that, for whatever reason, closes it. */
export class Table implements AsyncIterable<readonly Row[]>, AsyncDisposable {
  private isRead = false;

  constructor(
    private readonly source: ByteSource,
    private readonly rows: RowSource,
    private readonly header: Header,
    /** What was read to find the headings, and what follows. */
    private readonly window: readonly Row[],
    private readonly rest: AsyncGenerator<Row[], undefined>,
    private readonly options: ReadOptions,
  ) {}

  get facts(): TableFacts {
    return this.rows.facts;
  }

  get columns(): readonly Column[] {
    return this.header.columns;
  }

  /** Numbers of the rows that hold the headings. */
  get headerRows(): readonly number[] {
    return this.header.rows;
  }

  /** How much is read, from 0 to 1; null for a stream of unknown length. */
  get progress(): number | null {
    return this.rows.progress();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly Row[], undefined> {
    if (this.isRead) throw new Error('a table is read once');
    this.isRead = true;
    try {
      for await (const batch of this.batches()) {
        this.options.signal?.throwIfAborted();
        const wanted = this.wantedOf(batch);
        if (wanted.length > 0) yield wanted;
      }
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    this.isRead = true;
    await this.rest.return(undefined);
    await this.rows.close();
    await this.source.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  private async *batches(): AsyncGenerator<readonly Row[], undefined> {
    const size = this.options.batchRows ?? BATCH_ROWS;
    for (let start = 0; start < this.window.length; start += size) yield this.window.slice(start, start + size);
    yield* this.rest;
  }

  private wantedOf(batch: readonly Row[]): readonly Row[] {
    const start = Math.max(this.options.after ?? 0, this.header.rows.at(-1) ?? 0);
    const wanted = (batch[0]?.number ?? 0) > start ? batch : batch.filter(({ number }) => number > start);
    if (this.options.faults === 'refuse') wanted.forEach(assertFaultless);
    return wanted;
  }
}

function assertFaultless({ number, cells }: Row): void {
  for (const [index, cell] of cells.entries()) if (cell instanceof CellFault) throw cellRefused(cell.code, cell.message, number, columnLetters(index));
}

async function openRows(source: ByteSource, options: ReadOptions): Promise<RowSource> {
  const limits = { ...TABLE_LIMITS, ...options.limits };
  const batchRows = options.batchRows ?? BATCH_ROWS;
  if (source.head.length === 0) throw tableEmpty();
  const { kind, name } = kindOf(source.head, options.encoding !== undefined || wideEncodingOf(source.head) !== undefined);
  if (kind === 'other') throw wrongType(name);
  if (kind === 'compound') throw await refusalOfCompound(source);
  const format = kind === 'zip' ? 'xlsx' : 'csv';
  const said = options.format === undefined ? format : formatNamed(options.format);
  if (said !== format) throw otherFormat(said.toUpperCase(), name);
  return format === 'xlsx'
    ? XlsxRows.open(source, { sheet: options.sheet, formulas: options.formulas ?? 'fault', limits, batchRows })
    : CsvRows.open(source, { delimiter: options.delimiter, encoding: options.encoding, limits, batchRows });
}

/** The first rows: enough to find the headings among them. */
async function readWindow(rest: AsyncGenerator<Row[], undefined>, upTo: number): Promise<Row[]> {
  const window: Row[] = [];
  while (window.length < HEADER_WINDOW || (window.at(-1)?.number ?? 0) < upTo) {
    const { done, value } = await rest.next();
    if (done) break;
    window.push(...value);
  }
  return window;
}

/** Opens a CSV or XLSX file or stream whose rows come in batches. Memory stays the same however long it is. */
export async function readTable(from: TableSource, options: ReadOptions = {}): Promise<Table> {
  const source = await ByteSource.open(from, options.limits?.fileBytes ?? TABLE_LIMITS.fileBytes, options.size);
  let rows: RowSource | undefined;
  let rest: AsyncGenerator<Row[], undefined> | undefined;
  try {
    rows = await openRows(source, options);
    rest = rows.batches();
    const window = await readWindow(rest, typeof options.header === 'number' ? options.header : 0);
    if (window.length === 0) throw tableEmpty();
    const top = window.slice(0, Math.max(HEADER_WINDOW, typeof options.header === 'number' ? options.header : 0));
    const header = options.header === 'none' ? withoutHeader(top) : await findHeader(top, options.header, (lastRow) => rows!.mergedRanges(lastRow));
    return new Table(source, rows, header, window, rest, options);
  } catch (error) {
    await rest?.return(undefined);
    await rows?.close();
    await source.close();
    throw error;
  }
}
