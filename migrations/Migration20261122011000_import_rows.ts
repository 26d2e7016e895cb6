import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** What became of the rows of imports goes after its time, and the delimiter of a file is known, so that its errors come back as it came. */
export class Migration20261122011000_import_rows extends SchemaMigration {
  override up(): void {
    this.addSql('alter table platform.imports add column delimiter text');
    this.addSql('alter table platform.import_batches add column made_at timestamptz(3) not null default now()');
    this.makeIndex('platform.import_batches', 'made_at');
    this.makeExpiry('platform.import_batches', 'made_at', '30 days');
  }

  override down(): void {
    this.addSql('drop function platform.tenants_with_expired_import_batches(timestamptz)');
    this.addSql('drop policy expiry on platform.import_batches');
    this.addSql('alter table platform.import_batches drop column made_at');
    this.addSql('alter table platform.imports drop column delimiter');
  }
}
