import { SchemaMigration } from '../src/platform/persistence/migration.js';

export class Migration20261121120000_audit extends SchemaMigration {
  override up(): void {
    this.makeTable(
      'platform.audit',
      [
        'at timestamptz(3) not null',
        'action text not null',
        'resource text not null',
        'record_id uuid not null',
        'version integer',
        'changes jsonb not null',
        'actor_id uuid',
        'correlation_id text not null',
        'origin text not null',
        'address text',
      ],
      { appendOnly: true },
    );
    this.makeIndex('platform.audit', 'at, id');
    this.makeIndex('platform.audit', 'record_id, at, id');
    this.makeIndex('platform.audit', 'resource, at, id');
    this.makeIndex('platform.audit', 'actor_id, at, id');
    this.makeIndex('platform.audit', 'correlation_id');
  }

  override down(): void {
    this.addSql('drop table platform.audit');
  }
}
