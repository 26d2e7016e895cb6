import { DomainError } from '../../../../kernel/domain-error.js';

export class LeadAlreadyAssigned extends DomainError {
  constructor() {
    super('conflict', 'lead_already_assigned', "This lead is somebody's already: reassign it, and say why.");
  }
}

export class LeadNotOpened extends DomainError {
  constructor() {
    super('forbidden', 'lead_not_opened', 'You may not give leads away, and no rule opens this one to you.');
  }
}

export class AgentHasEnough extends DomainError {
  constructor() {
    super('conflict', 'at_capacity', 'You hold as many open leads as the rule allows that opens this one.');
  }
}

export class GivingNotAllowed extends DomainError {
  constructor() {
    super('forbidden', 'not_allowed', 'Your leads:assign does not reach from whose it is to whom you name.', [{ pointer: '/ownerId', code: 'not_allowed', message: 'is nobody to whom you may give this lead' }]);
  }
}

export class NobodyToAssignTo extends DomainError {
  constructor() {
    super('rule', 'nobody_to_assign_to', 'No rule fits this lead of which somebody can take it now: POST /lead-assignment-rules/preview tells why.');
  }
}
