import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { WorkItem, type WorkItemId } from '../domain/work-item/work-item.js';
import { WorkItemRepository } from '../domain/work-item/work-item.repository.js';

@Injectable()
export class MikroWorkItemRepository extends WorkItemRepository {
  constructor(private readonly records: Records) {
    super();
  }

  add(workItem: WorkItem): void {
    this.records.add(workItem);
  }

  get(id: WorkItemId): Promise<WorkItem> {
    return this.records.get(WorkItem, id);
  }
}
