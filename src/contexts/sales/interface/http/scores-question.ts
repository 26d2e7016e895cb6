import { DomainError, type Fault } from '../../../../kernel/domain-error.js';

export const MOST_SCORES = 200;
export const USUAL_SCORES = 20;

/** The query string of a course of scores, or one error that names everything that is wrong with it. */
export function parseScoresQuestion({ take = String(USUAL_SCORES), cursor, ...others }: Readonly<Record<string, unknown>>): { readonly take: number; readonly cursor: string | undefined } {
  const faults: Fault[] = Object.keys(others).map((name) => ({ pointer: name.slice(0, 50), code: 'unknown_parameter', message: 'is not known here: use take, cursor' }));
  if (typeof take !== 'string' || !/^\d{1,3}$/.test(take) || Number(take) < 1 || Number(take) > MOST_SCORES) faults.push({ pointer: 'take', code: 'out_of_range', message: `must be a whole number from 1 to ${MOST_SCORES}` });
  if (cursor !== undefined && (typeof cursor !== 'string' || cursor === '' || cursor.length > 2_000)) faults.push({ pointer: 'cursor', code: 'invalid_text', message: 'must be given once' });
  if (faults.length > 0) throw new DomainError('invalid', 'query_invalid', faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ').slice(0, 1_000), faults);
  return { take: Number(take), cursor: cursor as string | undefined };
}
