import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { Merges } from './merges.js';

/** Forget what a record gave to another, or got, when they became one: it is gone, and nothing is left to be undone. */
export class ForgetMerges extends Command<void> {
  readonly recordId!: string;
}

@CommandHandler(ForgetMerges)
export class ForgetMergesHandler implements ICommandHandler<ForgetMerges> {
  constructor(private readonly merges: Merges) {}

  async execute({ recordId }: ForgetMerges): Promise<void> {
    for (const merge of await this.merges.ofRecord(recordId)) merge.forget();
  }
}
