import { DomainError } from '../../../../kernel/domain-error.js';

/** What is refused of a part of the body is named by its place in the whole. */
export async function pointed<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.errors === undefined) throw error;
    throw new DomainError(error.kind, error.code, error.message, error.errors.map((fault) => ({ ...fault, pointer: `${part}${fault.pointer}` })), error.extra);
  }
}
