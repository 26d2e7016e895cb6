import type { DomainError } from '../../kernel/domain-error.js';
import type { Unauthenticated } from '../http/problem.js';
import type { Caller } from '../tenancy/work.js';
import type { Refusal } from './access.js';

/** A caller, and the tenant that he signed in to. */
export interface SignedIn {
  readonly tenantId: string;
  readonly caller: Caller;
  /** Why he is let do next to nothing, although it is him. */
  readonly refusal: Refusal | null;
  /** From where he is let in; none for everywhere. */
  readonly addresses?: readonly string[] | undefined;
}

/** Whom somebody who is not let in says, or has proven, to be. */
export interface Claimant {
  readonly tenantId: string;
  readonly userId?: string | undefined;
  /** Whether a key of ours vouches for it: else anybody may have written it. */
  readonly isProven: boolean;
}

/** What was shown does not open: the answer, and what is known of whoever showed it. */
export class NotLetIn extends Error {
  constructor(
    readonly answer: Unauthenticated | DomainError,
    readonly claimant?: Claimant,
  ) {
    super(answer.message);
  }
}
