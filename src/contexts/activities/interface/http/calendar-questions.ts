import { isId } from '../../../../kernel/id.js';
import { AskWhatIsOn } from '../../application/queries/ask-what-is-on.query.js';
import { ListOccurrences } from '../../application/queries/list-occurrences.query.js';
import { Question } from './question.js';

type Words = Readonly<Record<string, unknown>>;

const MOST_DAYS = 62;

/** `me` stands for whoever asks. */
export function parseWhatIsOn(query: Words, me: string): AskWhatIsOn {
  const question = new Question(query, ['userId', 'from', 'to']);
  const { userId: given = 'me' } = query;
  const userId = given === 'me' ? me : String(given).toLowerCase();
  if (!isId(userId)) question.fault('userId', 'invalid_ids', 'must name a user by his id, or me');
  const span = question.span(MOST_DAYS);
  question.assertSound();
  return AskWhatIsOn.of({ userId, ...span });
}

export function parseOccurrences(id: string, query: Words): ListOccurrences {
  const question = new Question(query, ['from', 'to']);
  const [from, to] = [question.instantIfGiven('from'), question.instantIfGiven('to')];
  question.assertSound();
  return ListOccurrences.of({ id, from, to });
}
