export interface Attempt {
  /** What somebody types in to say who he is, whether there is such a user or not. */
  readonly account: string;
  readonly address: string;
  /** A device from which this account was signed in to before; null when it is not known. */
  readonly deviceId: string | null;
}

/** An attempt that was not a wrong one does not count. */
export interface Counted {
  giveBack(): Promise<void>;
}

/** Counts attempts to sign in before anything is compared, and refuses one that is one too many. */
export abstract class SignInAttempts {
  abstract begin(attempt: Attempt): Promise<Counted>;
}
