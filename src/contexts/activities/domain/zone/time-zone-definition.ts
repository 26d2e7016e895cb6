import { type Day, daysAfter, offsetMinutes } from './zoned-time.js';

/** A moment at which the clocks of a zone are changed. */
export interface Transition {
  readonly at: Date;
  /** In minutes ahead of UTC. */
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;

/** To the minute, between two moments that lie on both sides of one change. */
function moment(before: number, after: number, zone: string): number {
  let [low, high] = [before, after];
  const offset = offsetMinutes(new Date(low), zone);
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
    if (offsetMinutes(new Date(middle), zone) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** Every change of the clocks of a zone from one day to another. */
export function transitionsOf(zone: string, first: Day, last: Day): Transition[] {
  const found: Transition[] = [];
  for (let day = first; day < last; day = daysAfter(day, 7)) {
    const [start, end] = [Date.parse(`${day}T00:00Z`), Date.parse(`${day}T00:00Z`) + 7 * DAY_MS];
    const [from, to] = [offsetMinutes(new Date(start), zone), offsetMinutes(new Date(end), zone)];
    if (from !== to) found.push({ at: new Date(moment(start, end, zone)), from, to });
  }
  return found;
}
