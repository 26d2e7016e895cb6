import { Clock } from '../../../../kernel/clock.js';
import { DomainError, type Fault } from '../../../../kernel/domain-error.js';
import { isId } from '../../../../kernel/id.js';
import { FindAvailability } from '../../application/queries/find-availability.query.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;
const MOST_DAYS = 62;
const MOST_PEOPLE = 20;
const MOST_MINUTES = 1_440;
/** So far ahead series stand in the calendars. */
const AHEAD_DAYS = 366;
const PARAMETERS = ['userIds', 'from', 'to', 'minutes'];

/** The query string, or one error that names everything that is wrong with it. `me` stands for whoever asks. */
export function parseAvailability(query: Readonly<Record<string, unknown>>, me: string, clock: Clock): FindAvailability {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, message: string) => void faults.push({ pointer, code, message });
  for (const name of Object.keys(query)) if (!PARAMETERS.includes(name)) fault(name.slice(0, 100).toWellFormed(), 'unknown_parameter', `is not known here: use ${PARAMETERS.join(', ')}`);
  const { userIds: ids = 'me', minutes: length = '30' } = query;
  const userIds = typeof ids === 'string' ? [...new Set(ids.split(',').map((id) => (id.trim() === 'me' ? me : id.trim().toLowerCase())))] : [];
  if (userIds.length === 0 || userIds.length > MOST_PEOPLE || !userIds.every(isId)) fault('userIds', 'invalid_ids', `must name 1 to ${MOST_PEOPLE} users by their ids, separated by commas, or me`);
  const instantOf = (name: 'from' | 'to'): Date => {
    const moment = typeof query[name] === 'string' && INSTANT.test(query[name]) ? new Date(query[name]) : new Date(Number.NaN);
    if (Number.isNaN(moment.getTime())) fault(name, 'invalid_instant', 'must be a moment with its offset from UTC such as 2027-03-15T09:00:00Z');
    return moment;
  };
  const [from, to] = [instantOf('from'), instantOf('to')];
  if (to <= from) fault('to', 'reversed', 'must lie after from');
  if (to.getTime() - from.getTime() > MOST_DAYS * DAY_MS) fault('to', 'range_too_long', `must lie within ${MOST_DAYS} days of from`);
  if (to.getTime() > clock.now().getTime() + AHEAD_DAYS * DAY_MS) fault('to', 'range_too_far', `must lie within ${AHEAD_DAYS} days of now`);
  const minutes = typeof length === 'string' && /^\d{1,4}$/.test(length) ? Number(length) : 0;
  if (minutes < 1 || minutes > MOST_MINUTES) fault('minutes', 'out_of_range', `must be a whole number from 1 to ${MOST_MINUTES}`);
  if (faults.length > 0) throw new DomainError('invalid', 'query_invalid', faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ').slice(0, 500), faults);
  return FindAvailability.of({ userIds, from, to, minutes });
}
