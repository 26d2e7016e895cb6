import type { LeadId } from '../../domain/lead/lead.js';

/** Which leads are to be scored again, and when. What is planned sooner already stays so: many changes of one lead come to one reckoning. */
export abstract class RescorePlan {
  /** Those, and whom they have become part of. */
  abstract add(ids: readonly LeadId[], at: Date): Promise<void>;
  /** The tenants that have something due, and nothing else of them. In no tenant. */
  abstract tenantsWithDue(now: Date): Promise<string[]>;
  /** Takes out what is due, the oldest first, and not what another is at. */
  abstract takeDue(now: Date, most: number): Promise<LeadId[]>;
}
