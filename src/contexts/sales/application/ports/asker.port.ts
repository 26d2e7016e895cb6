/** Whoever is asking. */
export abstract class Asker {
  /** Null when the system acts by itself. */
  abstract id(): string | null;
}
