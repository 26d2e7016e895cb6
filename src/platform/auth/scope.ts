/** How far a permission reaches: to one's own records, to those of the team that one supervises too, or to all of the tenant's. */
export const SCOPES = ['own', 'team', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** What somebody may do: by permission, how far it reaches. `*` stands for every permission. */
export type Grants = Readonly<Record<string, Scope>>;

const byWidth = (one: Scope, other: Scope) => SCOPES.indexOf(one) - SCOPES.indexOf(other);

export const widest = (scopes: readonly Scope[]): Scope | null => scopes.toSorted(byWidth).at(-1) ?? null;

/** What several roles grant together: of each permission the widest scope. */
export function together(grants: readonly Grants[]): Grants {
  const sum: Record<string, Scope> = {};
  for (const each of grants) for (const [permission, scope] of Object.entries(each)) sum[permission] = widest([scope, sum[permission] ?? scope])!;
  return sum;
}
