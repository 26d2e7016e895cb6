import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../kernel/clock.js';
import { Command } from '../dispatch/message.js';
import type { MergeId } from './merge.js';
import { Merges } from './merges.js';
import { MergeDesk } from './merge-desk.js';

/** Make two records of one again. */
export class UndoMerge extends Command<void> {
  readonly id!: MergeId;
}

@CommandHandler(UndoMerge)
export class UndoMergeHandler implements ICommandHandler<UndoMerge> {
  constructor(
    private readonly merges: Merges,
    private readonly desk: MergeDesk,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: UndoMerge): Promise<void> {
    const merge = await this.merges.hold(id);
    merge.assertUndoable(this.clock.now());
    await this.desk.of(merge.kind).undo(merge);
  }
}
