import { Injectable } from '@nestjs/common';
import { RRuleTemporal } from 'rrule-temporal';
import { RecurrenceNever, RecurrenceNotAtStart, RecurrenceTooLong } from '../domain/recurrence/recurrence.errors.js';
import { type Frequency, MOST_TIMES, MOST_YEARS } from '../domain/recurrence/recurrence-rule.js';
import { Recurrences, type Series } from '../domain/recurrence/recurrences.js';
import { type Day, dayIn } from '../domain/zone/zoned-time.js';

/** So many periods lie in the years that a series may last, and a few more: a rule that hasn't ended by then is given up. */
const PERIODS: Readonly<Record<Frequency, number>> = { DAILY: 366 * MOST_YEARS, WEEKLY: 54 * MOST_YEARS, MONTHLY: 13 * MOST_YEARS, YEARLY: MOST_YEARS + 5 };
/** So many lie in the twelve years within which all comes that comes at all, but for a 29th of February on a certain weekday. */
const FIRST_PERIODS: Readonly<Record<Frequency, number>> = { DAILY: 4_400, WEEKLY: 640, MONTHLY: 150, YEARLY: 55 };
const MOST_CANDIDATES = 400_000;
const REMEMBERED = 200;

/** Series by rrule-temporal. Since none is long, all of its times are reckoned at once, and remembered for a while. */
@Injectable()
export class TemporalRecurrences extends Recurrences {
  private readonly known = new Map<string, readonly Date[]>();

  assertSound(series: Series): void {
    const times = this.timesOf(series);
    if (times.length === 0) throw new RecurrenceNever();
    if (times[0]!.getTime() !== series.start.getTime()) throw new RecurrenceNotAtStart();
    if (times.length > MOST_TIMES || dayIn(times.at(-1)!, series.zone) > lastDay(series)) throw new RecurrenceTooLong(MOST_TIMES, MOST_YEARS);
  }

  all(series: Series): Date[] {
    return [...this.timesOf(series)];
  }

  after(series: Series, moment: Date): Date | null {
    return this.timesOf(series).find((time) => time > moment) ?? null;
  }

  between(series: Series, from: Date, to: Date): Date[] {
    return this.timesOf(series).filter((time) => time >= from && time < to);
  }

  private timesOf(series: Series): readonly Date[] {
    const key = `${series.rule.text} ${series.start.toISOString()} ${series.zone}`;
    let times = this.known.get(key);
    if (!times) {
      times = reckoned(series);
      if (this.known.size === REMEMBERED) this.known.delete(this.known.keys().next().value!);
      this.known.set(key, times);
    }
    return times;
  }
}

/** The same day of the calendar after as many years as a series may last. */
function lastDay({ start, zone }: Series): Day {
  const day = dayIn(start, zone);
  return `${Number(day.slice(0, 4)) + MOST_YEARS}${day.slice(4)}`;
}

/** Up to one more than there may be. Whether there is any is found out first, with little effort. */
function reckoned(series: Series): Date[] {
  const { frequency } = series.rule;
  return timesOf(series, FIRST_PERIODS[frequency], 1).length === 0 ? [] : timesOf(series, PERIODS[frequency], MOST_TIMES + 1);
}

function timesOf({ rule, start, zone }: Series, maxIterations: number, most: number): Date[] {
  const dtstart = { timeZoneId: zone, toString: () => `${start.toISOString()}[${zone}]` };
  const times: Date[] = [];
  try {
    new RRuleTemporal({ rruleString: `RRULE:${rule.text}`, dtstart, tzid: zone, cache: false, maxIterations, maxCandidateEvaluations: MOST_CANDIDATES }).all((time) => times.push(new Date(time.epochMilliseconds)) < most);
  } catch {
    if (times.length > 0) throw new RecurrenceTooLong(MOST_TIMES, MOST_YEARS);
  }
  return times;
}
