import { type Action, ACTIONS, type Resource, resources } from '../resource/resource.js';
import { areas } from './area.js';
import { grantsOf } from './roles.js';
import { type Scope, SCOPES } from './scope.js';

/** Something that can be allowed, for whoever puts a role together. */
export interface PermissionDescription {
  /** `resource:action`. */
  readonly name: string;
  readonly description: string;
  /** How far it can be made to reach. */
  readonly scopes: readonly Scope[];
  /** How far it reaches for the built-in roles; null where they don't have it. */
  readonly grants: Readonly<Record<'admin' | 'manager' | 'agent', Scope | null>>;
}

const WORDS: Readonly<Record<Action, (resource: Resource) => string>> = {
  read: ({ plural }) => `See ${plural}: list, search and read them, with their history.`,
  write: ({ plural }) => `Make and change ${plural}.`,
  delete: ({ plural }) => `Move ${plural} into the recycle bin, and take them out of it.`,
  export: ({ plural }) => `Take lists of ${plural} away as files.`,
};

const ALL = ['all'] as const;

const actionsOf = ({ appendOnly, single }: Resource): readonly Action[] => (single ? ['read'] : appendOnly ? ['read', 'export'] : ACTIONS);

function* described(): Generator<readonly [name: string, description: string, scopes: readonly Scope[]]> {
  for (const resource of resources()) {
    const scopes = resource.owner === undefined ? ALL : SCOPES;
    for (const action of actionsOf(resource)) yield [resource.permission(action), WORDS[action](resource), scopes];
    for (const [verb, description] of Object.entries(resource.verbs)) yield [resource.permission(verb), description, scopes];
  }
  for (const { name, actions, scoped } of areas()) for (const [action, description] of Object.entries(actions)) yield [`${name}:${action}`, description, scoped ? SCOPES : ALL];
}

let catalogue: ReadonlyMap<string, PermissionDescription> | undefined;

/** Everything that can be allowed, by name: roles are made of these, and a route names one of them. */
export function permissions(): ReadonlyMap<string, PermissionDescription> {
  catalogue ??= new Map(
    [...described()].map(([name, description, scopes]) => {
      const grants = { admin: 'all' as const, manager: grantsOf('manager')[name] ?? null, agent: grantsOf('agent')[name] ?? null };
      return [name, { name, description, scopes, grants }];
    }),
  );
  return catalogue;
}
