import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { CreateDeal } from '../../src/contexts/sales/application/commands/create-deal.command.js';
import { ListStaleDeals } from '../../src/contexts/sales/application/queries/list-stale-deals.query.js';
import { ReadDealBoard } from '../../src/contexts/sales/application/queries/read-deal-board.query.js';
import { ReadForecast } from '../../src/contexts/sales/application/queries/read-forecast.query.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import type { Query } from '../../src/platform/dispatch/message.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { randomUUID } from 'node:crypto';
import { applicationInside, inTenant, ownerClient } from '../support/inside.js';

let application: INestApplicationContext;
beforeAll(async () => {
  application = await applicationInside();
});
afterAll(() => application.close());

/** How many statements a question is made of. */
async function statementsOf<R>(tenantId: string, question: Query<R>): Promise<number> {
  const reads = application.get(Reads);
  const sent: number[] = [];
  const all = reads.all.bind(reads);
  reads.all = (async (statements: never) => {
    sent.push((statements as readonly unknown[]).length);
    return all(statements);
  }) as never;
  try {
    await inTenant(tenantId, () => application.get(Dispatcher).ask(question));
  } finally {
    reads.all = all as never;
  }
  return sent.reduce((sum, count) => sum + count, 0);
}

const SHOWN = { where: undefined, fields: ['id', 'name', 'stageId'], include: ['company', 'owner'] };

describe('looking at deals as a whole', () => {
  it.each([
    ['the board', ReadDealBoard.of({ pipelineId: null, take: 10, ...SHOWN }), 4],
    ['the forecast', ReadForecast.of({ by: 'month', from: '2026-01-01', until: '2027-01-01', deals: undefined, targets: undefined }), 1],
    ['what is stale', ListStaleDeals.of({ days: 1, skip: 0, take: 20, ...SHOWN }), 3],
  ] as const)('asks the same number of statements for %s, however many deals there are', async (_name, question, count) => {
    const tenantId = randomUUID();
    const open = (many: number) => inTenant(tenantId, () => application.get(Dispatcher).executeAll(Array.from({ length: many }, () => ({ command: Object.assign(new CreateDeal(), { name: 'x', expectedCloseDate: '2026-11-30', value: { amount: '1', currency: 'EUR' } }) })), async () => {}, async () => []));
    await open(1);
    const owner = await ownerClient();
    await owner.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
    const age = () => owner.query("update sales.deals set created_at = now() - interval '9 days', stage_entered_at = now() - interval '9 days'");
    await age();
    const asked = await statementsOf(tenantId, question as Query<unknown>);
    await open(300);
    await age();
    await owner.end();
    expect([asked, await statementsOf(tenantId, question as Query<unknown>)]).toEqual([count, count]);
  });
});
