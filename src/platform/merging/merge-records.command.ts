import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Picks } from '../../kernel/merged-fields.js';
import { Command, TITLE } from '../dispatch/message.js';
import type { MergeId } from './merge.js';
import { MergeDesk } from './merge-desk.js';

/** Make one record of two. */
export class MergeRecords extends Command<MergeId> {
  /** Of both. */
  readonly kind!: string;
  /** Which stays. */
  readonly id!: string;
  /** Which becomes part of it. */
  readonly with!: string;
  readonly picks!: Picks;

  get [TITLE](): string {
    return `MergeRecords ${this.kind}`;
  }
}

@CommandHandler(MergeRecords)
export class MergeRecordsHandler implements ICommandHandler<MergeRecords> {
  constructor(private readonly desk: MergeDesk) {}

  execute({ kind, id, with: otherId, picks }: MergeRecords): Promise<MergeId> {
    return this.desk.of(kind).merge(id, otherId, picks);
  }
}
