import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** What makes leads promising, what was reckoned by it, and what it is reckoned from. */
export class Migration20261122010000_scoring extends SchemaMigration {
  override up(): void {
    this.makeModels();
    this.makeEngagements();
    this.makeScores();
    this.makePlan();
    this.makeStandings();
  }

  /** Of each tenant one is active, and at most one a draft: the database holds that when all is written. */
  private makeModels(): void {
    const table = 'sales.score_models';
    this.makeRecordTable(table, ['model_version integer not null', `status text not null check (status in ('DRAFT', 'ACTIVE', 'RETIRED'))`, 'rules jsonb not null', 'activated_at timestamptz(3)', 'retired_at timestamptz(3)'], { recyclable: false });
    this.makeIndex(table, 'status');
    this.addSql(`alter table ${table} add constraint score_models_one_at_work exclude using btree (tenant_id with =, status with =) where (status <> 'RETIRED') deferrable initially deferred`);
  }

  /** The id is that of what happened, so that it counts once, however often it is told. The lead is the one with whom it happened, whomever he became part of. */
  private makeEngagements(): void {
    const table = 'sales.engagements';
    this.makeTable(table, ['lead_id uuid not null', 'kind text not null', 'at timestamptz(3) not null', 'weight integer not null default 1 check (weight between 1 and 1000)', 'withdrawn boolean not null default false']);
    this.makeIndex(table, 'lead_id, at');
  }

  private makeScores(): void {
    const table = 'sales.lead_scores';
    this.makeTable(table, ['lead_id uuid not null', 'model_version integer not null', 'score integer not null', 'grade text not null', 'factors jsonb not null', 'at timestamptz(3) not null']);
    this.makeIndex(table, 'lead_id, at, id');
  }

  /** How each lead stands: beside the leads, whose many indexes would all be written with every score. The database keeps a row for each lead, as long as there is one, and then nothing of him; and plans that he is scored, a moment after he was made. */
  private makeStandings(): void {
    const table = 'sales.lead_standings';
    this.makeTable(table, ['score integer', 'grade text', 'scored_at timestamptz(3)', 'score_version integer']);
    // whoever owns the tables sees the rows of all tenants for this one statement
    const owned = ['sales.leads', 'sales.rescores', table];
    for (const each of owned) this.addSql(`alter table ${each} no force row level security`);
    this.addSql(`insert into ${table} (tenant_id, id) select tenant_id, id from sales.leads`);
    this.addSql('insert into sales.rescores (tenant_id, id, due_at) select tenant_id, id, now() from sales.leads');
    for (const each of owned) this.addSql(`alter table ${each} force row level security`);
    for (const column of ['score', 'grade']) this.makeIndex(table, `${column}, id`);
    for (const column of ['score', 'grade', 'scored_at', 'score_version']) this.addSql(`alter table sales.leads drop column ${column}`);
    this.addSql(`create function sales.keep_standings() returns trigger language plpgsql set search_path = pg_catalog as $$ begin
        if tg_op = 'INSERT' then
          insert into ${table} (tenant_id, id) select tenant_id, id from added;
          insert into sales.rescores (tenant_id, id, due_at) select tenant_id, id, clock_timestamp() + interval '1.5 seconds' from added;
          return null;
        end if;
        delete from ${table} s using removed r where s.tenant_id = r.tenant_id and s.id = r.id;
        delete from sales.lead_scores s using removed r where s.tenant_id = r.tenant_id and s.lead_id = r.id;
        delete from sales.rescores s using removed r where s.tenant_id = r.tenant_id and s.id = r.id;
        with recursive whole as (
          select r.tenant_id, r.id from removed r where not exists (select from platform.merged_records m where m.tenant_id = r.tenant_id and m.id = r.id)
          union all select m.tenant_id, m.id from whole w join platform.merged_records m on m.tenant_id = w.tenant_id and m.survivor_id = w.id
        ) delete from sales.engagements e using whole w where e.tenant_id = w.tenant_id and e.lead_id = w.id;
        return null;
      end $$`);
    this.addSql('create trigger leads_standings_made after insert on sales.leads referencing new table as added for each statement execute function sales.keep_standings()');
    this.addSql('create trigger leads_standings_gone after delete on sales.leads referencing old table as removed for each statement execute function sales.keep_standings()');
  }

  /** When a lead is to be scored again: the id is the lead's, and the row goes when it is done. */
  private makePlan(): void {
    const table = 'sales.rescores';
    this.makeTable(table, ['due_at timestamptz(3) not null']);
    this.makeIndex(table, 'due_at');
    this.makeExpiry(table, 'due_at', '0 hours');
  }

  override down(): void {
    for (const when of ['made', 'gone']) this.addSql(`drop trigger leads_standings_${when} on sales.leads`);
    this.addSql('drop function sales.keep_standings()');
    for (const column of ['score integer', 'grade text', 'scored_at timestamptz(3)', 'score_version integer']) this.addSql(`alter table sales.leads add column ${column}`);
    this.makeIndex('sales.leads', 'grade, created_at, id');
    this.makeIndex('sales.leads', 'score, id');
    for (const table of ['rescores', 'lead_standings', 'lead_scores', 'engagements', 'score_models']) this.addSql(`drop table sales.${table}`);
    this.addSql('drop function sales.tenants_with_expired_rescores(timestamptz)');
  }
}
