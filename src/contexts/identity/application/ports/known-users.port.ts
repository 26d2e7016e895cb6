/** A user, as far as other contexts need to know him. */
export interface KnownUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  /** Null for the tenant's. */
  readonly timeZone: string | null;
}

/** Who works in the tenant in hand. */
export abstract class KnownUsers {
  /** Those of them who are there. */
  abstract find(ids: readonly string[]): Promise<KnownUser[]>;
}
