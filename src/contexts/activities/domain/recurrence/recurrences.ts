import type { RecurrenceRule } from './recurrence-rule.js';

/** A rule with its first time. The times of the clock are those of the zone, on both sides of a change of its clocks. */
export interface Series {
  readonly rule: RecurrenceRule;
  readonly start: Date;
  readonly zone: string;
}

/** Reckons when something comes again. */
export abstract class Recurrences {
  /** Refuses a series that doesn't begin with its start, that never comes, or that goes on for too long. */
  abstract assertSound(series: Series): void;
  /** All of its times. */
  abstract all(series: Series): Date[];
  /** The next time after a moment; null when there is none any more. */
  abstract after(series: Series, moment: Date): Date | null;
  /** The times from one moment up to, but not including, another, in their order. */
  abstract between(series: Series, from: Date, to: Date): Date[];
}
