import { truncateSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type Field, moneyOf } from '../../src/platform/resource/field.js';
import { type Resource, resources } from '../../src/platform/resource/resource.js';
import type { FreshDatabase } from './fresh-database.js';

export const ROWS = 1_000_000;
const SAMPLE = 2_000;
/** A file of PostgreSQL ends here; what is longer has a second one. */
const PAGES_OF_A_FILE = 131_000;
const PAGE = 8_192;
/** What is kept from the others, by their triggers. */
const KEPT = 'platform.word_places';
/** What lists are asked with. */
const BESIDE_RESOURCES = ['platform.custom_values', 'platform.merged_records', 'sales.lead_standings', 'sales.stage_stays'];

/** The tenant that has half of all rows; the others share the rest. */
export const TENANT = '00000000-0000-4000-8000-000000000001';
const OTHER_TENANTS = 20;
/** Whoever asks, and his team: users like others. */
export const userOf = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const USERS = 50;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

const COLUMNS = `select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname || '.' || c.relname = any($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`;

const chance = (salt: string) => `(hashint8(hashtext('${salt}') * 1000003::int8 + n) & 1048575) / 1048576.0`;
const oneOf = (salt: string, count: number) => `floor(${chance(salt)} * ${count})::int`;

/** A value of the column in row `n`: many different ones, or few, as the field has them. */
function valueOf({ table, name, type }: Column, field: Field | undefined): string {
  const salt = `${table}.${name}`;
  if (field?.values) return `(array[${field.values.map((value) => `'${value.replaceAll("'", "''")}'`).join()}])[1 + ${oneOf(salt, field.values.length)}]`;
  switch (type) {
    case 'uuid':
      return `('00000000-0000-4000-9000-' || lpad(${oneOf(salt, name.endsWith('_by') || field?.refers !== undefined ? USERS : 400)}::text, 12, '0'))::uuid`;
    case 'text':
      return field && !field.sort && !field.search ? `'value ' || ${oneOf(salt, 20)}` : `md5('${salt}' || n)`;
    case 'integer':
    case 'bigint':
      return oneOf(salt, 1_000);
    case 'numeric':
      return `round((${chance(salt)} * 100000)::numeric, 2)`;
    case 'boolean':
      return `${chance(salt)} < 0.5`;
    case 'date':
      return `date '2026-11-21' - ${oneOf(salt, 1_000)}`;
    case 'timestamp with time zone':
      return `timestamptz '2026-11-21' - make_interval(secs => ${oneOf(salt, 90_000_000)})`;
    case 'text[]':
    case 'uuid[]':
      return type === 'uuid[]' || field?.refers ? `array[${valueOf({ table, name, type: 'uuid', required: true }, field)}]::${type}` : `case when ${chance(salt)} < 0.5 then array['tag ' || ${oneOf(salt, 100)}] else '{}' end`;
    case 'jsonb':
      return field?.many ? `'[]'` : `'{}'`;
    default:
      return `null::${type}`;
  }
}

/** The share of rows that hold nothing in the column. */
function emptiness({ name, required }: Column): number {
  if (required) return 0;
  return name === 'deleted_at' ? 0.98 : name.endsWith('_by') ? 0 : 0.2;
}

function selected(column: Column, resource: Resource | undefined): string {
  if (column.name === 'tenant_id') return `case when n % 2 = 0 then '${TENANT}' else '00000000-0000-4000-8000-' || lpad((2 + n / 2 % ${OTHER_TENANTS})::text, 12, '0') end::uuid`;
  if (column.name === 'id') return `('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid`;
  const name = resource && Object.keys(resource.fields).find((field) => resource.column(field) === column.name);
  const field = name === undefined || moneyOf(name) !== undefined ? undefined : resource!.fields[name];
  const value = column.name.endsWith('_currency') ? `case when n % 3 = 0 then 'USD' else 'EUR' end` : `(${valueOf(column, field)})::${column.type}`;
  const whole = column.name.replace(/_currency$/, '');
  return emptiness(column) === 0 ? value : `case when ${chance(`${whole} is empty`)} >= ${emptiness(column)} then ${value} end`;
}

/**
 * Makes the planner believe in a million rows of every table, in a database of its own: a sample of them is there and
 * analysed, and the files are as long as those of a million would be, without holding anything.
 */
export async function pretendAMillionRows(database: FreshDatabase): Promise<void> {
  const owner = new pg.Client(database.owner);
  await owner.connect();
  try {
    const tables = [...new Set([...resources().map(({ table }) => table), ...BESIDE_RESOURCES])];
    const { rows: columns } = await owner.query<Column>(COLUMNS, [tables]);
    await owner.query(`alter table ${KEPT} no force row level security`);
    for (const table of new Set(columns.map((column) => column.table))) {
      const own = columns.filter((column) => column.table === table);
      await free(owner, table);
      const resource = resources().find((each) => each.table === table);
      await owner.query(`insert into ${table} (${own.map(({ name }) => name).join()}) select ${own.map((column) => selected(column, resource)).join()} from generate_series(1, ${SAMPLE}) n on conflict do nothing`);
      await owner.query(`alter table ${table} force row level security`);
      await owner.query(`analyze ${table}`);
    }
    await owner.query(`alter table ${KEPT} force row level security, set (autovacuum_enabled = false)`);
    await owner.query(`analyze ${KEPT}`);
    await lengthen(owner, [...tables, KEPT]);
  } finally {
    await owner.end();
  }
}

/** Of what would look at the rows one by one. */
async function free(owner: pg.Client, table: string): Promise<void> {
  await owner.query(`alter table ${table} no force row level security, disable trigger user, set (autovacuum_enabled = false)`);
  const { rows } = await owner.query<{ name: string }>(`select conname as name from pg_constraint where conrelid = '${table}'::regclass and contype in ('f', 'c')`);
  for (const { name } of rows) await owner.query(`alter table ${table} drop constraint ${name}`);
  const { rows: keeping } = await owner.query<{ name: string }>(`select tgname as name from pg_trigger where tgrelid = '${table}'::regclass and tgname like '%\\_words\\_made'`);
  for (const { name } of keeping) await owner.query(`alter table ${table} enable trigger ${name}`);
}

async function lengthen(owner: pg.Client, tables: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ schema: string; name: string; file: string; pages: number; tuples: number; isTable: boolean; table: string; tuplesOfTable: number }>(
    `select n.nspname as schema, c.relname as name, pg_relation_filepath(c.oid) as file, pg_relation_size(c.oid)::int / ${PAGE} as pages, c.reltuples as tuples, c.relkind = 'r' as "isTable",
        coalesce(i.indrelid, c.oid)::regclass::text as table, (select greatest(t.reltuples, 1) from pg_class t where t.oid = coalesce(i.indrelid, c.oid)) as "tuplesOfTable"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indexrelid = c.oid
      where coalesce(i.indrelid, c.oid) = any($1::regclass[])`,
    [(await owner.query<{ table: string }>('select t as table from unnest($1::text[]) t where to_regclass(t) is not null', [tables])).rows.map(({ table }) => table)],
  );
  for (const { schema, name, file, pages, table, tuplesOfTable, isTable, tuples } of rows) {
    const times = ROWS / (table === KEPT ? SAMPLE : tuplesOfTable);
    const many = Math.round(tuples * times);
    const long = Math.min(PAGES_OF_A_FILE, Math.round(pages * times));
    truncateSync(path.join(process.env.TEST_DATABASE_FILES!, file), long * PAGE);
    await owner.query(`select pg_restore_relation_stats('schemaname', $1::text, 'relname', $2::text, 'relpages', $3::int, 'reltuples', $4::real, 'relallvisible', $5::int)`, [schema, name, long, many, isTable ? Math.round(long * 0.9) : 0]);
  }
}
