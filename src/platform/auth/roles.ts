import { resources } from '../resource/resource.js';
import { areas } from './area.js';

export const ROLES = ['admin', 'manager', 'agent'] as const;
export type Role = (typeof ROLES)[number];

const granted = new Map<Role, ReadonlySet<string>>();

/** What the roles that every tenant starts with may do, as the resources and areas say it. */
export function permissionsOf(role: Role): (permission: string) => boolean {
  if (role === 'admin') return () => true;
  let permissions = granted.get(role);
  if (!permissions) granted.set(role, (permissions = new Set([...resources(), ...areas()].flatMap(({ name, grants }) => grants[role].map((action) => `${name}:${action}`)))));
  return (permission) => permissions.has(permission);
}
