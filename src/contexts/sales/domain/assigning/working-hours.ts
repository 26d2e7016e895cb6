/** A time of the day as `HH:MM`, up to 24:00. */
export interface HoursOfDay {
  readonly from: string;
  readonly to: string;
}

/** When people work, by their own clocks: from Monday on, and not on holidays. */
export interface WorkingHours {
  readonly week: readonly (readonly HoursOfDay[])[];
  readonly holidays: readonly { readonly date: string; readonly yearly: boolean }[];
}

const weekdayOf = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** Whether somebody who lives by the clocks of this zone is at work now. */
export function isAtWork({ week, holidays }: WorkingHours, zone: string, now: Date): boolean {
  const [day, time] = now.toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).split(' ') as [string, string];
  if (holidays.some(({ date, yearly }) => (yearly ? date.slice(5) === day.slice(5) : date === day))) return false;
  return week[weekdayOf(day)]!.some(({ from, to }) => from <= time && time < to);
}
