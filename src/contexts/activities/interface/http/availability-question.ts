import { Clock } from '../../../../kernel/clock.js';
import { isId } from '../../../../kernel/id.js';
import { FindAvailability } from '../../application/queries/find-availability.query.js';
import { Question } from './question.js';

const DAY_MS = 86_400_000;
const MOST_DAYS = 62;
const MOST_PEOPLE = 20;
const MOST_MINUTES = 1_440;
/** So far ahead series stand in the calendars. */
const AHEAD_DAYS = 366;

/** The query string, or one error that names everything that is wrong with it. `me` stands for whoever asks. */
export function parseAvailability(query: Readonly<Record<string, unknown>>, me: string, clock: Clock): FindAvailability {
  const question = new Question(query, ['userIds', 'from', 'to', 'minutes']);
  const { userIds: ids = 'me', minutes: length = '30' } = query;
  const userIds = typeof ids === 'string' ? [...new Set(ids.split(',').map((id) => (id.trim() === 'me' ? me : id.trim().toLowerCase())))] : [];
  if (userIds.length === 0 || userIds.length > MOST_PEOPLE || !userIds.every(isId)) question.fault('userIds', 'invalid_ids', `must name 1 to ${MOST_PEOPLE} users by their ids, separated by commas, or me`);
  const { from, to } = question.span(MOST_DAYS);
  if (to.getTime() > clock.now().getTime() + AHEAD_DAYS * DAY_MS) question.fault('to', 'range_too_far', `must lie within ${AHEAD_DAYS} days of now`);
  const minutes = typeof length === 'string' && /^\d{1,4}$/.test(length) ? Number(length) : 0;
  if (minutes < 1 || minutes > MOST_MINUTES) question.fault('minutes', 'out_of_range', `must be a whole number from 1 to ${MOST_MINUTES}`);
  question.assertSound();
  return FindAvailability.of({ userIds, from, to, minutes });
}
