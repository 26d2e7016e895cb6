import { DEMO_USERS } from '../../platform/auth/demo.js';
import { parseListQuery } from '../../platform/resource/list-query.js';
import { ListRecords } from '../../platform/resource/record-queries.js';
import type { Seed } from '../../platform/seed/seed.js';
import { ConvertLead } from './application/commands/convert-lead.command.js';
import { MoveDeal } from './application/commands/move-deal.command.js';
import { WinDeal } from './application/commands/win-deal.command.js';
import { leads } from './application/queries/leads.resource.js';
import { demoPipeline, demoStage } from './deals.seed.js';
import { DEMO_LEADS, FIRST_LEAD } from './demo-leads.seed.js';
import type { DealId } from './domain/deal/deal.js';
import type { LeadId } from './domain/lead/lead.js';

const [CONVERTED, PROPOSED, NEGOTIATED, WON] = [11, 9, 5, 2] as const;
const DAY_MS = 86_400_000;

const number = FIRST_LEAD + DEMO_LEADS.findIndex(({ company }) => company?.[0] === 'Sommer Solar');
const id = `01930b6e-6c00-7000-8000-${String(number).padStart(12, '0')}` as LeadId;
const deal = { name: 'Sommer Solar: 15 seats', pipelineId: demoPipeline, stageId: demoStage('QUALIFIED'), expectedCloseDate: new Date(Date.now() - WON * DAY_MS).toISOString().slice(0, 10) };

/** A lead that has become a customer, and whose deal was won. Whatever else somebody has made of that lead stays. */
export const seedConversion: Seed = {
  name: 'converted lead',
  async fill({ as, execute, ask }) {
    const by = DEMO_USERS.agent;
    const { data: waiting } = await as(by, 0, () => ask(ListRecords.of({ resource: leads, query: parseListQuery({ id, status: 'QUALIFIED' }, leads) })));
    for (const _ of waiting) {
      const { dealId } = (await as(by, CONVERTED, () => execute(ConvertLead.of({ id, companyId: null, contactId: null, deal }))))!;
      const sold = dealId as DealId;
      await as(by, PROPOSED, () => execute(Object.assign(new MoveDeal(), { id: sold, stageId: demoStage('PROPOSAL') })));
      await as(by, NEGOTIATED, () => execute(Object.assign(new MoveDeal(), { id: sold, stageId: demoStage('NEGOTIATION') })));
      await as(by, WON, () => execute(WinDeal.of({ id: sold })));
    }
    return 1;
  },
};
