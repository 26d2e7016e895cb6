import type { WorkItem, WorkItemId } from './work-item.js';

export abstract class WorkItemRepository {
  abstract add(workItem: WorkItem): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: WorkItemId): Promise<WorkItem>;
}
