export interface Comparison {
  readonly isRight: boolean;
  /** It was kept in a way that is not the present one: keep it anew. */
  readonly isOutdated: boolean;
}

/** Turns passwords into what can be stored, aside from everything else that the process does. */
export abstract class PasswordHashes {
  abstract hash(password: string): Promise<string>;
  /** Takes as long when there is nothing to compare with. */
  abstract compare(password: string, hash: string | null): Promise<Comparison>;
}
