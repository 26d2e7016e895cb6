import { SchemaMigration } from '../src/platform/persistence/migration.js';

export class Migration_work_items extends SchemaMigration {
  override up(): void {
    this.makeSchema('work_items');
    this.makeRecordTable('work_items.work_items', ['name text not null', 'description text', 'status text not null', 'archived_at timestamptz(3)'], { owner: 'created_by' });
    this.makeIndex('work_items.work_items', 'name, id');
    this.makeIndex('work_items.work_items', 'status, created_at, id');
    this.makeSearch('work_items.work_items', `name || ' ' || coalesce(description, '')`);
  }

  override down(): void {
    this.addSql('drop table work_items.work_items');
    this.addSql('drop function work_items.search_work_items(text, text[])');
    this.addSql('drop function work_items.tenants_with_expired_work_items(timestamptz)');
    this.addSql('drop schema work_items');
  }
}
