/** How far a permission reaches: to what is one's own, to the team's, to everything in the tenant. */
export const SCOPES = ['own', 'team', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** Permissions (`resource:action`), each with how far it reaches. `*` stands for all of them. */
export type Grants = Readonly<Record<string, Scope>>;

export const reaches = (scope: Scope | null | undefined, wanted: Scope): boolean => scope !== null && scope !== undefined && SCOPES.indexOf(scope) >= SCOPES.indexOf(wanted);

const scopeIn = (grants: Grants, permission: string): Scope | undefined => {
  const [own, any] = [grants[permission], grants['*']];
  return own && any ? (reaches(own, any) ? own : any) : (own ?? any);
};

/** Of several roles, for each permission the one that reaches furthest. */
export function united(all: readonly Grants[]): Grants {
  const sum: Record<string, Scope> = {};
  for (const grants of all) for (const [permission, scope] of Object.entries(grants)) if (!reaches(sum[permission], scope)) sum[permission] = scope;
  return sum;
}

/** What of the wanted goes beyond what is held. `*` can only be given by whoever holds it. */
export const beyond = (held: Grants, wanted: Grants): string[] => Object.entries(wanted).filter(([permission, scope]) => !reaches(scopeIn(held, permission), scope)).map(([permission]) => permission);
