import { DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import { AssignLead } from './application/commands/assign-lead.command.js';
import { CreateAbsence } from './application/commands/create-absence.command.js';
import { CreateLeadAssignmentRule } from './application/commands/create-lead-assignment-rule.command.js';
import { ReassignLead } from './application/commands/reassign-lead.command.js';
import { DEMO_LEADS, FIRST_LEAD } from './demo-leads.seed.js';
import type { AbsenceId } from './domain/absence/absence.js';
import type { LeadAssignmentRuleId } from './domain/assigning/lead-assignment-rule.js';
import type { LeadId } from './domain/lead/lead.js';

const [AROUND_THE_BALTIC, FROM_THE_WEB, HOLIDAYS] = [451, 452, 461];
const DAY_MS = 86_400_000;

const idOf = (number: number) => `01930b6e-6c00-7000-8000-${String(number).padStart(12, '0')}`;
const dayIn = (days: number) => new Date(new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10));

/** Those that are nobody's, and that the first rule fits. */
const waiting = DEMO_LEADS.flatMap(({ of, place }, index) => (of === null && ['gdansk', 'helsinki'].includes(place) ? [idOf(FIRST_LEAD + index) as LeadId] : []));

const rule = (number: number, name: string, terms: Partial<CreateLeadAssignmentRule>) => Object.assign(new CreateLeadAssignmentRule(), { id: idOf(number) as LeadAssignmentRuleId, name, strategy: 'ROUND_ROBIN', ...terms });

/** Two rules by which leads are given away, what they gave to whom, and somebody who will not be there for a week. */
export const seedAssigning: Seed = {
  name: 'assignment rules and absences',
  async fill({ as, execute }) {
    const { manager, agent } = DEMO_USERS;
    const isNew = (await as(manager, 3, () => execute(rule(AROUND_THE_BALTIC!, 'Around the Baltic', { conditions: { field: 'country', op: 'in', value: ['PL', 'FI', 'DK', 'SE'] }, agentIds: [manager, agent], capacity: 40 })))) !== undefined;
    await as(manager, 3, () => execute(rule(FROM_THE_WEB!, 'Whoever is quick, from the web', { conditions: { field: 'source', op: 'eq', value: 'WEBSITE' }, opensToAgents: true, capacity: 60 })));
    await as(manager, 2, () => execute(CreateAbsence.of({ id: idOf(HOLIDAYS!) as AbsenceId, ownerId: manager, startsAt: dayIn(20), endsAt: dayIn(27) })));
    for (const id of isNew ? waiting : []) await as(manager, 2, () => execute(AssignLead.of({ id, ownerId: null, reason: null })));
    if (isNew) await as(manager, 1, () => execute(ReassignLead.of({ id: waiting[0]!, ownerId: agent, byRules: false, reason: 'Ben speaks Polish.' })));
    return 3;
  },
};
