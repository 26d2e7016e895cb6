import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { WorkItemId } from '../../domain/work-item/work-item.js';
import { WorkItemRepository } from '../../domain/work-item/work-item.repository.js';

/** Archive a work item. */
export class ArchiveWorkItem extends Command<void> {
  readonly id!: WorkItemId;
}

@CommandHandler(ArchiveWorkItem)
export class ArchiveWorkItemHandler implements ICommandHandler<ArchiveWorkItem> {
  constructor(
    private readonly workItems: WorkItemRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: ArchiveWorkItem): Promise<void> {
    const workItem = await this.workItems.get(id);
    workItem.archive(this.clock.now());
  }
}
