const FIRST_DAY = '0001-01-01';

/** Whether a text is a day of the calendar, YYYY-MM-DD, as the database knows it, too. `Date` lets 30 February be 2 March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
