import { DomainError } from '../../../../kernel/domain-error.js';

export class ScoreModelNotDraft extends DomainError {
  constructor(version: number) {
    super('conflict', 'score_model_not_draft', `Version ${version} of the scoring model was active: make a draft of a new one.`);
  }
}

export class NoDraft extends DomainError {
  constructor() {
    super('conflict', 'no_draft', 'There is no draft of the scoring model: make one with PUT /lead-scoring-model.');
  }
}
