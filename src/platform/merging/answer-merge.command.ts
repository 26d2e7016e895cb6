import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../dispatch/message.js';
import { MergedWays } from '../references/merged-ways.js';
import type { MergeAnswer } from './merge.js';
import { Merges } from './merges.js';

/** Note that a context has done what a merge, or its undoing, asks of it. When all have, the merged record leads to the survivor. */
export class AnswerMerge extends Command<void> {
  readonly mergeId!: string;
  readonly answer!: MergeAnswer;
}

@CommandHandler(AnswerMerge)
export class AnswerMergeHandler implements ICommandHandler<AnswerMerge> {
  constructor(
    private readonly merges: Merges,
    private readonly ways: MergedWays,
  ) {}

  async execute({ mergeId, answer }: AnswerMerge): Promise<void> {
    const merge = await this.merges.seek(mergeId);
    if (!merge || merge.isSettled) return;
    merge.answer(answer);
    if (merge.isSettled && !answer.isReturn) await this.ways.settle(merge.mergedId);
  }
}
