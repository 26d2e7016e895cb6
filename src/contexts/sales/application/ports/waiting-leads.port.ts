import type { Lead } from '../../domain/lead/lead.js';

/** Leads that go by the rules: all of one transaction together, right before they are written. */
export abstract class WaitingLeads {
  abstract add(lead: Lead): void;
}
