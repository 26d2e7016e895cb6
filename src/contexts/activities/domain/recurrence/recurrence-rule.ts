import { RecurrenceEndless, RecurrenceInvalid, RecurrenceTooComplex, RecurrenceTooFrequent, RecurrenceTooLong } from './recurrence.errors.js';

export const MOST_TIMES = 1_000;
export const MOST_YEARS = 50;
const MOST_CHARACTERS = 500;
const MOST_BETWEEN = 366;

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
const TOO_FREQUENT = new Set(['HOURLY', 'MINUTELY', 'SECONDLY']);
const WEEKDAYS = 'MO|TU|WE|TH|FR|SA|SU';
const DAY_OF_RULE = new RegExp(String.raw`^([+-]?\d{1,2})?(${WEEKDAYS})$`);

/** A list of numbers: how far they go, whether they may count from the end, and by which frequencies it is understood. */
interface NumberList {
  readonly most: number;
  readonly highest: number;
  readonly fromEnd: boolean;
  readonly of: readonly Frequency[];
}

const LISTS: Readonly<Record<string, NumberList>> = {
  BYMONTH: { most: 12, highest: 12, fromEnd: false, of: FREQUENCIES },
  BYMONTHDAY: { most: 31, highest: 31, fromEnd: true, of: ['DAILY', 'MONTHLY', 'YEARLY'] },
  BYYEARDAY: { most: 31, highest: 366, fromEnd: true, of: ['YEARLY'] },
  BYWEEKNO: { most: 31, highest: 53, fromEnd: true, of: ['YEARLY'] },
  BYSETPOS: { most: 31, highest: 366, fromEnd: true, of: FREQUENCIES },
};
const MOST_DAYS = 35;
const PARTS = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', ...Object.keys(LISTS)]);
const OF_THE_CLOCK = new Set(['BYHOUR', 'BYMINUTE', 'BYSECOND']);

function partsOf(text: string): Map<string, string> {
  if (text.length > MOST_CHARACTERS) throw new RecurrenceInvalid(`it has more than ${MOST_CHARACTERS} characters`);
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().trim().replace(/^RRULE:/, '').split(';')) {
    const [, name, value] = /^([A-Z]+)=([A-Z\d,+-]+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined) throw new RecurrenceInvalid(`"${part.slice(0, 40)}" is no part of a rule`);
    if (OF_THE_CLOCK.has(name)) throw new RecurrenceTooFrequent();
    if (!PARTS.has(name)) throw new RecurrenceInvalid(`${name.slice(0, 20)} is not known here`);
    if (parts.has(name)) throw new RecurrenceInvalid(`${name} is there twice`);
    parts.set(name, value);
  }
  return parts;
}

function frequencyOf(value: string | undefined): Frequency {
  if (value !== undefined && TOO_FREQUENT.has(value)) throw new RecurrenceTooFrequent();
  const found = FREQUENCIES.find((frequency) => frequency === value);
  if (!found) throw new RecurrenceInvalid(`FREQ must be one of ${FREQUENCIES.join(', ')}`);
  return found;
}

function numberOf(name: string, value: string, most: number): number {
  if (!/^\d{1,15}$/.test(value) || Number(value) < 1) throw new RecurrenceInvalid(`${name} must be a whole number from 1 to ${most}`);
  return Number(value);
}

function assertList(name: string, value: string, { most, highest, fromEnd, of }: NumberList, frequency: Frequency): void {
  if (!of.includes(frequency)) throw new RecurrenceInvalid(`${name} does not go together with FREQ=${frequency}`);
  const values = value.split(',');
  if (values.length > most || new Set(values.map(Number)).size < values.length) throw new RecurrenceTooComplex(name, most);
  for (const one of values) {
    const number = /^[+-]?\d{1,3}$/.test(one) ? Number(one) : 0;
    if (number === 0 || Math.abs(number) > highest || (number < 0 && !fromEnd)) throw new RecurrenceInvalid(`${name} has numbers ${fromEnd ? `from -${highest} to -1 and ` : ''}from 1 to ${highest}`);
  }
}

function assertDays(value: string, frequency: Frequency, parts: ReadonlyMap<string, string>): void {
  const days = value.split(',');
  if (days.length > MOST_DAYS || new Set(days).size < days.length) throw new RecurrenceTooComplex('BYDAY', MOST_DAYS);
  for (const day of days) {
    const [, place] = DAY_OF_RULE.exec(day) ?? [undefined, 'none'];
    if (place === 'none') throw new RecurrenceInvalid(`BYDAY has weekdays such as MO, or 2MO and -1FR by months and years`);
    if (place === undefined) continue;
    const highest = frequency === 'MONTHLY' || parts.has('BYMONTH') ? 5 : 53;
    if (frequency === 'DAILY' || frequency === 'WEEKLY' || parts.has('BYWEEKNO')) throw new RecurrenceInvalid(`BYDAY takes places such as 2MO only by months and years`);
    if (Number(place) === 0 || Math.abs(Number(place)) > highest) throw new RecurrenceInvalid(`BYDAY takes places from -${highest} to ${highest}`);
  }
}

/** The last moment that a rule allows: of a day, or a moment in UTC. */
function assertUntil(value: string): void {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/.exec(value) ?? [];
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const moment = new Date(text);
  if (year === undefined || Number.isNaN(moment.getTime()) || moment.toISOString() !== text) throw new RecurrenceInvalid('UNTIL must be a day such as 20261231, or a moment in UTC such as 20261231T090000Z');
}

/** How something comes again, by RFC 5545: at most once a day, and not for ever. */
export class RecurrenceRule {
  private constructor(
    readonly text: string,
    readonly frequency: Frequency,
    /** As it stands in the rule. */
    readonly until: string | null,
    readonly count: number | null,
  ) {}

  /** Refuses what is no rule, and what would come too often, too long or for ever. */
  static parse(text: string): RecurrenceRule {
    const parts = partsOf(text);
    const frequency = frequencyOf(parts.get('FREQ'));
    const [interval, count, until, days, weekStart] = ['INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'].map((name) => parts.get(name));
    if (interval !== undefined && numberOf('INTERVAL', interval, MOST_BETWEEN) > MOST_BETWEEN) throw new RecurrenceInvalid(`INTERVAL must be a whole number from 1 to ${MOST_BETWEEN}`);
    if (weekStart !== undefined && !new RegExp(`^(?:${WEEKDAYS})$`).test(weekStart)) throw new RecurrenceInvalid('WKST must be a weekday such as MO');
    for (const [name, list] of Object.entries(LISTS)) if (parts.has(name)) assertList(name, parts.get(name)!, list, frequency);
    if (days !== undefined) assertDays(days, frequency, parts);
    if (parts.has('BYSETPOS') && ![...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS')) throw new RecurrenceInvalid('BYSETPOS chooses among what another BY… part lists');
    if (count !== undefined && until !== undefined) throw new RecurrenceInvalid('it has both COUNT and UNTIL');
    if (count === undefined && until === undefined) throw new RecurrenceEndless();
    if (count !== undefined && numberOf('COUNT', count, MOST_TIMES) > MOST_TIMES) throw new RecurrenceTooLong(MOST_TIMES, MOST_YEARS);
    if (until !== undefined) assertUntil(until);
    return new RecurrenceRule([...parts].map(([name, value]) => `${name}=${value}`).join(';'), frequency, until ?? null, count === undefined ? null : Number(count));
  }
}
