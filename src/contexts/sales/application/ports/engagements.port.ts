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
  /** What was done with a lead was done with the one that he became part of. */
  abstract merge(mergeId: string, fromId: LeadId, toId: LeadId): Promise<void>;
  /** The other way round. */
  abstract unmerge(mergeId: string, survivorId: LeadId): Promise<void>;
  /** Nothing is left of what a lead has done, and of what was reckoned from it. */
  abstract forget(leadId: LeadId): Promise<void>;
}
