import type { TakenColumn } from './guess-columns.js';

/** Of what stands behind a row that failed: its number, and why. */
export const ERROR_HEADINGS: readonly string[] = ['Import row', 'Import error code', 'Import error'];

/** The columns that a row which failed is given back with: what an earlier import has said of it is said anew. */
export const columnsGivenBack = (columns: readonly TakenColumn[]): readonly TakenColumn[] => columns.filter(({ heading, field }) => field !== null || !ERROR_HEADINGS.includes(heading));
