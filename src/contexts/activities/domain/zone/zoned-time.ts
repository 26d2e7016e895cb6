/** A day of the calendar, `YYYY-MM-DD`. */
export type Day = string;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    clocks.set(zone, clock);
  }
  return clock;
}

/** By how much the clocks of a zone are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(clockOf(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const second = Math.floor(instant / 1_000) * 1_000;
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second) - second;
}

/** By how many minutes the clocks of a zone are ahead of UTC. */
export const offsetMinutes = (instant: Date, zone: string): number => Math.round(offsetAt(instant.getTime(), zone) / MINUTE_MS);

/** When the clocks of a zone show this time: the first time of two, and where the clocks jump over it, as if they had not. */
export function instantAt(day: Day, minutes: number, zone: string): Date {
  const wall = Date.parse(`${day}T00:00Z`) + minutes * MINUTE_MS;
  const before = offsetAt(wall - DAY_MS, zone);
  const fits = [before, offsetAt(wall + DAY_MS, zone)].map((offset) => wall - offset).filter((instant) => instant + offsetAt(instant, zone) === wall);
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - before);
}

/** The day that it is in a zone. */
export const dayIn = (instant: Date, zone: string): Day => new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString().slice(0, 10);

export const daysAfter = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** From 0 for Monday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

export const startOfDay = (day: Day, zone: string): Date => instantAt(day, 0, zone);

/** The last moment of a day. */
export const endOfDay = (day: Day, zone: string): Date => new Date(startOfDay(daysAfter(day, 1), zone).getTime() - 1);
