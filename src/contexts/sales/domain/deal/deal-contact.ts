export const CONTACT_ROLES = ['DECISION_MAKER', 'CHAMPION', 'INFLUENCER', 'EVALUATOR', 'USER', 'BLOCKER', 'OTHER'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** Somebody with whom a deal is made. */
export interface DealContact {
  readonly contactId: string;
  readonly role: ContactRole | null;
}

/** Each once, with what was said of him last where he stood first, and the one who is spoken with first among them. */
export function gathered(contacts: readonly DealContact[], primary: string | null): readonly DealContact[] {
  const byId = new Map(contacts.map((contact) => [contact.contactId, contact]));
  return primary === null || byId.has(primary) ? [...byId.values()] : [{ contactId: primary, role: null }, ...byId.values()];
}
