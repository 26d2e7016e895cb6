import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { WorkItemDetails, WorkItemId } from '../../domain/work-item/work-item.js';
import { WorkItemRepository } from '../../domain/work-item/work-item.repository.js';

/** Change some fields of a work item. */
export class ChangeWorkItem extends Command<void> {
  readonly id!: WorkItemId;
  readonly set!: Partial<WorkItemDetails>;
}

@CommandHandler(ChangeWorkItem)
export class ChangeWorkItemHandler implements ICommandHandler<ChangeWorkItem> {
  constructor(private readonly workItems: WorkItemRepository) {}

  async execute({ id, set }: ChangeWorkItem): Promise<void> {
    const workItem = await this.workItems.get(id);
    workItem.change(set);
  }
}
