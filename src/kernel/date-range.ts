import { DomainError } from './domain-error.js';

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** `Date` lets 30 February be 2 March. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A date stays `YYYY-MM-DD`, anything else becomes an instant in UTC. */
function canonical(moment: Date | string): string {
  if (typeof moment === 'string') {
    if (DATE.test(moment) && isDate(moment)) return moment;
    if (INSTANT.test(moment) && isDate(moment.slice(0, 10))) return canonical(new Date(moment));
  } else if (!Number.isNaN(moment.getTime())) {
    return moment.toISOString();
  }
  throw new DomainError('invalid', 'moment_invalid', 'Write a date as "2026-11-21" or an instant as "2026-11-21T09:30:00Z".');
}

/** From a moment up to, but not including, another: two dates or two instants. A date is the day in UTC. */
export class DateRange {
  private constructor(
    readonly from: string,
    readonly to: string,
  ) {}

  static of(from: Date | string, to: Date | string): DateRange {
    const range = new DateRange(canonical(from), canonical(to));
    if (DATE.test(range.from) !== DATE.test(range.to)) throw new DomainError('invalid', 'range_mixed', 'A range is of two dates or of two instants, not of one of each.');
    if (range.start > range.end) throw new DomainError('invalid', 'range_reversed', 'The end of a range is not before its beginning.');
    return range;
  }

  /** How long it is; a fraction where it isn't of whole days. */
  get days(): number {
    return (this.end - this.start) / DAY;
  }

  contains(moment: Date | string): boolean {
    const instant = Date.parse(canonical(moment));
    return this.start <= instant && instant < this.end;
  }

  /** An empty range overlaps nothing. */
  overlaps(other: DateRange): boolean {
    return Math.max(this.start, other.start) < Math.min(this.end, other.end);
  }

  private get start(): number {
    return Date.parse(this.from);
  }

  private get end(): number {
    return Date.parse(this.to);
  }
}
