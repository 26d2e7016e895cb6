/** A record that somebody names, and where he does. */
export interface NamedRecord {
  /** The resource whose record it is. */
  readonly of: 'companies' | 'contacts' | 'customers' | 'leads';
  readonly id: string;
  readonly pointer: string;
}

/** Records of whatever context, as far as whoever is asking sees them. */
export abstract class SeenRecords {
  /** Refuses when one is not there, and names the place where it was named. */
  abstract assertSeen(named: readonly NamedRecord[]): Promise<void>;
}
