/** Where a rule does not fit a lead: the places of what it asks for in vain; none, when it fits. */
export type Misfits = (told: Readonly<Record<string, unknown>>) => readonly string[];

/** What rules ask of leads, as the tenant in hand has leads. */
export abstract class LeadConditions {
  /** Refuses what can't be asked of a lead. */
  abstract parsed(conditions: object): Promise<object>;
  /** Nothing fits a rule that asks for a field which has been removed since. */
  abstract of(rules: readonly { readonly conditions: object | null }[]): Promise<readonly Misfits[]>;
}
