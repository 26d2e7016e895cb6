/** What is kept of a second factor. The secrets themselves follow from the salts, and are not stored. */
export interface SecondFactor {
  readonly salt: string;
  /** Null until the first code has shown that the device has the secret. */
  readonly confirmedAt: string | null;
  /** The step of time of the last code: neither it nor an earlier one is taken again. */
  readonly lastStep: number;
  readonly recoverySalt: string | null;
  /** The places of the recovery codes that have been used. */
  readonly recoveryUsed: readonly number[];
  /** Of the one that is to take its place, until the first code of that has come. */
  readonly nextSalt?: string;
}

export const RECOVERY_CODES = 10;

/** What somebody presents besides his password, after it was compared: the step of time that a code belongs to, or the place of a recovery code. Null for a wrong one. */
export type Proof = { readonly step: number | null } | { readonly recovery: number | null };
