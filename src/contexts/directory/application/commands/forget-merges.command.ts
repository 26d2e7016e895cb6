import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { MergeRepository } from '../../domain/merge/merge.repository.js';

/** Forget what a record gave to another, or got, when they became one: it is gone, and nothing is left to be undone. */
export class ForgetMerges extends Command<void> {
  readonly recordId!: string;
}

@CommandHandler(ForgetMerges)
export class ForgetMergesHandler implements ICommandHandler<ForgetMerges> {
  constructor(private readonly merges: MergeRepository) {}

  async execute({ recordId }: ForgetMerges): Promise<void> {
    for (const merge of await this.merges.ofRecord(recordId)) merge.forget();
  }
}
