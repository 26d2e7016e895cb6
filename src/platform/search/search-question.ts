import { DomainError, type Fault } from '../../kernel/domain-error.js';

export const LONGEST_QUESTION = 200;
export const MOST_HITS = 50;
/** Of each kind; and where only one is looked for. */
export const USUAL_HITS = 5;
export const USUAL_HITS_OF_ONE = 20;

type Words = Readonly<Record<string, unknown>>;

export interface SearchQuestion {
  readonly question: string;
  readonly kinds?: readonly string[];
  readonly take: number;
}

/** What can't be typed: it comes from a fault or from somebody who tries things. */
const UNTYPABLE = /(?![\t\n\r])\p{Cc}|\uFFFD/u;

/** The query string of a search, or one error that names everything that is wrong with it. Whoever looks for one kind only has none to choose from. */
export function parseSearchQuestion(words: Words, visible?: readonly string[]): SearchQuestion {
  const known = visible ? ['q', 'kinds', 'take'] : ['q', 'take'];
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, message: string) => void faults.push({ pointer, code, message });
  for (const [name, value] of Object.entries(words)) {
    if (!known.includes(name)) fault(name.slice(0, 50), 'unknown_parameter', `is not known here: use ${known.join(', ')}`);
    else if (typeof value !== 'string') fault(name, 'given_twice', 'must be given once');
  }
  const text = (name: string) => (typeof words[name] === 'string' ? words[name] : undefined);
  const question = text('q')?.trim() ?? '';
  if (!('q' in words) || (typeof words.q === 'string' && (question === '' || question.length > LONGEST_QUESTION))) fault('q', 'invalid_text', `must be a text of 1 to ${LONGEST_QUESTION} characters`);
  else if (UNTYPABLE.test(question)) fault('q', 'invalid_text', 'must not have control characters');
  const kinds = visible && text('kinds')?.split(',').map((kind) => kind.trim());
  const unknown = kinds?.filter((kind) => !visible!.includes(kind)) ?? [];
  if (unknown.length > 0) fault('kinds', 'unknown_value', `"${unknown.join(', ').slice(0, 100)}" is not among ${visible!.join(', ') || 'none'}`);
  const take = text('take') ?? String(visible ? USUAL_HITS : USUAL_HITS_OF_ONE);
  if (!(/^\d{1,2}$/.test(take) && Number(take) >= 1 && Number(take) <= MOST_HITS)) fault('take', 'out_of_range', `must be a whole number from 1 to ${MOST_HITS}`);
  if (faults.length > 0) throw new DomainError('invalid', 'query_invalid', faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '), faults);
  return { question, ...(kinds && { kinds }), take: Number(take) };
}
