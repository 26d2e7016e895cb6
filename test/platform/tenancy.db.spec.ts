import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { knowledgeOf } from '../../src/platform/duplicates/duplicate-routes.js';
import { contextsThatMove } from '../../src/platform/references/merge-events.js';
import { referencesOf } from '../../src/platform/references/references.js';
import { type Resource, resources } from '../../src/platform/resource/resource.js';
import '../../src/app.module.js';
import { appClient, ownerClient } from '../support/inside.js';

interface Table {
  readonly name: string;
  readonly row_security: boolean;
  readonly forced: boolean;
  readonly policies: { name: string; using: string; check: string; roles: string }[];
  readonly primary_key: string[];
  readonly foreign_keys: { name: string; columns: string[]; table: string; to: string[] }[];
  readonly indexes: { columns: string[]; method: string; partial: boolean }[];
  readonly columns: Record<string, string>;
}

const PREDICATE = "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)";
/** Counters of requests are kept before it is known whose they are, and hold nothing but a number; subscriptions are the program's own, and tokens are read by the installation's keys before it is known whose they are. */
const WITHOUT_TENANT = new Set(['platform.schema_migrations', 'platform.limit_counters', 'platform.subscriptions', 'platform.signing_keys']);

/** What the functions that deliver events may do in all tenants at once: the columns of each table, by right. */
const RELAY_RIGHTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  outbox: { SELECT: ['id', 'logged_at', 'occurred_at', 'position', 'sequence', 'tenant_id'], UPDATE: ['logged_at', 'sequence'], DELETE: [] },
  deliveries: { SELECT: ['due_at', 'event_id', 'failures', 'id', 'lane', 'lease', 'owed_since', 'position', 'starts', 'state', 'subscriber', 'tenant_id'], UPDATE: ['due_at', 'lease', 'starts', 'state'], DELETE: [] },
  dead_letters: { SELECT: ['id', 'status', 'tenant_id', 'updated_at'], DELETE: [] },
  replays: { SELECT: ['id', 'status', 'tenant_id', 'updated_at'], DELETE: [] },
  log_horizons: { INSERT: ['id', 'purged', 'tenant_id'], SELECT: ['id', 'purged', 'tenant_id'], UPDATE: ['id', 'purged', 'tenant_id'] },
  subscriptions: { SELECT: ['event', 'seen_at', 'subscriber'], DELETE: [] },
};
/** What they hand out. */
const RELAY_FUNCTIONS: Readonly<Record<string, string>> = {
  'platform.claim_deliveries': 'TABLE(tenant_id uuid, id uuid, subscriber text, lease uuid, starts integer, failures integer)',
  'platform.event_backlog': 'TABLE(subscriber text, ready bigint, waiting bigint, dead bigint, oldest timestamp with time zone)',
  'platform.log_backlog': 'TABLE(events bigint, oldest timestamp with time zone)',
  'platform.log_events': 'integer',
  'platform.purge_events': 'integer',
  'platform.retire_subscribers': 'TABLE(subscriber text, deliveries bigint)',
};

const CATALOGUE = `select n.nspname || '.' || c.relname as name, c.relrowsecurity as row_security, c.relforcerowsecurity as forced,
  coalesce((select json_agg(json_build_object('name', p.polname, 'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid), 'roles', (select string_agg(rolname, ',') from pg_roles where oid = any(p.polroles)))) from pg_policy p where p.polrelid = c.oid), '[]') as policies,
  coalesce((select json_agg(a.attname order by k.place) from pg_index i, unnest(i.indkey) with ordinality k(attnum, place), pg_attribute a where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum), '[]') as primary_key,
  coalesce((select json_agg(json_build_object('name', f.conname, 'table', f.confrelid::regclass::text,
      'columns', (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k(attnum, place), pg_attribute a where a.attrelid = f.conrelid and a.attnum = k.attnum),
      'to', (select json_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality k(attnum, place), pg_attribute a where a.attrelid = f.confrelid and a.attnum = k.attnum))) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as foreign_keys,
  coalesce((select json_agg(json_build_object('method', m.amname, 'partial', i.indpred is not null, 'columns', (select json_agg(a.attname order by k.place) from unnest(i.indkey) with ordinality k(attnum, place), pg_attribute a where a.attrelid = c.oid and a.attnum = k.attnum))) from pg_index i join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam where i.indrelid = c.oid), '[]') as indexes,
  (select json_object_agg(a.attname, format_type(a.atttypid, a.atttypmod)) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq')`;

/** What is due by itself is gone a moment later. */
const NEVER_DUE = '2100-01-01T00:00:00Z';

/** Roles that look past the fence, each with what its policies may show it. */
const BEYOND_THE_FENCE: Readonly<Record<string, RegExp>> = {
  rapport_search: /^true$/,
  rapport_keeper: /^\((?:deleted_at < \(now\(\) - '30 days'::interval\)|(?:moved_at|made_at) < \(now\(\) - '30 days'::interval\)|made_at < \(now\(\) - '24:00:00'::interval\)|(?:accepted_at|due_at) < \(now\(\) - '00:00:00'::interval\))\)$/,
  rapport_relay: /^true$/,
  rapport_eraser: /^(?!)/, // it has no policy of its own, and so sees what the tenant in hand has
};

const DEFINERS = `select n.nspname || '.' || p.proname as name, r.rolname as owner from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'bullmq'`;

/** Everything that is wrong with how a table keeps tenants apart. */
function faultsOf(table: Table): string[] {
  const isolation = table.policies.find(({ name }) => name === 'tenant_isolation');
  const others = table.policies.filter(({ name, roles, using, check }) => name !== 'tenant_isolation' && !(BEYOND_THE_FENCE[roles]?.test(using) && check === null));
  return [
    ...(table.columns.tenant_id === 'uuid' ? [] : ['has no tenant_id']),
    ...(table.row_security ? [] : ['has no row-level security']),
    ...(table.forced ? [] : ['does not force row-level security on its owner']),
    ...(isolation?.using === PREDICATE && isolation.check === PREDICATE && isolation.roles === null ? [] : ['has no policy that reads and writes only the present tenant']),
    ...others.map(({ name }) => `has a policy of its own, ${name}`),
    ...(table.primary_key.join() === 'tenant_id,id' ? [] : ['has a primary key other than (tenant_id, id)']),
    ...table.foreign_keys.filter(({ columns, to }) => columns[0] !== 'tenant_id' || to[0] !== 'tenant_id').map(({ name }) => `refers across tenants by ${name}`),
    ...table.indexes.filter(({ columns }) => columns?.[0] !== 'tenant_id').map(({ columns }) => `has an index that does not start with the tenant (${columns})`),
    ...Object.entries(table.columns).filter(([, type]) => /^timestamp/.test(type) && type !== 'timestamp(3) with time zone').map(([column, type]) => `keeps ${column} as ${type}`),
    ...Object.entries(table.columns).filter(([, type]) => /^(real|double|money)/.test(type)).map(([column, type]) => `keeps ${column} as ${type}`),
  ];
}

let owner: pg.Client;
let app: pg.Client;
let tables: Table[];

beforeAll(async () => {
  owner = await ownerClient();
  app = await appClient();
  ({ rows: tables } = await owner.query<Table>(CATALOGUE));
});
afterAll(async () => {
  await owner.end();
  await app.end();
});

describe("every table that holds tenants' rows", () => {
  it('is fenced by row-level security, composite keys and indexes that start with the tenant', () => {
    const faults = tables.filter(({ name }) => !WITHOUT_TENANT.has(name)).flatMap((table) => faultsOf(table).map((fault) => `${table.name} ${fault}`));
    expect(tables.length).toBeGreaterThan(2);
    expect(faults).toEqual([]);
  });

  it('would be found out without its fence', async () => {
    await owner.query('begin');
    try {
      await owner.query(`create schema planted;
        create table planted.bare (id uuid primary key, happened_at timestamptz, price real);
        create table planted.open (tenant_id uuid not null, id uuid not null, note_id uuid, primary key (tenant_id, id));
        create index on planted.open (note_id); alter table planted.open enable row level security; create policy tenant_isolation on planted.open using (true);
        create table planted.side (tenant_id uuid not null, id uuid not null references planted.bare (id), primary key (tenant_id, id));
        alter table planted.side enable row level security; alter table planted.side force row level security;
        create policy tenant_isolation on planted.side using ${PREDICATE} with check ${PREDICATE}; create policy backdoor on planted.side for select using (true); create policy wide on planted.side for select to rapport_keeper using (true); create policy writing on planted.side to rapport_search using (true) with check (true)`);
      const { rows } = await owner.query<Table>(`${CATALOGUE} and n.nspname = 'planted'`);
      const faults = Object.fromEntries(rows.map((table) => [table.name, faultsOf(table)]));
      expect(faults['planted.bare']).toEqual(expect.arrayContaining(['has no tenant_id', 'has no row-level security', 'has a primary key other than (tenant_id, id)', 'keeps happened_at as timestamp with time zone', 'keeps price as real']));
      expect(faults['planted.open']).toEqual(['does not force row-level security on its owner', 'has no policy that reads and writes only the present tenant', 'has an index that does not start with the tenant (note_id)']);
      expect(faults['planted.side']!.toSorted()).toEqual(['has a policy of its own, backdoor', 'has a policy of its own, wide', 'has a policy of its own, writing', 'refers across tenants by side_id_fkey']);
    } finally {
      await owner.query('rollback');
    }
  });

  it('can not be altered, emptied or owned by the application', async () => {
    const { rows } = await app.query(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$|^bullmq$' and (pg_has_role(current_user, c.relowner, 'USAGE') or has_table_privilege(c.oid, 'TRUNCATE, TRIGGER, REFERENCES'))`);
    expect(rows).toEqual([]);
  });
});

describe('SQL of the application, with no predicate of its own', () => {
  const [mine, theirs] = [randomUUID(), randomUUID()];
  const fenced = () => tables.filter(({ name }) => !WITHOUT_TENANT.has(name)).map(({ name }) => name);

  const as = async <T>(tenant: string | undefined, work: () => Promise<T>): Promise<T> => {
    await app.query('begin');
    try {
      if (tenant !== undefined) await app.query("select set_config('app.tenant_id', $1, true)", [tenant]);
      return await work();
    } finally {
      await app.query('rollback');
    }
  };

  /** One row of each tenant in every table, made by whoever stands above the fence. */
  beforeAll(async () => {
    await owner.query('begin');
    for (const tenant of [mine, theirs]) {
      await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
      for (const table of inOrderOfReference()) await insertAnything(owner, table, tenant);
    }
    await owner.query('commit');
  });

  /** A row that the others may refer to, by tenant and table. */
  const planted = new Map<string, string>();

  const referencesOf = (table: string) => tables.find(({ name }) => name === table)!.foreign_keys.map(({ columns, table: to }) => ({ column: columns[1]!, to }));

  /** What is referred to comes before what refers to it. */
  function inOrderOfReference(): string[] {
    const sorted: string[] = [];
    for (let left = fenced(); left.length > 0; left = left.filter((table) => !sorted.includes(table))) {
      const ready = left.filter((table) => referencesOf(table).every(({ to }) => to === table || sorted.includes(to) || !left.includes(to)));
      sorted.push(...(ready.length > 0 ? ready : left));
    }
    return sorted;
  }

  /** The first word that a check constraint on the column allows. */
  async function allowedIn(table: string, column: string): Promise<string | undefined> {
    const { rows } = await owner.query<{ text: string }>(`select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = $1::regclass and contype = 'c'`, [table]);
    return rows.map(({ text }) => new RegExp(`\\b${column}\\b[^']*'([^']*)'::text`).exec(text)?.[1]).find((word) => word !== undefined);
  }

  async function insertAnything(client: pg.Client, table: string, tenant: string): Promise<void> {
    const { rows } = await owner.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef and attidentity = '' and attgenerated = ''`,
      [table],
    );
    const id = randomUUID();
    const value = async (name: string, type: string): Promise<unknown> => {
      if (name === 'tenant_id') return tenant;
      if (name === 'id') return id;
      const referred = referencesOf(table).find(({ column }) => column === name);
      if (referred) return planted.get(`${tenant} ${referred.to}`);
      if (type === 'text') return (await allowedIn(table, name)) ?? randomUUID();
      return ({ uuid: randomUUID(), integer: 1, bigint: 1, boolean: false, jsonb: '{}', 'text[]': '{}', date: '2026-01-01', bytea: Buffer.from('x') } as Record<string, unknown>)[type] ?? (/^timestamp/.test(type) ? new Date(name === 'due_at' ? NEVER_DUE : Date.now()) : 1);
    };
    const values: unknown[] = [];
    for (const { name, type } of rows) values.push(await value(name, type));
    await client.query(`insert into ${table} (${rows.map(({ name }) => name)}) values (${rows.map((_, i) => `$${i + 1}`)})`, values);
    if (client === owner) planted.set(`${tenant} ${table}`, id);
  }

  it('reads only the rows of the present tenant, in every table', async () => {
    for (const table of fenced()) {
      const { rows } = await as(mine, () => app.query(`select distinct tenant_id from ${table}`));
      expect({ table, rows }).toEqual({ table, rows: [{ tenant_id: mine }] });
    }
  });

  it('reads nothing without a tenant', async () => {
    for (const table of fenced()) {
      expect((await as(undefined, () => app.query(`select from ${table}`))).rowCount).toBe(0);
      expect((await as('', () => app.query(`select from ${table}`))).rowCount).toBe(0);
    }
  });

  it("changes and deletes nothing of another tenant's, and can not give a row away", async () => {
    for (const table of fenced()) {
      const writable = await app.query<{ update: boolean; delete: boolean }>(`select has_table_privilege('${table}', 'UPDATE') as update, has_table_privilege('${table}', 'DELETE') as delete`);
      if (writable.rows[0]!.update) {
        expect((await as(mine, () => app.query(`update ${table} set id = id where tenant_id = $1`, [theirs]))).rowCount).toBe(0);
        await expect(as(mine, () => app.query(`update ${table} set tenant_id = $1`, [theirs]))).rejects.toMatchObject({ code: '42501' });
      }
      if (writable.rows[0]!.delete) expect((await as(mine, () => app.query(`delete from ${table} where tenant_id = $1`, [theirs]))).rowCount).toBe(0);
    }
  });

  it('writes no row into another tenant, and none without one, in every table', async () => {
    for (const table of fenced()) {
      const { rows } = await app.query<{ insert: boolean }>(`select has_table_privilege('${table}', 'INSERT') as insert`);
      if (rows[0]!.insert) await as(mine, () => insertAnything(app, table, mine));
      for (const tenant of [mine, undefined, '']) expect({ table, refused: await as(tenant, () => insertAnything(app, table, theirs)).catch(({ code }: { code: string }) => code) }).toEqual({ table, refused: '42501' });
    }
  });

  it("can not lock another tenant's rows, and can not learn of them by what it asks to be returned", async () => {
    for (const table of fenced()) {
      const writable = await app.query<{ update: boolean }>(`select has_table_privilege('${table}', 'UPDATE') as update`);
      if (!writable.rows[0]!.update) continue;
      const { rows } = await as(mine, () => app.query(`select tenant_id from ${table} for update`));
      expect({ table, rows: [...new Set(rows.map(({ tenant_id }: { tenant_id: string }) => tenant_id))] }).toEqual({ table, rows: [mine] });
      const returned = await as(mine, () => app.query(`update ${table} set id = id returning tenant_id`));
      expect(returned.rows.every(({ tenant_id }: { tenant_id: string }) => tenant_id === mine)).toBe(true);
    }
  });

  it("can not make a row refer to another tenant's", async () => {
    const references = tables.flatMap(({ name, foreign_keys }) => foreign_keys.map(({ columns, table }) => ({ name, column: columns[1]!, table })));
    expect(references.length).toBeGreaterThan(0);
    for (const { name, column, table } of references) {
      // checked at the end of the statement, or of the transaction
      const refer = async () => {
        await app.query(`update ${name} set ${column} = $1`, [planted.get(`${theirs} ${table}`)]);
        await app.query('set constraints all immediate');
      };
      expect({ name, column, refused: await as(mine, refer).catch(({ code }: { code: string }) => code) }).toEqual({ name, column, refused: '23503' });
    }
  });

  it('finds no view that would show the rows of all, as whoever owns it sees them', async () => {
    const { rows } = await owner.query(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq') and not coalesce('security_invoker=true' = any(c.reloptions), false)`);
    expect(rows).toEqual([]);
  });

  it('can not become a role that sees more', async () => {
    for (const role of [...Object.keys(BEYOND_THE_FENCE), 'rapport_test', 'postgres']) await expect(app.query(`set role ${role}`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('alter table notes.notes no force row level security')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('functions that look past row-level security', () => {
  it('belong to roles that are known for it', async () => {
    const { rows } = await owner.query<{ owner: string }>(DEFINERS);
    expect(rows.filter((definer) => !(definer.owner in BEYOND_THE_FENCE))).toEqual([]);
  });

  it('belong to roles that nobody signs in as, and that read only, but for the delivery of events and for erasure', async () => {
    const roles = Object.keys(BEYOND_THE_FENCE);
    const { rows } = await owner.query('select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = any($1)', [roles]);
    expect(rows).toEqual(roles.map(() => ({ rolcanlogin: false, rolsuper: false, rolbypassrls: false })));
    const rights = await owner.query<{ privilege_type: string }>('select distinct privilege_type from information_schema.column_privileges where grantee = any($1)', [roles.filter((role) => role !== 'rapport_relay' && role !== 'rapport_eraser')]);
    expect(rights.rows).toEqual([{ privilege_type: 'SELECT' }]);
  });

  it('can be called by the application alone', async () => {
    const { rows } = await owner.query(`${DEFINERS} and has_function_privilege('public', p.oid, 'execute')`);
    expect(rows).toEqual([]);
  });
});

describe('the functions that deliver events', () => {
  it('hand out ids and numbers, never what an event says', async () => {
    const { rows } = await owner.query<{ name: string; result: string }>(`select n.nspname || '.' || p.proname as name, pg_get_function_result(p.oid) as result from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and p.proowner = 'rapport_relay'::regrole`);
    expect(Object.fromEntries(rows.map(({ name, result }) => [name, result]))).toEqual(RELAY_FUNCTIONS);
  });

  it('may do no more than they need for it', async () => {
    const { rows } = await owner.query<{ table: string; right: string; columns: string[] }>(`
      select table_name as table, privilege_type as right, array_agg(column_name::text order by column_name) as columns from information_schema.column_privileges where grantee = 'rapport_relay' group by 1, 2
      union all select table_name, privilege_type, '{}' from information_schema.table_privileges where grantee = 'rapport_relay' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE')`);
    const rights: Record<string, Record<string, string[]>> = {};
    for (const { table, right, columns } of rows) (rights[table] ??= {})[right] = columns;
    expect(rights).toEqual(RELAY_RIGHTS);
  });

  it('claim deliveries of every tenant, of which the application itself sees nothing', async () => {
    const tenants = [randomUUID(), randomUUID()].toSorted();
    const subscriber = `test.${randomUUID()}`;
    for (const tenant of tenants) {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
      await owner.query('insert into platform.deliveries (tenant_id, id, event_id, subscriber, lane, position) values ($1, gen_random_uuid(), gen_random_uuid(), $2, gen_random_uuid(), 1)', [tenant, subscriber]);
      await owner.query('commit');
    }
    const { rows } = await app.query<{ tenant_id: string }>(`select * from platform.claim_deliveries(array[$1], array[9], '{}', '{}', 9, 9, 60000, '00000000-0000-0000-0000-000000000000')`, [subscriber]);
    expect(rows.map(({ tenant_id }) => tenant_id).toSorted()).toEqual(tenants);
    expect((await app.query('select from platform.deliveries where subscriber = $1', [subscriber])).rowCount).toBe(0);
  });
});

/** What finds records of all kinds, and what names the tenants that have any: tested where they are at home, in search.db.spec.ts. */
const SEARCHES_EVERYTHING = ['platform.find_records', 'platform.tenants_in'];
describe('the function that makes history unreadable', () => {
  const tenant = randomUUID();
  const [record, other, erasure] = [randomUUID(), randomUUID(), randomUUID()];
  const mask = async (inTenant: string, by: 'mask_audit' | 'mask_merged' = 'mask_audit') => {
    await app.query('begin');
    try {
      await app.query("select set_config('app.tenant_id', $1, true)", [inTenant]);
      return (await app.query<{ masked: number }>(`select platform.${by}($1, 'contacts', $2, '{tags}') as masked`, [erasure, [record]])).rows[0]!.masked;
    } finally {
      await app.query('commit');
    }
  };
  const written = async () => {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
    const { rows } = await owner.query<{ record_id: string; changes: object }>('select record_id, changes from platform.audit where resource = $1', ['contacts']);
    await owner.query('commit');
    return Object.fromEntries(rows.map(({ record_id, changes }) => [record_id, changes]));
  };
  const changes = { lastName: ['Ada', 'Ida'], tags: [[], ['a']] };

  beforeAll(async () => {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
    for (const id of [record, other]) await owner.query(`insert into platform.audit (tenant_id, id, at, action, resource, record_id, changes, correlation_id, origin) values ($1, gen_random_uuid(), now(), 'changed', 'contacts', $2, $3, 'x', 'http')`, [tenant, id, JSON.stringify(changes)]);
    await owner.query('commit');
  });
  const erasureIs = async (status: string) => {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
    await owner.query(`insert into platform.erasures (tenant_id, id, status, subject_type, subject_id, subject_ids, created_at, updated_at) values ($1, $2, $3, 'contact', $4, '{}', now(), now()) on conflict (tenant_id, id) do update set status = $3`, [tenant, erasure, status, record]);
    await owner.query('commit');
  };

  it('does so for nobody who is not being erased, and not across tenants', async () => {
    const expectRefusal = async (inTenant: string) => {
      for (const by of ['mask_audit', 'mask_merged'] as const) await expect(mask(inTenant, by)).rejects.toMatchObject({ code: '42501' });
    };
    await expectRefusal(tenant);
    await erasureIs('done');
    await expectRefusal(tenant);
    await erasureIs('running');
    await expectRefusal(randomUUID());
    expect(await written()).toEqual({ [record]: changes, [other]: changes });
  });

  it('does so without an erasure only for what is gone for good', async () => {
    const gone = async () => {
      await app.query('begin');
      await app.query("select set_config('app.tenant_id', $1, true)", [tenant]);
      const { rows } = await app.query<{ masked: number }>(`select platform.mask_audit(null, 'contacts', $1, '{tags}') as masked`, [[other]]);
      await app.query('commit');
      return rows[0]!.masked;
    };
    expect(await gone()).toBe(0);
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
    await owner.query(`insert into platform.audit (tenant_id, id, at, action, resource, record_id, changes, correlation_id, origin) values ($1, gen_random_uuid(), now(), 'purged', 'contacts', $2, '{}', 'x', 'job')`, [tenant, other]);
    await owner.query('commit');
    expect(await gone()).toBe(1);
  });

  it('leaves who did what when, and what tells of nobody', async () => {
    await erasureIs('running');
    expect(await mask(tenant)).toBe(1);
    expect(await mask(tenant)).toBe(0);
    expect((await written())[record]).toEqual({ lastName: ['***', '***'], tags: changes.tags });
  });

  it('may do no more than it needs for it', async () => {
    const { rows } = await owner.query<{ table: string; right: string; columns: string[] }>(`
      select table_name as table, privilege_type as right, array_agg(column_name::text order by column_name) as columns from information_schema.column_privileges where grantee = 'rapport_eraser' group by 1, 2 order by 1, 2`);
    expect(rows).toEqual([
      { table: 'audit', right: 'SELECT', columns: ['action', 'at', 'changes', 'id', 'record_id', 'resource', 'tenant_id', 'version'] },
      { table: 'audit', right: 'UPDATE', columns: ['changes'] },
      { table: 'erasures', right: 'SELECT', columns: ['id', 'status', 'tenant_id'] },
      { table: 'merges', right: 'SELECT', columns: ['created_at', 'id', 'merged_id', 'survivor_id', 'tenant_id', 'undone_at'] },
    ]);
    await expect(app.query(`update platform.audit set changes = '{}'`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the search functions, which look past row-level security', () => {
  it('are the only ones that do, and stay inside the tenant', async () => {
    const { rows } = await owner.query<{ name: string; owner: string }>(`${DEFINERS} and r.rolname = 'rapport_search'`);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(SEARCHES_EVERYTHING));
    const definers = rows.filter(({ name }) => !SEARCHES_EVERYTHING.includes(name));
    const lists = resources().flatMap(referencesOf).filter(({ form, kind }) => form !== 'column' && (kind === undefined || resources().some(({ mergeable, kind: merged }) => mergeable && merged === kind))).map(({ resource, field, form }) => ({ name: `${resource.table}_naming_in_${resource.column(field)}`, call: form === 'ids' ? `('', 9)` : `('[]', 9)` }));
    const keyed = resources().filter((resource) => knowledgeOf(resource)).map(({ table }) => ({ name: `${table}_with_keys`, call: `(array['n:zebra'], 9)` }));
    const searching = resources().filter((resource) => resource.names('search').length > 0).map(({ table }) => ({ name: table.replace('.', '.search_'), call: `('', '{}')` }));
    const calls = new Map([...lists, ...keyed, ...searching].map(({ name, call }) => [name, `${name}${call}`]));
    expect(definers.map(({ name }) => name).toSorted()).toEqual([...calls.keys()].toSorted());
    const tenants = [randomUUID(), randomUUID()];
    for (const tenant of tenants) {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
      await owner.query(`insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at) values ($1, gen_random_uuid(), 'lead', gen_random_uuid(), 'zebra', '', false, '{}', now(), now())`, [tenant]);
      await owner.query(`insert into directory.companies (tenant_id, id, name, duplicate_keys, created_at, updated_at) values ($1, gen_random_uuid(), 'zebra', array['n:zebra'], now(), now())`, [tenant]);
      await owner.query(`insert into directory.contacts (tenant_id, id, last_name, duplicate_keys, created_at, updated_at) values ($1, gen_random_uuid(), 'zebra', array['n:zebra'], now(), now())`, [tenant]);
      await owner.query('commit');
    }
    for (const { name } of definers) {
      const found = await app.query(`select * from ${calls.get(name)}`);
      expect(found.rows).toEqual([]);
      await app.query('begin');
      await app.query("select set_config('app.tenant_id', $1, true)", [tenants[0]]);
      const { rows } = await app.query(`select count(*)::int as count from ${calls.get(name)}`);
      await app.query('rollback');
      const isFilled = name === 'notes.search_notes' || name.startsWith('directory.') && !name.includes('customers');
      expect({ name, rows }).toEqual({ name, rows: [{ count: isFilled ? 1 : 0 }] });
    }
  });

  it('see no more than they search', async () => {
    const columnsOf = async (tables: string) => (await owner.query<{ column_name: string }>(`select distinct column_name from information_schema.column_privileges where grantee = 'rapport_search' and table_name ${tables} 'search_rows'`)).rows.map(({ column_name }) => column_name).toSorted();
    expect(await columnsOf('<>')).toEqual(['contacts', 'deleted_at', 'duplicate_keys', 'id', 'participants', 'positions', 'related', 'related_ids', 'search_text', 'tenant_id']);
    expect(await columnsOf('=')).toEqual(['addresses', 'borrowed', 'id', 'kind', 'names', 'reached_by', 'record_id', 'tenant_id', 'words']);
  });
});

describe('the functions that say where rows are past their time', () => {
  const noted = async (tenant: string, daysAgo: number | null) => {
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
    await owner.query(`insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at, deleted_at) values ($1, gen_random_uuid(), 'lead', gen_random_uuid(), 'gone', '', false, '{}', now(), now(), now() - make_interval(days => $2::int))`, [tenant, daysAgo]);
  };
  const tenantsBefore = async (moment: string) => (await owner.query<{ id: string }>(`select notes.tenants_with_expired_notes(${moment}) as id`)).rows.map(({ id }) => id);

  it('are there for every table of records, for idempotency keys, imports and what is planned', async () => {
    const { rows } = await owner.query<{ name: string }>(`${DEFINERS} and r.rolname = 'rapport_keeper'`);
    const recyclable = resources().filter(({ appendOnly }) => !appendOnly).map(({ table }) => table);
    const ledgers = contextsThatMove().map((context) => `${context}.moved_references`);
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...recyclable, ...ledgers, 'platform.idempotency_keys', 'platform.accepted_jobs', 'platform.imports', 'platform.import_batches', 'activities.alarms', 'sales.rescores'].map((table) => table.replace('.', '.tenants_with_expired_')).toSorted());
  });

  it('name each tenant once, and none whose records are live or have not been in the bin for 30 days, whatever they are asked', async () => {
    const [long, short, live] = [randomUUID(), randomUUID(), randomUUID()];
    await owner.query('begin');
    try {
      await noted(long, 31);
      await noted(long, 40);
      await noted(short, 29);
      await noted(live, null);
      await owner.query('set local role rapport_keeper');
      for (const moment of [`now() - interval '30 days'`, 'now()', `'infinity'`]) {
        const found = await tenantsBefore(moment);
        expect(found.filter((id) => [long, short, live].some((tenant) => tenant === id))).toEqual([long]);
      }
      expect(await tenantsBefore(`now() - interval '35 days'`)).toContain(long);
      expect(await tenantsBefore(`now() - interval '45 days'`)).not.toContain(long);
    } finally {
      await owner.query('rollback');
    }
  });

  it('can be asked by the application', async () => {
    expect((await app.query(`select notes.tenants_with_expired_notes('-infinity')`)).rows).toEqual([]);
  });

  it('see nothing but the tenant and the moment, and nobody else may ask them', async () => {
    const { rows } = await owner.query<{ column_name: string }>(`select distinct column_name from information_schema.column_privileges where grantee = 'rapport_keeper'`);
    expect(new Set(rows.map(({ column_name }) => column_name))).toEqual(new Set(['tenant_id', 'deleted_at', 'made_at', 'moved_at', 'accepted_at', 'due_at']));
    const { rows: open } = await owner.query(`select p.proname from pg_proc p, pg_roles r where r.oid = p.proowner and r.rolname = 'rapport_keeper' and has_function_privilege('public', p.oid, 'execute')`);
    expect(open).toEqual([]);
  });
});

describe('what a resource says of itself', () => {
  const tableOf = (resource: Resource, field: string) => tables.find(({ name }) => name === (resource.fields[field]?.reckoned ? resource.reckonedIn : resource.table))!;

  it('is served by an index for every filter and every sort', async () => {
    const { rows: kept } = await owner.query<{ name: string; args: string }>(`select tgrelid::regclass::text as name, encode(tgargs, 'escape') as args from pg_trigger where tgfoid = 'platform.keep_word_places'::regproc and tgtype & 4 = 4`);
    const wordLists = new Set(
      kept.flatMap(({ args }) => {
        const [resource, ...columns] = args.split(String.raw`\000`).slice(0, -1);
        return columns.map((column) => `${resource}.${column}`);
      }),
    );
    const missing = resources().flatMap((resource) => {
      const leads = (field: string) => tableOf(resource, field).indexes.some((index) => index.method === 'btree' && index.columns[1] === ((resource.fields[field] && resource.floorColumn(field)) ?? resource.column(field)) && !index.partial);
      const needed = [...new Set([...resource.names('filter'), ...resource.names('sort')])];
      const isServed = (field: string) => {
        const list = resource.fields[field] && resource.wordList(field);
        return list === undefined ? leads(field) : wordLists.has(list);
      };
      return needed.filter((field) => !isServed(field)).map((field) => `${resource.name}.${field}`);
    });
    expect(missing).toEqual([]);
  });

  it('is served by an index for whose a record is, in the order of its lists', () => {
    const missing = resources().filter(({ owner }) => owner !== undefined).filter((resource) => {
      const { indexes } = tables.find(({ name }) => name === resource.table)!;
      const wanted = [resource.owner!, ...resource.defaultSort.split(',').map((key) => key.replace(/^-/, ''))].map((field) => resource.column(field));
      return !indexes.some(({ method, partial, columns }) => method === 'btree' && !partial && wanted.every((column, i) => columns[i + 1] === column));
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('has a column of the right type for every field', () => {
    const TYPES: Record<string, RegExp> = { id: /^uuid$/, text: /^(text|character varying)/, choice: /^text$/, integer: /^(integer|bigint)$/, decimal: /^numeric/, boolean: /^boolean$/, instant: /^timestamp\(3\) with time zone$/, date: /^date$/, tags: /^text\[\]$/, money: /^numeric\(19,4\)$/, object: /^jsonb$/ };
    const wrong = resources().flatMap((resource) => {
      const columnOf = (field: string) => tableOf(resource, field).columns[resource.column(field)];
      return Object.keys(resource.fields).filter((field) => !TYPES[resource.fields[field]!.kind]!.test(columnOf(field) ?? 'missing')).map((field) => `${resource.name}.${field}: ${columnOf(field)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names only resources that are there', () => {
    expect(resources().flatMap((resource) => Object.values(resource.relations).map(({ to }) => to().name)).every((name) => resources().some((resource) => resource.name === name))).toBe(true);
  });
});
