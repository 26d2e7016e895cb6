import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { newId } from '../../kernel/id.js';
import { Command } from '../../platform/dispatch/message.js';
import { IsId, Nullable, Optional } from '../../platform/http/validators.js';
import { Records } from '../../platform/persistence/records.js';
import { WorkItem, type WorkItemDetails, type WorkItemId } from './work-item.js';

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

/** Change some fields of a work item. */
export class ChangeWorkItem extends Command<void> {
  readonly id!: WorkItemId;
  readonly set!: Partial<WorkItemDetails>;
}

@CommandHandler(CreateWorkItem)
export class CreateWorkItemHandler implements ICommandHandler<CreateWorkItem> {
  constructor(private readonly records: Records) {}

  async execute({ id = newId<'WorkItem'>(), ...details }: CreateWorkItem): Promise<WorkItemId> {
    this.records.add(WorkItem.create(id, details));
    return id;
  }
}

@CommandHandler(ChangeWorkItem)
export class ChangeWorkItemHandler implements ICommandHandler<ChangeWorkItem> {
  constructor(private readonly records: Records) {}

  async execute({ id, set }: ChangeWorkItem): Promise<void> {
    const workItem = await this.records.get(WorkItem, id);
    workItem.change(set);
  }
}
