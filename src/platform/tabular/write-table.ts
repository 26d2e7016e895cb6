import type { Readable } from 'node:stream';
import { byteStream } from './byte-stream.js';
import { type CsvOutputOptions, csvBytes } from './csv/write-csv.js';
import type { OutputTable } from './output-table.js';
import type { PdfOutput } from './pdf/pdf-output.js';
import { RowQueue } from './row-queue.js';
import { formatNamed } from './table-format.js';
import { type XlsxOutputOptions, XlsxWriter } from './xlsx/write-xlsx.js';

/** What a PDF has around its table. */
export type PdfOptions = Partial<Omit<PdfOutput, 'blocks' | 'timeZone'>>;

/** Each format heeds those that mean something to it. */
export interface WriteOptions extends CsvOutputOptions, XlsxOutputOptions {
  readonly pdf?: PdfOptions | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The PDF library is only loaded when one is written. */
async function* pdfBytes({ title = 'Table', columns, rows }: OutputTable, { pdf, timeZone }: WriteOptions): AsyncGenerator<Buffer, void> {
  const { pdfBytes: bytesOf } = await import('./pdf/write-pdf.js');
  yield* bytesOf({ title, ...pdf, ...(timeZone !== undefined && { timeZone }), blocks: [{ kind: 'table', table: { columns, rows } }] });
}

/** A table as a file of the format that is named (`csv`, `leads.xlsx`, a media type): a stream, which asks for rows no faster than it is read. Whoever destroys it, or aborts, ends the rows too. */
export function writeTable(format: string, table: OutputTable, options: WriteOptions = {}): Readable {
  const { signal } = options;
  const rows = new RowQueue(table);
  const stop = () => rows.stop();
  switch (formatNamed(format)) {
    case 'csv':
      return byteStream(csvBytes(table.columns, rows, options), stop, signal);
    case 'pdf':
      return byteStream(pdfBytes({ ...table, rows: rows.batches() }, options), stop, signal);
    case 'xlsx': {
      const workbook = new XlsxWriter(table, rows, options);
      return byteStream(
        workbook.bytes(),
        () => {
          workbook.stop();
          stop();
        },
        signal,
      );
    }
  }
}
