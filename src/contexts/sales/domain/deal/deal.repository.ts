import type { Subject } from '../../../../kernel/subject.js';
import type { Deal, DealId } from './deal.js';

export abstract class DealRepository {
  abstract add(deal: Deal): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: DealId): Promise<Deal>;
  /** For whoever may reopen deals. */
  abstract getToReopen(id: DealId): Promise<Deal>;
  /** Something was done with these records: those that are deals are not stale from then on. */
  abstract noteActivity(subjects: readonly Subject[], at: Date): Promise<void>;
}
