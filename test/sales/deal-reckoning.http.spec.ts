import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Amount } from '../../src/kernel/money.js';
import { minorUnits } from '../../src/kernel/money.js';
import { type Session, signIn } from '../support/api.js';
import { ownerClient } from '../support/inside.js';
import { expectProblem } from '../support/http.js';
import { answered, type Deal, euros, openDeal, openPipeline, type Pipeline, type Stage, stageOf } from './deal-trials.js';

interface Column {
  readonly stage: Stage;
  readonly count: number;
  readonly sums: Amount[];
  readonly weighted: Amount[];
  readonly deals: Deal[];
}
interface Forecast {
  readonly key: string | null;
  readonly currency: string;
  readonly openDeals: number;
  readonly wonDeals: number;
  readonly won: Amount;
  readonly committed: Amount;
  readonly weighted: Amount;
  readonly bestCase: Amount;
  readonly target: Amount | null;
  readonly toTarget: Amount | null;
}

/** An amount of so many millionths: four decimals, and two of a percentage. */
function written(units: bigint, currency: string): Amount {
  const digits = (units < 0n ? -units : units).toString().padStart(7, '0');
  let fraction = digits.slice(-6);
  while (fraction.length > minorUnits(currency) && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return { amount: `${units < 0n ? '-' : ''}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`, currency };
}

/** Adds up row by row, by currency. */
class Sums {
  private readonly units = new Map<string, bigint>();

  add(currency: string, units: bigint): void {
    this.units.set(currency, (this.units.get(currency) ?? 0n) + units);
  }

  of(currency: string): Amount {
    return written(this.units.get(currency) ?? 0n, currency);
  }

  get all(): Amount[] {
    return [...this.units.keys()].toSorted().map((currency) => this.of(currency));
  }
}

/** Above the fence, for what no route can bring about: time that has passed. */
async function ownerOf({ tenantId }: Session) {
  const owner = await ownerClient();
  await owner.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
  return owner;
}

const MONTHS = ['2026-10', '2026-11', '2026-12', '2027-01'];
const generated = fc.record({
  stage: fc.nat(5),
  value: fc.option(fc.record({ units: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 18n }), currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD') }), { freq: 8 }),
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  month: fc.option(fc.constantFrom(...MONTHS), { freq: 6 }),
});
type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

/** Ten-thousandths, as an amount is kept. */
const amountOf = (units: bigint) => written(units * 100n, 'CLF').amount;

async function openAll(session: Session, pipeline: Pipeline, plan: readonly Generated[]): Promise<void> {
  const stages = pipeline.stages as readonly Stage[];
  const items = plan.map(({ stage, value, probability, month }, index) => ({
    op: 'create',
    data: {
      name: `Deal ${index}`, pipelineId: pipeline.id, stageId: stages[stage]!.id, probability, expectedCloseDate: month === null ? null : `${month}-15`,
      value: value && { amount: amountOf(value.units), currency: value.currency }, lostReason: stages[stage]!.kind === 'LOST' ? 'price' : null,
    },
  }));
  const { results } = await answered<{ results: { status: number }[] }>(session.send('POST', '/api/v1/deals/batch', { items, atomic: true }));
  expect(results.map(({ status }) => status)).toEqual(plan.map(() => 201));
}

/** In percent: what is closed is certain. */
const chanceOf = ({ kind, probability }: Stage, own: number | null) => BigInt(kind === 'OPEN' ? (own ?? probability) : probability);

const board = (session: Session, pipeline: Pipeline, query = '') => answered<{ columns: Column[] }>(session.send('GET', `/api/v1/deals/board?pipelineId=${pipeline.id}${query}`));
const forecast = async (session: Session, query: string) => (await answered<{ data: Forecast[] }>(session.send('GET', `/api/v1/deals/forecast?${query}`))).data;

describe('board and forecast', () => {
  it('add up to what a sum row by row does, exactly, whatever deals there are in whatever currencies', async () => {
    const now = new Date().toISOString().slice(0, 7);
    await fc.assert(
      fc.asyncProperty(fc.array(generated, { minLength: 1, maxLength: 120 }), async (plan) => {
        const session = await signIn();
        const pipeline = await openPipeline(session);
        await openAll(session, pipeline, plan);
        const stages = pipeline.stages as readonly Stage[];

        const { columns } = await board(session, pipeline, '&take=3');
        for (const [index, stage] of stages.entries()) {
          const own = plan.filter((deal) => deal.stage === index);
          const [sums, weighted] = [new Sums(), new Sums()];
          for (const { value, probability } of own) {
            if (!value) continue;
            sums.add(value.currency, value.units * 100n);
            weighted.add(value.currency, value.units * chanceOf(stage, probability));
          }
          expect(columns[index]).toMatchObject({ count: own.length, sums: sums.all, weighted: weighted.all });
          expect(columns[index]!.deals).toHaveLength(Math.min(3, own.length));
        }

        const groups = new Map<string, { won: Sums; committed: Sums; weighted: Sums; best: Sums; open: number; wonDeals: number; key: string; currency: string }>();
        for (const { stage, value, probability, month } of plan) {
          const { kind } = stages[stage]!;
          const key = kind === 'WON' ? now : month;
          if (kind === 'LOST' || !value || key === null) continue;
          const { currency, units } = value;
          const group = groups.get(`${key} ${currency}`) ?? { won: new Sums(), committed: new Sums(), weighted: new Sums(), best: new Sums(), open: 0, wonDeals: 0, key, currency };
          groups.set(`${key} ${currency}`, group);
          const chance = chanceOf(stages[stage]!, probability);
          group.best.add(currency, units * 100n);
          group.weighted.add(currency, units * chance);
          if (kind === 'WON' || chance >= 75n) group.committed.add(currency, units * 100n);
          if (kind === 'WON') {
            group.won.add(currency, units * 100n);
            group.wonDeals += 1;
          } else group.open += 1;
        }
        const expected = [...groups.values()].map(({ key, currency, won, committed, weighted, best, open, wonDeals }) => ({ key, currency, openDeals: open, wonDeals, won: won.of(currency), committed: committed.of(currency), weighted: weighted.of(currency), bestCase: best.of(currency), target: null, toTarget: null }));
        const byKey = (one: { key: string | null; currency: string }, other: { key: string | null; currency: string }) => (`${one.key} ${one.currency}` < `${other.key} ${other.currency}` ? -1 : 1);
        expect(await forecast(session, 'from=2026-10&to=2027-01')).toEqual(expected.toSorted(byKey));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('the board', () => {
  it('shows the default pipeline if none is named, and nothing as long as there is none', async () => {
    const session = await signIn();
    expect(await answered(session.send('GET', '/api/v1/deals/board'))).toEqual({ pipelineId: null, columns: [] });
    const { pipelineId } = await openDeal(session);
    expect(await answered(session.send('GET', '/api/v1/deals/board'))).toMatchObject({ pipelineId });
  });

  it('shows what whoever asks sees, and what he filters by', async () => {
    const admin = await signIn();
    const pipeline = await openPipeline(admin);
    const agent = await signIn({ tenantId: admin.tenantId, role: 'agent' });
    await openDeal(admin, { pipelineId: pipeline.id, value: euros('100') });
    await openDeal(agent, { pipelineId: pipeline.id, value: euros('10'), tags: ['vip'] });
    await openDeal(agent, { pipelineId: pipeline.id, value: euros('1') });
    const first = async (session: Session, query = '') => (await board(session, pipeline, query)).columns[0]!;
    expect(await first(admin)).toMatchObject({ count: 3, sums: [euros('111.00')], weighted: [euros('11.10')] });
    expect(await first(agent)).toMatchObject({ count: 2, sums: [euros('11.00')] });
    expect(await first(admin, `&ownerId=${agent.userId}`)).toMatchObject({ count: 2 });
    expect(await first(agent, '&tag=vip')).toMatchObject({ count: 1, sums: [euros('10.00')] });
    expect((await first(admin, '&fields=name&include=owner')).deals.map((deal) => Object.keys(deal).toSorted())).toEqual(Array.from({ length: 3 }, () => ['id', 'name', 'owner']));
  });

  it.each([['pipelineId=x', 400, 'query_invalid'], ['take=51', 400, 'query_invalid'], ['take=1.5', 400, 'query_invalid'], ['sort=name', 400, 'query_invalid'], ['colour=red', 400, 'query_invalid'], [`pipelineId=${randomUUID()}`, 404, 'not_found']])('refuses %s', async (query, status, code) => {
    await expectProblem(await (await signIn()).send('GET', `/api/v1/deals/board?${query}`), status, code);
  });
});

describe('the forecast', () => {
  it('holds what is won against the targets, of everybody that whoever asks sees', async () => {
    const admin = await signIn();
    const agent = await signIn({ tenantId: admin.tenantId, role: 'agent' });
    const month = new Date().toISOString().slice(0, 7);
    const target = (session: Session, amount: string) => answered(session.send('POST', '/api/v1/sales-targets', { month: `${month}-20`, value: euros(amount) }), 201);
    const aiming = await signIn({ tenantId: admin.tenantId, userId: agent.userId, role: 'manager' });
    await target(aiming, '1000');
    await target(aiming, '500.50');
    await target(admin, '4000');
    const { id } = await openDeal(agent, { value: euros('600.25') });
    await answered(agent.send('POST', `/api/v1/deals/${id}/win`));
    await openDeal(agent, { value: euros('200'), expectedCloseDate: `${month}-28` });
    const months = `from=${month}&to=${month}`;
    expect(await forecast(agent, months)).toEqual([expect.objectContaining({ key: month, currency: 'EUR', openDeals: 1, wonDeals: 1, won: euros('600.25'), committed: euros('600.25'), weighted: euros('620.25'), bestCase: euros('800.25'), target: euros('1500.50'), toTarget: euros('900.25') })]);
    expect(await forecast(admin, months)).toEqual([expect.objectContaining({ target: euros('5500.50') })]);
    const byOwner = await forecast(admin, `by=owner&${months}`);
    expect(Object.fromEntries(byOwner.map(({ key, won, target: aim }) => [key, [won, aim]]))).toEqual({ [agent.userId]: [euros('600.25'), euros('1500.50')], [admin.userId]: [euros('0.00'), euros('4000.00')] });
    expect(await forecast(admin, `${months}&ownerId=${agent.userId}`)).toEqual([expect.objectContaining({ target: euros('1500.50') })]);
    const [year, number] = month.split('-').map(Number) as [number, number];
    expect((await forecast(admin, `by=quarter&${months}`)).map(({ key }) => key)).toEqual([`${year}-Q${Math.ceil(number / 3)}`]);
  });

  it('counts what is won by the clocks of the tenant', async () => {
    const session = await signIn();
    await answered(session.send('PATCH', '/api/v1/settings/tenant', { timeZone: 'Pacific/Auckland' }));
    const { id } = await openDeal(session, { value: euros('1') });
    await answered(session.send('POST', `/api/v1/deals/${id}/win`));
    const owner = await ownerOf(session);
    await owner.query("update sales.deals set closed_at = '2026-09-30T20:00:00Z' where id = $1", [id]); // the first of October there
    await owner.end();
    expect((await forecast(session, 'from=2026-09&to=2026-10')).map(({ key }) => key)).toEqual(['2026-10']);
    expect(await forecast(session, 'from=2026-09&to=2026-09')).toEqual([]);
  });

  it.each(['by=week', 'from=2026-13', 'from=2026-02&to=2026-01', 'from=2000-01&to=2026-01', 'status=OPEN'])('refuses %s', async (query) => {
    await expectProblem(await (await signIn()).send('GET', `/api/v1/deals/forecast?${query}`), 400, 'query_invalid');
  });
});

describe('stale deals', () => {
  let session: Session;
  let pipeline: Pipeline;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    session = await signIn();
    pipeline = await openPipeline(session);
    const owner = await ownerOf(session);
    const age = async (name: string, stage: string, { inStage, active }: { inStage: number; active: number | null }) => {
      const { id } = await openDeal(session, { name, pipelineId: pipeline.id, stageId: stageOf(pipeline, stage).id });
      ids[name] = id;
      await owner.query(`update sales.deals set created_at = now() - interval '100 days', stage_entered_at = now() - make_interval(days => $2), last_activity_at = now() - make_interval(days => $3) where id = $1`, [id, inStage, active]);
    };
    await age('fresh', 'NEGOTIATION', { inStage: 3, active: 1 });
    await age('left alone', 'LEAD', { inStage: 28, active: 20 });
    await age('moved', 'LEAD', { inStage: 2, active: 50 });
    await age('rotting', 'NEGOTIATION', { inStage: 17, active: 1 });
    await age('both', 'NEGOTIATION', { inStage: 60, active: null });
    await age('won', 'CLOSED_WON', { inStage: 90, active: 90 });
    await owner.end();
  });

  const stale = (query = '') => answered<{ data: { deal: Deal; reasons: string[]; daysInStage: number; daysWithoutActivity: number }[]; page: object }>(session.send('GET', `/api/v1/deals/stale?${query}`));

  it('are those that nobody has touched, or that are longer in their stage than is usual, those longest left alone first', async () => {
    const { data, page } = await stale();
    expect(data.map(({ deal, reasons, daysInStage, daysWithoutActivity }) => [deal.name, reasons, daysInStage, daysWithoutActivity])).toEqual([
      ['both', ['NO_ACTIVITY', 'TOO_LONG_IN_STAGE'], 60, 60],
      ['left alone', ['NO_ACTIVITY'], 28, 20],
      ['rotting', ['TOO_LONG_IN_STAGE'], 17, 1],
    ]);
    expect(page).toEqual({ skip: 0, take: 20, total: 3, totalIsExact: true, nextCursor: null });
  });

  it('are paged and filtered as the list is', async () => {
    expect((await stale('skip=1&take=1')).data.map(({ deal }) => deal.name)).toEqual(['left alone']);
    expect((await stale('days=30')).data.map(({ deal }) => deal.name)).toEqual(['both', 'rotting']);
    expect((await stale(`stageId=${stageOf(pipeline, 'LEAD').id}`)).data.map(({ deal }) => deal.name)).toEqual(['left alone']);
    const stranger = await signIn({ tenantId: session.tenantId, role: 'agent' });
    expect(await answered(stranger.send('GET', '/api/v1/deals/stale'))).toMatchObject({ data: [], page: { total: 0 } });
    await expectProblem(await session.send('GET', '/api/v1/deals/stale?days=0'), 400, 'query_invalid');
  });
});
