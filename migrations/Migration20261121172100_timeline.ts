import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** What happened to a record and around it: a row for each event and each record that it is about. */
export class Migration20261121172100_timeline extends SchemaMigration {
  override up(): void {
    this.makeTable('platform.timeline_entries', [
      'subject_kind text not null',
      'subject_id uuid not null',
      'at timestamptz(3) not null',
      'event_id uuid not null',
      'type text not null',
      'record_kind text not null',
      'record_id uuid not null',
      'actor_id uuid',
      'summary jsonb not null',
      // by which merge it came here from another record
      'merge_id uuid',
    ]);
    this.addSql('create unique index timeline_entries_order_idx on platform.timeline_entries (tenant_id, subject_kind, subject_id, at, event_id)');
    this.addSql('create index timeline_entries_kind_idx on platform.timeline_entries (tenant_id, subject_kind, subject_id, record_kind, at, event_id)');
    this.makeIndex('platform.timeline_entries', 'record_id');
    this.addSql(`create index timeline_entries_merges_idx on platform.timeline_entries (tenant_id, subject_id) where type like '%.merged'`);
  }

  override down(): void {
    this.addSql('drop table platform.timeline_entries');
  }
}
