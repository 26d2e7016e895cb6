import { DomainError } from '../../../../kernel/domain-error.js';
import type { WorkItemId } from './work-item.js';

export class WorkItemAlreadyArchived extends DomainError {
  constructor(id: WorkItemId) {
    super('conflict', 'work_item_already_archived', `The work item ${id} is archived already.`);
  }
}

export class ArchivedWorkItemUnchangeable extends DomainError {
  constructor(id: WorkItemId) {
    super('conflict', 'work_item_archived', `The work item ${id} is archived, and changes no more: create another one in its place.`);
  }
}
