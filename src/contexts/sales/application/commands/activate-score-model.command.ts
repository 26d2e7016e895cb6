import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { NoDraft } from '../../domain/scoring/score-model.errors.js';
import { ScoreModelRepository } from '../../domain/scoring/score-model.repository.js';

/** Score by the draft from now on. Asked again for a version that is at work, nothing happens. */
export class ActivateScoreModel extends Command<void> {
  readonly modelVersion!: number;
}

@CommandHandler(ActivateScoreModel)
export class ActivateScoreModelHandler implements ICommandHandler<ActivateScoreModel> {
  constructor(
    private readonly models: ScoreModelRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ modelVersion }: ActivateScoreModel): Promise<void> {
    await this.models.hold();
    const [active, draft] = [await this.models.active(), await this.models.draft()];
    if (active.modelVersion === modelVersion) return;
    if (draft?.modelVersion !== modelVersion) throw new NoDraft();
    draft.activate(active, this.clock.now());
  }
}
