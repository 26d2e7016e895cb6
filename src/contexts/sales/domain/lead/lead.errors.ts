import { DomainError } from '../../../../kernel/domain-error.js';
import { LEAD_MOVES, type LeadStatus } from './lead-status.js';

export class LeadWithoutName extends DomainError {
  constructor() {
    super('rule', 'lead_without_name', 'A lead has at least a name or a company.', [{ pointer: '/lastName', code: 'lead_without_name', message: 'must be there, unless firstName or companyName is' }]);
  }
}

export class LeadWithoutWayToReach extends DomainError {
  constructor() {
    super('rule', 'lead_without_way_to_reach', 'A lead has at least an e-mail address or a telephone number.', [{ pointer: '/email', code: 'lead_without_way_to_reach', message: 'must be there, unless phone is' }]);
  }
}

const allowedFrom = (status: LeadStatus) => (LEAD_MOVES[status].length > 0 ? `From there it goes to ${LEAD_MOVES[status].join(', ')}.` : 'That is final.');

export class StatusMoveNotAllowed extends DomainError {
  constructor(from: LeadStatus, to: LeadStatus) {
    super('rule', 'status_move_not_allowed', `A lead that is ${from} can not be made ${to}. ${allowedFrom(from)}${to === 'CONVERTED' ? ' It becomes CONVERTED by conversion alone.' : ''}`, [
      { pointer: '/status', code: 'status_move_not_allowed', message: LEAD_MOVES[from].length > 0 ? `must be one of ${LEAD_MOVES[from].join(', ')}` : 'can not be changed any more' },
    ]);
  }
}

export class ReasonMissing extends DomainError {
  constructor(to: LeadStatus) {
    super('rule', 'reason_missing', `Say why the lead is ${to}.`, [{ pointer: '/reason', code: 'reason_missing', message: `must say why it is ${to}` }]);
  }
}

export class LeadAlreadyConverted extends DomainError {
  constructor() {
    super('conflict', 'lead_already_converted', 'This lead has become a customer, and stays as it was then.');
  }
}

export class LeadNotQualified extends DomainError {
  constructor(status: LeadStatus) {
    super('rule', 'lead_not_qualified', `Only a qualified lead becomes a customer; this one is ${status}.`);
  }
}
