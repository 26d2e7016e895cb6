import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { LeadAssignmentRuleId } from './lead-assignment-rule.js';

export class LeadAssignmentRuleCreated extends DomainEvent {
  static override readonly type = 'lead_assignment_rule.created';

  constructor(readonly leadAssignmentRuleId: LeadAssignmentRuleId) {
    super();
  }
}

export class LeadAssignmentRuleUpdated extends DomainEvent {
  static override readonly type = 'lead_assignment_rule.updated';

  constructor(
    readonly leadAssignmentRuleId: LeadAssignmentRuleId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class LeadAssignmentRuleDeleted extends DomainEvent {
  static override readonly type = 'lead_assignment_rule.deleted';

  constructor(readonly leadAssignmentRuleId: LeadAssignmentRuleId) {
    super();
  }
}

export class LeadAssignmentRuleRestored extends DomainEvent {
  static override readonly type = 'lead_assignment_rule.restored';

  constructor(readonly leadAssignmentRuleId: LeadAssignmentRuleId) {
    super();
  }
}

export class LeadAssignmentRulePurged extends DomainEvent {
  static override readonly type = 'lead_assignment_rule.purged';

  constructor(readonly leadAssignmentRuleId: LeadAssignmentRuleId) {
    super();
  }
}
