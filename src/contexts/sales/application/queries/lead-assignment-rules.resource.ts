import { boolean, choice, integer, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../../../platform/resource/resource.js';
import { STRATEGIES } from '../../domain/assigning/lead-assignment-rule.js';

export const leadAssignmentRules = describeResource({
  name: 'lead-assignment-rules',
  record: 'lead assignment rule',
  context: 'sales',
  description: 'Who gets leads that are nobody\'s. Rules are asked in their order; the first that fits, and has somebody who can take it, decides.',
  table: 'sales.lead_assignment_rules',
  defaultSort: 'position',
  demo: '01930b6e-6c00-7000-8000-000000000451',
  grants: { manager: ['read', 'write', 'delete', 'export'], agent: ['read'] },
  fields: {
    name: text({ description: 'What it is called.', example: 'Big ones of the north', filter: true, sort: true }),
    position: integer({ description: 'Its place among the others, from 0.', example: 0, filter: true, sort: true }),
    active: boolean({ description: 'Whether it is asked at all.', example: true, filter: true }),
    conditions: object<object>()({ description: 'What it asks of a lead: a condition tree as POST /leads/search takes it, over what is known of a lead before it is written, and over custom fields; not over related records. One that is being made has no score yet: what rules ask of the score holds when leads are given away later. Null for any lead.', example: { and: [{ field: 'country', op: 'in', value: ['NO', 'DK', 'SE'] }, { field: 'value', op: 'gte', value: '50000' }] }, nullable: true }),
    strategy: choice(STRATEGIES, { description: 'Each agent in turn; whoever holds the fewest open leads; or always the first in the list who can.', example: 'ROUND_ROBIN', filter: true }),
    agentIds: tags({ description: 'The users who get leads by it, in their order. Of those who are absent, deactivated, at capacity or off work, none does.', example: [], filter: true, filterName: 'agent', refers: { to: 'users' } }),
    capacity: integer({ description: 'Nobody who holds so many open leads gets another one by it; null for any number. What people give him by hand counts, and is not held to it.', example: 40, nullable: true }),
    respectsWorkingHours: boolean({ description: 'Whether agents get leads only within the business hours of the settings, by their own clocks.', example: false }),
    opensToAgents: boolean({ description: 'Whether its agents may take leads of nobody that it fits by themselves; if it names none, anybody may.', example: true }),
  },
});

export type LeadAssignmentRuleRow = RowOf<typeof leadAssignmentRules>;
