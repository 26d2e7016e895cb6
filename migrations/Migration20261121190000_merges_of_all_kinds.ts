import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** Merges are of whatever kind of record, and so are nobody's in particular. */
export class Migration20261121190000_merges_of_all_kinds extends SchemaMigration {
  override up(): void {
    this.addSql('alter table directory.merges set schema platform');
  }

  override down(): void {
    this.addSql('alter table platform.merges set schema directory');
  }
}
