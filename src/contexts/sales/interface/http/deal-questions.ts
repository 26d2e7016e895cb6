import { DomainError, type Fault } from '../../../../kernel/domain-error.js';
import { isId } from '../../../../kernel/id.js';
import type { Condition } from '../../../../platform/conditions/condition.js';
import { parseListQuery } from '../../../../platform/resource/list-query.js';
import type { Resource } from '../../../../platform/resource/resource.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { FORECAST_BY, type ForecastBy } from '../../application/queries/read-forecast.query.js';
import { salesTargets } from '../../application/queries/sales-targets.resource.js';

type Words = Readonly<Record<string, unknown>>;

/** Words of a list that mean nothing where the order and the page are given. */
const OF_LISTS_ONLY = ['sort', 'cursor', 'count', 'search', 'deleted'];
const MOST_CARDS = 50;
const MOST_STALE = 200;
const MOST_SKIPPED = 10_000;
const MOST_DAYS = 3_650;
const MOST_MONTHS = 60;
const USUAL_MONTHS = 6;

const refusal = (faults: readonly Fault[]) => new DomainError('invalid', 'query_invalid', faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '), faults);
const wrong = (pointer: string, code: string, message: string) => refusal([{ pointer, code, message }]);

function assertNotListed(words: Words, also: readonly string[] = []): void {
  const faults = [...OF_LISTS_ONLY, ...also].filter((name) => name in words).map((pointer) => ({ pointer, code: 'unknown_parameter', message: 'is not known here' }));
  if (faults.length > 0) throw refusal(faults);
}

function whole(name: string, word: unknown, usual: number, least: number, most: number): number {
  if (word === undefined) return usual;
  const value = typeof word === 'string' && /^\d{1,6}$/.test(word) ? Number(word) : Number.NaN;
  if (!(value >= least && value <= most)) throw wrong(name, 'out_of_range', `must be a whole number from ${least} to ${most}`);
  return value;
}

interface Filtered {
  readonly where: Condition | undefined;
  readonly fields: readonly string[];
  readonly include: readonly string[];
}

/** Which deals, and what is shown of them: as the list of deals takes it. */
function filtered(words: Words, deals: Resource): Filtered {
  const { where, fields, include } = parseListQuery(words, deals, Work.current().caller);
  return { where, fields, include };
}

export function boardQuestion({ pipelineId, take, ...words }: Words, deals: Resource) {
  assertNotListed(words, ['skip']);
  const id = typeof pipelineId === 'string' ? pipelineId.toLowerCase() : pipelineId;
  if (id !== undefined && !isId(id)) throw wrong('pipelineId', 'not_id', 'must be a UUID');
  return { pipelineId: id ?? null, take: whole('take', take, 10, 0, MOST_CARDS), ...filtered(words, deals) };
}

export function staleQuestion({ days, skip, take, ...words }: Words, deals: Resource) {
  assertNotListed(words);
  return { days: whole('days', days, 14, 1, MOST_DAYS), skip: whole('skip', skip, 0, 0, MOST_SKIPPED), take: whole('take', take, 20, 1, MOST_STALE), ...filtered(words, deals) };
}

const monthsOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const firstDay = (months: number) => `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;

function monthAsked(name: string, word: unknown): number | undefined {
  if (word === undefined) return undefined;
  if (typeof word !== 'string' || !/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(word)) throw wrong(name, 'not_month', 'must be a month such as 2026-11');
  return monthsOf(word);
}

/** Some months, from the present one of the tenant if nobody says otherwise. */
export function forecastQuestion({ by = 'month', from, to, ...words }: Words, deals: Resource, today: string) {
  const way = FORECAST_BY.find((one) => one === by);
  if (!way) throw wrong('by', 'unknown_value', `must be one of ${FORECAST_BY.join(', ')}`);
  const unknown = Object.keys(words).filter((name) => name !== 'ownerId' && name !== 'pipelineId');
  if (unknown.length > 0) throw refusal(unknown.map((name) => ({ pointer: name.slice(0, 50), code: 'unknown_parameter', message: 'is not known here: use by, from, to, ownerId, pipelineId' })));
  const [askedFrom, askedTo] = [monthAsked('from', from), monthAsked('to', to)];
  const first = askedFrom ?? Math.min(monthsOf(today), askedTo ?? Number.POSITIVE_INFINITY);
  const last = askedTo ?? first + USUAL_MONTHS - 1;
  if (last < first || last - first >= MOST_MONTHS) throw wrong('to', 'out_of_range', `must be a month from ${firstDay(first).slice(0, 7)} on, and at most ${MOST_MONTHS} months in all`);
  const { ownerId } = words;
  const owned = ownerId === undefined ? {} : { ownerId };
  return {
    by: way satisfies ForecastBy,
    from: firstDay(first),
    until: firstDay(last + 1),
    deals: filtered(words, deals).where,
    targets: filtered(owned, salesTargets as Resource).where,
  };
}
