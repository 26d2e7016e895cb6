import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { MergeId } from '../../domain/merge/merge.js';
import { MergeRepository } from '../../domain/merge/merge.repository.js';
import { CompanyMerging } from '../rules/company-merging.js';
import { ContactMerging } from '../rules/contact-merging.js';

/** Make two records of one again. */
export class UndoMerge extends Command<void> {
  readonly id!: MergeId;
}

@CommandHandler(UndoMerge)
export class UndoMergeHandler implements ICommandHandler<UndoMerge> {
  constructor(
    private readonly merges: MergeRepository,
    private readonly companies: CompanyMerging,
    private readonly contacts: ContactMerging,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: UndoMerge): Promise<void> {
    const merge = await this.merges.hold(id);
    merge.assertUndoable(this.clock.now());
    await (merge.kind === 'company' ? this.companies : this.contacts).undo(merge);
  }
}
