import type { LeadId } from '../../domain/lead/lead.js';
import type { Engagement } from '../../domain/scoring/engagement.js';

/** What happened with leads, each known by the id of what it was. */
export abstract class Engagements {
  /** Told again, it is taken for what is said last, and stays whose it is. Answers whether the lead is there. */
  abstract note(sourceId: string, leadId: LeadId, engagement: Engagement): Promise<boolean>;
  /** It counts no more, or again. Answers whose it was. */
  abstract withdraw(sourceId: string, isWithdrawn: boolean): Promise<LeadId | null>;
  /** It was about another lead, or about none. Answers whose it was. */
  abstract moveTo(sourceId: string, leadId: LeadId | null): Promise<LeadId | null>;
  /** Nothing is left of what a lead, and whoever has become part of him, has done, and of what was reckoned from it. */
  abstract forget(leadId: LeadId): Promise<void>;
}
