import type { CalendarRows } from '../queries/read-calendar.query.js';

/** Writes a calendar as iCalendar (RFC 5545) has it. */
export abstract class CalendarWriter {
  abstract write(rows: CalendarRows): string;
}
