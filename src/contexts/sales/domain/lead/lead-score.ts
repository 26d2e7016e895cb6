export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Grade = (typeof GRADES)[number];

/** How promising a lead is, by the version of the model that says so. */
export interface LeadScore {
  /** From 0 to 100. */
  readonly score: number;
  readonly grade: Grade;
  readonly version: number;
}
