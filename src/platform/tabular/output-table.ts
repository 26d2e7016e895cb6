import { type Cell, CellDate, CellFault } from './cell.js';
import { textOf } from './cell-values.js';
import type { WallClock } from './wall-clock.js';

/** What its cells are. Without one, each is what it is in JavaScript; a text never becomes a number. */
export type ColumnKind = 'text' | 'number' | 'percent' | 'day' | 'moment' | 'boolean';

export interface OutputColumn {
  readonly title: string;
  readonly kind?: ColumnKind;
  /** As many are shown of a number or percentage. */
  readonly decimals?: number;
  /** In characters; by what stands in the first rows when left out. */
  readonly width?: number;
}

export type OutputCell = Cell | Date | bigint | undefined;

export interface OutputTable {
  /** Names the sheet. */
  readonly title?: string;
  readonly columns: readonly OutputColumn[];
  /** In batches, as cursors give them. */
  readonly rows: AsyncIterable<readonly (readonly OutputCell[])[]> | Iterable<readonly (readonly OutputCell[])[]>;
}

/** A number by its digits, exact to the last. */
export class Decimal {
  constructor(readonly digits: string) {}
}

/** A cell of an output, as every format understands it. */
export type OutputValue = string | number | boolean | CellDate | Decimal | null;

const DECIMAL = /^-?\d{1,60}(?:\.\d{1,60})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const isValid = (date: Date): boolean => !Number.isNaN(date.getTime());

/** Without a clock a moment stays in UTC, and says so. */
const momentOf = (instant: Date, clock: WallClock | null): OutputValue => (clock ? clock.at(instant) : instant.toISOString().replace('.000Z', 'Z'));

function plainValue(cell: OutputCell, clock: WallClock | null): OutputValue {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'bigint') return new Decimal(String(cell));
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : String(cell);
  if (cell instanceof Date) return isValid(cell) ? momentOf(cell, clock) : null;
  return cell instanceof CellFault ? cell.shown : cell;
}

function dayOfOutput(cell: OutputCell, clock: WallClock | null): OutputValue {
  const value = momentOfOutput(cell, clock);
  if (value instanceof CellDate) return new CellDate(value.day, null);
  return typeof value === 'string' && INSTANT.test(value) ? new CellDate(value.slice(0, 10), null) : value;
}

function momentOfOutput(cell: OutputCell, clock: WallClock | null): OutputValue {
  if (typeof cell !== 'string') return plainValue(cell, clock);
  if (DAY.test(cell)) return new CellDate(cell, null);
  const instant = INSTANT.test(cell) ? new Date(cell) : undefined;
  return instant && isValid(instant) ? momentOf(instant, clock) : plainValue(cell, clock);
}

/** What doesn't fit its column's kind stays as it is: an export loses nothing. */
export function outputValue(cell: OutputCell, kind: ColumnKind | undefined, clock: WallClock | null): OutputValue {
  switch (kind) {
    case 'text':
      return cell == null || cell === '' ? null : textValue(cell, clock);
    case 'number':
    case 'percent':
      return typeof cell === 'string' && DECIMAL.test(cell) ? new Decimal(cell) : plainValue(cell, clock);
    case 'day':
      return dayOfOutput(cell, clock);
    case 'moment':
      return momentOfOutput(cell, clock);
    case 'boolean':
    case undefined:
      return plainValue(cell, clock);
  }
}

function textValue(cell: NonNullable<OutputCell>, clock: WallClock | null): string {
  const value = plainValue(cell, clock);
  return value instanceof Decimal ? value.digits : textOf(value);
}

