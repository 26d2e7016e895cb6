import type { Recurrences, Series } from '../recurrence/recurrences.js';
import { dayIn } from '../zone/zoned-time.js';

/** Which times of a changed series do not take place: those of the same days, or, if it begins on another day, those of the same place in it. What is no more has no exception. */
export function movedExceptions(exceptions: readonly string[], before: Series | null, after: Series | null, recurrences: Recurrences): readonly string[] {
  if (!before || !after || exceptions.length === 0) return [];
  const beginsOnAnotherDay = dayIn(before.start, before.zone) !== dayIn(after.start, after.zone);
  const nameOf = ({ zone }: Series) => (time: Date, index: number) => (beginsOnAnotherDay ? String(index) : dayIn(time, zone));
  const old = recurrences.all(before);
  const named = nameOf(before);
  const leftOut = new Set(old.flatMap((time, index) => (exceptions.includes(time.toISOString()) ? [named(time, index)] : [])));
  const isLeftOut = nameOf(after);
  return recurrences.all(after).flatMap((time, index) => (leftOut.has(isLeftOut(time, index)) ? [time.toISOString()] : []));
}
