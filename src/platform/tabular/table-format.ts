import { formatUnknown } from './table-refusals.js';

/** What tables are read from and written to. A PDF is only written. */
export const TABLE_FORMATS = {
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
} as const;

export type TableFormat = keyof typeof TABLE_FORMATS;

const isFormat = (name: string): name is TableFormat => Object.hasOwn(TABLE_FORMATS, name);

/** The format that a name stands for: `csv`, `CSV`, `leads.csv` or a media type. */
export function formatNamed(name: string): TableFormat {
  const wanted = name.trim().toLowerCase();
  const extension = wanted.slice(wanted.lastIndexOf('.') + 1);
  if (isFormat(extension)) return extension;
  const type = wanted.split(';')[0]!.trim();
  for (const [format, { mediaType }] of Object.entries(TABLE_FORMATS)) if (mediaType.split(';')[0] === type && isFormat(format)) return format;
  throw formatUnknown(name, Object.keys(TABLE_FORMATS));
}
