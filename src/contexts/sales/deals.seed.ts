import { DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import { CreateDeal, type DealContactBody } from './application/commands/create-deal.command.js';
import { CreateSalesTarget } from './application/commands/create-sales-target.command.js';
import { MoveDeal } from './application/commands/move-deal.command.js';
import { OpenDefaultPipeline } from './application/commands/open-default-pipeline.command.js';
import type { ContactRole } from './domain/deal/deal-contact.js';
import type { DealId } from './domain/deal/deal.js';
import type { PipelineId } from './domain/pipeline/pipeline.js';
import type { StageId } from './domain/pipeline/stage.js';
import type { SalesTargetId } from './domain/sales-target/sales-target.js';

type By = keyof typeof DEMO_USERS;

const PIPELINE = 410;
const STAGES = { LEAD: 411, QUALIFIED: 412, PROPOSAL: 413, NEGOTIATION: 414, CLOSED_WON: 415, CLOSED_LOST: 416 } as const;
const FIRST_TARGET = 451;
const DAY_MS = 86_400_000;

interface DemoDeal {
  readonly number: number;
  readonly daysAgo: number;
  readonly of: By;
  readonly name: string;
  readonly company: number;
  readonly people: readonly (readonly [contact: number, role: ContactRole])[];
  readonly customer?: number;
  readonly value: readonly [amount: string, currency: string];
  readonly closesInDays: number;
  readonly nextStep?: string;
  readonly tags: string;
  readonly competitor?: string;
  /** Where it went since, and when. */
  readonly moves: readonly (readonly [daysAgo: number, stage: keyof typeof STAGES, reason?: string])[];
}

const DEALS: readonly DemoDeal[] = [
  { number: 401, daysAgo: 33, of: 'agent', name: 'Nordlicht: 40 seats', company: 201, people: [[301, 'DECISION_MAKER']], customer: 501, value: ['38400', 'EUR'], closesInDays: -20, tags: 'new-business', competitor: 'Pipedream', moves: [[31, 'QUALIFIED'], [29, 'PROPOSAL'], [26, 'NEGOTIATION'], [24, 'CLOSED_WON']] },
  { number: 402, daysAgo: 21, of: 'agent', name: 'Jørgensen & Sønner: 25 seats', company: 202, people: [[302, 'DECISION_MAKER'], [303, 'USER']], customer: 502, value: ['186000', 'DKK'], closesInDays: 12, nextStep: 'Have the signed agreement filed', tags: 'new-business', moves: [[19, 'QUALIFIED'], [15, 'PROPOSAL'], [9, 'NEGOTIATION']] },
  { number: 403, daysAgo: 48, of: 'manager', name: 'Öztürk: service of machines', company: 203, people: [[304, 'DECISION_MAKER']], value: ['61500', 'EUR'], closesInDays: 24, nextStep: 'Show the ticket board', tags: 'service', moves: [[41, 'QUALIFIED'], [36, 'PROPOSAL']] },
  { number: 404, daysAgo: 12, of: 'agent', name: 'Blue Harbour: integrations', company: 204, people: [[305, 'EVALUATOR']], value: ['9600', 'GBP'], closesInDays: 41, nextStep: 'Send the API examples', tags: 'api', moves: [[8, 'QUALIFIED']] },
  { number: 405, daysAgo: 6, of: 'agent', name: 'Lumière: two sites', company: 205, people: [[306, 'INFLUENCER']], value: ['27000', 'EUR'], closesInDays: 68, tags: 'new-business', moves: [] },
  { number: 406, daysAgo: 27, of: 'manager', name: 'Hansen group: licence for all', company: 200, people: [[301, 'CHAMPION']], value: ['240000', 'EUR'], closesInDays: 96, nextStep: 'Meet purchasing in Kiel', tags: 'group', competitor: 'Pipedream', moves: [[20, 'QUALIFIED'], [10, 'PROPOSAL']] },
  { number: 407, daysAgo: 15, of: 'agent', name: 'Nordlicht: support, second year', company: 201, people: [[301, 'DECISION_MAKER']], customer: 501, value: ['7200', 'EUR'], closesInDays: 5, nextStep: 'Countersign', tags: 'renewal', moves: [[11, 'PROPOSAL'], [4, 'NEGOTIATION']] },
  { number: 408, daysAgo: 44, of: 'agent', name: 'Blue Harbour: telephony', company: 204, people: [[305, 'DECISION_MAKER']], value: ['5400', 'GBP'], closesInDays: -10, tags: 'telephony', competitor: 'Ringaloud', moves: [[30, 'PROPOSAL'], [14, 'CLOSED_LOST', 'They stay with what they have.']] },
  { number: 409, daysAgo: 19, of: 'manager', name: 'Öztürk: training', company: 203, people: [[304, 'DECISION_MAKER']], value: ['4800', 'EUR'], closesInDays: -2, tags: 'training', moves: [[9, 'PROPOSAL'], [3, 'CLOSED_WON']] },
  { number: 420, daysAgo: 2, of: 'agent', name: 'Jørgensen & Sønner: warehouse terminals', company: 202, people: [[303, 'USER']], customer: 502, value: ['92500', 'DKK'], closesInDays: 54, tags: 'add-on', moves: [] },
];

const TARGETS: readonly (readonly [of: By, amounts: readonly string[]])[] = [
  ['agent', ['40000', '45000', '45000']],
  ['manager', ['60000', '80000', '80000']],
];

const idOf = (number: number) => `01930b6e-6c00-7000-8000-${String(number).padStart(12, '0')}`;

export const demoPipeline = idOf(PIPELINE) as PipelineId;
export const demoStage = (stage: keyof typeof STAGES) => idOf(STAGES[stage]) as StageId;

const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

function monthIn(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

const opening = ({ number, name, company, people, customer, value: [amount, currency], closesInDays, nextStep, competitor, tags }: DemoDeal): CreateDeal =>
  Object.assign(new CreateDeal(), {
    id: idOf(number) as DealId, name, pipelineId: demoPipeline, companyId: idOf(company), contacts: people.map(([contact, role]): DealContactBody => ({ contactId: idOf(contact), role })), customerId: customer === undefined ? null : idOf(customer),
    value: { amount: `${amount}.00`, currency }, expectedCloseDate: dayIn(closesInDays), nextStep: nextStep ?? null, competitor: competitor ?? null, tags: tags.split(','),
  });

/** What a small sales team would be about to sell, what it has sold, and what it is to. */
export const seedDeals: Seed = {
  name: 'deals and targets',
  async fill({ as, execute }) {
    await as(DEMO_USERS.admin, 60, () => execute(OpenDefaultPipeline.of({ ids: { pipeline: demoPipeline, stages: Object.values(STAGES).map((stage) => idOf(stage) as StageId) } })));
    for (const deal of DEALS) {
      const isNew = (await as(DEMO_USERS[deal.of], deal.daysAgo, () => execute(opening(deal)))) !== undefined;
      for (const [daysAgo, stage, reason = null] of isNew ? deal.moves : []) await as(DEMO_USERS[deal.of], daysAgo, () => execute(MoveDeal.of({ id: idOf(deal.number) as DealId, stageId: demoStage(stage), reason })));
    }
    const targets = TARGETS.flatMap(([of, amounts]) => amounts.map((amount, month) => [of, month, amount] as const));
    for (const [index, [of, month, amount]] of targets.entries()) {
      await as(DEMO_USERS.manager, 30, () => execute(CreateSalesTarget.of({ id: idOf(FIRST_TARGET + index) as SalesTargetId, month: monthIn(month), ownerId: DEMO_USERS[of], value: { amount: `${amount}.00`, currency: 'EUR' } })));
    }
    return DEALS.length + targets.length;
  },
};
