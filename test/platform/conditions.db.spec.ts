import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { compileCondition } from '../../src/platform/conditions/compile-condition.js';
import { comparableFields, type Condition, parseCondition } from '../../src/platform/conditions/condition.js';
import { evaluateCondition } from '../../src/platform/conditions/evaluate-condition.js';
import { type ComparableKind, OPERATORS, operatorsFor, type Takes } from '../../src/platform/conditions/operators.js';
import type { CustomField, CustomFieldType } from '../../src/kernel/custom-field.js';
import type { Amount } from '../../src/kernel/money.js';
import { TenantResources } from '../../src/platform/custom-fields/tenant-resources.js';
import { sqlBuilder } from '../../src/platform/persistence/sql.js';
import type { Resource } from '../../src/platform/resource/resource.js';
import type { Field } from '../../src/platform/resource/field.js';
import { sampleResources } from '../support/condition-samples.js';

type Row = Record<string, unknown>;
type Json = unknown;

const SCHEMA = `conditions_${process.pid}`;

const CUSTOM: Readonly<Record<string, CustomFieldType>> = { remark: 'text', seats: 'number', due: 'date', budget: 'money', warm: 'boolean', region: 'select', topics: 'multi-select', site: 'url', mail: 'email', partner: 'reference' };
const fieldId = (entity: string, index: number) => `01930b6e-6c00-7000-8000-0000000${entity === 'leads' ? 1 : 2}00${String(index).padStart(2, '0')}`;
/** Each twice, once with the index and once without. */
const customFieldsOf = (entity: string): CustomField[] =>
  Object.entries(CUSTOM).flatMap(([key, type], index) =>
    [true, false].map((indexed, twice) => ({
      id: fieldId(entity, 2 * index + twice), entity, key: indexed ? key : `${key}2`, label: key, type, required: false, unique: false, indexed, default: null,
      options: ['north', 'south', 'NORTH', "o'n;e"].map((value) => ({ value, label: value })), validation: {}, refersTo: null,
    })),
  );
const FORM: Readonly<Record<CustomFieldType, string>> = { text: 'text', number: 'number', date: 'date', money: 'money', boolean: 'boolean', select: 'text', 'multi-select': 'list', url: 'text', email: 'text', reference: 'id' };
const plain = sampleResources(SCHEMA);
const tenant = new TenantResources({ leads: customFieldsOf('leads'), companies: customFieldsOf('companies') });
const [leads, companies] = [tenant.of(plain.leads), tenant.of(plain.companies)];
const standardColumns = 'tenant_id uuid, id uuid, external_id text, version integer, created_at timestamptz(3), created_by uuid, updated_at timestamptz(3), updated_by uuid, deleted_at timestamptz(3), primary key (tenant_id, id)';
const MINE = '01930b6e-6c00-7000-8000-0000000000a1';
const THEIRS = '01930b6e-6c00-7000-8000-0000000000a2';

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(`create schema ${SCHEMA}`);
  await client.query(`create table ${SCHEMA}.companies (name text, size integer, parent_id uuid, ${standardColumns})`);
  await client.query(
    `create table ${SCHEMA}.leads (name text, also_called text, status text, source text, score integer, value numeric, worth_of_it numeric, worth_of_it_currency text, hot boolean, contacted_at timestamptz(3), born_on date, labels text[], company_id uuid, ${standardColumns})`,
  );
  for (const resource of [leads, companies]) {
    await client.query(`alter table ${resource.table} add column custom_fields jsonb not null default '{}'`);
    await client.query(`create trigger kept after insert on ${resource.table} referencing new table as added for each statement execute function platform.keep_custom_fields('${resource.name}')`);
    for (const owner of [MINE, THEIRS]) {
      await as(owner);
      for (const { id, key, type, indexed } of tenant.fieldsOf(resource)) await client.query('insert into platform.custom_keys values ($1, $2, $3, $4, $5, false, $6)', [owner, id, resource.name, key, FORM[type], indexed]);
    }
  }
  await client.query(`create index on ${SCHEMA}.leads (tenant_id, status)`);
  await client.query(`create index on ${SCHEMA}.leads (tenant_id, contacted_at)`);
});

afterAll(async () => {
  await client.query(`drop schema ${SCHEMA} cascade`);
  for (const owner of [MINE, THEIRS]) {
    await as(owner);
    await client.query('delete from platform.custom_values');
    await client.query('delete from platform.custom_keys');
  }
  await client.end();
});

/** Whose rows the tables of the platform show and take. */
const as = (owner: string) => client.query("select set_config('app.tenant_id', $1, false)", [owner]);

const compiled = (condition: Condition, resource: Resource) => sql`select t.id from ${sql.table(resource.table)} as t where t.tenant_id = ${MINE}::uuid and ${compileCondition(condition, resource, 't')}`.compile(sqlBuilder);

// --- what is generated: few values that often meet, and lie where the two sides could fall apart

const ids = [1, 2, 3, 4, 5, 6].map((number) => `01930b6e-6c00-7000-8000-00000000000${number}`);
const FRAGMENTS = ['a', 'A', 'b', 'İ', 'i', 'ı', 'I', 'ß', 'ẞ', 'ss', 'Σ', 'σ', 'ς', 'K', 'k', 'ſ', 'ﬁ', 'ǅ', 'ǆ', 'ᾳ', 'ᾼ', 'Ꭰ', 'ꭰ', 'é', 'e\u0301', '%', '_', '\\', "'", '"', '`', ' ', ',', '{', '}', '(', '[', '^', '$', '.', '*', '|', '?', '/', '-', '\n', '\t', 'NULL', '\u{10428}', '\u{10400}', '😀', '\uE000', '\uFFFD', '\uA7CE', '\uA7CF', '$1', '::'];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 4 }).map((fragments) => fragments.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map((any) => any.replaceAll('\0', '')) },
);
const tag = fc.oneof(fc.constantFrom('vip', 'VIP', '', 'a,b', '{}', '"', '\\', 'null', 'NULL', '😀'), text);
const decimal = fc.constantFrom('0', '-0', '0.0', '0.1', '0.10', '0.1000000000000000001', '0.30000000000000004', '0.3', '1.5', '1.50', '-1.5', '-1.4999', '10', '9', '9007199254740993', '9007199254740992', '9999999999999999999', '-9999999999999999999.0000000000000000001');
const instant = fc.oneof(
  fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2025-12-31T23:59:59.999Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'),
  fc.date({ min: new Date('2025-12-31T00:00:00Z'), max: new Date('2026-01-02T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString()),
);
const date = fc.constantFrom('2026-01-01', '2026-01-02', '2024-02-29', '0001-01-01', '9999-12-31', '1999-12-31');
const integer = fc.constantFrom(0, 1, -1, 2, 10, 9, 2147483647, -2147483648);

/** What a record holds, and what is asked for: partly in other words. */
const HELD: Readonly<Record<ComparableKind, fc.Arbitrary<Json>>> = {
  id: fc.constantFrom(...ids),
  text,
  choice: fc.constantFrom('NEW', 'WON', "D'OH"),
  integer,
  decimal,
  boolean: fc.boolean(),
  instant,
  date,
  tags: fc.array(tag, { maxLength: 3 }),
};
const ASKED: Readonly<Record<ComparableKind, fc.Arbitrary<Json>>> = {
  ...HELD,
  id: fc.constantFrom(...ids, ...ids.map((id) => id.toUpperCase())),
  integer: fc.oneof(integer, fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, -0)),
  decimal: fc.oneof(decimal, fc.constantFrom(0, 0.1, 1.5, -1.5, 9, 0.3)),
  instant: fc.oneof(instant, fc.constantFrom('2026-01-01T00:00Z', '2026-01-01T01:00:00+01:00', '2025-12-31T12:00:00.0009-12:00', '2026-01-01T00:00:00.001999999Z')),
  tags: tag,
};

const customText = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom('a'.repeat(199), 'a'.repeat(200), 'a'.repeat(201), `${'a'.repeat(200)}b`, `${'a'.repeat(200)}\u{10FFFF}`, '\u{10FFFF}') });
const amounts = fc.constantFrom('0.00', '0.1', '1.50', '-1.50', '999999999999999.9999', '-999999999999999.9999', '10', '9', '-10');
const numbers = fc.constantFrom(0, 0.1, 0.3, 1.5, -1.5, -1.499999, 10, 9, -10, -9, 0.000001, -0.000001, 999999999999999, -999999999999999, 123456789.123456);
/** What a record holds in a custom field of the type. */
const HELD_CUSTOM: Readonly<Record<CustomFieldType, fc.Arbitrary<Json>>> = {
  text: customText,
  number: numbers,
  date,
  money: fc.record({ amount: amounts, currency: fc.constantFrom('EUR', 'USD') }),
  boolean: fc.boolean(),
  select: fc.constantFrom('north', 'south', 'NORTH', "o'n;e"),
  'multi-select': fc.uniqueArray(fc.constantFrom('north', 'south', 'NORTH', "o'n;e"), { maxLength: 3 }),
  url: text,
  email: text,
  reference: fc.constantFrom(...ids),
};

const customFields = (resource: Resource): fc.Arbitrary<Json> =>
  fc.record(Object.fromEntries(tenant.fieldsOf(resource).map(({ key, type }) => [key, fc.option(HELD_CUSTOM[type], { freq: 3, nil: undefined })]))).map((values) => JSON.parse(JSON.stringify(values)) as Json);

const nullable = (value: fc.Arbitrary<Json>) => fc.option(value, { freq: 3, nil: null });

/** A row as it is answered, without its relations. */
function row(resource: Resource): fc.Arbitrary<Row> {
  const amounts = Object.keys(resource.fields).filter((name) => resource.fields[name]!.kind === 'money').map((name) => [name, nullable(fc.record({ amount: decimal, currency: fc.constantFrom('EUR', 'USD') }))] as const);
  const fields = comparableFields(resource).filter(([, { custom, of }]) => !custom && of === undefined).map(([name, field]) => {
    const held = field.values ? fc.constantFrom(...field.values) : HELD[field.kind];
    return [name, field.nullable && name !== 'deletedAt' ? nullable(held) : held] as const;
  });
  return fc.record({ ...Object.fromEntries([...fields, ...amounts]), customFields: customFields(resource), deletedAt: fc.option(instant, { freq: 3, nil: null }), tenant: fc.constantFrom(MINE, MINE, THEIRS) });
}

const rows = (resource: Resource, maxLength: number) => fc.uniqueArray(row(resource), { minLength: 1, maxLength, selector: ({ tenant, id }) => `${tenant as string} ${id as string}` });
const numbered = (resource: Resource, count: number) => fc.array(row(resource), { minLength: 1, maxLength: count }).map((all) => all.map((one, index) => ({ ...one, id: `01930b6e-6c00-7000-8000-0000000001${String(index).padStart(2, '0')}` })));
const dataset = fc.record({ leads: numbered(leads, 25), companies: rows(companies, 8) });

const TAKEN: Readonly<Record<Takes, (item: fc.Arbitrary<Json>) => fc.Arbitrary<Json>>> = {
  one: (item) => item,
  list: (item) => fc.array(item, { minLength: 1, maxLength: 4 }),
  pair: (item) => fc.tuple(item, item),
  flag: () => fc.boolean(),
};

function leaf(resource: Resource): fc.Arbitrary<Json> {
  const each = comparableFields(resource).flatMap(([name, field]) =>
    operatorsFor(field.kind).map((op) => {
      const item = field.values ? fc.constantFrom(...field.values) : field.part === 'currency' ? fc.constantFrom('EUR', 'USD', 'eur') : field.custom?.type === 'multi-select' ? fc.constantFrom('north', 'south', 'x') : field.custom?.type === 'text' ? customText : field.custom && field.kind === 'decimal' ? fc.oneof(decimal, amounts, numbers.map(String), numbers) : ASKED[field.kind];
      return fc.record({ field: fc.constant(name), op: fc.constant(op), value: TAKEN[OPERATORS[op].takes](item) });
    }),
  );
  return fc.oneof(...each);
}

const trees = new Map<string, fc.Arbitrary<Json>>();
function tree(resource: Resource, depth: number): fc.Arbitrary<Json> {
  const key = `${resource.name} ${depth}`;
  const known = trees.get(key);
  if (known) return known;
  const made = depth === 1 ? leaf(resource) : branch(resource, depth - 1);
  trees.set(key, made);
  return made;
}

function branch(resource: Resource, depth: number): fc.Arbitrary<Json> {
  const below = tree(resource, depth);
  const many = fc.array(below, { minLength: 1, maxLength: 3 });
  const related = Object.entries(resource.relations).flatMap(([relation, { to }]) => [fc.record({ relation: fc.constant(relation), some: tree(to(), depth) }), fc.record({ relation: fc.constant(relation), none: tree(to(), depth) })]);
  return fc.oneof(leaf(resource), fc.record({ and: many }), fc.record({ or: many }), fc.record({ not: below }), ...related);
}

// --- the two sides

async function store(resource: Resource, records: readonly Row[]): Promise<void> {
  const columns = comparableFields(resource).filter(([, { custom }]) => !custom);
  const heldIn = (record: Row, name: string, { of, part }: Field) => (of === undefined ? record[name] : ((record[of] as Amount | null)?.[part!] ?? null));
  for (const owner of [THEIRS, MINE]) {
    const own = records.filter((record) => record.tenant === owner);
    const json = own.map((record) => ({ tenant_id: owner, custom_fields: record.customFields, ...Object.fromEntries(columns.map(([name, field]) => [resource.column(name), heldIn(record, name, field)])) }));
    await as(owner);
    await client.query(`insert into ${resource.table} select * from json_populate_recordset(null::${resource.table}, $1)`, [JSON.stringify(json)]);
  }
}

/** The records of my tenant, each with those that it refers to, the deleted ones too. */
function linked(all: { leads: readonly Row[]; companies: readonly Row[] }): Row[] {
  const mine = (records: readonly Row[]): Row[] => records.filter(({ tenant }) => tenant === MINE).map((record) => ({ ...record }));
  const leadRecords = mine(all.leads);
  const companyRecords = mine(all.companies);
  const companyOf = (id: unknown) => companyRecords.find((company) => company.id === id) ?? null;
  for (const lead of leadRecords) lead.company = companyOf(lead.companyId);
  for (const company of companyRecords) Object.assign(company, { parent: companyOf(company.parentId), leads: leadRecords.filter(({ companyId }) => companyId === company.id) });
  return leadRecords;
}

const idsOf = (records: readonly Row[]) => records.map(({ id }) => id as string).toSorted();

describe('asking PostgreSQL and asking a record in memory', () => {
  it('gives the same answer to any condition about any records', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, fc.array(tree(leads, 4), { minLength: 30, maxLength: 30 }), async (records, inputs) => {
        await client.query(`truncate ${SCHEMA}.leads, ${SCHEMA}.companies`);
        for (const owner of [MINE, THEIRS]) await as(owner).then(() => client.query('delete from platform.custom_values'));
        await store(leads, records.leads);
        await store(companies, records.companies);
        const graph = linked(records);
        for (const input of inputs) {
          const condition = parseCondition(input, leads, '');
          const { sql: statement, parameters } = compiled(condition, leads);
          const { rows: found } = await client.query<Row>(statement, [...parameters]);
          expect({ condition, found: idsOf(found) }).toEqual({ condition, found: idsOf(graph.filter((record) => evaluateCondition(condition, leads, record))) });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same answer about texts that are longer than what the index keeps of them', async () => {
    const texts = ['', 'a', 'a'.repeat(199), 'a'.repeat(200), 'a'.repeat(201), `${'a'.repeat(200)}b`, `${'a'.repeat(200)}\u{10FFFF}`, `${'a'.repeat(199)}b`, `${'a'.repeat(199)}😀`, 'b', '\u{10FFFF}', '😀'.repeat(201)];
    const records = texts.map((remark, n) => ({ tenant: MINE, id: `01930b6e-6c00-7000-8000-0000000002${String(n).padStart(2, '0')}`, name: '', source: 'WEB', deletedAt: null, customFields: { remark }, version: 1, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }));
    await client.query(`truncate ${SCHEMA}.leads, ${SCHEMA}.companies`);
    await store(leads, records);
    for (const value of texts) {
      for (const op of ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const) {
        const condition: Condition = { field: 'customFields.remark', op, value };
        const { sql: statement, parameters } = compiled(condition, leads);
        const { rows: found } = await client.query<Row>(statement, [...parameters]);
        expect({ op, value, found: idsOf(found) }).toEqual({ op, value, found: idsOf(records.filter((record) => evaluateCondition(condition, leads, record))) });
      }
    }
  });

  type TextOperator = 'contains' | 'startsWith' | 'endsWith' | 'lt';
  interface Pair {
    readonly held: string;
    readonly asked: string;
  }

  /** The pairs of texts about which the two sides disagree; all are asked in one statement. */
  async function disputed(op: TextOperator, pairs: readonly Pair[]): Promise<Pair[]> {
    const asked = pairs.map((pair): Condition => ({ field: 'name', op, value: pair.asked }));
    const compiledPairs = asked.map((condition) => sql`${compileCondition(condition, leads, 'pair')}`.compile(sqlBuilder));
    const predicate = compiledPairs[0]!.sql.replace('$1', 'pair.parameter');
    const json = pairs.map(({ held }, n) => ({ name: held, parameter: compiledPairs[n]!.parameters[0] }));
    const { rows: answers } = await client.query<{ fits: boolean }>(
      `select ${predicate} as fits from rows from (json_to_recordset($1) as (name text, parameter text)) with ordinality as pair(name, parameter, n) order by n`,
      [JSON.stringify(json)],
    );
    return pairs.filter(({ held }, n) => evaluateCondition(asked[n]!, leads, { name: held }) !== answers[n]!.fits);
  }

  it('gives the same answer about any two texts', async () => {
    const pair = fc.record({ held: text, asked: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 2 }).map((fragments) => fragments.join('')) });
    const kin = fc.tuple(text, text, text).map(([before, asked, after]) => ({ held: before + asked + after, asked }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<TextOperator[]>('contains', 'startsWith', 'endsWith', 'lt'), fc.array(fc.oneof(pair, kin), { minLength: 300, maxLength: 300 }), async (op, pairs) => {
        expect(await disputed(op, pairs)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same answer to every character about its capital and its small letter', async () => {
    const characters = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));
    const cased = characters.filter((character) => /[\p{CWCM}\p{CWCF}]/u.test(character));
    const pairs = cased.flatMap((held) => [...new Set([held, held.toLowerCase(), held.toUpperCase(), held.toUpperCase().toLowerCase(), held.toLowerCase().toUpperCase()])].map((asked) => ({ held, asked })));
    expect(await disputed('contains', pairs)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(5_000);
  });
});

describe('planning a condition', () => {
  const planOf = async (condition: Condition): Promise<string> => {
    await client.query('set enable_seqscan = off');
    const { rows: lines } = await client.query<Record<'QUERY PLAN', string>>(`explain (generic_plan) ${compiled(condition, leads).sql}`);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  };

  it('looks a choice up in the index, also among several', async () => {
    expect(await planOf({ field: 'status', op: 'in', value: ['NEW', 'WON'] })).toMatch(/Index Cond: .*tenant_id = .* AND \(status = ANY/);
  });

  it('looks a span of time up in the index', async () => {
    expect(await planOf({ and: [{ field: 'contactedAt', op: 'gte', value: '2026-01-01T00:00:00.000Z' }, { field: 'contactedAt', op: 'lt', value: '2026-02-01T00:00:00.000Z' }] })).toMatch(/Index Cond: .*contacted_at >= .* AND \(contacted_at </);
  });

  it('reaches a related record by its key', async () => {
    expect(await planOf({ and: [{ field: 'status', op: 'eq', value: 'NEW' }, { relation: 'company', some: { field: 'size', op: 'gte', value: 10 } }] })).toContain('companies_pkey');
  });
});
