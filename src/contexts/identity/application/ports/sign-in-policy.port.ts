/** What the tenant in hand demands of whoever signs in to it. */
export interface SignInTerms {
  /** Who must have a second factor. */
  readonly secondFactor: 'optional' | 'administrators' | 'everybody';
  /** How long a session lasts at most, whatever is done in it. */
  readonly mostMs: number;
  /** How long it lasts when nobody does anything in it; null for as long as the installation says. */
  readonly idleMs: number | null;
  /** From where people are let in; none for everywhere. */
  readonly addresses: readonly string[];
}

export abstract class SignInPolicy {
  abstract terms(): Promise<SignInTerms>;
}
