import { Injectable } from '@nestjs/common';
import { RRuleTemporal } from 'rrule-temporal';
import { RecurrenceNever, RecurrenceNotAtStart, RecurrenceTooLong } from '../domain/recurrence/recurrence.errors.js';
import { type Frequency, MOST_TIMES, MOST_YEARS } from '../domain/recurrence/recurrence-rule.js';
import { Recurrences, type Series } from '../domain/recurrence/recurrences.js';

const YEAR_MS = 365.25 * 86_400_000;
/** So many periods lie in the years that a series may last, and a few more: a rule that hasn't ended by then is given up. */
const PERIODS: Readonly<Record<Frequency, number>> = { DAILY: 366 * MOST_YEARS, WEEKLY: 54 * MOST_YEARS, MONTHLY: 13 * MOST_YEARS, YEARLY: MOST_YEARS + 5 };
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
    if (times.length > MOST_TIMES || times.at(-1)!.getTime() - series.start.getTime() > MOST_YEARS * YEAR_MS) throw new RecurrenceTooLong(MOST_TIMES, MOST_YEARS);
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

/** Up to one more than there may be. */
function reckoned({ rule, start, zone }: Series): Date[] {
  const dtstart = { timeZoneId: zone, toString: () => `${start.toISOString()}[${zone}]` };
  const limits = { maxIterations: PERIODS[rule.frequency], maxCandidateEvaluations: MOST_CANDIDATES };
  const times: Date[] = [];
  try {
    new RRuleTemporal({ rruleString: `RRULE:${rule.text}`, dtstart, tzid: zone, cache: false, ...limits }).all((time) => times.push(new Date(time.epochMilliseconds)) <= MOST_TIMES);
  } catch {
    if (times.length > 0) throw new RecurrenceTooLong(MOST_TIMES, MOST_YEARS);
  }
  return times;
}
