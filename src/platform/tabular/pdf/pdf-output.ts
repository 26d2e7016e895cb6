import type { OutputCell, OutputColumn } from '../output-table.js';

export interface PdfBranding {
  readonly name?: string;
  /** `#rrggbb` */
  readonly colour?: string;
  /** PNG or JPEG. */
  readonly logo?: Uint8Array;
}

export interface PdfFigure {
  readonly label: string;
  readonly value: string;
  /** For example how it was before. */
  readonly note?: string;
}

export interface PdfChart {
  readonly type: 'bar' | 'line' | 'pie';
  readonly title?: string;
  readonly labels: readonly string[];
  /** A pie shows the first of them. */
  readonly datasets: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** Bars of one label on top of each other. */
  readonly stacked?: boolean;
  readonly percent?: boolean;
  readonly decimals?: number;
}

export interface PdfTable {
  readonly title?: string;
  readonly columns: readonly OutputColumn[];
  readonly rows: AsyncIterable<readonly (readonly OutputCell[])[]> | Iterable<readonly (readonly OutputCell[])[]>;
  /** A last row that stands out. */
  readonly totals?: readonly OutputCell[];
}

export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly PdfFigure[] }
  | { readonly kind: 'chart'; readonly chart: PdfChart }
  | { readonly kind: 'table'; readonly table: PdfTable }
  | { readonly kind: 'page-break' };

export interface PdfOutput {
  readonly title: string;
  readonly subtitle?: string;
  readonly author?: string;
  /** BCP 47: how numbers and dates are written, in which direction, and in which of their forms the characters of East Asia. */
  readonly language?: string;
  readonly timeZone?: string;
  readonly pageSize?: 'A4' | 'LETTER';
  readonly landscape?: boolean;
  readonly branding?: PdfBranding;
  readonly createdAt?: Date;
  readonly blocks: AsyncIterable<PdfBlock> | Iterable<PdfBlock>;
}
