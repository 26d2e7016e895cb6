/** Where in the list an answer stands. */
export interface PageInfo {
  /** Left out when the list was asked for by cursor. */
  readonly skip?: number;
  readonly take: number;
  /** Left out with `count=none`. */
  readonly total?: number;
  /** False when `total` is only the bound that counting stopped at. */
  readonly totalIsExact?: boolean;
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** The answer of every list. */
export interface Page<Row> {
  readonly data: Row[];
  readonly page: PageInfo;
}
