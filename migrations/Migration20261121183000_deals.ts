import { SchemaMigration } from '../src/platform/persistence/migration.js';

const RECYCLABLE = ['sales_targets', 'deals', 'pipelines'];

export class Migration20261121183000_deals extends SchemaMigration {
  override up(): void {
    this.makePipelines();
    this.makeDeals();
    this.makeStays();
    this.makeTargets();
  }

  override down(): void {
    for (const table of ['sales_targets', 'stage_stays', 'deals', 'stages', 'pipelines']) this.addSql(`drop table sales.${table}`);
    for (const table of RECYCLABLE) this.addSql(`drop function sales.tenants_with_expired_${table}(timestamptz)`);
    this.addSql('drop function sales.search_deals(text, text[])');
    this.addSql('drop function sales.deals_naming_in_contacts(jsonb, integer)');
    for (const called of ['keep_stages', 'keep_stage_stays']) this.addSql(`drop function sales.${called}()`);
  }

  /** The stages of a pipeline are a list in its row; the table of them is kept by the database, for what refers to them and is reckoned with them. */
  private makePipelines(): void {
    const table = 'sales.pipelines';
    this.makeRecordTable(table, ['name text not null', 'description text', 'is_default boolean not null', `stages jsonb not null default '[]'`]);
    this.makeIndex(table, 'name, id');
    this.addSql(`create unique index pipelines_is_default_idx on ${table} (tenant_id) where is_default and deleted_at is null`);

    const stages = 'sales.stages';
    this.makeTable(stages, ['pipeline_id uuid not null', 'position integer not null', 'name text not null', 'kind text not null', 'probability integer not null', `required_fields text[] not null default '{}'`, 'rotting_days integer']);
    this.makeReference(stages, 'pipeline_id', table, 'cascade');
    this.makeIndex(stages, 'pipeline_id, position, id');
    this.makeIndex(stages, 'position, id');
    this.makeIndex(stages, 'kind, position, id');

    this.addSql(`create function sales.keep_stages() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        insert into sales.stages as s (tenant_id, id, pipeline_id, position, name, kind, probability, required_fields, rotting_days)
          select p.tenant_id, (one ->> 'id')::uuid, p.id, place - 1, one ->> 'name', one ->> 'kind', (one ->> 'probability')::integer,
            array(select jsonb_array_elements_text(one -> 'requiredFields')), (one ->> 'rottingDays')::integer
          from kept p cross join jsonb_array_elements(p.stages) with ordinality as l (one, place)
          on conflict (tenant_id, id) do update set position = excluded.position, name = excluded.name, kind = excluded.kind, probability = excluded.probability,
            required_fields = excluded.required_fields, rotting_days = excluded.rotting_days
          where (s.position, s.name, s.kind, s.probability, s.required_fields, s.rotting_days)
            is distinct from (excluded.position, excluded.name, excluded.kind, excluded.probability, excluded.required_fields, excluded.rotting_days);
        if tg_op = 'UPDATE' then
          delete from sales.stages s using former f, kept p
            where p.tenant_id = f.tenant_id and p.id = f.id and p.stages <> f.stages and s.tenant_id = p.tenant_id and s.pipeline_id = p.id
              and not p.stages @> jsonb_build_array(jsonb_build_object('id', s.id));
        end if;
        return null;
      end $$`);
    const keep = 'for each statement execute function sales.keep_stages()';
    this.addSql(`create trigger pipelines_stages_made after insert on ${table} referencing new table as kept ${keep}`);
    this.addSql(`create trigger pipelines_stages_changed after update on ${table} referencing old table as former new table as kept ${keep}`);
  }

  private makeDeals(): void {
    const table = 'sales.deals';
    this.makeRecordTable(
      table,
      [
        'name text not null',
        'company_id uuid',
        `contacts jsonb not null default '[]'`,
        'contact_id uuid',
        'customer_id uuid',
        'lead_id uuid',
        'pipeline_id uuid not null',
        'stage_id uuid not null',
        'value numeric(19,4)',
        'value_currency text',
        'probability integer',
        'expected_close_date date',
        'owner_id uuid',
        'status text not null',
        'lost_reason text',
        'competitor text',
        'next_step text',
        `tags text[] not null default '{}'`,
        'stage_entered_at timestamptz(3) not null',
        'closed_at timestamptz(3)',
        'last_activity_at timestamptz(3)',
        'check ((value is null) = (value_currency is null))',
      ],
      { owner: 'owner_id' },
    );
    this.makeReference(table, 'pipeline_id', 'sales.pipelines');
    this.makeReference(table, 'stage_id', 'sales.stages');
    for (const column of ['company_id', 'contact_id', 'customer_id', 'lead_id', 'pipeline_id', 'stage_id', 'status', 'competitor']) this.makeIndex(table, `${column}, created_at, id`);
    for (const column of ['name', 'value', 'value_currency', 'expected_close_date', 'stage_entered_at', 'closed_at', 'last_activity_at']) this.makeIndex(table, `${column}, id`);
    this.makeIndex(table, 'tags', { using: 'gin' });
    this.makeCustomFields(table, 'deals');
    this.makeSearch(table, ['name', 'competitor', 'next_step', 'platform.custom_words(custom_fields)'].map((column) => `coalesce(${column}, '')`).join(` || ' ' || `));
    this.makeListReference(table, 'contacts', 'jsonb');
  }

  /** How long a deal was in which stage, in whatever way it was moved. What a stage was called is kept for when it is gone. */
  private makeStays(): void {
    const table = 'sales.stage_stays';
    this.makeTable(table, ['deal_id uuid not null', 'pipeline_id uuid not null', 'stage_id uuid not null', 'stage text not null', 'entered_at timestamptz(3) not null', 'left_at timestamptz(3)']);
    this.makeReference(table, 'deal_id', 'sales.deals', 'cascade');
    this.makeIndex(table, 'deal_id, entered_at, id');
    this.makeIndex(table, 'stage_id, entered_at, id');

    this.addSql(`create function sales.keep_stage_stays() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if tg_op = 'INSERT' then
          insert into sales.stage_stays (tenant_id, id, deal_id, pipeline_id, stage_id, stage, entered_at)
            select d.tenant_id, uuidv7(), d.id, d.pipeline_id, d.stage_id, s.name, d.stage_entered_at
            from added d join sales.stages s on s.tenant_id = d.tenant_id and s.id = d.stage_id;
        else
          update sales.stage_stays y set left_at = d.stage_entered_at
            from added d join removed b on b.tenant_id = d.tenant_id and b.id = d.id
            where b.stage_id <> d.stage_id and y.tenant_id = d.tenant_id and y.deal_id = d.id and y.left_at is null;
          insert into sales.stage_stays (tenant_id, id, deal_id, pipeline_id, stage_id, stage, entered_at)
            select d.tenant_id, uuidv7(), d.id, d.pipeline_id, d.stage_id, s.name, d.stage_entered_at
            from added d join removed b on b.tenant_id = d.tenant_id and b.id = d.id join sales.stages s on s.tenant_id = d.tenant_id and s.id = d.stage_id
            where b.stage_id <> d.stage_id;
        end if;
        return null;
      end $$`);
    const keep = 'for each statement execute function sales.keep_stage_stays()';
    this.addSql(`create trigger deals_stays_made after insert on sales.deals referencing new table as added ${keep}`);
    this.addSql(`create trigger deals_stays_changed after update on sales.deals referencing old table as removed new table as added ${keep}`);
  }

  private makeTargets(): void {
    const table = 'sales.sales_targets';
    this.makeRecordTable(table, ['month date not null', 'owner_id uuid', 'value numeric(19,4) not null', 'value_currency text not null'], { owner: 'owner_id' });
    this.makeIndex(table, 'month, id');
    this.makeIndex(table, 'owner_id, month, id');
  }
}
