import { SchemaMigration } from '../src/platform/persistence/migration.js';

const DECIMALS = [
  ['directory.companies', 'annual_revenue'],
  ['sales.deals', 'value'],
  ['sales.leads', 'value'],
] as const;

/** By table: the resource, and its lists. */
const LISTS: Readonly<Record<string, readonly [resource: string, columns: readonly string[]]>> = {
  'activities.activities': ['activities', ['related_ids']],
  'activities.appointments': ['appointments', ['participant_ids']],
  'directory.companies': ['companies', ['domains', 'tags']],
  'directory.contacts': ['contacts', ['email_addresses', 'phone_numbers', 'tags']],
  'directory.customers': ['customers', ['tags']],
  'identity.teams': ['teams', ['member_ids', 'supervisor_ids']],
  'identity.users': ['users', ['roles']],
  'notes.notes': ['notes', ['tags']],
  'sales.deals': ['deals', ['tags']],
  'sales.lead_assignment_rules': ['lead-assignment-rules', ['agent_ids']],
  'sales.leads': ['leads', ['tags']],
};
/** Functions that look past row-level security ask the index of the list itself. */
const ASKED_BY_FUNCTIONS = new Set(['activities.activities', 'activities.appointments']);

/** What lists are asked for and had no index that works behind row-level security. */
export class Migration20261121201000_list_indexes extends SchemaMigration {
  override up(): void {
    this.makePlaces();
    for (const [table, [resource, columns]] of Object.entries(LISTS)) {
      this.makeWordPlaces(table, resource, columns);
      if (!ASKED_BY_FUNCTIONS.has(table)) for (const column of columns) this.addSql(`drop index ${table}_${column}_idx`);
    }
    this.makeIndex('notes.notes', 'pinned, id');
    // since when nothing was done with a deal, in the order in which stale ones are listed
    this.addSql('alter table sales.deals add column touched_at timestamptz(3) generated always as (greatest(last_activity_at, stage_entered_at, created_at)) stored');
    this.makeIndex('sales.deals', 'touched_at, id', { where: `status = 'OPEN' and deleted_at is null` });
    this.addSql('create function platform.floor_of(number numeric) returns bigint language sql immutable parallel safe as $$ select case when number is not null then floor(least(greatest(number, -9e18), 9e18))::bigint end $$');
    for (const [table, column] of DECIMALS) {
      this.addSql(`drop index ${table}_${column}_id_idx`);
      this.makeDecimalIndex(table, column);
    }
  }

  override down(): void {
    for (const [table, column] of DECIMALS) {
      this.addSql(`alter table ${table} drop column ${column}_floor`);
      this.makeIndex(table, `${column}, id`);
    }
    this.addSql('drop function platform.floor_of(numeric)');
    this.addSql('alter table sales.deals drop column touched_at');
    this.addSql('drop index notes.notes_pinned_id_idx');
    for (const [table, [, columns]] of Object.entries(LISTS)) {
      this.dropWordPlaces(table);
      if (!ASKED_BY_FUNCTIONS.has(table)) for (const column of columns) this.makeIndex(table, column, { using: 'gin' });
    }
    this.addSql('drop function platform.keep_word_places()');
    this.addSql('drop function platform.word_place(text, text)');
    this.addSql('drop table platform.word_places');
  }

  private makePlaces(): void {
    const table = 'platform.word_places';
    this.makeTable(table, ['place text collate "C" not null', 'record_id uuid not null']);
    this.addSql(`alter table ${table} alter column id set default uuidv7()`);
    this.makeIndex(table, 'place, record_id', { unique: true });
    // list and word in one column, and known to belong to one tenant: so the planner knows how many records have a word
    this.addSql(`alter table ${table} alter column place set statistics 1000`);
    this.addSql(`create statistics ${table}_of_tenants (dependencies) on tenant_id, place from ${table}`);
    this.addSql('create function platform.word_place(list text, word text) returns text language sql immutable parallel safe as $$ select list || \' \' || platform.custom_key_of(word) $$');
    this.addSql(`create function platform.keep_word_places() returns trigger language plpgsql set search_path = pg_catalog as $$
      declare
        list text;
        changed text;
      begin
        for place in 1 .. tg_nargs - 1 loop
          list := tg_argv[place];
          changed := case tg_op when 'UPDATE' then format('added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id and r.%1$I is distinct from a.%1$I', list) when 'INSERT' then 'added a' else 'removed r' end;
          if tg_op <> 'INSERT' then
            execute format('delete from ${table} v using (select r.tenant_id, r.id, r.%1$I as words from %2$s) gone cross join unnest(gone.words) word
              where v.tenant_id = gone.tenant_id and v.record_id = gone.id and v.place = platform.word_place($1, word)', list, changed) using tg_argv[0] || '.' || list;
          end if;
          if tg_op <> 'DELETE' then
            execute format('insert into ${table} (tenant_id, place, record_id)
              select distinct come.tenant_id, platform.word_place($1, word), come.id from (select a.tenant_id, a.id, a.%1$I as words from %2$s) come cross join unnest(come.words) word where word is not null', list, changed) using tg_argv[0] || '.' || list;
          end if;
        end loop;
        return null;
      end $$`);
  }
}
