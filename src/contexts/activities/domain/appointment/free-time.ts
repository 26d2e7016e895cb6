import type { Span } from './appointment.js';

const MINUTE_MS = 60_000;

/** What is left of some spans without the others, as far as it is long enough. */
export function freeTime(open: readonly Span[], taken: readonly Span[], minutes: number): Span[] {
  const busy = taken.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return open.flatMap(({ startsAt, endsAt }) => {
    const free: Span[] = [];
    let from = startsAt;
    for (const span of busy) {
      if (span.endsAt <= from || span.startsAt >= endsAt) continue;
      if (span.startsAt > from) free.push({ startsAt: from, endsAt: span.startsAt });
      from = span.endsAt;
    }
    if (from < endsAt) free.push({ startsAt: from, endsAt });
    return free.filter((span) => span.endsAt.getTime() - span.startsAt.getTime() >= minutes * MINUTE_MS);
  });
}
