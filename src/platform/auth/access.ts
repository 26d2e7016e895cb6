import type { Grants } from './scope.js';

/** Why somebody who is known is let do nothing: he was deactivated, his tenant is suspended, … */
export type Refusal = {
  readonly code: string;
  readonly message: string;
};

/** What a user may do at present. Plain data, so that it can be remembered. */
export type Access = {
  readonly userId: string;
  /** By name, built-in or the tenant's own. */
  readonly roles: readonly string[];
  readonly grants: Grants;
  /** The users that he supervises. */
  readonly team: readonly string[];
  readonly refusal: Refusal | null;
  /** Addresses and networks from where he is let in; none for everywhere. */
  readonly addresses?: readonly string[];
  /** How long after it was opened a session of his ends, whatever is done in it. */
  readonly sessionMs?: number;
};
