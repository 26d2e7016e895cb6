import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { ScoreModel } from '../../domain/scoring/score-model.js';
import { ScoreModelRepository } from '../../domain/scoring/score-model.repository.js';
import type { ScoreRules } from '../../domain/scoring/score-rules.js';

/** Make a draft of the scoring model, or change the one that there is. */
export class ChangeScoreModel extends Command<void> {
  readonly rules!: ScoreRules;
  /** The version of the models that the caller has seen. */
  readonly seenVersion?: number | undefined;
}

@CommandHandler(ChangeScoreModel)
export class ChangeScoreModelHandler implements ICommandHandler<ChangeScoreModel> {
  constructor(private readonly models: ScoreModelRepository) {}

  async execute({ rules, seenVersion }: ChangeScoreModel): Promise<void> {
    await this.models.hold(seenVersion);
    const [active, draft] = [await this.models.active(), await this.models.draft()];
    if (draft) draft.revise(rules);
    else this.models.add(ScoreModel.draft(newId<'ScoreModel'>(), active.modelVersion + 1, rules));
  }
}
