import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** By whom a note was written decides who may change it. */
export class Migration20261121140100_note_owners extends SchemaMigration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.makeOwnerIndex('notes.notes', 'created_by', { concurrently: true });
  }

  override down(): void {
    this.addSql('drop index concurrently notes.notes_created_by_created_at_id_idx');
  }
}
