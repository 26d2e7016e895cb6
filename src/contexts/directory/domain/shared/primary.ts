import { DomainError } from '../../../../kernel/domain-error.js';

interface Reachable {
  readonly primary: boolean;
}

const refusal = (pointer: string, code: string, message: string) => new DomainError('rule', code, `${pointer.slice(1)} ${message}.`, [{ pointer, code, message }]);

/** Each is there once, and one of them is the first to be used: the one that says so, else the first. */
export function withOnePrimary<T extends Reachable>(list: readonly T[], keyOf: (one: T) => string, pointer: string): readonly T[] {
  const keys = list.map(keyOf);
  const repeated = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (repeated >= 0) throw refusal(`${pointer}/${repeated}`, 'repeated', 'is in the list already');
  const primaries = list.flatMap(({ primary }, index) => (primary ? [index] : []));
  if (primaries.length > 1) throw refusal(`${pointer}/${primaries[1]}/primary`, 'several_primaries', 'can not be primary: another one is');
  return primaries.length === 1 ? list : list.map((one, index) => ({ ...one, primary: index === 0 }));
}
