import type { Cell } from './cell.js';

/** A row as it stands in the file, without blank cells at its end. */
export interface Row {
  /** As a spreadsheet program numbers it: from 1, with every row of the file counted. */
  readonly number: number;
  /** By position: what belongs to a column is at its `index`. */
  readonly cells: readonly Cell[];
}

/** Several cells shown as one, which holds its text in the first of them. Rows from 1, columns from 0, all of them included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableFacts {
  readonly format: 'csv' | 'xlsx';
  /** CSV only. */
  readonly delimiter?: string;
  /** XLSX only: the one that is read, and all that are shown. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** XLSX only: whether dates are counted from 1904, which `dayOf` wants to know of numbers that nobody has formatted as dates. */
  readonly usesEpoch1904?: boolean;
}

/** The rows of one file, whatever its format; blank ones are left out. */
export interface RowSource {
  readonly facts: TableFacts;
  /** To be read once. */
  batches(): AsyncGenerator<Row[], undefined>;
  /** Those that begin at or above a row. */
  mergedRanges(lastRow: number): Promise<MergedRange[]>;
  /** From 0 to 1, or null where the end is not known. */
  progress(): number | null;
  close(): Promise<void>;
}

const BATCH_CHARACTERS = 1_000_000;

/** Gathers rows until they make a batch: by their number, or sooner by their size. */
export class Batch {
  private rows: Row[] = [];
  private characters = 0;

  constructor(private readonly most: number) {}

  add(row: Row, characters: number): void {
    this.rows.push(row);
    this.characters += characters;
  }

  get isFull(): boolean {
    return this.rows.length >= this.most || this.characters >= BATCH_CHARACTERS;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  *take(): Generator<Row[]> {
    const { rows } = this;
    this.rows = [];
    this.characters = 0;
    for (let start = 0; start < rows.length; start += this.most) yield rows.length <= this.most ? rows : rows.slice(start, start + this.most);
  }
}
