import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** The forms in which custom values are kept, by name. */
const FITS = `case form
    when 'text' then jsonb_typeof(value) = 'string'
    when 'number' then jsonb_typeof(value) = 'number'
    when 'boolean' then jsonb_typeof(value) = 'boolean'
    when 'date' then jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^\\d{4}-\\d{2}-\\d{2}$'
    when 'id' then jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
    when 'money' then jsonb_typeof(value) = 'object' and jsonb_typeof(value -> 'amount') = 'string' and jsonb_typeof(value -> 'currency') = 'string'
    when 'list' then jsonb_typeof(value) = 'array'
    else false
  end`;

/** Numbers in an order that is that of their texts: 15 digits before the point, 6 after it, the negative ones first. */
const NUMBER_KEY = `case when number < 0 then '0' || lpad(round(greatest(number, -999999999999999) + 1000000000000000, 6)::text, 23, '0') else '1' || lpad(round(least(number, 999999999999999.999999), 6)::text, 23, '0') end`;

/** A value that is none of this form counts as none, whoever has written it. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'custom_text(value jsonb) returns text language sql immutable parallel safe': `select case when jsonb_typeof(value) = 'string' then value #>> '{}' end`,
  'custom_number(value jsonb) returns numeric language sql immutable parallel safe': `select case when jsonb_typeof(value) = 'number' then (value #>> '{}')::numeric end`,
  'custom_amount(value jsonb) returns numeric language sql immutable parallel safe': `select case when jsonb_typeof(value) = 'object' then (value ->> 'amount')::numeric end`,
  'custom_currency(value jsonb) returns text language sql immutable parallel safe': `select case when jsonb_typeof(value) = 'object' then value ->> 'currency' end`,
  'custom_boolean(value jsonb) returns boolean language sql immutable parallel safe': `select case when jsonb_typeof(value) = 'boolean' then (value #>> '{}')::boolean end`,
  'custom_date(value jsonb) returns date language sql stable parallel safe': `select case when jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^\\d{4}-\\d{2}-\\d{2}$' then (value #>> '{}')::date end`,
  'custom_id(value jsonb) returns uuid language sql immutable parallel safe': `select case when jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then (value #>> '{}')::uuid end`,
  'custom_list(value jsonb) returns text[] language sql immutable parallel safe': `select case when jsonb_typeof(value) = 'array' then array(select jsonb_array_elements_text(value)) end`,
  'custom_key_of(value text) returns text language sql immutable parallel safe': `select case when length(value) <= 200 then value else left(value, 200) || md5(value) end`,
  'custom_key_of(number numeric) returns text language sql immutable parallel safe': `select ${NUMBER_KEY}`,
  'custom_key(value jsonb) returns text language sql immutable parallel safe': `select case jsonb_typeof(value)
      when 'string' then platform.custom_key_of(value #>> '{}')
      when 'number' then platform.custom_key_of((value #>> '{}')::numeric)
      when 'boolean' then value #>> '{}'
      when 'object' then platform.custom_key_of((value ->> 'amount')::numeric)
    end`,
  'custom_place(field uuid, value text) returns text language sql immutable parallel safe': `select field::text || ' ' || value`,
  'custom_words(fields jsonb) returns text language sql immutable parallel safe': `select case when fields = '{}' then '' else coalesce((
      select string_agg(case jsonb_typeof(value) when 'array' then (select string_agg(word, ' ') from jsonb_array_elements_text(value) word) else value #>> '{}' end, ' ')
      from jsonb_each(fields) where jsonb_typeof(value) in ('string', 'number', 'array')), '') end`,
};

/** Fields that tenants give to records: which there are, and an index of what they hold that works behind row-level security. */
export class Migration20261121160000_custom_fields extends SchemaMigration {
  override up(): void {
    this.makeTable('platform.custom_keys', ['resource text not null', 'key text not null', 'form text not null', 'is_unique boolean not null', 'indexed boolean not null']);
    this.makeIndex('platform.custom_keys', 'resource, key', { unique: true });

    this.makeTable('platform.custom_values', ['field_id uuid not null', 'record_id uuid not null', 'place text collate "C" not null', 'is_unique boolean not null']);
    this.addSql('alter table platform.custom_values alter column id set default uuidv7()');
    this.makeIndex('platform.custom_values', 'place, record_id');
    this.makeIndex('platform.custom_values', 'record_id, field_id');
    this.addSql('create unique index custom_values_unique_idx on platform.custom_values (tenant_id, place) where is_unique');
    // field and value in one column, and known to belong to one tenant: so the planner knows how many records a value has
    this.addSql('alter table platform.custom_values alter column place set statistics 1000');
    this.addSql('create statistics platform.custom_values_places (dependencies) on tenant_id, place from platform.custom_values');

    for (const [head, body] of Object.entries(FUNCTIONS)) this.addSql(`create function platform.${head} as $$ ${body} $$`);
    this.addSql(`create function platform.custom_fits(form text, value jsonb) returns boolean language sql immutable parallel safe as $$ select ${FITS} $$`);

    // holds every writer to the definitions, whichever way he comes; whoever changes a definition holds the lock alone
    this.addSql('create type platform.custom_change as (tenant_id uuid, id uuid, before jsonb, after jsonb)');
    this.addSql(`create function platform.keep_custom_fields() returns trigger language plpgsql set search_path = pg_catalog as $$
      declare
        changes platform.custom_change[];
        wrong text;
      begin
        if tg_op = 'INSERT' then
          select array_agg(row(tenant_id, id, '{}', custom_fields)::platform.custom_change) into changes from added where custom_fields <> '{}';
        elsif tg_op = 'UPDATE' then
          select array_agg(row(a.tenant_id, a.id, r.custom_fields, a.custom_fields)::platform.custom_change) into changes
            from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id where r.custom_fields is distinct from a.custom_fields;
        else
          delete from platform.custom_values v using removed r where r.custom_fields <> '{}' and v.tenant_id = r.tenant_id and v.record_id = r.id;
          return null;
        end if;
        if changes is null then
          return null;
        end if;
        perform pg_advisory_xact_lock_shared(hashtextextended('custom fields of ' || tg_argv[0] || tenant_id, 0)) from (select distinct tenant_id from unnest(changes)) tenants;
        if tg_op = 'UPDATE' then
          delete from platform.custom_values v using unnest(changes) c join platform.custom_keys k on k.tenant_id = c.tenant_id
            where k.resource = tg_argv[0] and (k.indexed or k.is_unique) and (c.before -> k.key) is distinct from (c.after -> k.key)
              and v.tenant_id = c.tenant_id and v.record_id = c.id and v.field_id = k.id;
        end if;
        select f.key into wrong from unnest(changes) c cross join lateral jsonb_each(c.after) f
          left join platform.custom_keys k on k.tenant_id = c.tenant_id and k.resource = tg_argv[0] and k.key = f.key
          where (c.before -> f.key) is distinct from f.value and (k.id is null or not platform.custom_fits(k.form, f.value)) limit 1;
        if found then
          raise exception 'the custom field % is not what it was taken for', wrong using errcode = 'RC001';
        end if;
        with changed as (
          select c.tenant_id, c.id as record_id, k.id as field_id, k.key, k.form, k.is_unique, f.value from unnest(changes) c cross join lateral jsonb_each(c.after) f
            join platform.custom_keys k on k.tenant_id = c.tenant_id and k.resource = tg_argv[0] and k.key = f.key
            where (k.indexed or k.is_unique) and (c.before -> f.key) is distinct from f.value
        ), kept as (
          insert into platform.custom_values (tenant_id, field_id, record_id, place, is_unique)
            select tenant_id, field_id, record_id, platform.custom_place(field_id, platform.custom_key(value)), is_unique from changed where form <> 'list'
            union all select distinct tenant_id, field_id, record_id, platform.custom_place(field_id, platform.custom_key_of(choice)), false from changed, jsonb_array_elements_text(value) choice where form = 'list'
            on conflict do nothing returning field_id, record_id
        )
        select key into wrong from changed where is_unique and (field_id, record_id) not in (select field_id, record_id from kept) limit 1;
        if found then
          raise exception 'another record has this value in %', wrong using errcode = '23505', table = tg_table_name, constraint = tg_table_name || '_custom_fields.' || wrong;
        end if;
        return null;
      end $$`);
  }

  override down(): void {
    this.addSql('drop function platform.keep_custom_fields()');
    this.addSql('drop type platform.custom_change');
    this.addSql('drop function platform.custom_fits(text, jsonb)');
    for (const head of Object.keys(FUNCTIONS).toReversed()) this.addSql(`drop function platform.${head.slice(0, head.indexOf(')') + 1).replaceAll(/(?:value|fields|field|number) /g, '')}`);
    this.addSql('drop table platform.custom_values');
    this.addSql('drop table platform.custom_keys');
  }
}
