import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE, KEEPER_ROLE, LEAST_BIN_DAYS, SEARCH_ROLE, TENANT_SETTING } from './tenancy.js';

const TENANT_PREDICATE = `tenant_id = nullif(current_setting('${TENANT_SETTING}', true), '')::uuid`;

interface TableOptions {
  /** The application may add rows, and neither change nor delete them. */
  readonly appendOnly?: boolean;
}

interface RecordTableOptions {
  /** Its records go into the recycle bin, and after a time for good. */
  readonly recyclable?: boolean;
  /** The column by which a record is somebody's. */
  readonly owner?: string;
}

/** What migrations are written with, so that no table is made without its fence. */
export abstract class SchemaMigration extends Migration {
  protected makeSchema(name: string): void {
    this.addSql(`create schema if not exists ${name}`);
    this.addSql(`grant usage on schema ${name} to ${APP_ROLE}, ${SEARCH_ROLE}, ${KEEPER_ROLE}`);
  }

  /** A table of a tenant's rows: composite key, forced row-level security, rights of the application. */
  protected makeTable(table: string, columns: readonly string[], { appendOnly = false }: TableOptions = {}): void {
    this.addSql(`create table ${table} (tenant_id uuid not null, id uuid not null, ${columns.join(', ')}, primary key (tenant_id, id))`);
    this.addSql(`alter table ${table} enable row level security`);
    this.addSql(`alter table ${table} force row level security`);
    this.addSql(`create policy tenant_isolation on ${table} using (${TENANT_PREDICATE}) with check (${TENANT_PREDICATE})`);
    this.addSql(`grant select, insert${appendOnly ? '' : ', update, delete'} on ${table} to ${APP_ROLE}`);
  }

  /** A table of records: what `mapAggregate` adds to every aggregate, and the indexes of the fields that every resource has. */
  protected makeRecordTable(table: string, columns: readonly string[], { recyclable = true, owner }: RecordTableOptions = {}): void {
    this.makeTable(table, [
      ...columns,
      'external_id text',
      'version integer not null default 1',
      'created_at timestamptz(3) not null',
      'created_by uuid',
      'updated_at timestamptz(3) not null',
      'updated_by uuid',
      'deleted_at timestamptz(3)',
    ]);
    this.makeIndex(table, 'external_id', { unique: true });
    this.makeIndex(table, 'created_at, id');
    this.makeIndex(table, 'updated_at, id');
    if (owner !== undefined) this.makeOwnerIndex(table, owner);
    if (!recyclable) return;
    this.makeIndex(table, 'deleted_at, id', { where: 'deleted_at is not null' });
    this.makeExpiry(table, 'deleted_at', `${LEAST_BIN_DAYS} days`);
  }

  /** What somebody's own records are found by, in the order of a list that nobody has ordered otherwise. */
  protected makeOwnerIndex(table: string, owner: string, options?: { concurrently: boolean }): void {
    this.makeIndex(table, `${owner}, created_at, id`, options);
  }

  /**
   * Lets the system learn which tenants hold rows past their time, and nothing else of them: each tenant's rows are then
   * deleted inside of its fence. The column needs an index that begins with tenant and column.
   */
  protected makeExpiry(table: string, column: string, least: string): void {
    const [schema, name] = table.split('.') as [string, string];
    const called = `${schema}.tenants_with_expired_${name}(timestamptz)`;
    this.addSql(`create policy expiry on ${table} for select to ${KEEPER_ROLE} using (${column} < now() - interval '${least}')`);
    this.addSql(`grant select (tenant_id, ${column}) on ${table} to ${KEEPER_ROLE}`);
    // from tenant to tenant along the index, not row by row
    this.addSql(`create function ${schema}.tenants_with_expired_${name}(before timestamptz) returns setof uuid
      language sql stable security definer parallel safe set search_path = pg_catalog as $$
        with recursive found as (
          (select tenant_id from ${table} where ${column} < before order by tenant_id limit 1)
          union all
          select (select tenant_id from ${table} where ${column} < before and tenant_id > found.tenant_id order by tenant_id limit 1) from found where found.tenant_id is not null
        )
        select tenant_id from found where tenant_id is not null
      $$`);
    this.handOver(called, KEEPER_ROLE);
  }

  protected makeRole(role: string): void {
    this.addSql(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin nosuperuser nobypassrls; end if;
    end $$`);
  }

  /** A role that nobody signs in as. Whoever makes functions that run as it must be able to become it. */
  protected makeRoleOfFunctions(role: string): void {
    this.makeRole(role);
    this.addSql(`do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) then execute format('grant ${role} to %I with inherit false, set true', current_user); end if;
    end $$`);
  }

  /** Makes a function that was just made run as a role of its own, for the application alone. */
  protected handOver(called: string, role: string): void {
    const [schema] = called.split('.') as [string];
    this.addSql(`grant create on schema ${schema} to ${role}`);
    this.addSql(`alter function ${called} owner to ${role}`);
    this.addSql(`revoke create on schema ${schema} from ${role}`);
    this.addSql(`set local role ${role}`);
    this.addSql(`revoke execute on function ${called} from public`);
    this.addSql(`grant execute on function ${called} to ${APP_ROLE}`);
    this.addSql(`reset role`);
  }

  /** An index that starts with the tenant. On a table that is already filled, build it concurrently, in a migration that is not transactional. */
  protected makeIndex(table: string, columns: string, { where, using = 'btree', unique = false, concurrently = false }: { where?: string; using?: string; unique?: boolean; concurrently?: boolean } = {}): void {
    const name = `${table.split('.')[1]}_${columns.replaceAll(/\W+/g, '_')}`.slice(0, 55);
    this.addSql(`create ${unique ? 'unique ' : ''}index ${concurrently ? 'concurrently ' : ''}${name}_idx on ${table} using ${using} (tenant_id, ${columns})${where ? ` where ${where}` : ''}`);
  }

  /** The index of a decimal. Comparing `numeric` is not leakproof, so that row-level security would keep its own index from being asked; comparing the whole number below it is, and narrows down to what is then compared exactly. */
  protected makeDecimalIndex(table: string, column: string): void {
    this.addSql(`alter table ${table} add column ${column}_floor bigint generated always as (platform.floor_of(${column})) stored`);
    this.makeIndex(table, `${column}_floor, ${column}, id`);
  }

  /** Keeps the words of lists where an index serves them behind row-level security, which keeps it from asking an index of the lists. What is there already is taken along. */
  protected makeWordPlaces(table: string, resource: string, columns: readonly string[]): void {
    const name = table.split('.')[1];
    const keep = `for each statement execute function platform.keep_word_places(${[resource, ...columns].map((word) => `'${word}'`).join(', ')})`;
    this.addSql(`create trigger ${name}_words_made after insert on ${table} referencing new table as added ${keep}`);
    this.addSql(`create trigger ${name}_words_changed after update on ${table} referencing old table as removed new table as added ${keep}`);
    this.addSql(`create trigger ${name}_words_gone after delete on ${table} referencing old table as removed ${keep}`);
    const places = 'platform.word_places';
    for (const each of [table, places]) this.addSql(`alter table ${each} no force row level security`);
    for (const column of columns) this.addSql(`insert into ${places} (tenant_id, place, record_id) select distinct t.tenant_id, platform.word_place('${resource}.${column}', word), t.id from ${table} t cross join unnest(t.${column}) word`);
    for (const each of [table, places]) this.addSql(`alter table ${each} force row level security`);
  }

  protected dropWordPlaces(table: string): void {
    const name = table.split('.')[1];
    for (const when of ['made', 'changed', 'gone']) this.addSql(`drop trigger ${name}_words_${when} on ${table}`);
  }

  /** A reference within the tenant: rows of two tenants can't point at one another. */
  protected makeReference(table: string, column: string, to: string, onDelete = 'no action'): void {
    const name = `${table.split('.')[1]}_${column}_fkey`;
    this.addSql(`alter table ${table} add constraint ${name} foreign key (tenant_id, ${column}) references ${to} (tenant_id, id) on delete ${onDelete}`);
  }

  /** The column of what tenants have added to the records of a resource; held to their definitions, and indexed, by the database itself. */
  protected makeCustomFields(table: string, resource: string): void {
    const name = table.split('.')[1];
    this.addSql(`alter table ${table} add column custom_fields jsonb not null default '{}'`);
    const keep = `for each statement execute function platform.keep_custom_fields('${resource}')`;
    this.addSql(`create trigger ${name}_custom_fields_made after insert on ${table} referencing new table as added ${keep}`);
    this.addSql(`create trigger ${name}_custom_fields_changed after update on ${table} referencing old table as removed new table as added ${keep}`);
    this.addSql(`create trigger ${name}_custom_fields_gone after delete on ${table} referencing old table as removed ${keep}`);
  }

  protected dropCustomFields(table: string): void {
    const name = table.split('.')[1];
    for (const when of ['made', 'changed', 'gone']) this.addSql(`drop trigger ${name}_custom_fields_${when} on ${table}`);
    this.addSql(`alter table ${table} drop column custom_fields`);
  }

  /** Makes other texts of a searchable table searchable. It writes the whole table anew. */
  protected changeSearch(table: string, expression: string): void {
    this.addSql(`alter table ${table} drop column search_text`);
    this.makeSearchText(table, expression);
  }

  private makeSearchText(table: string, expression: string): void {
    this.addSql(`select set_config('search_path', 'platform, public', true)`);
    this.addSql(`alter table ${table} add column search_text text generated always as (platform.fold(${expression})) stored`);
    this.makeIndex(table, 'search_text gin_trgm_ops', { using: 'gin' });
    this.addSql(`grant select (tenant_id, id, search_text) on ${table} to ${SEARCH_ROLE}`);
  }

  /**
   * Makes the text of some columns searchable by any part of a word. Row-level security would switch the trigram index
   * off, so a function of a role of its own looks into it, with the tenant as part of the question.
   */
  protected makeSearch(table: string, expression: string): void {
    const [schema, name] = table.split('.') as [string, string];
    this.makeSearchText(table, expression);
    this.addSql(`create policy search on ${table} for select to ${SEARCH_ROLE} using (true)`);
    this.addSql(`create function ${schema}.search_${name}(first text, others text[]) returns setof uuid
      language sql stable security definer parallel safe set search_path = pg_catalog as $$
        select id from ${table}
        where ${TENANT_PREDICATE} and search_text like '%' || platform.fold(first) || '%'
          and search_text like all (select '%' || platform.fold(word) || '%' from unnest(others) as word)
      $$`);
    this.handOver(`${schema}.search_${name}(text, text[])`, SEARCH_ROLE);
  }

  /** What a context writes down of the references that it has moved because two records became one, so that an undo gives back exactly those. */
  protected makeReferenceLedger(schema: string): void {
    const table = `${schema}.moved_references`;
    this.makeTable(table, ['merge_id uuid not null', 'resource text not null', 'row_id uuid not null', 'field text not null', 'from_id uuid not null', 'to_id uuid not null', 'previous jsonb', 'present jsonb', 'moved_at timestamptz(3) not null']);
    this.makeIndex(table, 'merge_id, resource, field');
    this.makeIndex(table, 'moved_at');
    this.makeExpiry(table, 'moved_at', `${LEAST_BIN_DAYS} days`);
  }

  protected dropReferenceLedger(schema: string): void {
    this.addSql(`drop table ${schema}.moved_references`);
    this.addSql(`drop function ${schema}.tenants_with_expired_moved_references(timestamptz)`);
  }

  /** Finds the rows of a searchable table that name a record in a list, which is `jsonb` or `text[]`. Row-level security would switch the index off here, too. */
  protected makeListReference(table: string, column: string, type: 'jsonb' | 'text[]', { isIndexed = false } = {}): void {
    const [schema, name] = table.split('.') as [string, string];
    if (!isIndexed) this.makeIndex(table, type === 'jsonb' ? `${column} jsonb_path_ops` : column, { using: 'gin' });
    const [sought, held] = type === 'jsonb' ? ['jsonb', 'sought'] : ['text', 'array[sought]'];
    this.addSql(`grant select (${column}) on ${table} to ${SEARCH_ROLE}`);
    this.addSql(`create function ${schema}.${name}_naming_in_${column}(sought ${sought}, most integer) returns setof uuid
      language sql stable security definer parallel safe set search_path = pg_catalog as $$
        select id from ${table} where ${TENANT_PREDICATE} and ${column} @> ${held} limit most
      $$`);
    this.handOver(`${schema}.${name}_naming_in_${column}(${sought}, integer)`, SEARCH_ROLE);
  }

  /** The keys under which the live records of a searchable table are found that may be the same as another. */
  protected makeDuplicateKeys(table: string): void {
    const [schema, name] = table.split('.') as [string, string];
    this.addSql(`alter table ${table} add column duplicate_keys text[] not null default '{}'`);
    this.addSql(`create index ${name}_duplicate_keys_idx on ${table} using gin (tenant_id, duplicate_keys) with (fastupdate = off) where deleted_at is null`); // else each look-up reads all that was written of late
    this.addSql(`grant select (duplicate_keys, deleted_at) on ${table} to ${SEARCH_ROLE}`);
    this.addSql(`create function ${schema}.${name}_with_keys(keys text[], most integer) returns table (key text, id uuid)
      language sql stable security definer parallel safe set search_path = pg_catalog as $$
        select k.key, r.id from unnest(keys) as k (key) cross join lateral (
          select t.id from ${table} t where t.${TENANT_PREDICATE} and t.deleted_at is null and t.duplicate_keys @> array[k.key] limit most
        ) r
      $$`);
    this.handOver(`${schema}.${name}_with_keys(text[], integer)`, SEARCH_ROLE);
  }

  protected dropDuplicateKeys(table: string): void {
    this.addSql(`drop function ${table}_with_keys(text[], integer)`);
    this.addSql(`alter table ${table} drop column duplicate_keys`);
  }
}
