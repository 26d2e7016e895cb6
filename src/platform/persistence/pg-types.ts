import pg from 'pg';

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;

/** PostgreSQL's text of a `timestamptz(3)` in UTC, `2026-11-21 09:30:00.12+00`, as ISO-8601 with milliseconds. */
export function isoInstant(text: string): string {
  const length = text.length;
  if (length < 22 || text.charCodeAt(length - 3) !== 43 /* + */ || text.charCodeAt(10) !== 32) return new Date(text).toISOString();
  const fraction = text.slice(20, length - 3).padEnd(3, '0').slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}

/** Instants come as ISO text and never as `Date`: rows are answers, and parsing a date to print it again costs more than the query. */
export function useRapportTypes(types: pg.TypeOverrides): pg.TypeOverrides {
  types.setTypeParser(TIMESTAMPTZ, (value: string) => isoInstant(value));
  types.setTypeParser(DATE, (value: string) => value);
  types.setTypeParser(BIGINT, Number);
  return types;
}
