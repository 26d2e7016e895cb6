/** Whose a lead becomes that is captured, and whether the rules are asked for somebody. */
export interface FirstOwner {
  readonly ownerId: string | null;
  readonly byRules: boolean;
}

/** Whoever is named has it. Left out, it is whose who captures it, unless the rules shall say; and what shall be nobody's goes by the rules, unless they shall not. */
export function firstOwner({ ownerId, assign }: { readonly ownerId?: string | null | undefined; readonly assign?: boolean | undefined }, capturedBy: string | null): FirstOwner {
  if (typeof ownerId === 'string') return { ownerId, byRules: false };
  const byRules = assign ?? ownerId === null;
  return { ownerId: byRules || ownerId === null ? null : capturedBy, byRules };
}
