import type { WorkItem, WorkItemId } from '../../src/contexts/work-items/domain/work-item/work-item.js';
import { WorkItemRepository } from '../../src/contexts/work-items/domain/work-item/work-item.repository.js';
import { RecordNotFound } from '../../src/platform/persistence/refusals.js';

export class InMemoryWorkItemRepository extends WorkItemRepository {
  private readonly kept = new Map<WorkItemId, WorkItem>();

  add(workItem: WorkItem): void {
    this.kept.set(workItem.id, workItem);
  }

  async get(id: WorkItemId): Promise<WorkItem> {
    const workItem = this.kept.get(id);
    if (!workItem) throw new RecordNotFound('work item', id);
    return workItem;
  }
}
