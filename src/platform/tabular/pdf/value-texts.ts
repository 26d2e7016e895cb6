import { CellDate } from '../cell.js';
import { textOf } from '../cell-values.js';
import { Decimal, type OutputCell, type OutputColumn, outputValue, type OutputValue } from '../output-table.js';
import type { WallClock } from '../wall-clock.js';

const YES = '✓';
const NO = '–';

const numeric = (digits: string): Intl.StringNumericLiteral => digits as Intl.StringNumericLiteral;

/** Values as people of one language write them. */
export class ValueTexts {
  private readonly numbers = new Map<string, Intl.NumberFormat>();
  private readonly days: Intl.DateTimeFormat;
  private readonly moments: Intl.DateTimeFormat;

  constructor(
    private readonly language: string,
    private readonly clock: WallClock,
  ) {
    this.days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    this.moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  }

  cell(cell: OutputCell, column: OutputColumn): string {
    return this.value(outputValue(cell, column.kind, this.clock), column);
  }

  number(number: number | string, { decimals, percent = false }: { decimals?: number | undefined; percent?: boolean | undefined } = {}): string {
    const key = `${decimals} ${percent}`;
    let format = this.numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.language, { style: percent ? 'percent' : 'decimal', minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? (percent ? 1 : 20) });
      this.numbers.set(key, format);
    }
    return format.format(typeof number === 'number' ? number : numeric(number));
  }

  moment(instant: Date): string {
    return this.date(this.clock.at(instant));
  }

  private value(value: OutputValue, { kind, decimals }: OutputColumn): string {
    if (typeof value === 'boolean') return value ? YES : NO;
    if (value instanceof CellDate) return this.date(value);
    if (typeof value !== 'number' && !(value instanceof Decimal)) return textOf(value);
    const digits = value instanceof Decimal ? value.digits : value;
    return kind === undefined && decimals === undefined ? textOf(value instanceof Decimal ? value.digits : value) : this.number(digits, { decimals, percent: kind === 'percent' });
  }

  private date({ day, time }: CellDate): string {
    if (day === null) return time ?? '';
    return time === null ? this.days.format(new Date(`${day}T00:00Z`)) : this.moments.format(new Date(`${day}T${time}Z`));
  }
}
