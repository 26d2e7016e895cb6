import { type Cell, CellDate, CellFault } from './cell.js';
import { dateOfSerial } from './xlsx/serial-date.js';

/** As many as a spreadsheet shows; what lies behind is an error of binary reckoning. */
const SIGNIFICANT_DIGITS = 15;

function roundedToDigits(number: number): number {
  const rounded = Number(number.toPrecision(SIGNIFICANT_DIGITS));
  return Number.isSafeInteger(number) || !Number.isFinite(rounded) ? number : rounded;
}

/** Without an exponent. */
function decimalOfNumber(number: number): string {
  const shortest = String(roundedToDigits(number));
  const [, sign = '', whole = '', fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest) ?? [];
  if (exponent === undefined) return shortest;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** What a person reads there. A phone number or postcode that was kept as a number is its digits. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimalOfNumber(cell);
  return cell instanceof CellFault ? cell.shown : String(cell);
}

const AMOUNT = /^(?:\p{Sc}|[A-Z]{3})?[\p{Zs}]*([+-]?\d[\d.,'’\p{Zs}]*)(?:\p{Sc}|[A-Z]{3})?$/u;
const GROUPED = /^[+-]?\d{1,3}(?:[.,]\d{3})*$/;

function plainDecimal(digits: string, decimal: '.' | ','): string | undefined {
  const other = decimal === '.' ? ',' : '.';
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || fraction === '' || fraction?.includes(other) || (whole.includes(other) && !GROUPED.test(whole))) return undefined;
  return whole.replaceAll(other, '').replace(/^\+/, '') + (fraction === undefined ? '' : `.${fraction}`);
}

/** Which of the two separates the decimals, as far as the writing itself tells. */
function decimalIn(digits: string): '.' | ',' | undefined {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const separator = point >= 0 ? '.' : ',';
  const occurrences = digits.split(separator).length - 1;
  if (occurrences > 1) return separator === '.' ? ',' : '.';
  return occurrences === 1 && !GROUPED.test(digits) ? separator : undefined;
}

/** A number as a plain decimal, however it is written: `1250.5` of "1.250,50 €". `decimal` decides where "1.250" could be either. Undefined is no number. */
export function decimalOf(cell: Cell, { decimal = '.' }: { decimal?: '.' | ',' } = {}): string | undefined {
  if (typeof cell === 'number') return decimalOfNumber(cell);
  const written = typeof cell === 'string' ? AMOUNT.exec(cell.trim())?.[1] : undefined;
  if (written === undefined) return undefined;
  const digits = written.replaceAll(/['’\p{Zs}]/gu, '');
  return plainDecimal(digits, decimalIn(digits) ?? decimal);
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\p{Zs}].*)?$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])\p{Zs}?(\d{1,2})\2\p{Zs}?(\d{4}|\d{2})(?:\p{Zs}.*)?$/u;
const FIRST_TWO_DIGIT_YEAR = 1970;

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : Number(year) + (Number(year) < FIRST_TWO_DIGIT_YEAR % 100 ? 2_000 : 1_900));

function dayFrom(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1_000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

export interface DayWriting {
  /** What `3/4/2026` is, where nothing else tells. */
  readonly order?: 'day-first' | 'month-first' | undefined;
  readonly usesEpoch1904?: boolean | undefined;
}

/** A day as `YYYY-MM-DD`: from a date, from a number that nobody has formatted as one, or from how people write it. Undefined is no day. */
export function dayOf(cell: Cell, { order = 'day-first', usesEpoch1904 = false }: DayWriting = {}): string | undefined {
  if (cell instanceof CellDate) return cell.day ?? undefined;
  if (typeof cell === 'number') return dateOfSerial(cell, usesEpoch1904, false)?.day ?? undefined;
  if (typeof cell !== 'string') return undefined;
  const [, leadingYear, , leadingMonth, leadingDay] = YEAR_FIRST.exec(cell.trim()) ?? [];
  if (leadingYear !== undefined) return dayFrom(Number(leadingYear), Number(leadingMonth), Number(leadingDay));
  const [, one, separator, two, year] = YEAR_LAST.exec(cell.trim()) ?? [];
  if (one === undefined || year === undefined) return undefined;
  const isMonthFirst = separator !== '.' && (Number(two) > 12 || (order === 'month-first' && Number(one) <= 12));
  return isMonthFirst ? dayFrom(fullYear(year), Number(one), Number(two)) : dayFrom(fullYear(year), Number(two), Number(one));
}
