/** How much of a file from strangers is taken. Memory follows from the row and the batch, never from the file. */
export interface TableLimits {
  /** The file as it comes. */
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  readonly rowCharacters: number;
  /** What an XLSX file may hold when inflated, all of its parts together; it is checked before, and while, that is done. */
  readonly inflatedBytes: number;
  /** How many times larger a part may become by inflating, once it is larger than `alwaysInflatedBytes`. */
  readonly inflationRatio: number;
  readonly alwaysInflatedBytes: number;
  /** Parts of an XLSX file. */
  readonly parts: number;
  /** The workbook's own parts, such as its styles; sheets and texts don't count as such. */
  readonly descriptionBytes: number;
  /** Distinct texts of an XLSX file: beyond `textBytesInMemory` they go to a scratch file. */
  readonly texts: number;
  readonly textBytes: number;
  readonly textBytesInMemory: number;
}

const MEBIBYTE = 1_048_576;

export const TABLE_LIMITS: TableLimits = {
  fileBytes: 512 * MEBIBYTE,
  rows: 5_000_000,
  columns: 1_000,
  cellCharacters: 100_000,
  rowCharacters: 2_000_000,
  inflatedBytes: 4_096 * MEBIBYTE,
  inflationRatio: 200,
  alwaysInflatedBytes: 16 * MEBIBYTE,
  parts: 10_000,
  descriptionBytes: 64 * MEBIBYTE,
  texts: 10_000_000,
  textBytes: 1_024 * MEBIBYTE,
  textBytesInMemory: 16 * MEBIBYTE,
};
