import type { Cell } from './cell.js';
import { textOf } from './cell-values.js';
import type { MergedRange, Row } from './row-source.js';
import { tableHeaderMissing } from './table-refusals.js';
import { columnLetters } from './xlsx/cell-reference.js';

/** Headings are looked for in so many rows that aren't blank. */
export const HEADER_WINDOW = 30;

export interface Column {
  /** Where its cells are in a row. */
  readonly index: number;
  /** As a spreadsheet program names it: A, B, … */
  readonly letters: string;
  /** Its heading; empty where there is none. With the headings above it where they alone tell two columns apart. */
  readonly name: string;
  /** The heading with those that are merged over it, from the top. */
  readonly path: readonly string[];
}

export interface Header {
  /** The rows that it takes, by their numbers; none where the caller knows of none. */
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
}

const filled = ({ cells }: Row): number => cells.reduce<number>((count, cell) => count + (cell === null ? 0 : 1), 0);
const headingOf = (cell: Cell | undefined): string => textOf(cell ?? null).replaceAll(/[\s\u200b\ufeff]+/g, ' ').trim();

/** Titles and remarks above a table are narrower than it: the headings are the first row of several cells that is at least half as wide as most rows are. */
function findHeadingRow(window: readonly Row[]): number {
  const widths = window.map(filled).toSorted((one, other) => one - other);
  const typical = widths[Math.floor(widths.length * 0.75)] ?? 0;
  return Math.max(0, window.findIndex((row) => filled(row) * 2 >= typical && (filled(row) > 1 || typical === 1)));
}

const hasGaps = ({ cells }: Row): boolean => cells.includes(null);

/** Nothing but names of groups: each is merged over several columns, whose own headings are in the next row. */
function holdsOnlyGroups({ number, cells }: Row, merged: readonly MergedRange[]): boolean {
  return cells.every((cell, column) => cell === null || merged.some(({ top, bottom, left, right }) => top === number && bottom === number && left === column && right > left));
}

/** How far down a heading is merged at most; what reaches further is a merged cell of the data. */
const DEEPEST_HEADING = 3;

/** The rows that merged cells tie to the heading row: those below that they reach down to, those above that are merged over several columns. */
function tiedRows(window: readonly Row[], headings: number, merged: readonly MergedRange[]): { first: number; last: number } {
  const { number } = window[headings]!;
  const bottom = merged.filter((range) => range.top <= number && range.bottom < number + DEEPEST_HEADING).reduce((lowest, range) => Math.max(lowest, range.bottom), number);
  const isGroupRow = (row: Row) => filled(row) > 1 && merged.some(({ top, left, right }) => top === row.number && right > left);
  let first = headings;
  while (first > 0 && window[first - 1]!.number === window[first]!.number - 1 && isGroupRow(window[first - 1]!)) first -= 1;
  let last = headings;
  while (last + 1 < window.length && window[last + 1]!.number <= bottom) last += 1;
  return { first, last };
}

/** What a cell shows: its own content, or that of the first cell that it is merged with. */
function shownAt(rows: readonly Row[], number: number, column: number, merged: readonly MergedRange[]): string {
  const range = merged.find(({ top, bottom, left, right }) => top <= number && number <= bottom && left <= column && column <= right);
  const row = rows.find((candidate) => candidate.number === (range?.top ?? number));
  return headingOf(row?.cells[range?.left ?? column]);
}

function columnsOf(rows: readonly Row[], merged: readonly MergedRange[]): Column[] {
  const reach = Math.max(0, ...rows.map(({ cells }) => cells.length), ...merged.filter(({ top, right }) => rows.some(({ number }) => number === top) && right - top < 1_000).map(({ right }) => right + 1));
  const paths = Array.from({ length: reach }, (_, column) => {
    const shown = rows.map(({ number }) => shownAt(rows, number, column, merged)).filter((heading) => heading !== '');
    return shown.filter((heading, index) => heading !== shown[index - 1]);
  });
  const last = (path: readonly string[]) => path.at(-1) ?? '';
  const occurrences = new Map<string, number>();
  for (const path of paths) occurrences.set(last(path), (occurrences.get(last(path)) ?? 0) + 1);
  return paths.map((path, index) => ({ index, letters: columnLetters(index), path, name: (occurrences.get(last(path)) ?? 0) > 1 ? path.join(' ') : last(path) }));
}

/** No headings: the columns are those that the first rows reach. */
export function withoutHeader(window: readonly Row[]): Header {
  const reach = Math.max(0, ...window.map(({ cells }) => cells.length));
  return { rows: [], columns: Array.from({ length: reach }, (_, index) => ({ index, letters: columnLetters(index), name: '', path: [] })) };
}

/** `wanted` is the number of the row that holds them, where the caller knows it. */
export async function findHeader(window: readonly Row[], wanted: number | undefined, mergedRanges: (lastRow: number) => Promise<MergedRange[]>): Promise<Header> {
  const headings = wanted === undefined ? findHeadingRow(window) : window.findIndex(({ number }) => number === wanted);
  const row = window[headings];
  if (!row) throw tableHeaderMissing(wanted!);
  const above = window[headings - 1];
  const mayBeMerged = hasGaps(row) || (above !== undefined && above.number === row.number - 1 && filled(above) > 1);
  const merged = mayBeMerged ? await mergedRanges(window.at(-1)!.number) : [];
  const isAboveHeadings = wanted === undefined && window[headings + 1]?.number === row.number + 1 && merged.length > 0 && holdsOnlyGroups(row, merged);
  const { first, last } = tiedRows(window, isAboveHeadings ? headings + 1 : headings, merged);
  const rows = window.slice(first, last + 1);
  return { rows: rows.map(({ number }) => number), columns: columnsOf(rows, merged) };
}
