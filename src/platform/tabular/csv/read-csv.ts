import { once } from 'node:events';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { ByteSource } from '../byte-source.js';
import { type Cell, textCell } from '../cell.js';
import { FairShare } from '../fair-share.js';
import { Batch, type MergedRange, type Row, type RowSource, type TableFacts } from '../row-source.js';
import type { TableLimits } from '../table-limits.js';
import { csvMalformed, csvQuoteNotClosed, rowTooLong, tableTooManyRows, tableTooWide } from '../table-refusals.js';
import { declaredDelimiter, guessDelimiter } from './delimiter.js';
import { asUtf8 } from './encoding.js';
import { withoutGuard } from './formula-guard.js';

export interface CsvOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly limits: TableLimits;
  readonly batchRows: number;
}

const APOSTROPHE = 0x27;

/** CSV as people make it: by RFC 4180 where it keeps to it, and as spreadsheet programs read it where it doesn't. */
export class CsvRows implements RowSource {
  readonly facts: TableFacts;
  private readonly parser: Parser;
  private readonly batch: Batch;
  private number = 0;

  private constructor(
    private readonly source: ByteSource,
    private readonly first: Buffer,
    private readonly rest: AsyncGenerator<Buffer, undefined>,
    delimiter: string,
    private readonly options: CsvOptions,
  ) {
    this.facts = { format: 'csv', delimiter };
    this.batch = new Batch(options.batchRows);
    this.parser = parse({
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: options.limits.rowCharacters,
      on_record: (record: string[]) => this.take(record),
    });
    this.parser.on('error', () => {});
    this.parser.resume();
  }

  static async open(source: ByteSource, options: CsvOptions): Promise<CsvRows> {
    const rest = asUtf8(source.bytes(), source.head, options.encoding);
    const first = (await rest.next()).value ?? Buffer.alloc(0);
    const declared = declaredDelimiter(first.toString('utf8', 0, 20));
    const beginning = declared ? first.subarray(declared.characters) : first;
    return new CsvRows(source, beginning, rest, options.delimiter ?? declared?.delimiter ?? guessDelimiter(beginning.toString()), options);
  }

  async *batches(): AsyncGenerator<Row[], undefined> {
    const share = new FairShare();
    for (let piece: Buffer | undefined = this.first; piece; piece = (await this.rest.next()).value) {
      await this.write(piece);
      if (this.batch.isFull) yield* this.batch.take();
      await share.pause();
    }
    await this.end();
    yield* this.batch.take();
  }

  async mergedRanges(): Promise<MergedRange[]> {
    return [];
  }

  progress(): number | null {
    return this.source.size === null ? null : this.source.position / this.source.size;
  }

  async close(): Promise<void> {
    this.parser.destroy();
    await this.rest.return(undefined);
  }

  private write(piece: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.parser.write(piece, (error) => (error ? reject(this.refusalOf(error)) : resolve()));
    });
  }

  private async end(): Promise<void> {
    this.parser.end();
    await once(this.parser, 'end').catch((error: unknown) => {
      throw this.refusalOf(error);
    });
  }

  /** Called by the parser for each record, which it then needn't keep. */
  private take(record: string[]): null {
    const { limits } = this.options;
    this.number += 1;
    const cells: Cell[] = [];
    let characters = 0;
    for (const [column, text] of record.entries()) {
      const cell = textCell(text.charCodeAt(0) === APOSTROPHE ? withoutGuard(text) : text, limits.cellCharacters);
      if (cell === null) continue;
      if (column >= limits.columns) throw tableTooWide(this.number, limits.columns);
      while (cells.length < column) cells.push(null);
      cells.push(cell);
      characters += text.length;
    }
    if (cells.length === 0) return null;
    if (this.number > limits.rows) throw tableTooManyRows(limits.rows);
    this.batch.add({ number: this.number, cells }, characters);
    return null;
  }

  private refusalOf(error: unknown): Error {
    if (!(error instanceof CsvError)) return error as Error;
    const row = this.number + 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(row, this.options.limits.rowCharacters);
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? csvQuoteNotClosed(row) : csvMalformed(row);
  }
}
