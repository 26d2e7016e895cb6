import type { Occurrence } from '../../application/queries/list-occurrences.query.js';
import { RecurrenceRule } from '../../domain/recurrence/recurrence-rule.js';
import type { Recurrences } from '../../domain/recurrence/recurrences.js';

/** What a row tells of when an appointment takes place. */
export interface TimesRow {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly recurrence: string | null;
  readonly exceptions: readonly string[];
  readonly status: string;
}

/** Those that have not ended at one moment, and begin before another. */
export function occurrencesOf({ startsAt, endsAt, timeZone, recurrence, exceptions, status }: TimesRow, recurrences: Recurrences, from: Date | null, to: Date | null): Occurrence[] {
  const start = new Date(startsAt);
  const length = Date.parse(endsAt) - start.getTime();
  const times = recurrence === null ? [start] : recurrences.all({ rule: RecurrenceRule.parse(recurrence), start, zone: timeZone });
  return times
    .map((time) => ({ startsAt: time, endsAt: new Date(time.getTime() + length) }))
    .filter((span) => (from === null || span.endsAt > from) && (to === null || span.startsAt < to))
    .map((span) => ({ startsAt: span.startsAt.toISOString(), endsAt: span.endsAt.toISOString(), isCancelled: status === 'CANCELLED' || exceptions.includes(span.startsAt.toISOString()) }));
}
