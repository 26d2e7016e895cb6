import { DomainError } from '../../kernel/domain-error.js';

export class TookTooLong extends DomainError {
  constructor(ms: number) {
    super('rule', 'took_too_long', `It did not end within ${(ms / 1_000).toFixed(1)} s, and was given up.`);
  }
}

/** The outcome of the work, or the error that it took too long. The work itself can't be stopped: nobody waits for it any more. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new TookTooLong(ms)), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
