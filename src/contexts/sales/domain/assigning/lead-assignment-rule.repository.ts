import type { LeadAssignmentRule, LeadAssignmentRuleId } from './lead-assignment-rule.js';

export abstract class LeadAssignmentRuleRepository {
  abstract add(rule: LeadAssignmentRule): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: LeadAssignmentRuleId): Promise<LeadAssignmentRule>;
  /** All that are live, in their order; nobody else puts them into another until this is committed. */
  abstract inOrder(): Promise<readonly LeadAssignmentRule[]>;
}
