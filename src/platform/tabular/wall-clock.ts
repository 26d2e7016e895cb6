import { CellDate } from './cell.js';

const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;
const MOST_OFFSETS = 10_000;

/** What clocks on a wall of one time zone show. */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  /** By quarter of an hour, since no zone changes in between. */
  private readonly offsets = new Map<number, number>();

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short' });
  }

  at(instant: Date): CellDate {
    const shifted = new Date(instant.getTime() + this.offsetAt(instant.getTime()));
    const [day = '', time = ''] = shifted.toISOString().split('T');
    return new CellDate(day, time.replace(/(?:\.000)?Z$/, ''));
  }

  private offsetAt(instant: number): number {
    const quarter = Math.floor(instant / QUARTER_MS);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = this.offsetOf(quarter * QUARTER_MS);
    if (this.offsets.size === MOST_OFFSETS) this.offsets.clear();
    this.offsets.set(quarter, offset);
    return offset;
  }

  private offsetOf(instant: number): number {
    const parts = Object.fromEntries(this.format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const local = Date.UTC(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']), Number(parts['hour']), Number(parts['minute']), Number(parts['second']));
    return parts['era'] === 'BC' || Math.abs(local - instant) > 24 * HOUR_MS ? 0 : local - instant;
  }
}
