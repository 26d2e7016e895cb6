import { DomainError } from '../../../../kernel/domain-error.js';

export class DealClosed extends DomainError {
  constructor(status: 'WON' | 'LOST') {
    super('conflict', 'deal_closed', `This deal is ${status}, and stays where it is until it is reopened.`);
  }
}

export class DealNotClosed extends DomainError {
  constructor() {
    super('conflict', 'deal_not_closed', 'This deal is open: only one that is won or lost can be reopened.');
  }
}

export class StageFieldsMissing extends DomainError {
  constructor(stage: string, fields: readonly string[]) {
    const pointer = (name: string) => `/${name.replaceAll('.', '/')}`;
    super('rule', 'stage_fields_missing', `A deal in the stage ${stage} has ${fields.join(', ')}.`, fields.map((name) => ({ pointer: pointer(name), code: 'required_by_stage', message: `must have a value for the stage ${stage}` })));
  }
}

export class LostReasonMissing extends DomainError {
  constructor(pointer = '/reason') {
    super('rule', 'lost_reason_missing', 'Whoever loses a deal says why.', [{ pointer, code: 'lost_reason_missing', message: 'must say why it was lost' }]);
  }
}

export class ReopenedToOpenStage extends DomainError {
  constructor() {
    super('rule', 'stage_not_open', 'A deal is reopened to a stage in which it is open.', [{ pointer: '/stageId', code: 'stage_not_open', message: 'must be a stage of the kind OPEN' }]);
  }
}

export class DealNotLost extends DomainError {
  constructor() {
    super('rule', 'deal_not_lost', 'This deal is not lost: there is no reason why it was.', [{ pointer: '/lostReason', code: 'deal_not_lost', message: 'must be null, as long as the deal is not lost' }]);
  }
}
