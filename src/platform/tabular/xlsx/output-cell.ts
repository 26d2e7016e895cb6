import { CellDate } from '../cell.js';
import { textOf } from '../cell-values.js';
import { Decimal, type OutputValue } from '../output-table.js';
import { escapeText } from './escaped-text.js';
import type { OutputStyles } from './output-styles.js';
import { serialOfDate } from './serial-date.js';

const LONGEST_CELL = 32_767;
const CUT = '…';

/** What a double holds without loss. */
const DIGITS_A_NUMBER_KEEPS = 15;

const BEGINS_OR_ENDS_WITH_SPACE = /^\s|\s$|\n/;

function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  return text.slice(0, LONGEST_CELL - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
}

export function textXml(reference: string, text: string, style: number): string {
  const content = escapeText(cut(text));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${BEGINS_OR_ENDS_WITH_SPACE.test(content) ? ' xml:space="preserve"' : ''}>${content}</t></is></c>`;
}

const numberXml = (reference: string, digits: string, style: number): string => `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`}><v>${digits}</v></c>`;

const significantDigits = (digits: string): number => (digits.includes('.') ? digits.replace(/0+$/, '') : digits).replace(/[-.]/g, '').replace(/^0+/, '').length;

function dateXml(reference: string, date: CellDate, styles: OutputStyles): string {
  const serial = serialOfDate(date);
  if (serial === undefined) return textXml(reference, date.toString().replace('T', ' '), styles.text);
  if (date.day === null) return numberXml(reference, String(serial), styles.time);
  return numberXml(reference, String(serial), date.time === null ? styles.day : styles.moment);
}

/** One cell; a text is written as such, and can't become a formula. */
export function cellXml(reference: string, value: OutputValue, numberStyle: number, styles: OutputStyles): string {
  if (value === null) return '';
  if (typeof value === 'string') return textXml(reference, value, styles.text);
  if (typeof value === 'number') return numberXml(reference, String(value), numberStyle);
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof CellDate) return dateXml(reference, value, styles);
  return significantDigits(value.digits) > DIGITS_A_NUMBER_KEEPS ? textXml(reference, value.digits, styles.text) : numberXml(reference, value.digits, numberStyle);
}

/** How wide it is in characters, for the width of its column. */
export function widthOf(value: OutputValue): number {
  if (value === null) return 0;
  return (value instanceof Decimal ? value.digits : textOf(value)).split('\n', 20).reduce((widest, line) => Math.max(widest, line.length), 0);
}
