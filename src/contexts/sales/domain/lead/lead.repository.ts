import type { Lead, LeadId } from './lead.js';

export abstract class LeadRepository {
  abstract add(lead: Lead): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: LeadId): Promise<Lead>;
}
