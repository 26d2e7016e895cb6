import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RawBuilder } from 'kysely';
import pg from 'pg';
import '../../src/app.module.js';
import { ListStaleDeals } from '../../src/contexts/sales/application/queries/list-stale-deals.query.js';
import { ReadDealBoard } from '../../src/contexts/sales/application/queries/read-deal-board.query.js';
import { ReadForecast } from '../../src/contexts/sales/application/queries/read-forecast.query.js';
import { ListStaleDealsHandler } from '../../src/contexts/sales/infrastructure/queries/list-stale-deals.handler.js';
import { ReadDealBoardHandler } from '../../src/contexts/sales/infrastructure/queries/read-deal-board.handler.js';
import { ReadForecastHandler } from '../../src/contexts/sales/infrastructure/queries/read-forecast.handler.js';
import type { TenantProfile } from '../../src/contexts/settings/index.js';
import { callerOf } from '../../src/platform/auth/caller.js';
import { type Scope, SCOPES } from '../../src/platform/auth/scope.js';
import type { FieldCondition } from '../../src/platform/conditions/condition.js';
import { type ComparableKind, type Operator, operatorsFor, OPERATORS } from '../../src/platform/conditions/operators.js';
import type { CustomFields } from '../../src/platform/custom-fields/custom-fields.js';
import { READ_OPTIONS, type Reads } from '../../src/platform/persistence/reads.js';
import { sqlBuilder } from '../../src/platform/persistence/sql.js';
import type { CursorValue } from '../../src/platform/resource/cursors.js';
import { type Field, moneyOf } from '../../src/platform/resource/field.js';
import type { ListQuery, SortKey } from '../../src/platform/resource/list-query.js';
import { type Resource, resources } from '../../src/platform/resource/resource.js';
import { sightOf, type Sights } from '../../src/platform/resource/sight.js';
import { countStatement, listStatement } from '../../src/platform/resource/statements.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { inTenant } from '../support/inside.js';
import { pretendAMillionRows, ROWS, TENANT, userOf } from '../support/million-rows.js';

let database: FreshDatabase;
let app: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  await pretendAMillionRows(database);
  app = new pg.Client({ connectionString: database.app, options: READ_OPTIONS, pipeline: true } as pg.ClientConfig);
  await app.connect();
  for (const { name } of (await app.query<{ name: string }>(NARROW)).rows) narrow.add(name);
  await app.query("select set_config('app.tenant_id', $1, false)", [TENANT]);
}, 60_000);
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** The tenant has half of all rows. */
const ROWS_OF_TENANT = ROWS / 2;
/** A page fetches no more than a tenth of them, and a count, which goes on to the ten thousandth that fits, no more than a quarter. */
const MOST = { page: ROWS_OF_TENANT / 10, count: ROWS_OF_TENANT / 4 };

const LISTED = resources().filter(({ single }) => !single);

/** What somebody sees whose every permission reaches so far. */
function sightsOf(scope: Scope): Sights {
  const caller = callerOf({ userId: userOf(1), roles: [], grants: { '*': scope }, team: [2, 3, 4, 5].map(userOf), refusal: null });
  return (resource) => sightOf(caller, resource);
}

interface Asked {
  readonly what: string;
  readonly kind: keyof typeof MOST;
  /** Where a page goes on after a row, and so has to find that in the order. */
  readonly goesOnIn?: string;
  /** Of a filter: what is asked of which field. */
  readonly asks?: { readonly op: Operator; readonly field: Field };
  readonly statement: RawBuilder<unknown>;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Schema'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Filter'?: string;
  readonly 'Total Cost': number;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function planOf(statement: RawBuilder<unknown>): Promise<Node> {
  const { sql, parameters } = statement.compile(sqlBuilder);
  const { rows } = await app.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(`explain (format json) ${sql}`, parameters as unknown[]);
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}

const EXAMPLES: Readonly<Record<ComparableKind, readonly [one: unknown, other: unknown]>> = {
  id: ['00000000-0000-4000-9000-000000000007', '00000000-0000-4000-9000-000000000009'],
  text: ['3f', '41'],
  choice: ['', ''],
  integer: [990, 995],
  decimal: ['99000.00', '99500.00'],
  boolean: [true, false],
  instant: ['2026-11-10T00:00:00.000Z', '2026-11-20T00:00:00.000Z'],
  date: ['2026-11-10', '2026-11-20'],
  tags: ['tag 3', 'tag 4'],
};
const exampleOf = ({ kind, values }: Field) => (values ? [values[0], values.at(-1)] : EXAMPLES[kind as ComparableKind]);

function valueFor(op: Operator, field: Field): unknown {
  const [one, other] = exampleOf(field);
  if (op === 'lt' || op === 'lte') return field.kind === 'integer' ? 5 : field.kind === 'decimal' ? '500.00' : field.kind === 'instant' ? '2024-03-01T00:00:00.000Z' : field.kind === 'date' ? '2024-03-20' : one;
  return { one, list: (field.values?.length ?? 4) > 3 ? [one, other] : [one], pair: [one, other], flag: true }[OPERATORS[op].takes];
}

const page = (sort: readonly SortKey[], rest: Partial<ListQuery> = {}): ListQuery => ({ fields: ['id'], include: [], sort, skip: 0, take: 20, count: 'bounded', deleted: false, ...rest });
const NEWEST = (resource: Resource) => page([...resource.defaultSort.split(',').map((key) => ({ field: key.replace(/^-/, ''), descending: key.startsWith('-') })), { field: 'id', descending: resource.defaultSort.startsWith('-') }]);

function placesOf(resource: Resource, { field }: SortKey): readonly (readonly CursorValue[])[] {
  const { nullable } = resource.fields[field]!;
  const described = resource.asked(field);
  const value = { integer: 500, decimal: '50000.00', instant: '2025-06-01T00:00:00.000Z', date: '2025-06-01', text: '8', id: '00000000-0000-4000-a000-000000000900', boolean: true, choice: described.values?.[0] ?? '' }[described.kind as 'text'] as CursorValue;
  const id = '00000000-0000-4000-a000-000000000900';
  return [[value, id], ...(nullable ? [[null, id]] : [])];
}

function* questionsOf(resource: Resource, scope: Scope): Generator<Asked> {
  const sights = sightsOf(scope);
  const named = (what: string) => `${resource.name} ${scope}: ${what}`;
  const both = function* (what: string, query: ListQuery, asks?: Asked['asks']): Generator<Asked> {
    yield { what: named(what), kind: 'page', statement: listStatement(resource, query, sights), ...(asks && { asks }) };
    yield { what: named(`count ${what}`), kind: 'count', statement: countStatement(resource, query, sights), ...(asks && { asks }) };
  };
  const usual = NEWEST(resource);
  yield* both('everything', usual);
  if (!resource.appendOnly) yield* both('deleted', { ...usual, deleted: true });
  if (resource.names('search').length > 0) yield* both('search', { ...usual, search: 'miller' });
  for (const name of resource.names('filter')) {
    const field = resource.asked(name);
    for (const op of operatorsFor(field.kind as ComparableKind)) {
      const where = { field: name, op, value: valueFor(op, field) } as FieldCondition;
      yield* both(`${name} ${op}`, { ...usual, where }, { op, field });
    }
  }
  for (const name of resource.names('sort')) {
    for (const descending of [false, true]) {
      const sort = [{ field: name, descending }, ...(name === 'id' ? [] : [{ field: 'id', descending }])];
      yield { kind: 'page', what: named(`sort ${descending ? '-' : ''}${name}`), statement: listStatement(resource, page(sort), sights) };
      if (name !== 'id' && moneyOf(name) === undefined) for (const place of placesOf(resource, sort[0]!)) yield { kind: 'page', what: named(`sort ${descending ? '-' : ''}${name} after ${place[0]}`), statement: listStatement(resource, page(sort), sights, place), goesOnIn: resource.table.split('.')[1]! };
    }
  }
}

/** Tables of which a tenant has a few rows. */
const FEW = new Set(['stages', 'lead_assignment_rules']);
/** Whatever must have all of what is below it, before it gives anything. */
const GATHERS_ALL = new Set(['Sort', 'Aggregate', 'Hash', 'Materialize']);
/** Indexes of few rows, such as of what is deleted. */
const NARROW = "select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indpred is not null and pg_get_expr(i.indpred, i.indrelid) <> '(deleted_at IS NULL)'";
const narrow = new Set<string>();
const isOfTenantAlone = ({ 'Index Cond': condition, 'Index Name': name }: Node) => condition !== undefined && !condition.includes(' AND ') && !narrow.has(name!);

/** How many rows a scan fetches when it is read to its end. */
function fetched(node: Node): number {
  if (node['Node Type'] === 'Bitmap Heap Scan') return fetchedByBitmap(node.Plans![0]!);
  return isOfTenantAlone(node) ? ROWS_OF_TENANT : node['Plan Rows'];
}
function fetchedByBitmap(node: Node): number {
  const parts = (node.Plans ?? []).map(fetchedByBitmap);
  return node['Node Type'] === 'BitmapAnd' ? Math.min(...parts) : parts.length > 0 ? parts.reduce((sum, rows) => sum + rows, 0) : node['Plan Rows'];
}

/** How many rows a plan fetches in one place at most, by the planner's own reckoning: with the share of them after which a limit is reached. */
function mostFetched(node: Node, share = 1): number {
  if (FEW.has(node['Relation Name']!)) return 0;
  if (node['Relation Name'] !== undefined) return fetched(node) * share;
  const below = node['Node Type'] === 'Limit' ? Math.min(1, node['Plan Rows'] / Math.max(node.Plans![0]!['Plan Rows'], 1)) : GATHERS_ALL.has(node['Node Type']) ? 1 : share;
  return Math.max(0, ...(node.Plans ?? []).filter((plan) => plan['Parent Relationship'] !== 'Inner' || plan['Node Type'] === 'Hash').map((plan) => mostFetched(plan, below)));
}


/** What is wrong with a plan; nothing, if it is sound. */
function faultOf(plan: Node, { kind, goesOnIn }: Asked): string | undefined {
  const nodes = nodesOf(plan);
  const whole = nodes.find((node) => node['Node Type'] === 'Seq Scan' && node.Schema !== 'pg_catalog');
  if (whole) return `reads ${whole['Relation Name']} from end to end`;
  const most = Math.round(mostFetched(plan));
  if (most > MOST[kind]) return `fetches ${most} rows`;
  return nodes.some((node) => node['Relation Name'] !== undefined && node['Relation Name'] === goesOnIn && isOfTenantAlone(node)) ? 'goes through all that came before' : undefined;
}

/** What no index is for, and why that is borne. Of each there must be one still. */
const BORNE: readonly (readonly [why: string, applies: (asked: Asked) => boolean])[] = [
  ['parts of a text are what search= is for', ({ asks }) => ['contains', 'startsWith', 'endsWith'].includes(asks?.op ?? '')],
  ['texts are compared by code point, whatever the language of the database: an index has the order of the language', ({ asks }) => asks?.field.kind === 'text' && ['gt', 'gte', 'lt', 'lte', 'between'].includes(asks.op)],
  ['comparing lists is not leakproof, and that one has no words is kept nowhere else', ({ asks }) => asks?.field.kind === 'tags' && asks.op === 'empty'],
];

describe('what lists are asked for', () => {
  it('is answered without reading a table from end to end, or a great part of what a tenant has', async () => {
    const [found, borne]: [string[], Map<string, number>] = [[], new Map()];
    for (const resource of LISTED) {
      for (const scope of resource.owner ? SCOPES : (['all'] as const)) {
        const questions = [...questionsOf(resource, scope)];
        const plans = await Promise.all(questions.map(({ statement }) => planOf(statement)));
        for (const [i, asked] of questions.entries()) {
          const fault = faultOf(plans[i]!, asked);
          const reason = BORNE.find(([, applies]) => applies(asked))?.[0];
          if (fault && reason) borne.set(reason, (borne.get(reason) ?? 0) + 1);
          else if (fault) found.push(`${asked.what}: ${fault}`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(BORNE.filter(([why]) => !borne.has(why))).toEqual([]);
  }, 60_000);
});

/** What a handler asks first, without being answered. */
async function askedBy(ask: (reads: Reads) => Promise<unknown>): Promise<RawBuilder<unknown>[]> {
  const statements: RawBuilder<unknown>[] = [];
  const listen = (asked: RawBuilder<unknown> | RawBuilder<unknown>[]) => {
    statements.push(...[asked].flat());
    return Promise.reject(new Error('is not answered'));
  };
  const caller = callerOf({ userId: userOf(1), roles: [], grants: { '*': 'all' }, team: [], refusal: null });
  await expect(inTenant(TENANT, () => ask({ all: listen, rows: listen } as unknown as Reads), caller)).rejects.toThrow('is not answered');
  return statements;
}

const customFields = { of: (resource: Resource) => Promise.resolve(resource) } as unknown as CustomFields;
const SHOWN = { where: undefined, fields: ['id'], include: [] };
const clock = { now: () => new Date('2026-11-21T12:00:00Z') };

describe('looking at the deals of a tenant as a whole', () => {
  it.each([
    ['the stages and first cards of the board', (reads: Reads) => new ReadDealBoardHandler(reads, customFields).execute(ReadDealBoard.of({ pipelineId: null, take: 10, ...SHOWN })), [0, 2]],
    ['the forecast of a month', (reads: Reads) => new ReadForecastHandler(reads, customFields, { current: () => Promise.resolve({ timeZone: 'UTC' }) } as unknown as TenantProfile).execute(ReadForecast.of({ by: 'month', from: '2026-10-01', until: '2026-11-01', deals: undefined, targets: undefined })), [0]],
    ['what is stale', (reads: Reads) => new ListStaleDealsHandler(reads, customFields, clock).execute(ListStaleDeals.of({ days: 30, skip: 0, take: 20, ...SHOWN })), [0]],
  ] as const)('asks an index for %s', async (_name, ask, which) => {
    const statements = await askedBy(ask);
    for (const place of which) expect(faultOf(await planOf(statements[place]!), { what: '', kind: 'page', statement: statements[place]! })).toBeUndefined();
  });
});
