import { AggregateRoot } from '../../kernel/aggregate-root.js';
import type { Id } from '../../kernel/id.js';
import type { Recyclable } from '../../kernel/recyclable.js';
import { WorkItemChanged, WorkItemCreated, WorkItemDeleted, WorkItemPurged, WorkItemRestored } from './work-item.events.js';

export type WorkItemId = Id<'WorkItem'>;

export interface WorkItemDetails {
  readonly name: string;
  readonly description: string | null;
}

/** Something that has a name, and may have a description. */
export class WorkItem extends AggregateRoot implements Recyclable {
  private name: string;
  private description: string | null;
  private deletedAt: Date | null;

  private constructor(
    readonly id: WorkItemId,
    details: WorkItemDetails,
  ) {
    super();
    this.name = details.name;
    this.description = details.description;
    this.deletedAt = null;
  }

  static create(id: WorkItemId, details: WorkItemDetails): WorkItem {
    const workItem = new WorkItem(id, details);
    workItem.record(new WorkItemCreated(id, details.name));
    return workItem;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<WorkItemDetails>): void {
    const changed = this.takeOver<WorkItemDetails>(details);
    if (changed.length > 0) this.record(new WorkItemChanged(this.id, changed));
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
