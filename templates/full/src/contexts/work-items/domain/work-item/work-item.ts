import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { ArchivedWorkItemUnchangeable, WorkItemAlreadyArchived } from './work-item.errors.js';
import { WorkItemArchived, WorkItemChanged, WorkItemCreated, WorkItemDeleted, WorkItemPurged, WorkItemRestored } from './work-item.events.js';

export type WorkItemId = Id<'WorkItem'>;

export const WORK_ITEM_STATUSES = ['ACTIVE', 'ARCHIVED'] as const;
export type WorkItemStatus = (typeof WORK_ITEM_STATUSES)[number];

export interface WorkItemDetails {
  readonly name: string;
  readonly description: string | null;
}

/** What people plan and look after. It changes while it is active, and is archived only once. */
export class WorkItem extends AggregateRoot implements Recyclable {
  private name: string;
  private description: string | null;
  private status: WorkItemStatus;
  private archivedAt: Date | null;
  private deletedAt: Date | null;

  private constructor(
    readonly id: WorkItemId,
    details: WorkItemDetails,
  ) {
    super();
    this.name = details.name;
    this.description = details.description;
    this.status = 'ACTIVE';
    this.archivedAt = null;
    this.deletedAt = null;
  }

  static create(id: WorkItemId, details: WorkItemDetails): WorkItem {
    const workItem = new WorkItem(id, details);
    workItem.record(new WorkItemCreated(id, details.name));
    return workItem;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<WorkItemDetails>): void {
    if (this.status === 'ARCHIVED') throw new ArchivedWorkItemUnchangeable(this.id);
    const changed = this.takeOver<WorkItemDetails>(details);
    if (changed.length > 0) this.record(new WorkItemChanged(this.id, changed));
  }

  archive(at: Date): void {
    if (this.status === 'ARCHIVED') throw new WorkItemAlreadyArchived(this.id);
    this.status = 'ARCHIVED';
    this.archivedAt = at;
    this.record(new WorkItemArchived(this.id));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new WorkItemDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new WorkItemRestored(this.id));
  }

  purge(): void {
    this.record(new WorkItemPurged(this.id));
  }
}
