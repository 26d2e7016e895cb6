import type { Grants } from '../../domain/grants/grants.js';
import type { BuiltInRole } from '../../domain/role/role.js';

/** Whoever is asking, and what may be given away at all. */
export abstract class Rights {
  /** Null when the system acts by itself. */
  abstract askerId(): string | null;
  /** The session in which he asks; null for a program with a key, or the system. */
  abstract sessionId(): string | null;
  /** What of these goes beyond what whoever is asking may do himself. */
  abstract beyondAsker(grants: Grants): readonly string[];
  abstract ofBuiltIn(role: BuiltInRole): Grants;
  abstract isUnknown(permission: string): boolean;
  /** Permissions that there are not, or whose scope can not be had. */
  abstract unknownAmong(grants: Grants): readonly string[];
}
