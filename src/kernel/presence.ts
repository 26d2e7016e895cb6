/** Whoever is asking. A port, so that a use case can be tried as anybody. */
export abstract class Presence {
  /** Null when the system acts by itself. */
  abstract get userId(): string | null;
  /** The system may everything. */
  abstract may(permission: string): boolean;
  /** Whether a permission reaches what belongs to this owner, or to nobody. */
  abstract reaches(permission: string, owner: string | null): boolean;
}
