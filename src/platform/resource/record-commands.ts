import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recyclable } from '../../kernel/recyclable.js';
import { Command, TITLE } from '../dispatch/message.js';
import { type ClassOf, Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';

export type RecyclableType = ClassOf<Recyclable>;

/** Put a record into the recycle bin. */
export class DeleteRecord extends Command<void> {
  readonly type!: RecyclableType;
  readonly id!: string;

  get [TITLE](): string {
    return `DeleteRecord ${this.type.name}`;
  }
}

/** Take a record out of the recycle bin. */
export class RestoreRecord extends Command<void> {
  readonly type!: RecyclableType;
  readonly id!: string;

  get [TITLE](): string {
    return `RestoreRecord ${this.type.name}`;
  }
}

@CommandHandler(DeleteRecord)
export class DeleteRecordHandler implements ICommandHandler<DeleteRecord> {
  constructor(private readonly records: Records) {}

  async execute({ type, id }: DeleteRecord): Promise<void> {
    const record = await this.records.get(type, id, { action: 'delete' });
    record.delete(UnitOfWork.current().now);
  }
}

@CommandHandler(RestoreRecord)
export class RestoreRecordHandler implements ICommandHandler<RestoreRecord> {
  constructor(private readonly records: Records) {}

  async execute({ type, id }: RestoreRecord): Promise<void> {
    const record = await this.records.get(type, id, { from: 'bin', action: 'delete' });
    record.restore();
  }
}
