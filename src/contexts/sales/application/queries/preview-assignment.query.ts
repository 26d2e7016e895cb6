import { Query } from '../../../../platform/dispatch/message.js';
import type { Skipped } from '../../domain/assigning/round.js';
import type { LeadDetails, LeadId } from '../../domain/lead/lead.js';

/** How a rule was looked at for a lead. */
export interface PreviewedRule {
  readonly ruleId: string;
  readonly fits: boolean;
  /** The places of its conditions that the lead does not meet. */
  readonly misfits: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** Who would get a lead, and why. */
export interface PreviewedLead {
  /** Null of one that is not there yet. */
  readonly leadId: string | null;
  readonly ownerId: string | null;
  readonly ruleId: string | null;
  /** The rules that were looked at, up to the one that decides. */
  readonly rules: readonly PreviewedRule[];
  readonly openedBy: readonly string[];
}

/** A lead that is not there yet, as somebody would capture it. */
export type LeadToCome = Omit<LeadDetails, 'phoneInput' | 'ownerId' | 'customFields'> & Partial<Pick<LeadDetails, 'customFields'>>;

/** Who would get these leads by the rules, one after the other. */
export class PreviewAssignment extends Query<readonly PreviewedLead[]> {
  readonly leadIds!: readonly LeadId[];
  readonly leads!: readonly LeadToCome[];
}
