import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { MergeAnswer } from '../../domain/merge/merge.js';
import { MergeRepository } from '../../domain/merge/merge.repository.js';
import { Successions } from '../ports/successions.port.js';

/** Note that a context has done what a merge, or its undoing, asks of it. When all have, the merged record leads to the survivor. */
export class AnswerMerge extends Command<void> {
  readonly mergeId!: string;
  readonly answer!: MergeAnswer;
}

@CommandHandler(AnswerMerge)
export class AnswerMergeHandler implements ICommandHandler<AnswerMerge> {
  constructor(
    private readonly merges: MergeRepository,
    private readonly successions: Successions,
  ) {}

  async execute({ mergeId, answer }: AnswerMerge): Promise<void> {
    const merge = await this.merges.seek(mergeId);
    if (!merge || merge.isSettled) return;
    merge.answer(answer);
    if (merge.isSettled && !answer.isReturn) await this.successions.settle(merge.mergedId);
  }
}
