import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { CreateLead } from '../../src/contexts/sales/application/commands/create-lead.command.js';
import { ForgetScore } from '../../src/contexts/sales/application/commands/forget-score.command.js';
import { NoteEngagement } from '../../src/contexts/sales/application/commands/note-engagement.command.js';
import { PlanRescore } from '../../src/contexts/sales/application/commands/plan-rescore.command.js';
import { RescoreLeads } from '../../src/contexts/sales/application/commands/rescore-leads.command.js';
import { RescoreDue } from '../../src/contexts/sales/application/commands/rescore-due.command.js';
import { ENGAGEMENT_WORDS } from '../../src/contexts/sales/domain/scoring/engagement.js';
import { scoreOf } from '../../src/contexts/sales/domain/scoring/score-of.js';
import { COMPLETENESS_FIELDS, DEFAULT_RULES, faultsOfRules, type ScoreRules } from '../../src/contexts/sales/domain/scoring/score-rules.js';
import type { LeadId } from '../../src/contexts/sales/domain/lead/lead.js';
import { factsFrom, factsOfLeads } from '../../src/contexts/sales/infrastructure/scoring/facts-of-leads.js';
import { factorsOf, factsOfLead, reckoned } from '../../src/contexts/sales/infrastructure/scoring/score-statement.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import type { Command } from '../../src/platform/dispatch/message.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { applicationInside, inTenant } from '../support/inside.js';

let database: FreshDatabase;
let application: INestApplicationContext;
beforeAll(async () => {
  database = await freshDatabase();
  application = await (await applicationInside({ APP_DATABASE_URL: database.app })).init();
}, 60_000);
afterAll(async () => {
  await application.close();
  await database.drop();
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 9, 30, 0, 123);

const points = fc.integer({ min: -100, max: 100 });
const industries = ['logistics', 'it', 'constructor', 'a"b'];
const words = ['ceo', 'CTO', 'head of purchasing', 'Geschäftsführer', 'İstanbul', 'ΣΟΦΟΣ', 'o\'neil', '%', '_', 'co.', 'ß'];
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const rules: fc.Arbitrary<ScoreRules> = fc.record({
  base: points,
  industries: fc.record({ points: fc.dictionary(fc.constantFrom(...industries), points), others: points }),
  countries: fc.record({ points: fc.dictionary(fc.constantFrom('NO', 'DE'), points), others: points }),
  sizes: fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 4 }).chain((from) => fc.tuple(...from.toSorted((a, b) => a - b).map((least) => fc.record({ from: fc.constant(least), points })))),
  titles: fc.array(fc.record({ words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), points }), { maxLength: 3 }),
  completeness: fc.dictionary(fc.constantFrom(...COMPLETENESS_FIELDS), points),
  consents: fc.dictionary(fc.constantFrom('email', 'sms', 'phone', 'post'), fc.record({ granted: points, refused: points })),
  engagement: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...ENGAGEMENT_WORDS), points, halfLifeDays: some(fc.integer({ min: 1, max: 60 })), most: fc.integer({ min: 0, max: 100 }) }), { maxLength: 6, selector: ({ kind }) => kind }),
  disposableAddress: fc.record({ points, domains: fc.subarray(['mailinator.com', 'x.example']) }),
  grades: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 }).map((bounds) => bounds.toSorted((a, b) => b - a)).map(([A, B, C, D, E]) => ({ A: A!, B: B!, C: C!, D: D!, E: E! })),
}) as fc.Arbitrary<ScoreRules>;

const lead = fc.record({
  first_name: some(fc.constantFrom('Ingrid', '')),
  email: some(fc.constantFrom('a@x.example', 'b@mailinator.com', 'a@b@x.example')),
  phone: some(fc.constant('+4775550110')),
  title: some(fc.oneof(fc.array(fc.constantFrom(...words, 'of', 'head', 'purchasing', '-', '/', 'İSTANBUL', 'σοφος', 'GESCHÄFTSFÜHRER'), { maxLength: 4 }).map((parts) => parts.join(' ')), fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')))),
  industry: some(fc.constantFrom(...industries, 'construction')),
  last_name: some(fc.constantFrom('Sørensen', ' ', '')),
  company_name: some(fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => text.replaceAll('\0', ''))),
  website: some(fc.constantFrom('https://x.example', '')),
  employees: some(fc.oneof(fc.integer({ min: 0, max: 600 }), fc.constantFrom(-1, -2_147_483_648, 2_147_483_647))),
  country: some(fc.constantFrom('NO', 'DE', 'SE')),
  address: some(fc.constant({ country: 'NO' })),
  consents: fc.dictionary(fc.constantFrom('email', 'sms', 'phone'), fc.record({ granted: fc.boolean(), at: fc.constant('2026-01-01T00:00:00.000Z'), source: fc.constant(null) })),
  engagements: fc.array(fc.record({ kind: fc.constantFrom(...ENGAGEMENT_WORDS), age: fc.oneof(fc.integer({ min: -10, max: 3_000 }).map((hours) => hours * HOUR_MS), fc.integer({ min: 0, max: 90 * 24 * HOUR_MS })), weight: fc.integer({ min: 1, max: 5 }), withdrawn: fc.constantFrom(false, false, true) }), { maxLength: 6 }),
});

type Lead = typeof lead extends fc.Arbitrary<infer L> ? L : never;

async function insert(tenantId: string, made: readonly Lead[]): Promise<LeadId[]> {
  const rows = made.map((one) => ({ ...one, id: randomUUID() }));
  await database.inTenant(tenantId, `insert into sales.leads (tenant_id, id, first_name, last_name, email, phone, title, company_name, website, industry, employees, country, address, consents, source, status, created_at, updated_at)
    select $1, id, first_name, last_name, email, phone, title, company_name, website, industry, employees, country, nullif(address, 'null'), consents, 'API', 'NEW', now(), now() from jsonb_to_recordset($2) as r (id uuid, first_name text, last_name text, email text, phone text, title text, company_name text, website text, industry text, employees int, country text, address jsonb, consents jsonb)`, [tenantId, JSON.stringify(rows)]);
  const engagements = rows.flatMap(({ id, engagements }) => engagements.map(({ age, ...one }) => ({ ...one, lead_id: id, at: new Date(NOW - age).toISOString() })));
  await database.inTenant(tenantId, `insert into sales.engagements (tenant_id, id, lead_id, kind, at, weight, withdrawn) select $1, uuidv7(), lead_id, kind, at, weight, withdrawn from jsonb_to_recordset($2) as r (lead_id uuid, kind text, at timestamptz, weight int, withdrawn boolean)`, [tenantId, JSON.stringify(engagements)]);
  return rows.map(({ id }) => id as LeadId);
}

interface Reckoned {
  readonly id: string;
  readonly score: number;
  readonly grade: string;
  readonly factors: Record<string, number>;
  readonly next_at: string | null;
}

const bothWays = (tenantId: string, ids: readonly LeadId[], by: ScoreRules, at: Date) =>
  inTenant(tenantId, async () => {
    const reads = application.get(Reads);
    const many = await reads.rows(sql<Reckoned>`with held as (select ${factsOfLead} from sales.leads t where t.tenant_id = ${tenantId}::uuid and t.id = any(${ids}::uuid[])) select r.id, r.score, r.grade, r.next_at, ${factorsOf('r')} as factors from (${reckoned(by, 'held', tenantId, at)}) r`);
    const single = new Map((await reads.rows(factsOfLeads(ids))).map((row) => [row.id as string, scoreOf(by, factsFrom(row), at)]));
    return many.map((row) => ({ row, single: single.get(row.id)! }));
  });

describe('scoring many leads', () => {
  it('comes to the same as scoring each: the same points for each factor, which add up to the same score', async () => {
    const tenantId = randomUUID();
    const ids = await insert(tenantId, fc.sample(lead, { numRuns: 150, seed: 20_261_121 }));
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(rules, fc.integer({ min: -HOUR_MS, max: 40 * 24 * HOUR_MS }), async (by, later) => {
        fc.pre(faultsOfRules(by).length === 0);
        for (const { row, single } of await bothWays(tenantId, ids, by, new Date(NOW + later))) {
          const told = Object.fromEntries(single.factors.filter((factor) => factor.points !== 0).map((factor) => [factor.code, factor.points]));
          expect({ score: row.score, grade: row.grade, factors: row.factors }).toEqual({ score: single.score, grade: single.grade, factors: told });
          expect(sum(Object.values(row.factors))).toBe(row.score);
          compared++;
        }
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(1_000);
  }, 120_000);

  it('knows when a score changes by itself: until then it stays', async () => {
    const tenantId = randomUUID();
    const at = new Date(NOW);
    const ids = await insert(tenantId, fc.sample(lead, { numRuns: 80, seed: 20_261_122 }));
    const fading = (await bothWays(tenantId, ids, DEFAULT_RULES, at)).filter(({ row }) => row.next_at !== null);
    expect(fading.length).toBeGreaterThan(10);
    for (const { row } of fading) {
      const last = new Date(new Date(row.next_at!).getTime() - 1);
      expect(last.getTime()).toBeGreaterThanOrEqual(at.getTime());
      for (const moment of [at.getTime() + 1, (at.getTime() + last.getTime()) / 2, last.getTime()]) expect((await bothWays(tenantId, [row.id as LeadId], DEFAULT_RULES, new Date(Math.floor(moment))))[0]!.single.score).toBe(row.score);
    }
  }, 60_000);
});

describe('scoring leads for which it is time', () => {
  const dispatcher = () => application.get(Dispatcher);
  const capture = (tenantId: string, fields: object = {}) => inTenant(tenantId, () => dispatcher().execute(Object.assign(new CreateLead(), { lastName: 'Sørensen', email: `${randomUUID()}@x.example`, ...fields })));
  const rescored = (tenantId: string) => inTenant(tenantId, () => dispatcher().execute(RescoreDue.of({ most: 100 })));
  const planned = (tenantId: string) => database.inTenant<{ id: string; due_at: Date }>(tenantId, 'select id, due_at from sales.rescores order by due_at');
  const dueNow = (tenantId: string) => database.inTenant(tenantId, `update sales.rescores set due_at = now() - interval '1 second'`);
  const leadsOf = (tenantId: string) => database.inTenant<{ id: string; score: number; grade: string; version: number; scored_at: Date }>(tenantId, 'select l.id, s.score, s.grade, l.version, s.scored_at from sales.leads l join sales.lead_standings s on s.tenant_id = l.tenant_id and s.id = l.id order by l.id');
  const toldOf = (tenantId: string) => database.inTenant<{ data: object }>(tenantId, `select data from platform.outbox where type = 'lead.score_changed' order by position`);
  const call = (tenantId: string, leadId: LeadId, sourceId: string = randomUUID(), daysAgo = 0) => inTenant(tenantId, () => dispatcher().execute(NoteEngagement.of({ sourceId, leadId, kind: 'CALL', at: new Date(Date.now() - daysAgo * 24 * HOUR_MS), weight: 1 })));

  it('plans each once, a moment after what happened first', async () => {
    const tenantId = randomUUID();
    const id = await capture(tenantId);
    await inTenant(tenantId, () => dispatcher().execute(PlanRescore.of({ ids: [id] })));
    const [first] = await planned(tenantId);
    expect(first!.due_at.getTime() - Date.now()).toBeLessThan(3_000);
    await inTenant(tenantId, () => dispatcher().execute(PlanRescore.of({ ids: [id] })));
    expect(await planned(tenantId)).toEqual([first]);
    expect(await rescored(tenantId)).toBe(0);
    await dueNow(tenantId);
    expect([await rescored(tenantId), await rescored(tenantId), await planned(tenantId)]).toEqual([1, 0, []]);
  });

  it('counts what happened once, however often it is told, and nothing of a lead that is not there', async () => {
    const tenantId = randomUUID();
    const [id, sourceId] = [await capture(tenantId), randomUUID()];
    for (let time = 0; time < 3; time++) await call(tenantId, id, sourceId);
    await call(tenantId, randomUUID() as LeadId);
    expect(await database.inTenant(tenantId, 'select id, lead_id, kind from sales.engagements')).toEqual([{ id: sourceId, lead_id: id, kind: 'CALL' }]);
  });

  it('follows what fades at the hour at which it does, and leaves alone who stays as he was', async () => {
    const tenantId = randomUUID();
    const ids = [await capture(tenantId), await capture(tenantId)];
    await call(tenantId, ids[0]!);
    await inTenant(tenantId, () => dispatcher().execute(PlanRescore.of({ ids: [ids[1]!] })));
    await dueNow(tenantId);
    await rescored(tenantId);
    const before = await leadsOf(tenantId);
    const [next, ...none] = await planned(tenantId);
    expect([next!.id, none, next!.due_at.getTime() % HOUR_MS, next!.due_at.getTime() > Date.now()]).toEqual([ids[0], [], 0, true]);
    await database.inTenant(tenantId, `update sales.engagements set at = at - interval '21 days'`);
    await database.inTenant(tenantId, `insert into sales.rescores (tenant_id, id, due_at) select tenant_id, id, now() from sales.leads on conflict (tenant_id, id) do update set due_at = now()`);
    expect(await rescored(tenantId)).toBe(2);
    const after = await leadsOf(tenantId);
    const [faded, same] = ids.map((id) => [before.find((lead) => lead.id === id)!, after.find((lead) => lead.id === id)!]);
    expect([faded![0]!.score - faded![1]!.score, faded![1]!.version]).toEqual([4, 1]);
    expect(same![1]).toEqual(same![0]);
  });

  it('tells of another grade, and not of every score', async () => {
    const tenantId = randomUUID();
    const id = await capture(tenantId);
    for (let time = 0; time < 3; time++) {
      await call(tenantId, id, randomUUID(), 40);
      await dueNow(tenantId);
      await rescored(tenantId);
    }
    const kept = await database.inTenant<{ score: number; grade: string; model_version: number }>(tenantId, 'select score, grade, model_version from sales.lead_scores order by at');
    const grades = kept.map(({ grade }) => grade);
    expect(kept).toHaveLength(3);
    expect(await toldOf(tenantId)).toHaveLength(grades.filter((grade, index) => grade !== grades[index - 1]).length);
    expect((await toldOf(tenantId))[0]).toEqual({ data: { leadId: id, from: null, to: grades[0], score: kept[0]!.score, modelVersion: 1 } });
  });

  it('writes nothing anew of whoever is scored as he was, wherever a round over all was broken off', async () => {
    const tenantId = randomUUID();
    const ids = await insert(tenantId, fc.sample(lead, { numRuns: 30, seed: 20_261_123 }));
    const round = (after: LeadId | null, take: number) => inTenant(tenantId, () => dispatcher().execute(RescoreLeads.of({ after, take })));
    const held = () => database.inTenant<{ of: string }>(tenantId, `select 'standing' as of, s.xmin::text, s.id from sales.lead_standings s union all select 'score', s.xmin::text, s.lead_id from sales.lead_scores s union all select 'plan', r.xmin::text, r.id from sales.rescores r
      union all select 'history', a.xmin::text, a.record_id from platform.audit a union all select 'event', o.xmin::text, o.aggregate_id from platform.outbox o where o.type = 'lead.score_changed' order by 1, 2, 3`);
    const { last } = await round(null, 12);
    expect(last).toBe(ids.toSorted()[11]);
    expect(await round(null, 100)).toEqual({ looked: 30, written: 18, last: null });
    const once = await held();
    expect(once.filter(({ of }) => of === 'score')).toHaveLength(30);
    expect(await round(null, 100)).toEqual({ looked: 30, written: 0, last: null });
    expect(await held()).toEqual(once);
  });

  it('leaves a customer and what is deleted or erased as it was', async () => {
    const tenantId = randomUUID();
    const ids = await Promise.all([capture(tenantId), capture(tenantId), capture(tenantId)]);
    for (const [index, change] of [`status = 'CONVERTED'`, 'deleted_at = now()', 'erased_at = now()'].entries()) await database.inTenant(tenantId, `update sales.leads set ${change} where id = $1`, [ids[index]]);
    for (const id of ids) await inTenant(tenantId, () => dispatcher().execute(PlanRescore.of({ ids: [id] })));
    await dueNow(tenantId);
    expect(await rescored(tenantId)).toBe(3);
    expect((await leadsOf(tenantId)).map(({ score }) => score)).toEqual([null, null, null]);
  });

  it('forgets with somebody what he has done, and what was reckoned from it', async () => {
    const tenantId = randomUUID();
    const [gone, other] = [await capture(tenantId), await capture(tenantId)];
    for (const id of [gone, other]) await call(tenantId, id);
    await dueNow(tenantId);
    await rescored(tenantId);
    await inTenant(tenantId, () => dispatcher().execute(ForgetScore.of({ id: gone })));
    for (const [table, column] of [['engagements', 'lead_id'], ['lead_scores', 'lead_id'], ['rescores', 'id']] as const) expect(await database.inTenant(tenantId, `select ${column} as id from sales.${table}`)).toEqual([{ id: other }]);
  });

  it('scores by one model, though many begin at once', async () => {
    const tenantId = randomUUID();
    const ids = await Promise.all(Array.from({ length: 8 }, () => capture(tenantId)));
    for (const id of ids) await inTenant(tenantId, () => dispatcher().execute(PlanRescore.of({ ids: [id] })));
    await dueNow(tenantId);
    const done = await Promise.all(ids.map(() => inTenant(tenantId, () => dispatcher().execute(RescoreDue.of({ most: 1 })))));
    expect(sum(done)).toBe(8);
    expect(await database.inTenant(tenantId, 'select model_version, status from sales.score_models')).toEqual([{ model_version: 1, status: 'ACTIVE' }]);
    expect(await database.inTenant(tenantId, 'select from sales.lead_scores')).toHaveLength(8);
  });
});

describe('making one lead of two', () => {
  const run = <T>(tenantId: string, command: Command<T>) => inTenant(tenantId, () => application.get(Dispatcher).execute(command));
  const capture = (tenantId: string) => run(tenantId, Object.assign(new CreateLead(), { lastName: 'Sørensen', email: `${randomUUID()}@x.example` }));
  const called = (tenantId: string, leadId: LeadId) => run(tenantId, NoteEngagement.of({ sourceId: randomUUID(), leadId, kind: 'CALL', at: new Date(NOW), weight: 1 }));

  it('has what happened with both count for the one, also what is told later, and for each again when it is undone, one merge after the other', async () => {
    const tenantId = randomUUID();
    const [a, b, c] = [await capture(tenantId), await capture(tenantId), await capture(tenantId)];
    for (const id of [a, b, c]) await called(tenantId, id);
    const lead = (id: LeadId, survivorId: LeadId) => database.inTenant(tenantId, 'insert into platform.merged_records (tenant_id, id, resource, survivor_id, merge_id, settled) values ($1, $2, $3, $4, uuidv7(), true)', [tenantId, id, 'leads', survivorId]);
    const part = (id: LeadId) => database.inTenant(tenantId, 'delete from platform.merged_records where id = $1', [id]);
    const calls = async () => {
      const both = await bothWays(tenantId, [a, b, c], { ...DEFAULT_RULES, engagement: [{ kind: 'CALL', points: 1, halfLifeDays: null, most: 100 }] }, new Date(NOW));
      return [a, b, c].map((id) => {
        const { row, single } = both.find((one) => one.row.id === id)!;
        expect(row.factors.CALL).toBe(single.factors.find(({ code }) => code === 'CALL')!.points);
        return row.factors.CALL;
      });
    };
    await lead(a, b);
    await lead(b, c);
    await called(tenantId, a);
    expect((await calls())[2]).toBe(4);
    expect(await database.inTenant(tenantId, 'select id from sales.rescores where id = $1', [c])).toHaveLength(1);
    await part(b);
    expect((await calls()).slice(1)).toEqual([3, 1]);
    await part(a);
    expect(await calls()).toEqual([2, 1, 1]);
  });

  it('keeps what happened with the one that is part of another when that one goes for good, and nothing when that other goes', async () => {
    const tenantId = randomUUID();
    const [a, b] = [await capture(tenantId), await capture(tenantId)];
    for (const id of [a, b]) await called(tenantId, id);
    await database.inTenant(tenantId, 'insert into platform.merged_records (tenant_id, id, resource, survivor_id, merge_id, settled) values ($1, $2, $3, $4, uuidv7(), true)', [tenantId, a, 'leads', b]);
    const left = () => database.inTenant(tenantId, 'select lead_id from sales.engagements');
    await database.inTenant(tenantId, 'delete from sales.leads where id = $1', [a]);
    expect(await left()).toHaveLength(2);
    await database.inTenant(tenantId, 'delete from sales.leads where id = $1', [b]);
    expect([await left(), await database.inTenant(tenantId, 'select id from sales.lead_standings union all select id from sales.rescores')]).toEqual([[], []]);
  });
});
