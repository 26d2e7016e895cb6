import { resources } from '../resource/resource.js';
import { areas } from './area.js';
import type { Grants, Scope } from './scope.js';

/** The roles that every tenant starts with. */
export const ROLES = ['admin', 'manager', 'agent'] as const;
export type Role = (typeof ROLES)[number];

const granted = new Map<Role, Grants>();

const entriesOf = (grants: readonly string[] | Grants): (readonly [action: string, scope: Scope])[] => (Array.isArray(grants) ? (grants as readonly string[]).map((action) => [action, 'all'] as const) : Object.entries(grants as Grants));

/** What the built-in roles may do, as the resources and areas say it. */
export function grantsOf(role: Role): Grants {
  if (role === 'admin') return { '*': 'all' };
  let grants = granted.get(role);
  if (!grants) {
    grants = Object.fromEntries([...resources(), ...areas()].flatMap(({ name, grants: of }) => entriesOf(of[role]).map(([action, scope]) => [`${name}:${action}`, scope])));
    granted.set(role, grants);
  }
  return grants;
}
