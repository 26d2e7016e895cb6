import { SchemaMigration } from '../src/platform/persistence/migration.js';

export class Migration20261121100100_notes extends SchemaMigration {
  override up(): void {
    this.makeSchema('notes');
    this.makeRecordTable('notes.notes', [
      'subject_type text not null',
      'subject_id uuid not null',
      'text text not null',
      'html text not null',
      'pinned boolean not null',
      'tags text[] not null',
      'reply_to_id uuid',
    ]);
    this.makeReference('notes.notes', 'reply_to_id', 'notes.notes', 'set null (reply_to_id)');
    this.makeIndex('notes.notes', 'subject_id, created_at, id');
    this.makeIndex('notes.notes', 'subject_type, created_at, id');
    this.makeIndex('notes.notes', 'pinned, created_at, id');
    this.makeIndex('notes.notes', 'reply_to_id');
    this.makeIndex('notes.notes', 'tags', { using: 'gin' });
    this.makeSearch('notes.notes', 'text');
  }

  override down(): void {
    this.addSql('drop table notes.notes');
    this.addSql('drop function notes.search_notes(text, text[])');
    this.addSql('drop function notes.tenants_with_expired_notes(timestamptz)');
    this.addSql('drop schema notes');
  }
}
