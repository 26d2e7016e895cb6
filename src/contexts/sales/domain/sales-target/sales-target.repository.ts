import type { SalesTarget, SalesTargetId } from './sales-target.js';

export abstract class SalesTargetRepository {
  abstract add(target: SalesTarget): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: SalesTargetId): Promise<SalesTarget>;
}
