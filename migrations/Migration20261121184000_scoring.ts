import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** What makes leads promising, what was reckoned by it, and what it is reckoned from. */
export class Migration20261121184000_scoring extends SchemaMigration {
  override up(): void {
    this.makeModels();
    this.makeEngagements();
    this.makeScores();
    this.makePlan();
  }

  /** Of each tenant one is active, and at most one a draft: the database holds that when all is written. */
  private makeModels(): void {
    const table = 'sales.score_models';
    this.makeRecordTable(table, ['model_version integer not null', `status text not null check (status in ('DRAFT', 'ACTIVE', 'RETIRED'))`, 'rules jsonb not null', 'activated_at timestamptz(3)', 'retired_at timestamptz(3)'], { recyclable: false });
    this.makeIndex(table, 'status');
    this.addSql(`alter table ${table} add constraint score_models_one_at_work exclude using btree (tenant_id with =, status with =) where (status <> 'RETIRED') deferrable initially deferred`);
  }

  /** The id is that of what happened, so that it counts once, however often it is told. Beside it stands by which merges it came to this lead, and from whom. */
  private makeEngagements(): void {
    const table = 'sales.engagements';
    this.makeTable(table, ['lead_id uuid not null', 'kind text not null', 'at timestamptz(3) not null', 'weight integer not null default 1 check (weight between 1 and 1000)', 'withdrawn boolean not null default false', `merge_ids uuid[] not null default '{}'`, `former_ids uuid[] not null default '{}'`]);
    this.makeReference(table, 'lead_id', 'sales.leads', 'cascade');
    this.makeIndex(table, 'lead_id, at');
  }

  private makeScores(): void {
    const table = 'sales.lead_scores';
    this.makeTable(table, ['lead_id uuid not null', 'model_version integer not null', 'score integer not null', 'grade text not null', 'factors jsonb not null', 'at timestamptz(3) not null']);
    this.makeReference(table, 'lead_id', 'sales.leads', 'cascade');
    this.makeIndex(table, 'lead_id, at, id');
  }

  /** When a lead is to be scored again: the id is the lead's, and the row goes when it is done. That of a lead that is gone for good comes to nothing. */
  private makePlan(): void {
    const table = 'sales.rescores';
    this.makeTable(table, ['due_at timestamptz(3) not null']);
    this.makeIndex(table, 'due_at');
    this.makeExpiry(table, 'due_at', '0 hours');
  }

  override down(): void {
    for (const table of ['rescores', 'lead_scores', 'engagements', 'score_models']) this.addSql(`drop table sales.${table}`);
    this.addSql('drop function sales.tenants_with_expired_rescores(timestamptz)');
  }
}
