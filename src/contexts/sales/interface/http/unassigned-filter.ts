import { DomainError } from '../../../../kernel/domain-error.js';

const WORDS = ['true', 'false'];

/** `unassigned=true` as the filter that it stands for. */
export function withUnassigned({ unassigned, ...query }: Record<string, unknown>): Record<string, unknown> {
  if (unassigned === undefined) return query;
  if (!WORDS.includes(unassigned as string)) throw new DomainError('invalid', 'query_invalid', 'unassigned must be true or false', [{ pointer: 'unassigned', code: 'unknown_value', message: 'must be true or false' }]);
  return { ...query, 'ownerId[empty]': unassigned };
}
