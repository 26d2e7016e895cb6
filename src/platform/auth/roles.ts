import { resources } from '../resource/resource.js';

export const ROLES = ['admin', 'manager', 'agent'] as const;
export type Role = (typeof ROLES)[number];

const granted = new Map<Role, ReadonlySet<string>>();

/** What the roles that every tenant starts with may do, as the resources say it. */
export function permissionsOf(role: Role): (permission: string) => boolean {
  if (role === 'admin') return () => true;
  let permissions = granted.get(role);
  if (!permissions) granted.set(role, (permissions = new Set(resources().flatMap((resource) => resource.grants[role].map((action) => resource.permission(action))))));
  return (permission) => permissions.has(permission);
}
