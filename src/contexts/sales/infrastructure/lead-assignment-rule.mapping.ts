import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { LeadAssignmentRule } from '../domain/assigning/lead-assignment-rule.js';

export const LeadAssignmentRuleMapping = mapAggregate(LeadAssignmentRule, 'sales.lead_assignment_rules', {
  name: p.text(),
  position: p.integer(),
  active: p.boolean(),
  conditions: p.json<object | null>().nullable(),
  strategy: p.text(),
  agentIds: p.array(),
  capacity: p.integer().nullable(),
  respectsWorkingHours: p.boolean(),
  opensToAgents: p.boolean(),
});
