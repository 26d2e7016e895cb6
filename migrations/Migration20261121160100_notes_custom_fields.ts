import { SchemaMigration } from '../src/platform/persistence/migration.js';

export class Migration20261121160100_notes_custom_fields extends SchemaMigration {
  override up(): void {
    this.makeCustomFields('notes.notes', 'notes');
    this.changeSearch('notes.notes', `text || ' ' || platform.custom_words(custom_fields)`);
  }

  override down(): void {
    this.changeSearch('notes.notes', 'text');
    this.dropCustomFields('notes.notes');
  }
}
