import { DomainError } from '../../kernel/domain-error.js';
import type { Reason } from '../../kernel/likeness.js';

/** A record that may be the same thing. */
export interface Candidate<Row = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly record: Row;
}

/** Of the same batch, the item that would make it. */
export type BatchCandidate = Omit<Candidate, 'record'> & { readonly index: number };

export class LikelyDuplicate extends DomainError {
  constructor(
    record: string,
    readonly candidates: readonly (Candidate | BatchCandidate)[],
  ) {
    super('conflict', 'likely_duplicate', `There is a ${record} like this one already: see candidates. If it is another one all the same, send X-Skip-Duplicate-Check: true.`, undefined, { candidates });
  }
}
