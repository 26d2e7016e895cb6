import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId, Nullable, Optional } from '../../../../platform/http/validators.js';
import { WorkItem, type WorkItemId } from '../../domain/work-item/work-item.js';
import { WorkItemRepository } from '../../domain/work-item/work-item.repository.js';

/** Create a work item. */
export class CreateWorkItem extends Command<WorkItemId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: WorkItemId;

  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly description: string | null = null;
}

@CommandHandler(CreateWorkItem)
export class CreateWorkItemHandler implements ICommandHandler<CreateWorkItem> {
  constructor(private readonly workItems: WorkItemRepository) {}

  async execute({ id = newId<'WorkItem'>(), ...details }: CreateWorkItem): Promise<WorkItemId> {
    this.workItems.add(WorkItem.create(id, details));
    return id;
  }
}
