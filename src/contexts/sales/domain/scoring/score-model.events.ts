import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { ScoreModelId } from './score-model.js';

export class ScoreModelDrafted extends DomainEvent {
  static override readonly type = 'score_model.drafted';

  constructor(
    readonly scoreModelId: ScoreModelId,
    readonly modelVersion: number,
  ) {
    super();
  }
}

export class ScoreModelActivated extends DomainEvent {
  static override readonly type = 'score_model.activated';

  constructor(
    readonly scoreModelId: ScoreModelId,
    readonly modelVersion: number,
  ) {
    super();
  }
}
