import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** The keys of everybody are listed, the latest first. */
export class Migration20261121180100_api_keys extends SchemaMigration {
  override up(): void {
    this.makeIndex('identity.api_keys', 'made_at, id');
  }

  override down(): void {
    this.addSql('drop index identity.api_keys_made_at_id_idx');
  }
}
