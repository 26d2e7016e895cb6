import { type Cell, CellDate, CellFault, textCell } from '../cell.js';
import { spreadsheetCorrupt } from '../table-refusals.js';
import { unescapeText } from './escaped-text.js';
import { applyMask, type NumberMeaning, showDuration } from './number-format.js';
import { dateOfSerial } from './serial-date.js';
import type { SharedTexts } from './shared-texts.js';

/** A cell as it stands in the file. */
export interface RawCell {
  type: string;
  style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
  formula: string;
}

export interface CellContext {
  readonly texts: SharedTexts;
  readonly styles: readonly NumberMeaning[];
  readonly usesEpoch1904: boolean;
  readonly formulas: 'fault' | 'value';
  readonly longest: number;
}

const NUMBER = /^\s*-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?\s*$/;
const ISO = /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)Z?)?$/;

function impossibleDate(shown: string): CellFault {
  return new CellFault('cell_date_impossible', 'The cell is formatted as a date, but its number stands for none.', shown);
}

function numberCell(value: string, style: number, { styles, usesEpoch1904 }: CellContext): Cell {
  if (!NUMBER.test(value)) throw spreadsheetCorrupt();
  const number = Number(value);
  const meaning = styles[style];
  if (!Number.isFinite(number)) throw spreadsheetCorrupt();
  if (meaning === undefined || meaning.kind === 'number') return number;
  if (meaning.kind === 'date') return dateOfSerial(number, usesEpoch1904, meaning.withTime) ?? impossibleDate(value);
  return meaning.kind === 'duration' ? showDuration(number) : (applyMask(meaning.parts, number) ?? number);
}

function isoCell(value: string): Cell {
  const [found, day, time] = ISO.exec(value.trim()) ?? [];
  return found ? new CellDate(day ?? null, time ?? null) : impossibleDate(value);
}

function sharedText(value: string, texts: SharedTexts): string {
  const text = /^\s*\d{1,10}\s*$/.test(value) ? texts.get(Number(value)) : undefined;
  if (text === undefined) throw spreadsheetCorrupt();
  return text;
}

function plainCell({ type, style, value, inline }: Readonly<RawCell>, context: CellContext): Cell {
  if (type === 'inlineStr') return textCell(unescapeText(inline), context.longest);
  if (value === '') return null;
  switch (type) {
    case 'n':
      return numberCell(value, style, context);
    case 's':
      return textCell(sharedText(value, context.texts), context.longest);
    case 'str':
      return textCell(unescapeText(value), context.longest);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'd':
      return isoCell(value);
    case 'e':
      return new CellFault('cell_error', `The cell shows the error ${value.slice(0, 20)}: put what belongs there.`, value.slice(0, 20));
    default:
      throw spreadsheetCorrupt();
  }
}

/** LibreOffice writes a boolean that somebody has typed in as one of these. */
const CONSTANT = /^(?:TRUE|FALSE)\(\)$/;

export function cellOf(raw: Readonly<RawCell>, context: CellContext): Cell {
  const cell = plainCell(raw, context);
  if (!raw.hasFormula || CONSTANT.test(raw.formula) || cell instanceof CellFault) return cell;
  if (context.formulas === 'value' && cell !== null) return cell;
  const shown = cell === null ? '' : String(cell);
  return new CellFault('cell_formula', 'The cell holds a formula: put its value there.', shown.slice(0, 100).toWellFormed());
}
