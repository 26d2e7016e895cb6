/** The kinds of record that something can be about, by the singular of their resource. */
export const SUBJECTS = ['lead', 'deal', 'company', 'contact', 'customer', 'case', 'campaign', 'task', 'appointment', 'product', 'quote', 'order', 'invoice'] as const;

/** What something is about: a record of whatever context. */
export interface Subject {
  readonly type: (typeof SUBJECTS)[number];
  readonly id: string;
}
