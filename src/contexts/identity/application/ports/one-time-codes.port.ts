import type { Proof } from '../../domain/user/second-factor.js';

/** Numbers that are good for a moment, and what programs that make them need to know. Derived like tokens, and stored nowhere. */
export abstract class OneTimeCodes {
  /** The code that goes to a telephone. */
  abstract textCode(challengeId: string, salt: string): string;
  abstract isTextCode(challengeId: string, salt: string, code: string): boolean;
  /** The secret that an authenticator makes codes from, in base 32. */
  abstract authenticatorSecret(userId: string, salt: string): string;
  /** The step of time that a code belongs to, the one before and the one after it included; null for a wrong one. */
  abstract authenticatorStep(userId: string, salt: string, code: string, at: Date): number | null;
  abstract recoveryCodes(userId: string, salt: string): readonly string[];
  /** What somebody has presented: a code of his authenticator, or one of those for the day when he has lost it. */
  abstract proofOf(userId: string, factor: { readonly salt: string; readonly recoverySalt: string | null }, code: string, at: Date): Proof;
}
