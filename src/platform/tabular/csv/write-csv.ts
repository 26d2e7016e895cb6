import { CellDate } from '../cell.js';
import { textOf } from '../cell-values.js';
import { FairShare } from '../fair-share.js';
import { Decimal, type OutputColumn, outputValue, type OutputValue } from '../output-table.js';
import type { RowQueue } from '../row-queue.js';
import { WallClock } from '../wall-clock.js';
import { guardFormula } from './formula-guard.js';

export interface CsvOutputOptions {
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** Without it Excel takes UTF-8 for something else. */
  readonly byteOrderMark?: boolean;
  readonly decimalSeparator?: '.' | ',';
  /** Moments by its clocks; left out, they are in UTC and say so. */
  readonly timeZone?: string;
}

const CHUNK_CHARACTERS = 65_536;
const NEEDS_QUOTES = /["\r\n,;\t|]|^\s|\s$/;

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const dateText = ({ day, time }: CellDate): string => [day, time].filter((part) => part !== null).join(' ');

/** RFC 4180, in UTF-8, with nothing in it that a spreadsheet program would run. */
export async function* csvBytes(columns: readonly OutputColumn[], rows: RowQueue, { delimiter = ',', byteOrderMark = true, decimalSeparator = '.', timeZone }: CsvOutputOptions): AsyncGenerator<Buffer, void> {
  const clock = timeZone === undefined ? null : new WallClock(timeZone);
  const share = new FairShare();
  const number = (digits: string) => (decimalSeparator === '.' ? digits : quoted(digits.replace('.', decimalSeparator)));
  const field = (value: OutputValue): string => {
    if (value === null) return '';
    if (typeof value === 'string') return quoted(guardFormula(value));
    if (typeof value === 'number') return number(textOf(value));
    if (value instanceof Decimal) return number(value.digits);
    return value instanceof CellDate ? dateText(value) : String(value);
  };
  let text = `${byteOrderMark ? '\uFEFF' : ''}${columns.map(({ title }) => quoted(guardFormula(title))).join(delimiter)}\r\n`;
  while (rows.isReady || (await rows.hasNext())) {
    const row = rows.take();
    for (const [index, { kind }] of columns.entries()) text += (index > 0 ? delimiter : '') + field(outputValue(row[index], kind, clock));
    text += '\r\n';
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
    await share.pause();
  }
  if (text !== '') yield Buffer.from(text);
}
